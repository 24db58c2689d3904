package lv.returnregister.protection;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: somebody travels with the foreigner.
 *
 * @param name who
 * @param link what they are to the foreigner (list CL-FAM, its code)
 * @param child whether the companion is a minor; an adult companion of a minor answers for the child
 */
public record RecordCompanion(
        String name, String link, @Nullable Boolean child) {

    public RecordCompanion {
        Inputs.check().required("name", name).required("link", link).done();
    }

    /** Whether the companion is under eighteen. */
    public boolean isChild() {
        return Boolean.TRUE.equals(child);
    }
}
