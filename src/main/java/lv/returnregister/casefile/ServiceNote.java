package lv.returnregister.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A service note of a case (R122 5.16).
 *
 * @param id the note
 * @param text what the officer wrote
 * @param writtenAt when (UTC)
 * @param writtenBy sign-in name of the officer
 * @param authority the officer's authority
 * @param unit the officer's unit
 */
public record ServiceNote(UUID id, String text, Instant writtenAt, String writtenBy, String authority, String unit) {}
