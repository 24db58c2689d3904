package lv.returnregister.cockpit;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has days and months that are over counted, on one node at a time. */
@Component
@ConditionalOnBooleanProperty("register.jobs.enabled")
class SpanWatch {

    private final SpanKeeper spans;

    SpanWatch(SpanKeeper spans) {
        this.spans = spans;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    @SchedulerLock(name = "cockpit-spans", lockAtMostFor = "PT30M")
    public void close() {
        spans.close();
    }
}
