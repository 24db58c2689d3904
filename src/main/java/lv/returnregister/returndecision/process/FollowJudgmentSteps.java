package lv.returnregister.returndecision.process;

import lv.returnregister.returndecision.ReturnDecisions;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.ProcessSteps;

/** Steps of {@code follow-judgment.bpmn}; the assessment itself is a step of {@code decide-return.bpmn}. */
@ProcessSteps("followJudgment")
public class FollowJudgmentSteps {

    private final ReturnDecisions decisions;

    public FollowJudgmentSteps(ReturnDecisions decisions) {
        this.decisions = decisions;
    }

    /** The kind of what is carried out, for the road of departure. */
    public String carryOutJudgment(String caseId) {
        return decisions.followJudgment(CaseId.of(caseId));
    }
}
