package lv.returnregister.casefile;

import java.time.Clock;
import lv.returnregister.cockpit.OperationChanged;
import lv.returnregister.shared.Details;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes every operation of supervisors on the process of a case into its timeline, with the reason and both names. */
@Component
class OperationFacts {

    private final CaseFiles cases;
    private final Clock clock;

    OperationFacts(CaseFiles cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    void on(OperationChanged changed) {
        cases.record(
                changed.caseId(),
                "operation-" + changed.what().word(),
                clock.instant(),
                null,
                Details.of("operation", changed.kind())
                        .and("operationFrom", changed.from())
                        .and("operationTo", changed.to())
                        .and("operationValue", changed.value())
                        .and("reason", changed.reason())
                        .and("proposedBy", changed.proposedBy())
                        .and("decidedBy", changed.decidedBy())
                        .and("operationAnswer", changed.answer())
                        .values());
    }
}
