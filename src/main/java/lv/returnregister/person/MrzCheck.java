package lv.returnregister.person;

/**
 * One check digit and what it says.
 *
 * @param field what it protects
 * @param value the characters it is computed over
 * @param expected the digit that follows from them (weights 7, 3, 1)
 * @param found the digit that stands there
 * @param ok whether they agree; an empty optional field may carry a filler instead of 0
 * @param line line of the digit, from 1
 * @param position position of the digit in its line, from 1
 */
public record MrzCheck(Field field, String value, char expected, char found, boolean ok, int line, int position) {

    /** What a check digit protects. Text: message {@code person.mrz.check.<word>}. */
    public enum Field {
        NUMBER("number"),
        BIRTH_DATE("birthDate"),
        EXPIRY("expires"),
        PERSONAL_NUMBER("personalNumber"),
        COMPOSITE("composite");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        /** The name of the field in forms. */
        public String word() {
            return word;
        }

        /** The key of its name in both languages. */
        public String messageKey() {
            return "person.mrz.check." + word;
        }
    }

    static MrzCheck of(Field field, String value, char found, int line, int position) {
        char expected = digit(value);
        boolean empty = value.chars().allMatch(c -> c == '<');
        boolean ok = found == expected || (found == '<' && empty && field == Field.PERSONAL_NUMBER);
        return new MrzCheck(field, value, expected, found, ok, line, position);
    }

    /** The check digit of ICAO Doc 9303: letters count 10–35, the filler 0, weights 7, 3, 1. */
    static char digit(String value) {
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int number = c == '<' ? 0 : Character.digit(c, 36);
            sum += number * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return (char) ('0' + sum % 10);
    }
}
