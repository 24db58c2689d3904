package lv.returnregister.returndecision.process;

import java.util.Date;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.returndecision.ReturnDecisions;
import lv.returnregister.returndecision.ServeReturnDecision;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code serve-decision.bpmn}. */
@ProcessSteps("serveDecision")
public class ServeDecisionSteps {

    private final ReturnDecisions decisions;
    private final Deadlines deadlines;

    public ServeDecisionSteps(ReturnDecisions decisions, Deadlines deadlines) {
        this.decisions = decisions;
        this.deadlines = deadlines;
    }

    @OfficerStep(right = "return-decision.serve")
    public Routing serveReturnDecision(CaseId caseId, ServeReturnDecision answer) {
        decisions.serve(caseId, answer);
        return deadlines
                .running(caseId, "voluntary-departure")
                .map(term -> Routing.of("voluntaryTermOverAt", Date.from(term.endsAt())))
                .orElse(Routing.none());
    }
}
