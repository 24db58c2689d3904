package lv.returnregister.returndecision.process;

import lv.returnregister.returndecision.ApproveEnd;
import lv.returnregister.returndecision.EndReturn;
import lv.returnregister.returndecision.ReturnEnds;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code end-return.bpmn}. */
@ProcessSteps("endReturn")
public class EndReturnSteps {

    private final ReturnEnds ends;

    public EndReturnSteps(ReturnEnds ends) {
        this.ends = ends;
    }

    /** Whenever it turns out that nobody is to be returned; it starts the process where a second person has to agree. */
    @OfficerStep(right = "return.end", anyTime = true)
    public Routing endReturn(CaseId caseId, EndReturn answer) {
        ends.propose(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "return.end-approve")
    public Routing approveEnd(CaseId caseId, ApproveEnd answer) {
        ends.decide(caseId, answer);
        return Routing.none();
    }
}
