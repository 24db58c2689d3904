package lv.returnregister.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates and times as scenario files write them: legal days and wall times of Riga. */
final class ScenarioDates {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2})?");
    private static final Pattern PARTIAL = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private ScenarioDates() {}

    /** {@code 2026-03-02T10:15}, also with seconds or a blank instead of the T. */
    static Optional<LocalDateTime> time(String text) {
        if (!TIME.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@code 2026-03-02}. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static boolean isDayOrTime(String text) {
        return day(text).isPresent() || time(text).isPresent();
    }

    /** {@code 1990}, {@code 1990-04} or {@code 1990-04-12}. */
    static boolean isPartialDate(String text) {
        if (!PARTIAL.matcher(text).matches()) {
            return false;
        }
        String[] parts = text.split("-");
        try {
            LocalDate.of(
                    Integer.parseInt(parts[0]),
                    parts.length > 1 ? Integer.parseInt(parts[1]) : 1,
                    parts.length > 2 ? Integer.parseInt(parts[2]) : 1);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
