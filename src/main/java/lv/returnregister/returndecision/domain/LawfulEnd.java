package lv.returnregister.returndecision.domain;

import java.time.Instant;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.ReturnEnded;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.returndecision.domain.ReturnDecision.Status;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A case ends without return, whatever the reason: no decision stands any more, whoever is detained is free at once, a ban
 * that waits for the departure does not come, no clock runs, and the process goes its road of a lawful stay.
 */
@Component
public class LawfulEnd {

    private final CaseDecisions decisions;
    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;

    public LawfulEnd(
            CaseDecisions decisions,
            CaseFiles cases,
            Deadlines deadlines,
            CaseProcesses processes,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.cases = cases;
        this.deadlines = deadlines;
        this.processes = processes;
        this.events = events;
    }

    /**
     * Ends the case.
     *
     * @param stage how it ends
     * @param releaseReason code of the reason (list CL-REL) for which whoever is detained is free
     */
    public void end(CaseId caseId, Stage stage, String releaseReason, Instant at) {
        decisions.of(caseId).stream()
                .filter(decision -> decision.status() == Status.SIGNED || decision.status() == Status.SERVED)
                .forEach(decision -> decision.become(Status.REPEALED));
        events.publishEvent(new ReturnEnded(caseId, at, stage, releaseReason));
        deadlines.cancelAll(caseId);
        cases.enter(caseId, stage);
        processes.tell(caseId, "statusGranted", Routing.none());
    }
}
