package lv.returnregister.returndecision;

import java.time.LocalDateTime;
import lv.returnregister.shared.Inputs;

/**
 * Command: the foreigner contested the decision to the head of the authority (Immigration Law, section 50).
 *
 * @param receivedAt when the contest was received, Riga time
 */
public record ContestReturnDecision(LocalDateTime receivedAt) {

    public ContestReturnDecision {
        Inputs.check().required("receivedAt", receivedAt).done();
    }
}
