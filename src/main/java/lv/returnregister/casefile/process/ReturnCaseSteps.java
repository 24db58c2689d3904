package lv.returnregister.casefile.process;

import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.ProcessSteps;

/** Steps of {@code return-case.bpmn}. */
@ProcessSteps("returnCase")
public class ReturnCaseSteps {

    private final CaseFiles cases;

    public ReturnCaseSteps(CaseFiles cases) {
        this.cases = cases;
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
