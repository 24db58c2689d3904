package lv.returnregister.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import org.jspecify.annotations.Nullable;

/** Tells other capabilities of the return decision in a case. Implemented by module {@code returndecision}. */
public interface ReturnOrders {

    /**
     * What the foreigner is returned on: a court's judgment with expulsion, otherwise the newest return decision that is
     * signed and neither repealed nor replaced.
     */
    Optional<ReturnOrder> current(CaseId caseId);

    /** Whether an assessment "no risk" stands that is not older than the newest claim of risk. */
    boolean nonRefoulementAssessed(CaseId caseId);

    /** Whether a contest to the head of the authority waits for its decision. */
    boolean contestPending(CaseId caseId);

    /**
     * A return decision as others need it.
     *
     * @param kind {@code departure-order}, {@code removal-order} or {@code judgment}
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

        private static final String JUDGMENT = "judgment";

        /** A court's judgment with expulsion as additional sentence. */
        public static ReturnOrder of(FoundForeigner.Judgment judgment) {
            return new ReturnOrder(
                    JUDGMENT,
                    judgment.number(),
                    judgment.date(),
                    judgment.date().atStartOfDay(LegalTime.ZONE).toInstant(),
                    null,
                    null);
        }

        /** Whether it is carried out by force. */
        public boolean isEnforced() {
            return isJudgment() || "removal-order".equals(kind);
        }

        /** Whether a court sentenced the foreigner to expulsion. */
        public boolean isJudgment() {
            return JUDGMENT.equals(kind);
        }
    }

    /**
     * The entry ban of a return decision.
     *
     * @param ground word of the ban's ground (row of table {@code entry-ban-term})
     * @param length how long it lasts
     * @param territory {@code schengen} or {@code latvia}
     */
    record OrderedBan(String ground, BanLength length, String territory) {}
}
