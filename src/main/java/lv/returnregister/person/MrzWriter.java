package lv.returnregister.person;

import java.time.LocalDate;
import java.util.List;

/** Writes valid machine-readable zones, for made-up people. */
public final class MrzWriter {

    private static final int NAME_LENGTH = 39;
    private static final int NUMBER_LENGTH = 9;
    private static final int PERSONAL_NUMBER_LENGTH = 14;

    private MrzWriter() {}

    /**
     * The two lines of a passport (TD3).
     *
     * @param documentCode {@code P}, {@code PD} …
     * @param issuer issuing state, alpha-3
     * @param surname surname in any script; folded as ICAO has it
     * @param givenNames given names, may be empty; cut when the names are too long
     * @param number document number, at most nine characters
     * @param nationality nationality, alpha-3
     * @param birthDate birth date; unknown parts become fillers
     * @param sex sex
     * @param expires last day of validity
     * @param personalNumber at most fourteen characters, may be empty
     * @throws IllegalArgumentException when the number or personal number is too long
     */
    public static List<String> passport(
            String documentCode,
            String issuer,
            String surname,
            String givenNames,
            String number,
            String nationality,
            PartialDate birthDate,
            Sex sex,
            LocalDate expires,
            String personalNumber) {
        if (number.length() > NUMBER_LENGTH || personalNumber.length() > PERSONAL_NUMBER_LENGTH) {
            throw new IllegalArgumentException("Too long for a passport: " + number + " " + personalNumber);
        }
        String names = NameFolding.strict(surname).replace(' ', '<');
        String given = NameFolding.strict(givenNames).replace(' ', '<');
        if (!given.isEmpty()) {
            // a surname too long leaves room for the first letter of the given names
            names = cut(names, NAME_LENGTH - 3) + "<<" + given;
        }
        String first = filled(documentCode, 2) + filled(issuer, 3) + filled(cut(names, NAME_LENGTH), NAME_LENGTH);
        String document = checked(filled(number, NUMBER_LENGTH));
        String birth = checked(
                "%02d%s%s".formatted(birthDate.year() % 100, twoDigits(birthDate.month()), twoDigits(birthDate.day())));
        String validity = checked(
                "%02d%02d%02d".formatted(expires.getYear() % 100, expires.getMonthValue(), expires.getDayOfMonth()));
        String personal = filled(personalNumber, PERSONAL_NUMBER_LENGTH);
        personal = personalNumber.isEmpty() ? personal + "<" : checked(personal);
        String second = document
                + filled(nationality, 3)
                + birth
                + sex.mrz()
                + validity
                + personal
                + MrzCheck.digit(document + birth + validity + personal);
        return List.of(first, second);
    }

    private static String checked(String value) {
        return value + MrzCheck.digit(value);
    }

    private static String filled(String value, int length) {
        return value + "<".repeat(Math.max(0, length - value.length()));
    }

    private static String cut(String value, int length) {
        return value.length() > length ? value.substring(0, length) : value;
    }

    private static String twoDigits(int number) {
        return number == 0 ? "<<" : "%02d".formatted(number);
    }
}
