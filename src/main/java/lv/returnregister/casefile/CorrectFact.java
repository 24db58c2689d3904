package lv.returnregister.casefile;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: a recorded fact is wrong; it is corrected once a second person approves.
 *
 * @param fact word of the fact, see {@link CorrectableFact#words}
 * @param from the wrong value, to make sure that the right fact is meant; left out it is what is recorded
 * @param to the right value, left out to take an optional value away
 * @param reason why, in the officer's words
 */
public record CorrectFact(
        String fact, @Nullable String from, @Nullable String to, String reason) {

    public CorrectFact {
        Inputs.check().required("fact", fact).required("reason", reason).done();
    }
}
