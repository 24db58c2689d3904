package lv.returnregister.person;

import lv.returnregister.shared.PersonId;

/**
 * A person was entered into the Register. Published inside the transaction.
 *
 * @param personId the person
 */
public record PersonRecorded(PersonId personId) {}
