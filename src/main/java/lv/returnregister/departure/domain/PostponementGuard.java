package lv.returnregister.departure.domain;

import java.util.List;
import lv.returnregister.casefile.DepartureProof;
import lv.returnregister.casefile.ReturnOrders;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A removal is postponed while somebody is to be removed, and resumed while it is postponed. */
@Component
class PostponementGuard implements StepGuard {

    private final ReturnOrders orders;
    private final DepartureProof departures;
    private final CasePostponements postponements;

    PostponementGuard(ReturnOrders orders, DepartureProof departures, CasePostponements postponements) {
        this.orders = orders;
        this.departures = departures;
        this.postponements = postponements;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        return switch (step) {
            case "postpone-removal" -> isRemovable(caseId) ? List.of() : List.of(Violation.state("nobody-to-remove"));
            case "resume-removal" -> isOpen(caseId) ? List.of() : List.of(Violation.state("not-postponed"));
            default -> List.of();
        };
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return violations(step, caseId, null).isEmpty();
    }

    private boolean isRemovable(CaseId caseId) {
        return departures.of(caseId).isEmpty()
                && orders.current(caseId)
                        .filter(order -> order.isEnforced() && order.servedAt() != null)
                        .isPresent();
    }

    private boolean isOpen(CaseId caseId) {
        return postponements
                .newest(caseId)
                .filter(postponement -> postponement.resumedAt() == null)
                .isPresent();
    }
}
