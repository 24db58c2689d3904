package lv.returnregister.returndecision;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the foreigner contested the decision to the head of the authority (Immigration Law, section 50).
 *
 * @param receivedAt when the contest was received, Riga time
 * @param arguments what the foreigner puts forward
 * @param renewed whether the head of the authority renewed a term that was missed
 */
public record ContestReturnDecision(
        @Dated(Dated.When.PAST) LocalDateTime receivedAt,
        @Nullable String arguments,
        @Nullable Boolean renewed) {

    public ContestReturnDecision {
        Inputs.check().required("receivedAt", receivedAt).done();
    }
}
