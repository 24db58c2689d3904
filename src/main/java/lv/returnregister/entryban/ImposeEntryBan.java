package lv.returnregister.entryban;

import java.time.LocalDate;
import java.time.LocalDateTime;
import lv.returnregister.casefile.BanLength;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import lv.returnregister.shared.LegalTime;
import org.jspecify.annotations.Nullable;

/**
 * Command: an officer proposes an entry ban that the return decision did not carry, decides that there is none, or enters
 * one that a court or another institution has decided.
 *
 * @param impose false when no ban is imposed
 * @param ground word of the ground (row of {@code entry-ban-term})
 * @param months length in months; absent when it is in days or without end
 * @param days length in days; absent when it is in months or without end
 * @param indefinite whether the ban has no end
 * @param territory {@code schengen} or {@code latvia}
 * @param reason why this length, or why none
 * @param decisionNo number of the decision or judgment of whoever decided it; the Register numbers an own decision
 * @param decisionDate its legal day
 * @param receivedAt when the notice of that decision came, Riga time; now when absent
 * @param abroad whether the person is abroad, so that the ban runs from its decision; asked only without a return case
 */
public record ImposeEntryBan(
        @Nullable Boolean impose,
        @Nullable String ground,
        @Nullable Integer months,
        @Nullable Integer days,
        @Nullable Boolean indefinite,
        @Nullable String territory,
        @Nullable String reason,
        @Nullable String decisionNo,
        @Dated(Dated.When.PAST) @Nullable LocalDate decisionDate,
        @Dated(Dated.When.PAST) @Nullable LocalDateTime receivedAt,
        @Nullable Boolean abroad) {

    public ImposeEntryBan {
        boolean none = Boolean.FALSE.equals(impose);
        boolean endless = Boolean.TRUE.equals(indefinite);
        Inputs.check()
                .requiredIf(none, "reason", reason)
                .requiredIf(!none, "ground", ground)
                .requiredIf(!none && !endless && days == null, "months", months)
                .require(months == null || !endless, "months", "ban-without-end")
                .require(days == null || !endless && months == null, "days", "months-or-days")
                .require(months == null || months > 0, "months", "at-least", "1")
                .require(days == null || days > 0, "days", "at-least", "1")
                .requiredIf(!none, "territory", territory)
                .oneOf("territory", territory, "schengen", "latvia")
                .require(
                        receivedAt == null
                                || decisionDate == null
                                || !receivedAt.toLocalDate().isBefore(decisionDate),
                        "receivedAt",
                        "before-decision",
                        decisionDate == null ? "" : LegalTime.write(decisionDate))
                .done();
    }

    public boolean imposes() {
        return !Boolean.FALSE.equals(impose);
    }

    /** How long it lasts; null for a ban without end. */
    public @Nullable BanLength length() {
        return BanLength.given(months, days);
    }
}
