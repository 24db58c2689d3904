package lv.returnregister.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address as it was known at a time.
 *
 * @param data the address
 * @param reason why it took the place of the one before, absent for the first
 * @param recordedAt since when it is known (UTC)
 * @param recordedBy sign-in name of the officer
 * @param replacedAt when another one took its place (UTC), absent for the present address
 */
public record AddressView(
        AddressData data,
        @Nullable String reason,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant replacedAt) {

    public boolean isCurrent() {
        return replacedAt == null;
    }
}
