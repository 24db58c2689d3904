package lv.returnregister.modelling;

import lv.returnregister.access.CurrentOfficer;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every five seconds whether the moment of an approved version or of its running cases has come, on one node at a time. */
@Component
@ConditionalOnBooleanProperty("register.jobs.enabled")
class LibrarySchedule {

    private final GoingLive goingLive;
    private final CurrentOfficer currentOfficer;

    LibrarySchedule(GoingLive goingLive, CurrentOfficer currentOfficer) {
        this.goingLive = goingLive;
        this.currentOfficer = currentOfficer;
    }

    @Scheduled(fixedDelay = 5000)
    @SchedulerLock(name = "modelling-going-live", lockAtMostFor = "PT2M")
    public void goLive() {
        currentOfficer.asRegister(() -> {
            goingLive.takeOver();
            goingLive.due();
            return true;
        });
    }
}
