package lv.returnregister.returndecision.process;

import lv.returnregister.returndecision.AcceptHandOver;
import lv.returnregister.returndecision.AssessReturn;
import lv.returnregister.returndecision.ReturnDecisions;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code decide-return.bpmn}. */
@ProcessSteps("decideReturn")
public class DecideReturnSteps {

    private final ReturnDecisions decisions;

    public DecideReturnSteps(ReturnDecisions decisions) {
        this.decisions = decisions;
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
}
