package lv.returnregister.person;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A machine-readable zone, read as a document reader would: pasted text is cleaned first, every check digit is verified
 * and shown, and whatever was mended is told.
 *
 * @param format which of the five formats
 * @param documentCode first two characters without fillers, such as {@code P} or {@code ID}
 * @param issuer issuing state or organisation
 * @param surname surname as the document writes it
 * @param givenNames given names, may be empty
 * @param namesMayBeCut whether the name field is full, so that names may be cut off
 * @param number document number
 * @param nationality nationality
 * @param birthDate birth date as far as the document says it
 * @param sex sex
 * @param expires last day of validity, absent when unlimited or unreadable
 * @param personalNumber optional data: a personal number, often empty
 * @param checks every check digit
 * @param lines the lines as they were read, mended
 * @param mended what was mended: codes of messages {@code person.mrz.mended.<code>}
 */
public record Mrz(
        MrzFormat format,
        String documentCode,
        String issuer,
        String surname,
        String givenNames,
        boolean namesMayBeCut,
        String number,
        String nationality,
        @Nullable PartialDate birthDate,
        Sex sex,
        @Nullable LocalDate expires,
        String personalNumber,
        List<MrzCheck> checks,
        List<String> lines,
        List<String> mended) {

    /** Papers are not issued for longer than this; a year further ahead belongs to the last century. */
    private static final int LONGEST_VALIDITY = 50;

    /**
     * Reads pasted or scanned lines.
     *
     * @param text the lines; spaces, lower case, « for fillers, lost or surplus fillers at the ends and missing line
     *     breaks are forgiven
     * @param clock tells the century: a birth lies in the past, a validity not far ahead
     * @throws Rejection {@code mrz-empty}, {@code mrz-lines}, {@code mrz-length} (line, characters found, expected),
     *     {@code mrz-character} (line, position, character), {@code mrz-date} (line, position). A wrong check digit is
     *     no rejection: see {@link #violations()}
     */
    public static Mrz read(String text, Clock clock) {
        return new Reader(clock).read(text);
    }

    /** Whether every check digit is right. */
    public boolean isValid() {
        return checks.stream().allMatch(MrzCheck::ok);
    }

    /** Every wrong check digit: {@code mrz-check-digit} with field, line, position, found, expected. */
    public List<Violation> violations() {
        return checks.stream()
                .filter(check -> !check.ok())
                .map(check -> Violation.input(
                        "mrz",
                        "mrz-check-digit",
                        check.field().word(),
                        Integer.toString(check.line()),
                        Integer.toString(check.position()),
                        String.valueOf(check.found()),
                        String.valueOf(check.expected())))
                .toList();
    }

    /** The code of CL-DOC that goes with the document code. */
    public String documentType() {
        if (format.isVisa()) {
            return "V";
        }
        return switch (documentCode) {
            case "PD" -> "PD";
            case "PS", "PO" -> "PS";
            case "PT", "PR" -> "TD";
            case "AR", "IR", "RP" -> "RP";
            case "IS" -> "SB";
            default ->
                switch (documentCode.isEmpty() ? '<' : documentCode.charAt(0)) {
                    case 'P' -> "P";
                    case 'I', 'A', 'C' -> "ID";
                    default -> "OTH";
                };
        };
    }

    /** The person and document the zone tells of. */
    public PersonData person() {
        return PersonData.named(surname, givenNames)
                .born(birthDate)
                .ofSex(sex)
                .ofNationality(nationality.isEmpty() ? Nationality.UNSPECIFIED : nationality)
                .with(new DocumentData(documentType(), number, issuer, expires));
    }

    /** No more fillers than the optional data has are put back. */
    private static final int LONGEST_GAP = 14;

    private static final class Reader {

        private final LocalDate today;
        private final List<String> mended = new ArrayList<>();
        private final List<Violation> wrong = new ArrayList<>();

        Reader(Clock clock) {
            this.today = LegalTime.day(clock.instant());
        }

        Mrz read(String text) {
            List<String> lines = lines(text);
            MrzFormat format = format(lines);
            lines = fit(lines, format);
            requireNone();
            return switch (format) {
                case TD3, MRV_A, TD2, MRV_B -> twoLines(format, lines);
                case TD1 -> threeLines(lines);
            };
        }

        /** The lines in upper case with true fillers; a text without line breaks is cut where a format allows. */
        private List<String> lines(String text) {
            List<String> lines = text.toUpperCase(Locale.ROOT)
                    .replace("&LT;", "<")
                    .replace("«", "<<")
                    .replace('‹', '<')
                    .replace('＜', '<')
                    .replace('〈', '<')
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Reader::withoutSpaces)
                    .toList();
            if (lines.isEmpty()) {
                throw new Rejection(Violation.input("mrz", "mrz-empty"));
            }
            if (lines.size() != 2 && lines.size() != 3 || lines.stream().anyMatch(line -> line.length() < 10)) {
                String whole = String.join("", lines);
                int length = switch (whole.length()) {
                    case 88 -> 44;
                    case 72 -> 36;
                    case 90 -> 30;
                    default -> 0;
                };
                if (length == 0) {
                    throw new Rejection(Violation.input(
                            "mrz", "mrz-lines", Integer.toString(lines.size()), Integer.toString(whole.length())));
                }
                mended.add("lines-cut");
                List<String> cut = new ArrayList<>();
                for (int i = 0; i < whole.length(); i += length) {
                    cut.add(whole.substring(i, i + length));
                }
                return cut;
            }
            return lines;
        }

        /**
         * Spaces come from copying; some readers print fillers as spaces, then the line has its length only with them,
         * or two of them stand between surname and given names.
         */
        private static String withoutSpaces(String line) {
            String bare = line.replaceAll("\\s+", "");
            if (isLength(bare.length()) || bare.contains("<<")) {
                return bare;
            }
            String stripped = line.strip();
            for (String candidate : List.of(line, stripped)) {
                if (isLength(candidate.length())) {
                    return candidate.replaceAll("\\s", "<");
                }
            }
            return stripped.matches(".*\\S\\s{2}\\S.*") ? stripped.replaceAll("\\s", "<") : bare;
        }

        private static boolean isLength(int length) {
            return length == 44 || length == 36 || length == 30;
        }

        private static MrzFormat format(List<String> lines) {
            if (lines.size() == 3) {
                return MrzFormat.TD1;
            }
            boolean visa = lines.getFirst().startsWith("V");
            // The second line has no fillers to lose at its end: when it has a length, that is the format's.
            int second = lines.get(1).length();
            boolean large = second != MrzFormat.TD2.length()
                    && Math.max(second, lines.getFirst().length()) > MrzFormat.TD2.length();
            if (large) {
                return visa ? MrzFormat.MRV_A : MrzFormat.TD3;
            }
            return visa ? MrzFormat.MRV_B : MrzFormat.TD2;
        }

        private List<String> fit(List<String> lines, MrzFormat format) {
            List<String> fitted = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                fitted.add(fit(lines.get(i), i + 1, format));
            }
            return fitted;
        }

        private String fit(String line, int number, MrzFormat format) {
            int length = format.length();
            checkCharacters(line, number);
            if (line.length() == length) {
                return line;
            }
            String bare = line.replaceAll("<+$", "");
            boolean nameLine = format == MrzFormat.TD1 ? number == 3 : number == 1;
            boolean endsFree = nameLine || (format.isVisa() && number == 2) || (format == MrzFormat.TD1 && number == 1);
            if (endsFree && bare.length() <= length && (line.endsWith("<") || nameLine)) {
                mended.add("fillers");
                return bare + "<".repeat(length - bare.length());
            }
            String refilled = number == 2 ? refilled(line, format) : null;
            if (refilled != null) {
                mended.add("fillers");
                return refilled;
            }
            wrong.add(Violation.input(
                    "mrz",
                    "mrz-length",
                    Integer.toString(number),
                    Integer.toString(line.length()),
                    Integer.toString(length)));
            return line;
        }

        /** Fillers lost from or added to the optional data of a second line, if with the right number all checks hold. */
        private static @Nullable String refilled(String line, MrzFormat format) {
            int length = format.length();
            int run = line.lastIndexOf('<');
            if (run < 0 || run == line.length() - 1 || Math.abs(line.length() - length) > LONGEST_GAP) {
                return null;
            }
            int first = run;
            while (first > 0 && line.charAt(first - 1) == '<') {
                first--;
            }
            int fillers = length - first - (line.length() - run - 1);
            if (fillers < 1) {
                return null;
            }
            String candidate = line.substring(0, first) + "<".repeat(fillers) + line.substring(run + 1);
            boolean holds = format == MrzFormat.TD1
                    ? candidate.charAt(6) == MrzCheck.digit(candidate.substring(0, 6))
                            && candidate.charAt(14) == MrzCheck.digit(candidate.substring(8, 14))
                    : candidate.charAt(9) == MrzCheck.digit(candidate.substring(0, 9))
                            && candidate.charAt(19) == MrzCheck.digit(candidate.substring(13, 19))
                            && candidate.charAt(27) == MrzCheck.digit(candidate.substring(21, 27));
            return holds ? candidate : null;
        }

        private void checkCharacters(String line, int number) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c != '<' && (c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                    wrong.add(Violation.input(
                            "mrz",
                            "mrz-character",
                            Integer.toString(number),
                            Integer.toString(i + 1),
                            String.valueOf(c)));
                }
            }
        }

        private void requireNone() {
            if (!wrong.isEmpty()) {
                throw new Rejection(wrong);
            }
        }

        private Mrz twoLines(MrzFormat format, List<String> raw) {
            String first = letters(raw.get(0), 2, format.length());
            String second = digits(digits(digits(letters(raw.get(1), 10, 13), 9, 10), 13, 20), 21, 28);
            int end = format.length();
            int optionalEnd = switch (format) {
                case TD3 -> end - 2;
                case TD2 -> end - 1;
                default -> end;
            };
            String optional = second.substring(28, optionalEnd);
            List<MrzCheck> checks = new ArrayList<>();
            String number = second.substring(0, 9);
            if (second.charAt(9) == '<' && format == MrzFormat.TD2 && optional.charAt(0) != '<') {
                LongNumber longer = longNumber(number, optional, 2, 29);
                number = longer.number();
                optional = longer.rest();
                checks.add(longer.check());
            } else {
                checks.add(MrzCheck.of(MrzCheck.Field.NUMBER, number, second.charAt(9), 2, 10));
            }
            checks.add(MrzCheck.of(MrzCheck.Field.BIRTH_DATE, second.substring(13, 19), second.charAt(19), 2, 20));
            checks.add(MrzCheck.of(MrzCheck.Field.EXPIRY, second.substring(21, 27), second.charAt(27), 2, 28));
            if (format == MrzFormat.TD3) {
                second = digits(second, 42, 44);
                checks.add(MrzCheck.of(MrzCheck.Field.PERSONAL_NUMBER, optional, second.charAt(42), 2, 43));
                checks.add(MrzCheck.of(
                        MrzCheck.Field.COMPOSITE,
                        second.substring(0, 10) + second.substring(13, 20) + second.substring(21, 43),
                        second.charAt(43),
                        2,
                        44));
            } else if (format == MrzFormat.TD2) {
                second = digits(second, 35, 36);
                checks.add(MrzCheck.of(
                        MrzCheck.Field.COMPOSITE,
                        second.substring(0, 10) + second.substring(13, 20) + second.substring(21, 35),
                        second.charAt(35),
                        2,
                        36));
            }
            return whole(
                    format,
                    first.substring(0, 2),
                    first.substring(2, 5),
                    first.substring(5),
                    number,
                    second.substring(10, 13),
                    birth(second.substring(13, 19), 2, 14),
                    second.charAt(20),
                    expiry(second.substring(21, 27), 2, 22),
                    optional,
                    checks,
                    List.of(first, second));
        }

        private Mrz threeLines(List<String> raw) {
            String first = digits(letters(raw.get(0), 2, 5), 14, 15);
            String second = digits(digits(digits(letters(raw.get(1), 15, 18), 0, 7), 8, 15), 29, 30);
            String third = letters(raw.get(2), 0, 30);
            List<MrzCheck> checks = new ArrayList<>();
            String number = first.substring(5, 14);
            String optional = first.substring(15, 30);
            if (first.charAt(14) == '<' && optional.charAt(0) != '<') {
                LongNumber longer = longNumber(number, optional, 1, 16);
                number = longer.number();
                optional = longer.rest();
                checks.add(longer.check());
            } else {
                checks.add(MrzCheck.of(MrzCheck.Field.NUMBER, number, first.charAt(14), 1, 15));
            }
            checks.add(MrzCheck.of(MrzCheck.Field.BIRTH_DATE, second.substring(0, 6), second.charAt(6), 2, 7));
            checks.add(MrzCheck.of(MrzCheck.Field.EXPIRY, second.substring(8, 14), second.charAt(14), 2, 15));
            checks.add(MrzCheck.of(
                    MrzCheck.Field.COMPOSITE,
                    first.substring(5) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18, 29),
                    second.charAt(29),
                    2,
                    30));
            String personal = fields(optional) + fields(second.substring(18, 29));
            return whole(
                    MrzFormat.TD1,
                    first.substring(0, 2),
                    first.substring(2, 5),
                    third,
                    number,
                    second.substring(15, 18),
                    birth(second.substring(0, 6), 2, 1),
                    second.charAt(7),
                    expiry(second.substring(8, 14), 2, 9),
                    personal,
                    checks,
                    List.of(first, second, third));
        }

        private record LongNumber(String number, String rest, MrzCheck check) {}

        /** A number of more than nine characters runs on into the optional data; its last character is the check digit. */
        private static LongNumber longNumber(String start, String optional, int line, int position) {
            int end = optional.indexOf('<') < 0 ? optional.length() : optional.indexOf('<');
            String number = start + optional.substring(0, end - 1);
            return new LongNumber(
                    number,
                    optional.substring(end),
                    MrzCheck.of(MrzCheck.Field.NUMBER, number, optional.charAt(end - 1), line, position + end - 1));
        }

        private Mrz whole(
                MrzFormat format,
                String code,
                String issuer,
                String names,
                String number,
                String nationality,
                @Nullable PartialDate birth,
                char sex,
                @Nullable LocalDate expires,
                String personal,
                List<MrzCheck> checks,
                List<String> lines) {
            requireNone();
            int gap = names.indexOf("<<");
            String surname = gap < 0 ? names : names.substring(0, gap);
            String given = gap < 0 ? "" : names.substring(gap + 2);
            return new Mrz(
                    format,
                    code.replace("<", ""),
                    Nationality.normalise(issuer),
                    fields(surname),
                    fields(given),
                    !names.endsWith("<"),
                    number.replace("<", ""),
                    Nationality.normalise(nationality),
                    birth,
                    switch (sex) {
                        case 'M' -> Sex.MALE;
                        case 'F' -> Sex.FEMALE;
                        case 'X' -> Sex.NOT_APPLICABLE;
                        default -> Sex.UNKNOWN;
                    },
                    expires,
                    fields(personal),
                    List.copyOf(checks),
                    lines,
                    mended.stream().distinct().toList());
        }

        private static String fields(String filled) {
            return String.join(
                    " ",
                    Stream.of(filled.split("<+"))
                            .filter(part -> !part.isEmpty())
                            .toList());
        }

        private @Nullable PartialDate birth(String yymmdd, int line, int position) {
            if (yymmdd.startsWith("<<") || yymmdd.equals("000000")) {
                return null;
            }
            try {
                int year = Integer.parseInt(yymmdd.substring(0, 2));
                int month = part(yymmdd.substring(2, 4));
                int day = month == 0 ? 0 : part(yymmdd.substring(4, 6));
                boolean future = new PartialDate(2000 + year, month, month == 2 && day == 29 ? 28 : day)
                        .firstDay()
                        .isAfter(today);
                return new PartialDate((future ? 1900 : 2000) + year, month, day);
            } catch (NumberFormatException | DateTimeException e) {
                wrong.add(noDate(yymmdd, line, position));
                return null;
            }
        }

        private @Nullable LocalDate expiry(String yymmdd, int line, int position) {
            if (yymmdd.contains("<") || yymmdd.equals("000000")) {
                return null;
            }
            try {
                int year = Integer.parseInt(yymmdd.substring(0, 2));
                int month = Integer.parseInt(yymmdd.substring(2, 4));
                int day = Integer.parseInt(yymmdd.substring(4, 6));
                boolean tooFar = 2000 + year > today.getYear() + LONGEST_VALIDITY;
                return LocalDate.of((tooFar ? 1900 : 2000) + year, month, day);
            } catch (NumberFormatException | DateTimeException e) {
                wrong.add(noDate(yymmdd, line, position));
                return null;
            }
        }

        private static Violation noDate(String yymmdd, int line, int position) {
            return Violation.input("mrz", "mrz-date", Integer.toString(line), Integer.toString(position), yymmdd);
        }

        private static int part(String twoDigits) {
            return twoDigits.contains("<") ? 0 : Integer.parseInt(twoDigits);
        }

        /** Where only digits may stand a reader takes O for 0 and I for 1. */
        private String digits(String line, int from, int to) {
            return swap(line, from, to, "OQDILZSGB", "000112568");
        }

        /** Where only letters may stand a reader takes 0 for O and 1 for I. */
        private String letters(String line, int from, int to) {
            return swap(line, from, to, "0158", "OISB");
        }

        private String swap(String line, int from, int to, String seen, String meant) {
            StringBuilder result = new StringBuilder(line);
            for (int i = from; i < to; i++) {
                int at = seen.indexOf(line.charAt(i));
                if (at >= 0) {
                    result.setCharAt(i, meant.charAt(at));
                    mended.add("letters-and-digits");
                }
            }
            return result.toString();
        }
    }
}
