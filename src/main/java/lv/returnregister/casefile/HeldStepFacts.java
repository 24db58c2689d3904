package lv.returnregister.casefile;

import java.time.Clock;
import lv.returnregister.shared.Details;
import lv.returnregister.workflow.HeldStepDone;
import lv.returnregister.workflow.StepHeld;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the timeline when the Register itself may not do a step, and when it did it after all. */
@Component
class HeldStepFacts {

    private final CaseFiles cases;
    private final Clock clock;

    HeldStepFacts(CaseFiles cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    void on(StepHeld held) {
        cases.record(
                held.caseId(),
                "step-held",
                clock.instant(),
                null,
                Details.of("heldStep", held.step())
                        .and("heldBecause", String.join(",", held.conditions()))
                        .values());
    }

    @EventListener
    void on(HeldStepDone done) {
        cases.record(
                done.caseId(),
                "held-step-done",
                clock.instant(),
                null,
                Details.of("heldStep", done.step()).values());
    }
}
