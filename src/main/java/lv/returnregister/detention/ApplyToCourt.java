package lv.returnregister.detention;

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
}
