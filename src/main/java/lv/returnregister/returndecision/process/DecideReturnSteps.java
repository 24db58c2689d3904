package lv.returnregister.returndecision.process;

import lv.returnregister.returndecision.AcceptHandOver;
import lv.returnregister.returndecision.AmendReturnDecision;
import lv.returnregister.returndecision.Amendments;
import lv.returnregister.returndecision.AssessReturn;
import lv.returnregister.returndecision.DraftReturnDecision;
import lv.returnregister.returndecision.ReturnDecisions;
import lv.returnregister.returndecision.SignReturnDecision;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code decide-return.bpmn}. */
@ProcessSteps("decideReturn")
public class DecideReturnSteps {

    private final ReturnDecisions decisions;
    private final Amendments amendments;

    public DecideReturnSteps(ReturnDecisions decisions, Amendments amendments) {
        this.decisions = decisions;
        this.amendments = amendments;
    }

    @OfficerStep(right = "return-decision.draft")
    public Routing acceptHandOver(CaseId caseId, AcceptHandOver answer) {
        decisions.acceptHandOver(caseId, answer);
        return Routing.of("decidedByOther", false);
    }

    /** At any time, because a new claim needs a new assessment; to assess is to accept the case. */
    @OfficerStep(right = "return-decision.draft", anyTime = true, implies = "accept-hand-over")
    public Routing assessReturn(CaseId caseId, AssessReturn answer) {
        decisions.assess(caseId, answer);
        return Routing.none();
    }

    /** What the decision table proposes; the officer decides. */
    public String returnDecisionKind(String caseId) {
        return decisions.propose(CaseId.of(caseId)).kind();
    }

    @OfficerStep(right = "return-decision.draft")
    public Routing draftReturnDecision(CaseId caseId, DraftReturnDecision answer) {
        decisions.draft(caseId, answer);
        return Routing.of("kind", answer.kind()).and("amended", false);
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
