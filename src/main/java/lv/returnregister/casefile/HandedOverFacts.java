package lv.returnregister.casefile;

import java.time.Clock;
import lv.returnregister.inbox.TaskHandedOver;
import lv.returnregister.shared.Details;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the timeline whose a task of the case was and whose it is now. */
@Component
class HandedOverFacts {

    private final CaseFiles cases;
    private final Clock clock;

    HandedOverFacts(CaseFiles cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    void on(TaskHandedOver handed) {
        cases.record(
                handed.caseId(),
                switch (handed.cause()) {
                    case SUPERVISOR -> "task-handed-over";
                    case ABSENCE -> "task-to-substitute";
                    case RETURN -> "task-returned";
                },
                clock.instant(),
                null,
                Details.of("handedStep", handed.step())
                        .and("formerOwner", handed.from())
                        .and("newOwner", handed.to())
                        .values());
    }
}
