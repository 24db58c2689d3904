package lv.returnregister.modelling.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cell of a condition lets through, as far as that can be told from the cell alone. */
sealed interface Cell {

    /** Everything. */
    record Any() implements Cell {}

    /** Some words, or one truth value. */
    record Words(Set<String> words) implements Cell {}

    /** Numbers or days between two ends; an absent end is open. */
    record Range(
            @Nullable BigDecimal from,
            boolean fromIncluded,
            @Nullable BigDecimal to,
            boolean toIncluded) implements Cell {}

    Pattern WORD = Pattern.compile("\\s*\"((?:[^\"\\\\])*)\"\\s*(,|$)");
    String VALUE = "(-?\\d+(?:\\.\\d+)?|date\\(\"[0-9-]+\"\\))";
    Pattern BOUND = Pattern.compile("(<=|>=|<|>)?\\s*" + VALUE);
    Pattern BETWEEN = Pattern.compile("([\\[(\\]])\\s*" + VALUE + "\\s*\\.\\.\\s*" + VALUE + "\\s*([\\])\\[])");

    /** Reads a cell; nothing when it says more than this can tell. */
    static Optional<Cell> of(String text) {
        String cell = text.strip();
        if (cell.isEmpty() || cell.equals("-")) {
            return Optional.of(new Any());
        }
        if (cell.equals("true") || cell.equals("false")) {
            return Optional.of(new Words(Set.of(cell)));
        }
        Optional<Cell> words = words(cell);
        if (words.isPresent()) {
            return words;
        }
        Matcher between = BETWEEN.matcher(cell);
        if (between.matches()) {
            return range(
                    between.group(2),
                    between.group(1).equals("["),
                    between.group(3),
                    between.group(4).equals("]"));
        }
        Matcher bound = BOUND.matcher(cell);
        if (bound.matches()) {
            String sign = bound.group(1) == null ? "" : bound.group(1);
            return switch (sign) {
                case ">=" -> range(bound.group(2), true, null, false);
                case ">" -> range(bound.group(2), false, null, false);
                case "<=" -> range(null, false, bound.group(2), true);
                case "<" -> range(null, false, bound.group(2), false);
                default -> range(bound.group(2), true, bound.group(2), true);
            };
        }
        return Optional.empty();
    }

    private static Optional<Cell> words(String cell) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(cell);
        int end = 0;
        while (end < cell.length() && word.find(end) && word.start() == end) {
            words.add(word.group(1));
            end = word.end();
        }
        return words.isEmpty() || end < cell.length() ? Optional.empty() : Optional.of(new Words(words));
    }

    private static Optional<Cell> range(
            @Nullable String from, boolean fromIncluded, @Nullable String to, boolean toIncluded) {
        try {
            return Optional.of(new Range(number(from), fromIncluded, number(to), toIncluded));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static @Nullable BigDecimal number(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return value.startsWith("date")
                ? BigDecimal.valueOf(
                        LocalDate.parse(value.substring(6, value.length() - 2)).toEpochDay())
                : new BigDecimal(value);
    }

    /** Whether everything the other lets through passes here too. */
    default boolean covers(Cell other) {
        return switch (this) {
            case Any any -> true;
            case Words words -> other instanceof Words theirs && words.words().containsAll(theirs.words());
            case Range range ->
                other instanceof Range theirs && beginsBefore(range, theirs) && endsAfter(range, theirs);
        };
    }

    /** Whether something may pass both. */
    default boolean overlaps(Cell other) {
        if (this instanceof Any || other instanceof Any) {
            return true;
        }
        if (this instanceof Words words && other instanceof Words theirs) {
            return words.words().stream().anyMatch(theirs.words()::contains);
        }
        return this instanceof Range range
                && other instanceof Range theirs
                && meets(range, theirs)
                && meets(theirs, range);
    }

    private static boolean beginsBefore(Range range, Range other) {
        if (range.from() == null) {
            return true;
        }
        if (other.from() == null) {
            return false;
        }
        int order = range.from().compareTo(other.from());
        return order < 0 || (order == 0 && (range.fromIncluded() || !other.fromIncluded()));
    }

    private static boolean endsAfter(Range range, Range other) {
        if (range.to() == null) {
            return true;
        }
        if (other.to() == null) {
            return false;
        }
        int order = range.to().compareTo(other.to());
        return order > 0 || (order == 0 && (range.toIncluded() || !other.toIncluded()));
    }

    /** Whether the one begins before the other ends. */
    private static boolean meets(Range range, Range other) {
        if (range.from() == null || other.to() == null) {
            return true;
        }
        int order = range.from().compareTo(other.to());
        return order < 0 || (order == 0 && range.fromIncluded() && other.toIncluded());
    }
}
