package lv.returnregister.inbox;

import lv.returnregister.access.CurrentOfficer;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the tasks follow the calendar of absences within seconds, on one node at a time. */
@Component
@ConditionalOnBooleanProperty("register.jobs.enabled")
class SubstitutionWatch {

    private final Substitutions substitutions;
    private final Notices notices;
    private final CurrentOfficer currentOfficer;

    SubstitutionWatch(Substitutions substitutions, Notices notices, CurrentOfficer currentOfficer) {
        this.substitutions = substitutions;
        this.notices = notices;
        this.currentOfficer = currentOfficer;
    }

    @Scheduled(fixedDelay = 10_000)
    @SchedulerLock(name = "substitution-watch", lockAtMostFor = "PT5M")
    public void follow() {
        currentOfficer.asRegister(() -> {
            substitutions.follow();
            return true;
        });
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 86_400_000)
    @SchedulerLock(name = "old-notices", lockAtMostFor = "PT5M")
    public void forgetOldNotices() {
        currentOfficer.asRegister(() -> {
            notices.forgetOld();
            return true;
        });
    }
}
