package lv.returnregister.departure;

import java.util.List;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: it is decided whether the foreigner is helped to leave voluntarily.
 *
 * @param granted whether they are
 * @param support what is given
 * @param reason why not, or why less than was asked
 */
public record DecideAssistance(
        Boolean granted,
        @Nullable List<String> support,
        @Nullable String reason) {

    public DecideAssistance {
        Inputs.check()
                .required("granted", granted)
                .requiredIf(Boolean.TRUE.equals(granted), "support", support)
                .requiredIf(Boolean.FALSE.equals(granted), "reason", reason)
                .done();
    }
}
