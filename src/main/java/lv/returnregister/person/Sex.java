package lv.returnregister.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;

/** Sex as the list CL-SEX (ISO 5218) has it; ICAO writes M, F and the filler. */
public enum Sex {
    UNKNOWN("0", "unknown", '<'),
    MALE("1", "M", 'M'),
    FEMALE("2", "F", 'F'),
    NOT_APPLICABLE("9", "X", '<');

    private final String code;
    private final String word;
    private final char mrz;

    Sex(String code, String word, char mrz) {
        this.code = code;
        this.word = word;
        this.mrz = mrz;
    }

    /** The code of CL-SEX. */
    public String code() {
        return code;
    }

    /** The word of forms and scenarios: M, F, X, unknown. */
    @JsonValue
    public String word() {
        return word;
    }

    char mrz() {
        return mrz;
    }

    /**
     * Reads a code or a word.
     *
     * @throws Rejection {@code code-unknown}
     */
    @JsonCreator
    public static Sex of(String codeOrWord) {
        for (Sex sex : values()) {
            if (sex.code.equals(codeOrWord) || sex.word.equalsIgnoreCase(codeOrWord)) {
                return sex;
            }
        }
        throw new Rejection(Violation.input("sex", "code-unknown", codeOrWord, "CL-SEX"));
    }

    /** Whether both are known and contradict each other. */
    public boolean contradicts(Sex other) {
        return (this == MALE && other == FEMALE) || (this == FEMALE && other == MALE);
    }
}
