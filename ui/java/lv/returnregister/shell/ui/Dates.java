package lv.returnregister.shell.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.Messages;

/** How days and times are written on the screens: {@code dd.MM.yyyy.}, Riga time. */
public final class Dates {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM. HH:mm");

    private Dates() {}

    /** {@code 02.03.2026.} */
    public static String day(LocalDate day) {
        return LegalTime.write(day);
    }

    /** {@code 02.03.2026. 05:20} */
    public static String minute(Instant instant) {
        return LegalTime.write(instant);
    }

    /** {@code 02.03. 05:20}, where the year is plain. */
    public static String shortMinute(Instant instant) {
        return SHORT.format(LegalTime.at(instant));
    }

    /** {@code 05:20} */
    public static String time(Instant instant) {
        return TIME.format(LegalTime.at(instant));
    }

    /** {@code 09:42:10} */
    public static String second(Instant instant) {
        return SECOND.format(LegalTime.at(instant));
    }

    /** How far a moment is from now in words: {@code vēl 1 h 05 min}, {@code pirms 3 h 12 min}, {@code rīt 24:00}. */
    public static String distance(Messages messages, Locale locale, Instant due, Clock clock) {
        Instant now = clock.instant();
        boolean past = due.isBefore(now);
        Duration gap = past ? Duration.between(due, now) : Duration.between(now, due);
        // The end of a legal day is its midnight: written as 24:00 of the day itself, not as 00:00 of the next one.
        boolean midnight = LegalTime.at(due).toLocalTime().toSecondOfDay() == 0;
        LocalDate dueDay = midnight ? LegalTime.day(due).minusDays(1) : LegalTime.day(due);
        long days = ChronoUnit.DAYS.between(LegalTime.day(now), dueDay);
        if (gap.toHours() < 12) {
            String length = gap.toHours() == 0
                    ? gap.toMinutes() + " min"
                    : gap.toHours() + " h " + String.format(Locale.ROOT, "%02d", gap.toMinutesPart()) + " min";
            return messages.text(locale, past ? "shell.ago" : "shell.left", length);
        }
        String time = midnight ? "24:00" : time(due);
        if (days == 0) {
            return messages.text(locale, "shell.today", time);
        }
        if (days == 1) {
            return messages.text(locale, "shell.tomorrow", time);
        }
        if (days == -1) {
            return messages.text(locale, "shell.yesterday");
        }
        long count = Math.abs(days);
        if (count > 20) {
            return messages.counted(locale, past ? "shell.weeks-ago" : "shell.in-weeks", (int) (count / 7));
        }
        return messages.counted(locale, past ? "shell.days-ago" : "shell.in-days", (int) count);
    }

    /** Texts and format of a date picker. */
    public static DatePickerI18n picker(Locale locale) {
        Locale names = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.of("lv", "LV");
        List<DayOfWeek> sundayFirst = List.of(
                DayOfWeek.SUNDAY,
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY,
                DayOfWeek.SATURDAY);
        DatePickerI18n texts = new DatePickerI18n();
        texts.setDateFormats("dd.MM.yyyy.", "d.M.yyyy", "dd.MM.yyyy", "yyyy-MM-dd");
        texts.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, names))
                .toList());
        texts.setWeekdays(sundayFirst.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, names))
                .toList());
        // The short names of the Java library are too long for the columns.
        texts.setWeekdaysShort(List.of(Texts.text("shell.date.weekdays").split(",", -1)));
        texts.setFirstDayOfWeek(1);
        texts.setToday(Texts.text("shell.date.today"));
        texts.setCancel(Texts.text("shell.cancel"));
        return texts;
    }
}
