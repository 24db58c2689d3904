package lv.returnregister.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;

/** Tells other capabilities of the return decision in a case. Implemented by module {@code returndecision}. */
public interface ReturnOrders {

    /** The newest return decision that is signed and neither repealed nor replaced. */
    Optional<ReturnOrder> current(CaseId caseId);

    /** Whether an assessment "no risk" stands that is not older than the newest claim of risk. */
    boolean nonRefoulementAssessed(CaseId caseId);

    /** Whether a contest to the head of the authority waits for its decision. */
    boolean contestPending(CaseId caseId);

    /**
     * A return decision as others need it.
     *
     * @param kind {@code departure-order} or {@code removal-order}
     * @param number of the decision
     * @param decidedOn legal day of signing
     * @param servedAt from when its clocks run, UTC; absent before service
     * @param voluntaryUntil last legal day for leaving by oneself; absent for a removal order
     * @param ban the entry ban it carries; absent when it carries none
     */
    record ReturnOrder(
            String kind,
            String number,
            LocalDate decidedOn,
            @Nullable Instant servedAt,
            @Nullable LocalDate voluntaryUntil,
            @Nullable OrderedBan ban) {

        public boolean isRemovalOrder() {
            return "removal-order".equals(kind);
        }
    }

    /**
     * The entry ban of a return decision.
     *
     * @param ground word of the ban's ground (row of table {@code entry-ban-term})
     * @param months length
     * @param territory {@code schengen} or {@code latvia}
     */
    record OrderedBan(String ground, int months, String territory) {}
}
