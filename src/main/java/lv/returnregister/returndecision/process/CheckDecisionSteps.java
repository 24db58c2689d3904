package lv.returnregister.returndecision.process;

import lv.returnregister.returndecision.CheckReturnDecision;
import lv.returnregister.returndecision.LegalChecks;
import lv.returnregister.returndecision.RequestLegalCheck;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code check-decision.bpmn}. */
@ProcessSteps("checkDecision")
public class CheckDecisionSteps {

    private final LegalChecks checks;

    public CheckDecisionSteps(LegalChecks checks) {
        this.checks = checks;
    }

    /** While a draft waits for its signature; it starts the check beside the road. */
    @OfficerStep(right = "legal-check.request", anyTime = true)
    public Routing requestLegalCheck(CaseId caseId, RequestLegalCheck answer) {
        checks.request(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "legal-check.do")
    public Routing checkReturnDecision(CaseId caseId, CheckReturnDecision answer) {
        checks.decide(caseId, answer);
        return Routing.none();
    }
}
