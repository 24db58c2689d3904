package lv.returnregister.deadline.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import lv.returnregister.deadline.Certainty;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code deadline/holidays.yaml}.
 *
 * @param holidays rules, or dates of recurring celebrations
 * @param extra single days given by law
 * @param moved working days moved by the Cabinet
 */
public record HolidayTable(List<Holiday> holidays, List<Extra> extra, List<Moved> moved) {

    /**
     * One holiday; exactly one way of finding its date is set.
     *
     * @param name as the law names it
     * @param monthDay fixed date
     * @param easter days after Easter Sunday
     * @param nthSunday the n-th Sunday of {@code month}
     * @param month 1–12
     * @param date a single year's date
     * @param weekendGivesNext since when a holiday on a weekend makes the next working day a day off
     * @param sure how sure
     * @param source where it stands
     */
    public record Holiday(
            LocalizedText name,
            @Nullable MonthDay monthDay,
            @Nullable Integer easter,
            @Nullable Integer nthSunday,
            @Nullable Integer month,
            @Nullable LocalDate date,
            @Nullable LocalDate weekendGivesNext,
            Certainty sure,
            String source) {

        @Nullable
        LocalDate in(int year) {
            if (monthDay != null) {
                return monthDay.atYear(year);
            }
            if (easter != null) {
                return easterSunday(year).plusDays(easter);
            }
            if (nthSunday != null && month != null) {
                return LocalDate.of(year, Month.of(month), 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(nthSunday, DayOfWeek.SUNDAY));
            }
            return date != null && date.getYear() == year ? date : null;
        }
    }

    /**
     * A single extra day off.
     *
     * @param date the day
     * @param name why
     * @param sure how sure
     * @param source the law
     */
    public record Extra(LocalDate date, LocalizedText name, Certainty sure, String source) {}

    /**
     * A moved working day.
     *
     * @param off the weekday that is free
     * @param worked the Saturday that is worked instead
     * @param confirmed whether the order is confirmed; only then it counts
     * @param sure how sure
     * @param source the order
     */
    public record Moved(LocalDate off, LocalDate worked, boolean confirmed, Certainty sure, String source) {}

    /** Whether this day of a weekend is worked in exchange for another day. */
    public boolean workedInstead(LocalDate day) {
        return moved.stream().anyMatch(row -> row.confirmed() && row.worked().equals(day));
    }

    /** The named days off of one year. */
    public SortedMap<LocalDate, LocalizedText> daysOff(int year) {
        SortedMap<LocalDate, LocalizedText> days = new TreeMap<>();
        Map<LocalDate, LocalizedText> substituted = new TreeMap<>();
        for (Holiday holiday : holidays) {
            LocalDate day = holiday.in(year);
            if (day == null) {
                continue;
            }
            days.merge(
                    day,
                    holiday.name(),
                    (one, other) -> one.equals(other)
                            ? one
                            : LocalizedText.of(one.lv() + ", " + other.lv(), one.en() + ", " + other.en()));
            LocalDate since = holiday.weekendGivesNext();
            if (since != null && !day.isBefore(since) && isWeekend(day)) {
                substituted.put(day, holiday.name());
            }
        }
        for (Extra row : extra) {
            if (row.date().getYear() == year) {
                days.putIfAbsent(row.date(), row.name());
            }
        }
        // Substitutes come last: they skip every other day off of that week.
        Set<LocalDate> taken = new TreeSet<>();
        substituted.forEach((day, name) -> {
            LocalDate next = day.plusDays(1);
            while (isWeekend(next) || taken.contains(next) || days.containsKey(next) && !isExtra(next)) {
                next = next.plusDays(1);
            }
            taken.add(next);
            days.putIfAbsent(next, DeadlineTexts.both("deadline.instead-of", name));
        });
        for (Moved row : moved) {
            if (row.confirmed() && row.off().getYear() == year) {
                days.putIfAbsent(row.off(), DeadlineTexts.both("deadline.moved-day"));
            }
        }
        return Collections.unmodifiableSortedMap(days);
    }

    /** An extra day stands for the substitute that a law named singly; it must not push the substitute further. */
    private boolean isExtra(LocalDate day) {
        return extra.stream().anyMatch(row -> row.date().equals(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Easter Sunday of the Gregorian calendar (anonymous algorithm of 1876). */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
