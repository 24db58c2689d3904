package lv.returnregister.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a face image without opening it (R122 5.8).
 *
 * @param id the image
 * @param takenOn the day on which it was taken, absent when not known
 * @param sha256 its SHA-256, lower-case hexadecimal
 * @param recordedAt when it was entered (UTC)
 * @param recordedBy sign-in name of the officer
 * @param replacedAt when another one took its place (UTC), absent for the present one
 */
public record PhotoView(
        UUID id,
        @Nullable LocalDate takenOn,
        String sha256,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant replacedAt) {

    public boolean isCurrent() {
        return replacedAt == null;
    }
}
