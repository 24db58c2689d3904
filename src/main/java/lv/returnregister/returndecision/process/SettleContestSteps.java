package lv.returnregister.returndecision.process;

import lv.returnregister.returndecision.ContestReturnDecision;
import lv.returnregister.returndecision.DecideContest;
import lv.returnregister.returndecision.ReturnDecisions;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code settle-contest.bpmn}. */
@ProcessSteps("settleContest")
public class SettleContestSteps {

    private final ReturnDecisions decisions;

    public SettleContestSteps(ReturnDecisions decisions) {
        this.decisions = decisions;
    }

    /** A contest arrives when the foreigner sends it, never by a task. */
    @OfficerStep(right = "return-decision.serve", anyTime = true, message = "contestReceived")
    public Routing contest(CaseId caseId, ContestReturnDecision answer) {
        decisions.contest(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "contest.decide")
    public Routing decideContest(CaseId caseId, DecideContest answer) {
        decisions.decideContest(caseId, answer);
        return Routing.of("contestOutcome", answer.outcome());
    }

    public void issueContestDecision(String caseId) {
        decisions.issueContestDecision(CaseId.of(caseId));
    }
}
