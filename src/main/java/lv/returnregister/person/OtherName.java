package lv.returnregister.person;

import org.jspecify.annotations.Nullable;

/**
 * Another identity or spelling under which the person is or was known (R122 5.1.4).
 *
 * @param kind code of CL-IDK: ALIAS, PREV, FALSE, MISUSE, DECL, DOC
 * @param surname surname in that spelling
 * @param givenNames given names in that spelling, may be empty
 * @param birthDate the birth date that goes with it, absent: the person's
 */
public record OtherName(
        String kind,
        String surname,
        String givenNames,
        @Nullable PartialDate birthDate) {

    public OtherName {
        surname = surname.strip();
        givenNames = givenNames.strip();
    }
}
