package lv.returnregister.detention.process;

import lv.returnregister.detention.KeepTemporarily;
import lv.returnregister.detention.TemporaryKeeping;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code keep-temporarily.bpmn}; the move to another place is {@link ApprehendForeignerSteps#placeDetainee}. */
@ProcessSteps("keepTemporarily")
public class KeepTemporarilySteps {

    private final TemporaryKeeping keeping;

    public KeepTemporarilySteps(TemporaryKeeping keeping) {
        this.keeping = keeping;
    }

    /** The process begins with the placement itself, so that no placement goes without its clock. */
    @OfficerStep(right = "detention.decide", anyTime = true)
    public Routing keepTemporarily(CaseId caseId, KeepTemporarily answer) {
        keeping.keep(caseId, answer);
        return Routing.none();
    }
}
