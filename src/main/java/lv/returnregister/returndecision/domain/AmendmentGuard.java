package lv.returnregister.returndecision.domain;

import java.util.List;
import java.util.Optional;
import lv.returnregister.returndecision.domain.ReturnDecision.Status;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.OpenTasks;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A decision is amended while its draft waits for the signature or the signed decision for its service, never after it. */
@Component
public class AmendmentGuard implements StepGuard {

    private static final String AMEND = "amend-return-decision";

    private final CaseDecisions decisions;
    private final OpenTasks openTasks;

    public AmendmentGuard(CaseDecisions decisions, OpenTasks openTasks) {
        this.decisions = decisions;
        this.openTasks = openTasks;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        return !AMEND.equals(step)
                        || isWaiting(caseId, "sign-return-decision")
                        || unserved(caseId).isPresent()
                ? List.of()
                : List.of(Violation.state("nothing-to-amend"));
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return violations(step, caseId, null).isEmpty();
    }

    /** The signed decision that waits for its service. */
    public Optional<ReturnDecision> unserved(CaseId caseId) {
        return isWaiting(caseId, "serve-return-decision") ? decisions.newest(caseId, Status.SIGNED) : Optional.empty();
    }

    private boolean isWaiting(CaseId caseId, String step) {
        return openTasks.of(caseId).stream().anyMatch(task -> step.equals(task.step()));
    }
}
