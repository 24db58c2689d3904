package lv.returnregister.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The zone of legal days and the way dates are written for people. Storage is UTC. */
public final class LegalTime {

    /** Latvia's legal time; days begin and end here. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Riga");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy.");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.yyyy. HH:mm");

    private LegalTime() {}

    /** The legal day on which the instant falls. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The instant as wall time in Riga. */
    public static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }

    /** Whether there was such a wall time in Riga: not in the hour which the clocks skip in spring. */
    public static boolean exists(LocalDateTime wallTime) {
        return !ZONE.getRules().getValidOffsets(wallTime).isEmpty();
    }

    /**
     * The instant of a wall time in Riga; in the hour that occurs twice the earlier one is meant.
     *
     * @throws DateTimeException when there was no such time; officers' input is asked before, see {@link CommandDates}
     */
    public static Instant instant(LocalDateTime wallTime) {
        if (!exists(wallTime)) {
            throw new DateTimeException("The clocks of Riga skipped " + wallTime);
        }
        return wallTime.atZone(ZONE).toInstant();
    }

    /**
     * The instant of a wall time in Riga at which something happened after something else: in the hour that occurs twice the
     * earlier one is meant, unless only the later one comes after it.
     */
    public static Instant instant(LocalDateTime wallTime, @Nullable Instant after) {
        Instant earlier = instant(wallTime);
        Instant later = wallTime.atZone(ZONE).withLaterOffsetAtOverlap().toInstant();
        return after != null && isBefore(earlier, after) && !isBefore(later, after) ? later : earlier;
    }

    /** Whether a moment was earlier; officers write minutes, the Register keeps finer moments. */
    public static boolean isBefore(Instant moment, Instant other) {
        return moment.isBefore(other.truncatedTo(ChronoUnit.MINUTES));
    }

    /** The end (24:00) of a legal day, as the first instant of the next one. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** {@code 02.03.2026.} */
    public static String write(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 02.03.2026. 05:20}, as somebody wrote it. */
    public static String write(LocalDateTime wallTime) {
        return MINUTE.format(wallTime);
    }

    /** {@code 02.03.2026. 05:20}, Riga time. */
    public static String write(Instant instant) {
        return MINUTE.format(at(instant));
    }
}
