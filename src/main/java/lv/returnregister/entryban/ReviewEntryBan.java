package lv.returnregister.entryban;

import java.time.LocalDate;
import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the deciding institution has looked whether a ban is still needed and keeps, shortens or revokes it
 * (Immigration Law, section 63 (7); Cabinet Regulation 122/2013, point 5.14).
 *
 * @param outcome {@code keep}, {@code shorten} or {@code revoke}
 * @param until the new last day; only of a ban that is shortened
 * @param reason why; a decision in the foreigner's favour may stand without
 * @param decisionNo number of the decision where others took it; the Register's own when absent
 * @param decisionDate legal day of that decision; today when absent
 * @param receivedAt when the decision of others was received, Riga time; now when absent
 */
public record ReviewEntryBan(
        String outcome,
        @Dated(Dated.When.EITHER) @Nullable LocalDate until,
        @Nullable String reason,
        @Nullable String decisionNo,
        @Dated(Dated.When.PAST) @Nullable LocalDate decisionDate,
        @Dated(Dated.When.PAST) @Nullable LocalDateTime receivedAt) {

    public ReviewEntryBan {
        Inputs.check()
                .required("outcome", outcome)
                .oneOf("outcome", outcome, "keep", "shorten", "revoke")
                .requiredIf("shorten".equals(outcome), "until", until)
                .require(until == null || "shorten".equals(outcome), "until", "until-only-when-shortened")
                .requiredIf("keep".equals(outcome), "reason", reason)
                .done();
    }

    public boolean shortens() {
        return "shorten".equals(outcome);
    }

    public boolean revokes() {
        return "revoke".equals(outcome);
    }
}
