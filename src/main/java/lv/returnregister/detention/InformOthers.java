package lv.returnregister.detention;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the consulate or relatives were told of the detention, or the foreigner does not wish it (Immigration Law,
 * section 56; Cabinet Regulation 254/2017, point 19).
 *
 * @param addressee {@code consulate} or {@code relatives}
 * @param outcome {@code informed} or {@code not-wished}
 * @param contact which mission or person was told
 * @param informedAt when they were told or the foreigner said so, Riga time; now when absent
 */
public record InformOthers(
        String addressee,
        String outcome,
        @Nullable String contact,
        @Dated(Dated.When.PAST) @Nullable LocalDateTime informedAt) {

    private static final String INFORMED = "informed";

    public InformOthers {
        Inputs.check()
                .required("addressee", addressee)
                .oneOf("addressee", addressee, "consulate", "relatives")
                .required("outcome", outcome)
                .oneOf("outcome", outcome, INFORMED, "not-wished")
                .requiredIf(INFORMED.equals(outcome), "contact", contact)
                .done();
    }

    public boolean isInformed() {
        return INFORMED.equals(outcome);
    }

    public boolean isToConsulate() {
        return "consulate".equals(addressee);
    }
}
