package lv.returnregister.casefile.process;

import lv.returnregister.casefile.ApproveCorrection;
import lv.returnregister.casefile.CorrectFact;
import lv.returnregister.casefile.Corrections;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code correct-data.bpmn}. */
@ProcessSteps("correctData")
public class CorrectDataSteps {

    private final Corrections corrections;

    public CorrectDataSteps(Corrections corrections) {
        this.corrections = corrections;
    }

    /** Whenever an officer finds a fact wrong; it starts the process. */
    @OfficerStep(right = "correction.propose", anyTime = true)
    public Routing correct(CaseId caseId, CorrectFact answer) {
        corrections.propose(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "correction.approve")
    public Routing approveCorrection(CaseId caseId, ApproveCorrection answer) {
        corrections.decide(caseId, answer);
        return Routing.none();
    }
}
