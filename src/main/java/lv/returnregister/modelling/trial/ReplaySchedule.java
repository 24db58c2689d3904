package lv.returnregister.modelling.trial;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whether a replay waits, on one node at a time; a node that died is followed by another one. */
@Component
@ConditionalOnBooleanProperty("register.jobs.enabled")
class ReplaySchedule {

    /** Few enough to be done long before another node takes the lock for left behind. */
    private static final int AT_ONCE = 10;

    private final ReplayWorker worker;

    ReplaySchedule(ReplayWorker worker) {
        this.worker = worker;
    }

    @Scheduled(fixedDelay = 1000)
    @SchedulerLock(name = "modelling-replays", lockAtMostFor = "PT2M")
    public void work() {
        worker.work(AT_ONCE);
    }
}
