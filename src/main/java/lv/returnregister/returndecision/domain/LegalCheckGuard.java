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

/** A legal check is asked for while a draft waits for its signature, once for the draft as it is worded. */
@Component
class LegalCheckGuard implements StepGuard {

    private static final String REQUEST = "request-legal-check";
    private static final String SIGN = "sign-return-decision";

    private final CaseDecisions decisions;
    private final DraftChecks checks;
    private final OpenTasks openTasks;

    LegalCheckGuard(CaseDecisions decisions, DraftChecks checks, OpenTasks openTasks) {
        this.decisions = decisions;
        this.checks = checks;
        this.openTasks = openTasks;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        if (!REQUEST.equals(step)) {
            return List.of();
        }
        Optional<ReturnDecision> draft = openTasks.of(caseId).stream().noneMatch(task -> SIGN.equals(task.step()))
                ? Optional.empty()
                : decisions.newest(caseId, Status.DRAFT);
        if (draft.isEmpty()) {
            return List.of(Violation.state("no-draft-to-sign"));
        }
        return draft.flatMap(checks::of).filter(LegalCheck::isOpen).isPresent()
                ? List.of(Violation.state("legal-check-open"))
                : List.of();
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return violations(step, caseId, null).isEmpty();
    }
}
