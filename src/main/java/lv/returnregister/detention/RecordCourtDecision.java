package lv.returnregister.detention;

import java.time.LocalDateTime;
import java.util.Set;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Command: what the court decided on detention.
 *
 * @param outcome {@code detain}, {@code refuse} or {@code alternative}
 * @param until the minute until which the court allows detention, Riga time
 * @param reason for a term past six months: {@code no-cooperation} or {@code papers-delayed}
 * @param receivedAt when the copy of the decision was received, Riga time; who records the decision before its copy has
 *     come, says when it comes
 * @param decidedAt when the court decided, as the copy says, Riga time
 */
public record RecordCourtDecision(
        String outcome,
        @Dated(Dated.When.AHEAD) @Nullable LocalDateTime until,
        @Nullable String reason,
        @Dated(Dated.When.EITHER) LocalDateTime receivedAt,
        @Dated(Dated.When.PAST) @Nullable LocalDateTime decidedAt) {

    private static final Set<String> PAST_SIX_MONTHS = Set.of("no-cooperation", "papers-delayed");

    public RecordCourtDecision {
        Inputs.check()
                .required("outcome", outcome)
                .oneOf("outcome", outcome, "detain", "refuse", "alternative")
                .requiredIf("detain".equals(outcome), "until", until)
                .required("receivedAt", receivedAt)
                .done();
        if (decidedAt != null && decidedAt.isAfter(receivedAt)) {
            throw new Rejection(Violation.input("decidedAt", "decided-after-receipt"));
        }
    }

    public boolean detain() {
        return "detain".equals(outcome);
    }

    /** Whether detention may go on past six months: for one of the two reasons of the law alone. */
    public boolean isPastSixMonths() {
        return detain() && isForPastSixMonths(reason);
    }

    /** Whether it is one of the two reasons for which the law lets detention last past six months. */
    static boolean isForPastSixMonths(@Nullable String reason) {
        return reason != null && PAST_SIX_MONTHS.contains(reason);
    }
}
