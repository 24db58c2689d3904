package lv.returnregister.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two descriptions are of one person, with the reasons.
 *
 * <p>The rule of the entry-ban check: {@link Verdict#CERTAIN} (HIT) – same document, number and issuer, with a
 * compatible name, or same folded names with the same full birth date; {@link Verdict#LIKELY} (POSSIBLE) – spelled
 * otherwise, names swapped, birth date known only in part or mistyped within the year; else {@link Verdict#DIFFERENT}
 * (NO_HIT). Another year of birth is another person unless the document says otherwise.
 *
 * @param verdict the answer
 * @param score 0–100, only for the order among likely persons: CERTAIN 90–100, LIKELY 50–89, DIFFERENT below 50
 * @param reasons what speaks for and against, the strongest first
 */
public record IdentityMatch(Verdict verdict, int score, List<Reason> reasons) {

    /** The answer. */
    public enum Verdict {
        CERTAIN,
        LIKELY,
        DIFFERENT
    }

    /** What was compared and how it came out. Text: message {@code person.match.<code>}. */
    public enum Reason {
        DOCUMENT_SAME("document-same", 60, true),
        DOCUMENT_NUMBER_SAME("document-number-same", 40, true),
        NAME_SAME("name-same", 45, true),
        NAME_SPELLING("name-spelling", 38, true),
        NAME_SWAPPED("name-swapped", 36, true),
        NAME_PART("name-part", 30, true),
        NAME_CLOSE("name-close", 34, true),
        NAME_SIMILAR("name-similar", 26, true),
        NAME_DIFFERENT("name-different", -20, false),
        OTHER_IDENTITY("other-identity", -1, true),
        BIRTH_SAME("birth-same", 45, true),
        BIRTH_PART("birth-part", 30, true),
        BIRTH_PLACEHOLDER("birth-placeholder", 18, true),
        BIRTH_DAY_MONTH("birth-day-month", 20, true),
        BIRTH_ONE_DIGIT("birth-one-digit", 16, true),
        BIRTH_UNKNOWN("birth-unknown", 12, true),
        BIRTH_DIFFERENT("birth-different", -40, false),
        NATIONALITY_SAME("nationality-same", 5, true),
        NATIONALITY_DIFFERENT("nationality-different", -6, false),
        SEX_DIFFERENT("sex-different", -8, false);

        private final String code;
        private final int weight;
        private final boolean forIt;

        Reason(String code, int weight, boolean forIt) {
            this.code = code;
            this.weight = weight;
            this.forIt = forIt;
        }

        /** Stable code, such as {@code name-swapped}. */
        public String code() {
            return code;
        }

        /** The key of its text in both languages. */
        public String messageKey() {
            return "person.match." + code;
        }

        /** Whether it speaks for one person. */
        public boolean isForIt() {
            return forIt;
        }
    }

    private static final Set<Reason> COMPATIBLE_NAME = Set.of(
            Reason.NAME_SAME,
            Reason.NAME_SPELLING,
            Reason.NAME_SWAPPED,
            Reason.NAME_PART,
            Reason.NAME_CLOSE,
            Reason.NAME_SIMILAR);
    private static final Set<Reason> WHOLE_NAME = Set.of(Reason.NAME_SAME, Reason.NAME_SPELLING, Reason.NAME_SWAPPED);
    private static final Set<Reason> MISTYPED_BIRTH =
            Set.of(Reason.BIRTH_PLACEHOLDER, Reason.BIRTH_DAY_MONTH, Reason.BIRTH_ONE_DIGIT);

    /** Numbers shorter than this are no proof of anything. */
    private static final int SHORTEST_NUMBER = 5;

    /** In shorter words one letter makes another name. */
    private static final int SHORTEST_CLOSE = 5;

    private static final double SIMILAR_TOKEN = 0.84;
    private static final double SIMILAR_NAME = 0.90;

    /** One name with the birth date that goes with it. */
    record Face(NameKey key, @Nullable PartialDate birth, boolean main) {}

    /** Compares what is asked with what is known; the order makes no difference to the verdict. */
    public static IdentityMatch compare(PersonData asked, PersonData known) {
        Reason document = document(asked.documents(), known.documents());
        List<Face> askedFaces = faces(asked);
        List<Face> knownFaces = faces(known);
        if (askedFaces.isEmpty() || knownFaces.isEmpty()) {
            return judge(document, null, birth(asked.birthDate(), known.birthDate()), false, asked, known);
        }
        IdentityMatch best = null;
        for (Face left : askedFaces) {
            for (Face right : knownFaces) {
                IdentityMatch match = judge(
                        document,
                        name(left.key(), right.key()),
                        birth(left.birth(), right.birth()),
                        !left.main() || !right.main(),
                        asked,
                        known);
                if (best == null || ORDER.compare(match, best) < 0) {
                    best = match;
                }
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    /** The surest first. */
    static final Comparator<IdentityMatch> ORDER =
            Comparator.comparing(IdentityMatch::verdict).thenComparing(IdentityMatch::score, Comparator.reverseOrder());

    /** Every spelling under which the person is to be found, with the likeliest first. */
    static Set<NameKey> keys(PersonData person) {
        Set<NameKey> keys = new LinkedHashSet<>();
        faces(person).forEach(face -> keys.add(face.key()));
        return keys;
    }

    static List<Face> faces(PersonData person) {
        List<Face> faces = new ArrayList<>();
        add(faces, NameKey.of(person.surname(), person.givenNames()), person.birthDate(), true);
        String patronymic = person.patronymic();
        if (patronymic != null) {
            add(faces, NameKey.of(person.surname(), person.givenNames() + " " + patronymic), person.birthDate(), true);
        }
        String nativeName = person.nativeName();
        if (nativeName != null) {
            add(faces, NameKey.ofFullName(nativeName, person.surname()), person.birthDate(), true);
        }
        for (OtherName other : person.otherNames()) {
            PartialDate birth = other.birthDate() == null ? person.birthDate() : other.birthDate();
            add(faces, NameKey.of(other.surname(), other.givenNames()), birth, false);
        }
        return faces;
    }

    private static void add(List<Face> faces, Collection<NameKey> keys, @Nullable PartialDate birth, boolean main) {
        keys.stream()
                .filter(key -> !key.isEmpty())
                .map(key -> new Face(key, birth, main))
                .forEach(faces::add);
    }

    private static IdentityMatch judge(
            @Nullable Reason document,
            @Nullable Reason name,
            Reason birth,
            boolean otherIdentity,
            PersonData asked,
            PersonData known) {
        boolean sexDiffers = asked.sex().contradicts(known.sex());
        Reason nationality = nationality(asked.nationalities(), known.nationalities());
        boolean compatible = name != null && COMPATIBLE_NAME.contains(name);
        Verdict verdict = Verdict.DIFFERENT;
        if ((document == Reason.DOCUMENT_SAME && compatible)
                || (name == Reason.NAME_SAME && birth == Reason.BIRTH_SAME)) {
            verdict = Verdict.CERTAIN;
        } else if (document == Reason.DOCUMENT_SAME
                || (document == Reason.DOCUMENT_NUMBER_SAME && (compatible || name == null))
                || likelyByName(name, birth, nationality, sexDiffers)) {
            verdict = Verdict.LIKELY;
        }
        List<Reason> reasons = new ArrayList<>();
        addIfThere(reasons, document);
        addIfThere(reasons, name);
        if (otherIdentity && compatible) {
            reasons.add(Reason.OTHER_IDENTITY);
        }
        reasons.add(birth);
        addIfThere(reasons, nationality);
        if (sexDiffers) {
            reasons.add(Reason.SEX_DIFFERENT);
        }
        reasons.sort(Comparator.comparing(reason -> -Math.abs(reason.weight)));
        int sum = reasons.stream().mapToInt(reason -> reason.weight).sum();
        int score = switch (verdict) {
            case CERTAIN -> Math.clamp(sum, 90, 100);
            case LIKELY -> Math.clamp(sum, 50, 89);
            case DIFFERENT -> Math.clamp(sum, 0, 49);
        };
        return new IdentityMatch(verdict, score, List.copyOf(reasons));
    }

    private static boolean likelyByName(
            @Nullable Reason name, Reason birth, @Nullable Reason nationality, boolean sexDiffers) {
        if (name == null || birth == Reason.BIRTH_DIFFERENT) {
            return false;
        }
        if (WHOLE_NAME.contains(name)) {
            return true;
        }
        if (MISTYPED_BIRTH.contains(birth)) {
            // two doubts at once are not a likeness
            return false;
        }
        if (name == Reason.NAME_PART) {
            return true;
        }
        if (sexDiffers) {
            return false;
        }
        boolean oneLetter = name == Reason.NAME_CLOSE;
        return (birth == Reason.BIRTH_SAME && (oneLetter || name == Reason.NAME_SIMILAR))
                || (birth == Reason.BIRTH_PART && oneLetter && nationality != Reason.NATIONALITY_DIFFERENT);
    }

    private static void addIfThere(List<Reason> reasons, @Nullable Reason reason) {
        if (reason != null) {
            reasons.add(reason);
        }
    }

    private static @Nullable Reason document(List<DocumentData> asked, List<DocumentData> known) {
        Reason found = null;
        for (DocumentData left : asked) {
            for (DocumentData right : known) {
                String number = left.searchNumber();
                if (number.length() < SHORTEST_NUMBER || !number.equals(right.searchNumber())) {
                    continue;
                }
                if (left.issuer() == null || right.issuer() == null) {
                    found = found == null ? Reason.DOCUMENT_NUMBER_SAME : found;
                } else if (left.issuer().equals(right.issuer())) {
                    return Reason.DOCUMENT_SAME;
                }
            }
        }
        return found;
    }

    private static @Nullable Reason nationality(List<String> asked, List<String> known) {
        Set<String> left = new HashSet<>(asked);
        Set<String> right = new HashSet<>(known);
        left.remove(Nationality.UNSPECIFIED);
        right.remove(Nationality.UNSPECIFIED);
        if (left.isEmpty() || right.isEmpty()) {
            return null;
        }
        return left.stream().anyMatch(right::contains) ? Reason.NATIONALITY_SAME : Reason.NATIONALITY_DIFFERENT;
    }

    static Reason birth(@Nullable PartialDate asked, @Nullable PartialDate known) {
        if (asked == null || known == null) {
            return Reason.BIRTH_UNKNOWN;
        }
        if (asked.isCompatibleWith(known)) {
            return asked.isFull() && known.isFull() ? Reason.BIRTH_SAME : Reason.BIRTH_PART;
        }
        if (asked.year() != known.year() || !asked.isFull() || !known.isFull()) {
            return Reason.BIRTH_DIFFERENT;
        }
        LocalDate newYear = LocalDate.of(asked.year(), 1, 1);
        if (asked.firstDay().equals(newYear) || known.firstDay().equals(newYear)) {
            return Reason.BIRTH_PLACEHOLDER;
        }
        if (asked.day() == known.month() && asked.month() == known.day()) {
            return Reason.BIRTH_DAY_MONTH;
        }
        String left = asked.toString();
        String right = known.toString();
        int differing = 0;
        for (int i = 0; i < left.length(); i++) {
            differing += left.charAt(i) == right.charAt(i) ? 0 : 1;
        }
        return differing == 1 ? Reason.BIRTH_ONE_DIGIT : Reason.BIRTH_DIFFERENT;
    }

    static Reason name(NameKey asked, NameKey known) {
        if (asked.strict().equals(known.strict())) {
            return Reason.NAME_SAME;
        }
        List<String> leftSurname = asked.looseSurname();
        List<String> rightSurname = known.looseSurname();
        List<String> leftGiven = asked.looseGiven();
        List<String> rightGiven = known.looseGiven();
        if (joined(leftSurname).equals(joined(rightSurname))
                && joined(leftGiven).equals(joined(rightGiven))) {
            return Reason.NAME_SPELLING;
        }
        if (asked.strict().equals(known.swapped())
                || asked.tokens().equals(known.tokens())
                || asked.loose().equals(known.loose())) {
            return Reason.NAME_SWAPPED;
        }
        if (isPart(leftSurname, leftGiven, rightSurname, rightGiven)) {
            return Reason.NAME_PART;
        }
        if (oneLetterOff(joined(leftSurname), joined(rightSurname), joined(leftGiven), joined(rightGiven))) {
            return Reason.NAME_CLOSE;
        }
        return similar(asked, known) ? Reason.NAME_SIMILAR : Reason.NAME_DIFFERENT;
    }

    /** One name says less than the other: a patronymic, a second given name or surname, no given name at all. */
    private static boolean isPart(
            List<String> leftSurname, List<String> leftGiven, List<String> rightSurname, List<String> rightGiven) {
        boolean surnameSame = joined(leftSurname).equals(joined(rightSurname));
        boolean givenSame = joined(leftGiven).equals(joined(rightGiven));
        if (surnameSame && !leftSurname.isEmpty() && within(leftGiven, rightGiven)) {
            return true;
        }
        if (givenSame && !leftGiven.isEmpty() && !leftSurname.isEmpty() && !rightSurname.isEmpty()) {
            return within(leftSurname, rightSurname);
        }
        List<String> left = new ArrayList<>(leftSurname);
        left.addAll(leftGiven);
        List<String> right = new ArrayList<>(rightSurname);
        right.addAll(rightGiven);
        return Math.min(left.size(), right.size()) >= 2 && within(left, right);
    }

    private static boolean within(List<String> left, List<String> right) {
        return new HashSet<>(left).containsAll(right) || new HashSet<>(right).containsAll(left);
    }

    private static String joined(List<String> tokens) {
        return String.join("", tokens);
    }

    /** One of the parts is the same, the other one letter off and not so short that a letter makes another name. */
    private static boolean oneLetterOff(String leftSurname, String rightSurname, String leftGiven, String rightGiven) {
        if (leftGiven.isEmpty() || rightGiven.isEmpty()) {
            return false;
        }
        return (leftSurname.equals(rightSurname) && isOneLetterOff(leftGiven, rightGiven))
                || (leftGiven.equals(rightGiven) && isOneLetterOff(leftSurname, rightSurname));
    }

    private static boolean isOneLetterOff(String left, String right) {
        return Math.min(left.length(), right.length()) >= SHORTEST_CLOSE && Likeness.edits(left, right) == 1;
    }

    /** Both parts are alike, straight or crossed. */
    private static boolean similar(NameKey asked, NameKey known) {
        double surname = Likeness.of(joined(asked.looseSurname()), joined(known.looseSurname()));
        double given = Likeness.of(joined(asked.looseGiven()), joined(known.looseGiven()));
        if (surname >= SIMILAR_TOKEN && given >= SIMILAR_TOKEN && (surname + given) / 2 >= SIMILAR_NAME) {
            return true;
        }
        double crossed = Likeness.of(joined(asked.looseSurname()), joined(known.looseGiven()));
        double crossedBack = Likeness.of(joined(asked.looseGiven()), joined(known.looseSurname()));
        return crossed >= SIMILAR_TOKEN && crossedBack >= SIMILAR_TOKEN && (crossed + crossedBack) / 2 >= SIMILAR_NAME;
    }
}
