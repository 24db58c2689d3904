package lv.returnregister.returndecision;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: a lawyer says whether the draft stands in law.
 *
 * @param favourable true when it may be signed as it is
 * @param findings what was found; the reason when it goes back to its author
 */
public record CheckReturnDecision(
        Boolean favourable, @Nullable String findings) {

    public CheckReturnDecision {
        Inputs.check()
                .required("favourable", favourable)
                .requiredIf(Boolean.FALSE.equals(favourable), "findings", findings)
                .done();
    }
}
