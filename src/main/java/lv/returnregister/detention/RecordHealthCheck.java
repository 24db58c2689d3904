package lv.returnregister.detention;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the health of the detained foreigner was checked; the case holds only the result (Cabinet Regulation 254/2017,
 * point 9).
 *
 * @param outcome {@code fit} to be kept or {@code not-fit}
 * @param examiner who checked
 * @param checkedAt when, Riga time; now when absent
 */
public record RecordHealthCheck(
        String outcome,
        String examiner,
        @Dated(Dated.When.PAST) @Nullable LocalDateTime checkedAt) {

    public RecordHealthCheck {
        Inputs.check()
                .required("outcome", outcome)
                .oneOf("outcome", outcome, "fit", "not-fit")
                .required("examiner", examiner)
                .done();
    }

    boolean isFit() {
        return "fit".equals(outcome);
    }
}
