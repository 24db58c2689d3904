package lv.returnregister.departure;

import java.math.BigDecimal;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: a cost of the removal is recorded.
 *
 * @param kind list CL-CST
 * @param amount in euro
 * @param note what for
 */
public record RecordRemovalCost(
        String kind, BigDecimal amount, @Nullable String note) {

    public RecordRemovalCost {
        Inputs.check()
                .required("kind", kind)
                .required("amount", amount)
                .require(amount == null || amount.signum() >= 0, "amount", "at-least", "0")
                .done();
    }
}
