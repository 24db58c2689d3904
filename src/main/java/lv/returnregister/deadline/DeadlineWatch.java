package lv.returnregister.deadline;

import lv.returnregister.access.CurrentOfficer;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Marks deadlines as missed within seconds of their end, on one node at a time. */
@Component
@ConditionalOnProperty("register.jobs.enabled")
class DeadlineWatch {

    private final Deadlines deadlines;
    private final CurrentOfficer currentOfficer;

    DeadlineWatch(Deadlines deadlines, CurrentOfficer currentOfficer) {
        this.deadlines = deadlines;
        this.currentOfficer = currentOfficer;
    }

    @Scheduled(fixedDelay = 5000)
    @SchedulerLock(name = "deadline-watch", lockAtMostFor = "PT1M")
    public void passOverdue() {
        currentOfficer.asRegister(deadlines::passOverdue);
    }
}
