package lv.returnregister.person;

import java.time.Instant;
import java.util.Locale;
import lv.returnregister.shared.PersonId;

/**
 * A person as the Register knows them.
 *
 * @param id the person
 * @param data everything known
 * @param recordedAt when they were entered (UTC)
 * @param version grows with every change
 */
public record PersonView(PersonId id, PersonData data, Instant recordedAt, long version) {

    /** As lists show it: surname in capitals, given names. */
    public String displayName() {
        String surname = data.surname().toUpperCase(Locale.ROOT);
        return data.givenNames().isEmpty() ? surname : surname + " " + data.givenNames();
    }
}
