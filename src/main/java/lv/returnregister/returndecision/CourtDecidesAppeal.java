package lv.returnregister.returndecision;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the court decided on the appeal.
 *
 * @param outcome {@code upheld}, {@code amended} or {@code repealed}
 * @param decisionNo number of the judgment
 * @param reasons what the court said, in short
 */
public record CourtDecidesAppeal(
        String outcome,
        @Nullable String decisionNo,
        @Nullable String reasons) {

    public CourtDecidesAppeal {
        Inputs.check()
                .required("outcome", outcome)
                .oneOf("outcome", outcome, "upheld", "amended", "repealed")
                .done();
    }
}
