package lv.returnregister.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case, as the timeline shows it. Facts are only ever added.
 *
 * @param kind what happened, kebab case; its title is the message {@code fact.<kind>}
 * @param at when it happened, UTC
 * @param recordedAt when it was entered, UTC
 * @param recordedBy sign-in name of who entered it; {@code register} for the Register itself
 * @param authority whose officer
 * @param unit of the officer
 * @param documentId the letter that came of it
 * @param details named values in the order of entry; a value {@code list/code} stands for the entry of a code list
 */
public record Fact(
        UUID id,
        String kind,
        Instant at,
        Instant recordedAt,
        String recordedBy,
        String authority,
        String unit,
        @Nullable UUID documentId,
        Map<String, String> details) {}
