package lv.returnregister.person;

import lv.returnregister.shared.PersonId;

/**
 * A known person who is or may be the one asked for.
 *
 * @param person the known person
 * @param match how surely, and why
 */
public record LikelyPerson(PersonView person, IdentityMatch match) {

    /** The known person's id. */
    public PersonId id() {
        return person.id();
    }
}
