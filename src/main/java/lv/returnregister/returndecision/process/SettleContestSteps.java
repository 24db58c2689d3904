package lv.returnregister.returndecision.process;

import lv.returnregister.returndecision.AppealReturnDecision;
import lv.returnregister.returndecision.Appeals;
import lv.returnregister.returndecision.ContestReturnDecision;
import lv.returnregister.returndecision.CourtDecidesAppeal;
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
    private final Appeals appeals;

    public SettleContestSteps(ReturnDecisions decisions, Appeals appeals) {
        this.decisions = decisions;
        this.appeals = appeals;
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

    /** The court tells of an appeal when it comes, and later perhaps of its stand on suspension. */
    @OfficerStep(right = "return-decision.serve", anyTime = true)
    public Routing appeal(CaseId caseId, AppealReturnDecision answer) {
        appeals.appeal(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "return-decision.serve", anyTime = true)
    public Routing courtDecidesAppeal(CaseId caseId, CourtDecidesAppeal answer) {
        appeals.decide(caseId, answer);
        return Routing.none();
    }

    public void issueContestDecision(String caseId) {
        decisions.issueContestDecision(CaseId.of(caseId));
    }
}
