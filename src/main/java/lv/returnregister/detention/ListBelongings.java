package lv.returnregister.detention;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import lv.returnregister.shared.Dated;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: belongings and money were taken into safe keeping (Cabinet Regulation 254/2017, points 3.2, 5–7).
 *
 * @param items the list
 * @param cash money, in euro
 * @param takenAt when, Riga time; now when absent
 */
public record ListBelongings(
        String items,
        @Nullable BigDecimal cash,
        @Dated(Dated.When.PAST) @Nullable LocalDateTime takenAt) {

    public ListBelongings {
        Inputs.check()
                .required("items", items)
                .require(cash == null || cash.signum() >= 0, "cash", "at-least", "0")
                .require(cash == null || cash.scale() <= 2 && cash.precision() <= 12, "cash", "not-an-amount")
                .done();
    }
}
