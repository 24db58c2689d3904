package lv.returnregister.detention;

import lv.returnregister.access.Authority;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: a foreigner was found.
 *
 * @param place where
 * @param ground kind of violation (list CL-VIO, its word or code)
 * @param circumstances in the officer's words
 * @param overstayDays days past the permitted stay, for an overstay
 * @param decisionBy the authority that decides on return when it is not the one that found the violation
 */
public record ApprehendForeigner(
        String place,
        String ground,
        @Nullable String circumstances,
        @Nullable Integer overstayDays,
        @Nullable Authority decisionBy) {

    public ApprehendForeigner {
        Inputs.check()
                .required("place", place)
                .required("ground", ground)
                .notNegative("overstayDays", overstayDays)
                .done();
    }
}
