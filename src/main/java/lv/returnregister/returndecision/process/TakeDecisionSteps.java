package lv.returnregister.returndecision.process;

import lv.returnregister.returndecision.AmendReturnDecision;
import lv.returnregister.returndecision.Amendments;
import lv.returnregister.returndecision.DraftReturnDecision;
import lv.returnregister.returndecision.ReturnDecisions;
import lv.returnregister.returndecision.SignReturnDecision;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code take-decision.bpmn}. */
@ProcessSteps("takeDecision")
public class TakeDecisionSteps {

    private final ReturnDecisions decisions;
    private final Amendments amendments;

    public TakeDecisionSteps(ReturnDecisions decisions, Amendments amendments) {
        this.decisions = decisions;
        this.amendments = amendments;
    }

    @OfficerStep(right = "return-decision.draft")
    public Routing draftReturnDecision(CaseId caseId, DraftReturnDecision answer) {
        decisions.draft(caseId, answer);
        return Routing.of("kind", answer.kind());
    }

    @OfficerStep(right = "return-decision.sign")
    public Routing signReturnDecision(CaseId caseId, SignReturnDecision answer) {
        decisions.sign(caseId, answer);
        return Routing.of("approved", answer.approve());
    }

    /** While a draft waits for its signature or a signed decision for its service. */
    @OfficerStep(right = "return-decision.draft", anyTime = true)
    public Routing amendReturnDecision(CaseId caseId, AmendReturnDecision answer) {
        amendments.amend(caseId, answer);
        return Routing.none();
    }

    public void issueReturnDecision(String caseId) {
        decisions.issue(CaseId.of(caseId));
    }
}
