package lv.returnregister.casefile;

import java.time.LocalDateTime;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: a duty that is fulfilled outside the Register, such as sending fingerprints to Eurodac, is done.
 *
 * @param duty id of the deadline rule that sets the duty
 * @param doneAt when it was done, Riga time; left out it is now
 * @param note for the colleagues, such as a number of reference
 */
public record NoteDone(
        String duty,
        @Nullable LocalDateTime doneAt,
        @Nullable String note) {

    public NoteDone {
        Inputs.check().required("duty", duty).done();
    }
}
