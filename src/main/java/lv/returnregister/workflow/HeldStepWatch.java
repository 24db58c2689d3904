package lv.returnregister.workflow;

import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.shared.CaseId;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tries held steps again every minute, on one node at a time: what held them may have fallen away without an act in their
 * own case, such as by another case of the person.
 */
@Component
@ConditionalOnBooleanProperty("register.jobs.enabled")
class HeldStepWatch {

    private static final Logger LOG = LoggerFactory.getLogger(HeldStepWatch.class);

    private final HeldSteps heldSteps;
    private final CurrentOfficer currentOfficer;

    HeldStepWatch(HeldSteps heldSteps, CurrentOfficer currentOfficer) {
        this.heldSteps = heldSteps;
        this.currentOfficer = currentOfficer;
    }

    @Scheduled(fixedDelay = 60_000)
    @SchedulerLock(name = "held-step-watch", lockAtMostFor = "PT5M")
    public void retry() {
        currentOfficer.asRegister(heldSteps::cases).forEach(this::retry);
    }

    /** One case whose step fails does not keep the others waiting. */
    private void retry(CaseId caseId) {
        try {
            currentOfficer.asRegister(() -> {
                heldSteps.retry(caseId);
                return true;
            });
        } catch (RuntimeException fault) {
            LOG.warn(
                    "Held steps of case {} could not be tried: {}",
                    caseId,
                    fault.getClass().getName());
        }
    }
}
