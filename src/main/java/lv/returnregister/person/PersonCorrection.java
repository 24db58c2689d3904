package lv.returnregister.person;

import java.time.Instant;

/**
 * A correction that was made.
 *
 * @param fact which fact
 * @param before the earlier value
 * @param after the value since then
 * @param reason why
 * @param at when (UTC)
 * @param by sign-in name of the officer
 */
public record PersonCorrection(PersonFact fact, String before, String after, String reason, Instant at, String by) {}
