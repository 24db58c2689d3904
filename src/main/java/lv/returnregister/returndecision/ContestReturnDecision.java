package lv.returnregister.returndecision;

import java.time.LocalDateTime;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the foreigner contested the decision to the head of the authority (Immigration Law, section 50).
 *
 * @param receivedAt when the contest was received, Riga time
 * @param arguments what the foreigner puts forward
 */
public record ContestReturnDecision(
        LocalDateTime receivedAt, @Nullable String arguments) {

    public ContestReturnDecision {
        Inputs.check().required("receivedAt", receivedAt).done();
    }
}
