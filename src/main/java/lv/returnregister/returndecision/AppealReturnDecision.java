package lv.returnregister.returndecision;

import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the decision was appealed to the court, or the court's stand on suspension became known (Immigration Law,
 * section 50; Directive 2008/115/EC, article 13).
 *
 * @param receivedAt when the court received the appeal, Riga time
 * @param suspends whether the court suspends the decision; absent while its stand is not known
 * @param renewed whether the court renewed a term that was missed
 */
public record AppealReturnDecision(
        @Dated(Dated.When.PAST) LocalDateTime receivedAt,
        @Nullable Boolean suspends,
        @Nullable Boolean renewed) {

    public AppealReturnDecision {
        Inputs.check().required("receivedAt", receivedAt).done();
    }
}
