package lv.returnregister.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One spelling under which a person is found, as it is indexed.
 *
 * @param strictKey strict form, surname and given names apart
 * @param looseKey loose tokens in alphabetical order
 * @param birthDate the birth date that goes with it
 */
public record Spelling(
        String strictKey, String looseKey, @Nullable PartialDate birthDate) {

    /** Every spelling of a person, each once, the main one first. */
    public static List<Spelling> of(PersonData person) {
        return IdentityMatch.faces(person).stream()
                .map(face -> new Spelling(face.key().strict(), face.key().loose(), face.birth()))
                .distinct()
                .toList();
    }
}
