package lv.returnregister.detention;

import java.time.Period;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the court is asked to allow detention to go on (Immigration Law, section 54).
 *
 * @param months months asked
 * @param days days asked, instead of months
 * @param reason why; {@code no-cooperation} or {@code papers-delayed} for a term past six months
 */
public record ApplyToCourt(
        @Nullable Integer months,
        @Nullable Integer days,
        @Nullable String reason) {

    public ApplyToCourt {
        Inputs.check()
                .require(months != null || days != null, "months", "required")
                .notNegative("months", months)
                .notNegative("days", days)
                .done();
    }

    /** The term asked. */
    Period term() {
        return Period.of(0, months == null ? 0 : months, days == null ? 0 : days);
    }

    /** Whether one of the two reasons is named for which detention may last past six months. */
    boolean isPastSixMonths() {
        return RecordCourtDecision.isForPastSixMonths(reason);
    }
}
