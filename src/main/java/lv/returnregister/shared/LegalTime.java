package lv.returnregister.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

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

    /** The instant of a wall time in Riga; in the hour that occurs twice the earlier one is meant. */
    public static Instant instant(LocalDateTime wallTime) {
        return wallTime.atZone(ZONE).toInstant();
    }

    /** The end (24:00) of a legal day, as the first instant of the next one. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** {@code 02.03.2026.} */
    public static String write(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 02.03.2026. 05:20}, Riga time. */
    public static String write(Instant instant) {
        return MINUTE.format(at(instant));
    }
}
