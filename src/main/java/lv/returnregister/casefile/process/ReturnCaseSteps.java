package lv.returnregister.casefile.process;

import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.Duties;
import lv.returnregister.casefile.NoteDone;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code return-case.bpmn}. */
@ProcessSteps("returnCase")
public class ReturnCaseSteps {

    private final CaseFiles cases;
    private final Duties duties;

    public ReturnCaseSteps(CaseFiles cases, Duties duties) {
        this.cases = cases;
        this.duties = duties;
    }

    /** Whenever an officer has fulfilled a duty outside the Register, never by a task. */
    @OfficerStep(right = "duty.note", anyTime = true)
    public Routing noteDone(CaseId caseId, NoteDone answer) {
        duties.done(caseId, answer);
        return Routing.none();
    }

    /** The stay is lawful; nobody is returned. */
    public void closeRegularised(String caseId) {
        cases.close(CaseId.of(caseId));
    }

    /** Nothing is left to carry out; the decision is still told and whoever is detained is still released. */
    public void closeRepealed(String caseId) {
        cases.close(CaseId.of(caseId));
    }

    public void closeCase(String caseId) {
        cases.close(CaseId.of(caseId));
    }
}
