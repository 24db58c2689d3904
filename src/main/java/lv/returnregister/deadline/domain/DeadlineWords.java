package lv.returnregister.deadline.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.shared.LegalTime;

/** Says in a few words how near an end is, the way officers say it. */
public final class DeadlineWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    /** Up to here a term ending today is told in hours and minutes, later in the day by the clock. */
    private static final Duration NEAR = Duration.ofHours(6);

    private static final int DAYS_TOLD_AS_DAYS = 14;
    private static final int DAYS_TOLD_AS_WEEKS = 60;

    private DeadlineWords() {}

    /** The words for a deadline at an instant. */
    public static String of(DeadlineView deadline, Locale locale, Instant now) {
        Instant metAt = deadline.metAt();
        return switch (deadline.state()) {
            case MET -> say(locale, "deadline.words.met", LegalTime.write(metAt == null ? deadline.stateAt() : metAt));
            case STOPPED -> say(locale, "deadline.words.stopped", LegalTime.write(deadline.stateAt()));
            case CANCELLED -> say(locale, "deadline.words.cancelled", LegalTime.write(deadline.stateAt()));
            case MISSED ->
                metAt == null
                        ? over(deadline, locale, now)
                        : say(locale, "deadline.words.met-late", LegalTime.write(metAt));
            case RUNNING -> deadline.endsAt().isBefore(now) ? over(deadline, locale, now) : left(deadline, locale, now);
        };
    }

    private static String over(DeadlineView deadline, Locale locale, Instant now) {
        return deadline.lapsedAt(now)
                ? say(locale, "deadline.words.lapsed", deadline.endWritten())
                : passed(deadline, locale, now);
    }

    private static String left(DeadlineView deadline, Locale locale, Instant now) {
        LocalDate today = LegalTime.day(now);
        LocalDate endDay = deadline.endDay();
        if (endDay != null) {
            long days = ChronoUnit.DAYS.between(today, endDay);
            if (days <= 0) {
                return say(locale, "deadline.words.today", "24:00");
            }
            return days == 1
                    ? say(locale, "deadline.words.tomorrow", "24:00")
                    : far(locale, "deadline.words.in-", today, endDay);
        }
        Duration left = Duration.between(now, deadline.endsAt());
        if (left.compareTo(NEAR) < 0) {
            return say(locale, "deadline.words.left", hoursAndMinutes(left));
        }
        LocalDate lastDay = LegalTime.day(deadline.endsAt());
        String time = TIME.format(LegalTime.at(deadline.endsAt()));
        long days = ChronoUnit.DAYS.between(today, lastDay);
        if (days == 0) {
            return say(locale, "deadline.words.today", time);
        }
        if (days == 1) {
            return say(locale, "deadline.words.tomorrow", time);
        }
        return days < DAYS_TOLD_AS_DAYS
                ? say(locale, "deadline.words.left", left.toDays() + " d " + left.toHoursPart() + " h")
                : far(locale, "deadline.words.in-", today, lastDay);
    }

    private static String passed(DeadlineView deadline, Locale locale, Instant now) {
        LocalDate today = LegalTime.day(now);
        LocalDate endDay = deadline.endDay();
        Duration ago = Duration.between(deadline.endsAt(), now);
        if (endDay == null && ago.compareTo(Duration.ofHours(24)) < 0) {
            return say(locale, "deadline.words.ago", hoursAndMinutes(ago.isNegative() ? Duration.ZERO : ago));
        }
        LocalDate last = endDay == null ? LegalTime.day(deadline.endsAt()) : endDay;
        return ChronoUnit.DAYS.between(last, today) <= 1
                ? say(locale, "deadline.words.yesterday")
                : far(locale, "deadline.words.ago-", last, today);
    }

    private static String far(Locale locale, String key, LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < DAYS_TOLD_AS_DAYS) {
            return say(locale, key + "days", days);
        }
        if (days < DAYS_TOLD_AS_WEEKS) {
            return say(locale, key + "weeks", days / 7);
        }
        long months = Math.max(2, ChronoUnit.MONTHS.between(from, to));
        return months < 24 ? say(locale, key + "months", months) : say(locale, key + "years", months / 12);
    }

    private static String hoursAndMinutes(Duration duration) {
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        return hours == 0 ? minutes + " min" : hours + " h " + "%02d".formatted(minutes) + " min";
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return DeadlineTexts.in(locale, key, arguments);
    }
}
