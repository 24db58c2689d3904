package lv.returnregister.detention;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: the detainee is released.
 *
 * @param reason list CL-REL
 * @param belongingsReturned whether everything in safe keeping was given back
 */
public record ReleasePerson(String reason, @Nullable Boolean belongingsReturned) {

    public ReleasePerson {
        Inputs.check().required("reason", reason).done();
    }

    /** Whether everything in safe keeping was given back. */
    public boolean returnsBelongings() {
        return Boolean.TRUE.equals(belongingsReturned);
    }
}
