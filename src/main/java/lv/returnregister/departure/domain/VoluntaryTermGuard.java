package lv.returnregister.departure.domain;

import java.util.List;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Help to leave and a shorter term are offered while a term for voluntary departure runs. */
@Component
class VoluntaryTermGuard implements StepGuard {

    private final Deadlines deadlines;

    VoluntaryTermGuard(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        return List.of();
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return switch (step) {
            case "request-assistance", "shorten-term" ->
                deadlines.running(caseId, "voluntary-departure").isPresent()
                        || deadlines
                                .running(caseId, "voluntary-departure-extended")
                                .isPresent();
            default -> true;
        };
    }
}
