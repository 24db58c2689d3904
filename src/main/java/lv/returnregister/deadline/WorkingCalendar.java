package lv.returnregister.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import lv.returnregister.deadline.domain.DeadlineTexts;
import lv.returnregister.deadline.domain.HolidayTable;
import lv.returnregister.shared.LocalizedText;

/**
 * The official calendar of Latvian state offices: Monday to Friday except public holidays, single days given by law and
 * working days moved by the Cabinet. Safe for use by many threads.
 */
public final class WorkingCalendar {

    private final HolidayTable table;
    private final Map<Integer, SortedMap<LocalDate, LocalizedText>> years = new ConcurrentHashMap<>();

    public WorkingCalendar(HolidayTable table) {
        this.table = table;
    }

    /** Whether offices work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return dayOff(day).isEmpty();
    }

    /** Why a day is off – the holiday's name, else the day of the week – or empty for a working day. */
    public Optional<LocalizedText> dayOff(LocalDate day) {
        LocalizedText holiday = holidays(day.getYear()).get(day);
        if (holiday != null) {
            return Optional.of(holiday);
        }
        return isWeekend(day) && !table.workedInstead(day)
                ? Optional.of(DeadlineTexts.dayOfWeek(day))
                : Optional.empty();
    }

    /** The day itself when offices work, else the next day on which they do. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * Where a term of days or months really ends: a last day on a Saturday, Sunday or day off moves to the next working
     * day (Administrative Procedure Law, s. 43). A Saturday worked in exchange moves too: the act names Saturdays without
     * exception, and the later day favours the person.
     */
    public LocalDate lastDay(LocalDate day) {
        LocalDate next = day;
        while (isWeekend(next) || !isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The so-many-th working day after the day, which itself does not count. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate next = day;
        for (int left = count; left > 0; left--) {
            next = onOrAfter(next.plusDays(1));
        }
        return next;
    }

    /** How many working days lie after the first day up to and including the last. */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        return (int) after.plusDays(1)
                .datesUntil(upTo.isAfter(after) ? upTo.plusDays(1) : after.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Holidays and other named days off of a year, without plain weekends. */
    public SortedMap<LocalDate, LocalizedText> holidays(int year) {
        return years.computeIfAbsent(year, table::daysOff);
    }
}
