package lv.returnregister.departure;

import java.time.LocalDate;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the request for a longer term is decided.
 *
 * @param granted whether it is granted; absent means granted when a day is given
 * @param until last day of the new term
 * @param refused true when it is refused
 * @param reason of the decision
 */
public record DecideExtension(
        @Nullable Boolean granted,
        @Dated(Dated.When.AHEAD) @Nullable LocalDate until,
        @Nullable Boolean refused,
        @Nullable String reason) {

    public DecideExtension {
        boolean no = Boolean.TRUE.equals(refused) || Boolean.FALSE.equals(granted);
        Inputs.check().requiredIf(!no, "until", until).done();
    }

    public boolean isGranted() {
        return !Boolean.TRUE.equals(refused) && !Boolean.FALSE.equals(granted);
    }
}
