package lv.returnregister.returndecision.process;

import lv.returnregister.returndecision.ApplyAsylum;
import lv.returnregister.returndecision.AsylumClaims;
import lv.returnregister.returndecision.AsylumDecided;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code conclude-asylum.bpmn}; the assessment itself is a step of {@code decide-return.bpmn}. */
@ProcessSteps("concludeAsylum")
public class ConcludeAsylumSteps {

    private final AsylumClaims claims;

    public ConcludeAsylumSteps(AsylumClaims claims) {
        this.claims = claims;
    }

    /** When the foreigner asks, never by a task. */
    @OfficerStep(right = "asylum.record", anyTime = true)
    public Routing applyAsylum(CaseId caseId, ApplyAsylum answer) {
        claims.apply(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "asylum.record", anyTime = true)
    public Routing asylumDecided(CaseId caseId, AsylumDecided answer) {
        claims.decided(caseId, answer);
        return Routing.none();
    }
}
