package lv.returnregister.person;

import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;

/** A fact of a person that can be corrected. */
public enum PersonFact {
    SURNAME("surname"),
    GIVEN_NAMES("givenNames"),
    NATIVE_NAME("nativeName"),
    PATRONYMIC("patronymic"),
    BIRTH_DATE("birthDate"),
    SEX("sex"),
    /** One code or several with spaces between. */
    NATIONALITY("nationality"),
    NATIONALITY_TYPE("nationalityType"),
    EU_FAMILY_MEMBER("euFamilyMember"),
    IDENTITY_STATUS("identityStatus"),
    BIRTH_COUNTRY("birthCountry"),
    BIRTH_PLACE("birthPlace"),
    PERSONAL_CODE("personalCode"),
    ETHNICITY("ethnicity");

    private final String word;

    PersonFact(String word) {
        this.word = word;
    }

    /** Its word in forms and scenarios. */
    public String word() {
        return word;
    }

    /** The key of its name in both languages. */
    public String messageKey() {
        return "person.fact." + word;
    }

    /** Whether a recorded value says that nothing is known of it. */
    public boolean isUnknown(String value) {
        return switch (this) {
            case NATIONALITY -> value.isEmpty() || value.equals(Nationality.UNSPECIFIED);
            case NATIONALITY_TYPE -> value.equals("UNK");
            case SEX -> value.equals(Sex.UNKNOWN.word());
            // Always known: no family member until somebody says so, declared only until it is proven.
            case EU_FAMILY_MEMBER, IDENTITY_STATUS -> false;
            default -> value.isEmpty();
        };
    }

    /**
     * The fact of this word.
     *
     * @throws Rejection {@code fact-unknown}
     */
    public static PersonFact of(String word) {
        for (PersonFact fact : values()) {
            if (fact.word.equals(word)) {
                return fact;
            }
        }
        throw new Rejection(Violation.input("fact", "fact-unknown", word));
    }
}
