package lv.returnregister.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lv.returnregister.shared.LegalTime;

/**
 * Counts terms the way one counts on the fingers: hour by hour, day by day, month by month, with the days off written down
 * here once more. It shares nothing with the product but the zone of legal time.
 */
final class NaiveCount {

    private static final Map<Integer, Set<LocalDate>> DAYS_OFF = new HashMap<>();

    private NaiveCount() {}

    /** Hours that really pass, counted one by one, back when negative. */
    static Instant hours(Instant from, int hours) {
        Instant end = from;
        for (int i = 0; i < Math.abs(hours); i++) {
            end = hours > 0 ? end.plusSeconds(3600) : end.minusSeconds(3600);
        }
        return end;
    }

    /** Days and nights by the clock on the wall, back when negative: the first minute at which it shows the same time. */
    static Instant sameWallTime(Instant from, int days) {
        LocalDateTime wall = LegalTime.at(from).toLocalDateTime();
        for (int i = 0; i < Math.abs(days); i++) {
            wall = days > 0 ? wall.plusDays(1) : wall.minusDays(1);
        }
        return firstMinuteShowing(wall);
    }

    /** Days and nights: whichever reading ends first. */
    static Instant daysAndNights(Instant from, int days) {
        Instant elapsed = hours(from, 24 * days);
        Instant byTheClock = sameWallTime(from, days);
        return elapsed.isBefore(byTheClock) ? elapsed : byTheClock;
    }

    static LocalDate days(LocalDate from, int days) {
        LocalDate day = from;
        for (int i = 0; i < days; i++) {
            day = day.plusDays(1);
        }
        return day;
    }

    static LocalDate workingDays(LocalDate from, int days) {
        LocalDate day = from;
        int counted = 0;
        while (counted < days) {
            day = day.plusDays(1);
            if (isWorked(day)) {
                counted++;
            }
        }
        return day;
    }

    /** The same date so many months later, or the last day of a month that has no such date. */
    static LocalDate months(LocalDate from, int months) {
        int year = from.getYear();
        int month = from.getMonthValue();
        for (int i = 0; i < months; i++) {
            month++;
            if (month == 13) {
                month = 1;
                year++;
            }
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int last = switch (month) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
        return LocalDate.of(year, month, Math.min(from.getDayOfMonth(), last));
    }

    static Instant monthsToTheMinute(Instant from, int months) {
        LocalDateTime wall = LegalTime.at(from).toLocalDateTime();
        return firstMinuteShowing(months(wall.toLocalDate(), months).atTime(wall.toLocalTime()));
    }

    /** A last day that is free or falls on a weekend gives way to the next working day of an ordinary week. */
    static LocalDate moved(LocalDate day) {
        LocalDate last = day;
        while (isWeekend(last) || !isWorked(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** 24:00 of a day: the first minute that belongs to the next one. */
    static Instant endOf(LocalDate day) {
        return firstMinuteShowing(day.plusDays(1).atStartOfDay());
    }

    static boolean isWorked(LocalDate day) {
        if (day.equals(LocalDate.of(2026, 1, 17)) || day.equals(LocalDate.of(2026, 6, 27))) {
            return true;
        }
        return !isWeekend(day)
                && !DAYS_OFF.computeIfAbsent(day.getYear(), NaiveCount::daysOff).contains(day);
    }

    private static Set<LocalDate> daysOff(int year) {
        Set<LocalDate> off = new HashSet<>();
        for (String date : "01-01 05-01 05-04 06-23 06-24 11-18 12-24 12-25 12-26 12-31".split(" ")) {
            off.add(LocalDate.parse(year + "-" + date));
        }
        LocalDate easter = easter(year);
        off.add(easter.minusDays(2));
        off.add(easter);
        off.add(easter.plusDays(1));
        off.add(easter.plusDays(49));
        LocalDate mothersDay = LocalDate.of(year, 5, 1);
        for (int sundays = 0; sundays < 2; mothersDay = mothersDay.plusDays(1)) {
            sundays += mothersDay.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0;
        }
        off.add(mothersDay.minusDays(1));
        for (String single : "2018-07-09 2018-09-24 2023-05-29 2023-07-10 2026-01-02 2026-06-22".split(" ")) {
            if (single.startsWith(year + "-")) {
                off.add(LocalDate.parse(single));
            }
        }
        // Since 2007-06-26 a working day stands in for these two when they fall on a weekend.
        for (String date : "05-04 11-18".split(" ")) {
            LocalDate day = LocalDate.parse(year + "-" + date);
            if (day.isAfter(LocalDate.of(2007, 6, 25)) && isWeekend(day)) {
                while (isWeekend(day) || off.contains(day)) {
                    day = day.plusDays(1);
                }
                off.add(day);
            }
        }
        return off;
    }

    /** Easter as Carl Friedrich Gauss counted it, with the two exceptions he named. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year % 4;
        int c = year % 7;
        // For the years 1900 to 2099.
        int d = (19 * a + 24) % 30;
        int e = (2 * b + 4 * c + 6 * d + 5) % 7;
        int march = 22 + d + e;
        if (d == 29 && e == 6) {
            march = 50;
        }
        if (d == 28 && e == 6 && a > 10) {
            march = 49;
        }
        return LocalDate.of(year, 3, 1).plusDays(march - 1);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Looks at the clock of Riga minute by minute, from before the time until it shows it or has jumped past it. */
    private static Instant firstMinuteShowing(LocalDateTime wall) {
        // Riga is two or three hours ahead, so the earliest reading is three hours behind the same digits in UTC.
        Instant minute = wall.toInstant(java.time.ZoneOffset.ofHours(3));
        while (LegalTime.at(minute).toLocalDateTime().isBefore(wall)) {
            minute = minute.plusSeconds(60);
        }
        return minute;
    }
}
