package lv.returnregister.person;

import lv.returnregister.shared.PersonId;

/**
 * A fact of a person was corrected or added; whoever keeps a name of the person beside its own data reads it again. Published inside the transaction.
 *
 * @param personId the person
 */
public record PersonCorrected(PersonId personId) {}
