package lv.returnregister.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;

/** The moment of a recorded event as corrections read, keep and show it: a minute of Riga. */
public final class CorrectedMoment {

    private static final List<DateTimeFormatter> MINUTES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm"),
            DateTimeFormatter.ofPattern("dd.MM.uuuu. HH:mm"),
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm"));
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("dd.MM.uuuu."),
            DateTimeFormatter.ofPattern("dd.MM.uuuu"));

    private CorrectedMoment() {}

    /** As it is kept: {@code 2026-06-20T10:30}. */
    public static String kept(Instant moment) {
        return LegalTime.at(moment)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** The moment of a kept value. */
    public static Instant of(String kept) {
        return LegalTime.instant(LocalDateTime.parse(kept));
    }

    /** As people read it. */
    public static String shown(String kept) {
        return kept.isEmpty() ? kept : LegalTime.write(of(kept));
    }

    /**
     * The moment somebody wrote; a day alone means its beginning.
     *
     * @param now the present moment
     * @throws Rejection {@code required}, {@code moment-unreadable}, {@code moment-skipped} or {@code in-the-future}; the
     *     field is {@code to}
     */
    public static Instant read(String text, Instant now) {
        if (text.isBlank()) {
            throw new Rejection(Violation.input("to", "required"));
        }
        LocalDateTime wall = wall(text.strip());
        if (LegalTime.ZONE.getRules().getValidOffsets(wall).isEmpty()) {
            throw new Rejection(Violation.input("to", "moment-skipped", text.strip()));
        }
        Instant moment = LegalTime.instant(wall);
        if (moment.isAfter(now)) {
            throw new Rejection(Violation.input("to", "in-the-future"));
        }
        return moment;
    }

    private static LocalDateTime wall(String text) {
        for (DateTimeFormatter format : MINUTES) {
            try {
                return LocalDateTime.parse(text, format).truncatedTo(ChronoUnit.MINUTES);
            } catch (DateTimeParseException e) {
                // It may be written in another of the ways.
            }
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format).atStartOfDay();
            } catch (DateTimeParseException e) {
                // It may be written in another of the ways.
            }
        }
        throw new Rejection(Violation.input("to", "moment-unreadable", text));
    }
}
