package lv.returnregister.person;

import lv.returnregister.shared.PersonId;

/**
 * Correct one fact of a person; the earlier value is kept with the reason.
 *
 * @param personId whose fact
 * @param fact which fact
 * @param to the right value, empty to take an optional one away
 * @param reason why, in the officer's words
 */
public record CorrectPerson(PersonId personId, PersonFact fact, String to, String reason) {}
