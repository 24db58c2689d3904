package lv.returnregister.entryban.domain;

import java.util.List;
import java.util.Set;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.ReturnOrders;
import lv.returnregister.entryban.BanStatus;
import lv.returnregister.entryban.ImposeEntryBan;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.OpenTasks;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case has one ban: without a task that asks for it, a further one is drafted only while none is on its way. */
@Component
class BanDraftGuard implements StepGuard {

    private static final String IMPOSE = "impose-entry-ban";
    private static final Set<BanStatus> STANDING =
            Set.of(BanStatus.AWAITING_DEPARTURE, BanStatus.IN_FORCE, BanStatus.SUSPENDED);

    private final CaseBans bans;
    private final OpenTasks openTasks;
    private final CaseFiles cases;
    private final ReturnOrders orders;

    BanDraftGuard(CaseBans bans, OpenTasks openTasks, CaseFiles cases, ReturnOrders orders) {
        this.bans = bans;
        this.openTasks = openTasks;
        this.cases = cases;
        this.orders = orders;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        if (!IMPOSE.equals(step) || openTasks.of(caseId).stream().anyMatch(task -> IMPOSE.equals(task.step()))) {
            return List.of();
        }
        if (!cases.find(caseId).isOpen()) {
            return List.of(Violation.state("case-closed"));
        }
        if (answer instanceof ImposeEntryBan ban && !ban.imposes()) {
            return List.of(Violation.state("step-not-due", IMPOSE));
        }
        List<EntryBan> known = bans.of(caseId);
        if (known.stream().anyMatch(ban -> STANDING.contains(ban.status())) || isCarriedByOrder(caseId)) {
            return List.of(Violation.state("ban-imposed-already"));
        }
        return known.stream().anyMatch(ban -> ban.status() == BanStatus.PROPOSED)
                ? List.of(Violation.state("ban-drafted-already"))
                : List.of();
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return violations(step, caseId, null).isEmpty();
    }

    private boolean isCarriedByOrder(CaseId caseId) {
        return orders.current(caseId).filter(order -> order.ban() != null).isPresent();
    }
}
