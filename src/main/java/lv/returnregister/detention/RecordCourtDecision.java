package lv.returnregister.detention;

import java.time.LocalDateTime;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: what the court decided on detention.
 *
 * @param outcome {@code detain}, {@code refuse} or {@code alternative}
 * @param until the minute until which the court allows detention, Riga time
 * @param reason for a term past six months: {@code no-cooperation} or {@code papers-delayed}
 * @param receivedAt when the copy of the decision was received, Riga time
 */
public record RecordCourtDecision(
        String outcome,
        @Nullable LocalDateTime until,
        @Nullable String reason,
        LocalDateTime receivedAt) {

    public RecordCourtDecision {
        Inputs.check()
                .required("outcome", outcome)
                .oneOf("outcome", outcome, "detain", "refuse", "alternative")
                .requiredIf("detain".equals(outcome), "until", until)
                .required("receivedAt", receivedAt)
                .done();
    }

    public boolean detain() {
        return "detain".equals(outcome);
    }
}
