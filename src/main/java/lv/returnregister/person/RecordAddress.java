package lv.returnregister.person;

import lv.returnregister.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Record an address of a person; the one before at that place stays in the history.
 *
 * @param personId whose address
 * @param address the address
 * @param reason why it takes the place of another one; not needed for the first
 */
public record RecordAddress(
        PersonId personId, AddressData address, @Nullable String reason) {

    public boolean hasReason() {
        return reason != null && !reason.isBlank();
    }
}
