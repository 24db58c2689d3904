package lv.returnregister.departure;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the foreigner asks for a longer term to leave (Immigration Law, section 43).
 *
 * @param days days asked
 * @param reason the foreigner's reason
 */
public record RequestExtension(@Nullable Integer days, String reason) {

    public RequestExtension {
        Inputs.check().required("reason", reason).notNegative("days", days).done();
    }
}
