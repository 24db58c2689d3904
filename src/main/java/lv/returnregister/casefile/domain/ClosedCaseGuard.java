package lv.returnregister.casefile.domain;

import java.util.List;
import java.util.Set;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.OpenTasks;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In a closed case only what still waits is done, a wrong fact is corrected, and a duty is noted as done. */
@Component
class ClosedCaseGuard implements StepGuard {

    private static final Set<String> STILL_OPEN = Set.of("correct", "note-done");

    private final CaseFiles cases;
    private final OpenTasks openTasks;

    ClosedCaseGuard(CaseFiles cases, OpenTasks openTasks) {
        this.cases = cases;
        this.openTasks = openTasks;
    }

    /** What the process itself goes on with, and so asks without an answer, such as the task to tell a repeal, may come. */
    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        return answer == null || offers(step, caseId) ? List.of() : List.of(Violation.state("case-closed"));
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return STILL_OPEN.contains(step)
                || cases.find(caseId).isOpen()
                || openTasks.of(caseId).stream().anyMatch(task -> task.step().equals(step));
    }
}
