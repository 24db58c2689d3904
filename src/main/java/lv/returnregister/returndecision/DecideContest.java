package lv.returnregister.returndecision;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the head of the authority decides on the contest.
 *
 * @param outcome {@code upheld}, {@code amended} or {@code repealed}
 * @param reasons facts and reasons
 */
public record DecideContest(String outcome, @Nullable String reasons) {

    public DecideContest {
        Inputs.check()
                .required("outcome", outcome)
                .oneOf("outcome", outcome, "upheld", "amended", "repealed")
                .done();
    }
}
