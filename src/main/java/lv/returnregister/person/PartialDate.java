package lv.returnregister.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;

/**
 * A date of which perhaps only the year, or year and month, is known (R122 5.1.9; reduced form of ISO 8601). A missing
 * part is never filled with a made-up one.
 *
 * @param year the year
 * @param month 1–12, 0 when not known
 * @param day 1–31, 0 when not known; known only together with the month
 */
public record PartialDate(int year, int month, int day) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern LATVIAN = Pattern.compile("(?:(?:(\\d{1,2})\\.\\s*)?(\\d{1,2})\\.\\s*)?(\\d{4})\\.?");

    public PartialDate {
        if (day != 0 && month == 0) {
            throw new DateTimeException("A day without a month");
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        } else if (month != 0) {
            YearMonth.of(year, month);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0);
    }

    /**
     * Reads {@code 1990}, {@code 1990-04}, {@code 1990-04-12}, {@code 12.04.1990.} or {@code 04.1990.}; parts written as
     * 00 are unknown ({@code 00.00.1985}).
     *
     * @throws Rejection {@code date-not-readable} when it is none of these or no such day exists
     */
    @JsonCreator
    public static PartialDate parse(String text) {
        String trimmed = text.strip();
        try {
            Matcher iso = ISO.matcher(trimmed);
            if (iso.matches()) {
                return new PartialDate(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
            }
            Matcher latvian = LATVIAN.matcher(trimmed);
            if (latvian.matches()) {
                return new PartialDate(number(latvian.group(3)), number(latvian.group(2)), number(latvian.group(1)));
            }
        } catch (DateTimeException e) {
            throw unreadable(text);
        }
        throw unreadable(text);
    }

    private static Rejection unreadable(String text) {
        return new Rejection(Violation.input("birthDate", "date-not-readable", text));
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Whether year, month and day are known. */
    public boolean isFull() {
        return day != 0;
    }

    /** The first day it can mean. */
    public LocalDate firstDay() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** The last day it can mean. */
    public LocalDate lastDay() {
        if (day != 0) {
            return firstDay();
        }
        return month == 0
                ? LocalDate.of(year, 12, 31)
                : YearMonth.of(year, month).atEndOfMonth();
    }

    /** Whether both can mean the same day. */
    public boolean isCompatibleWith(PartialDate other) {
        return !firstDay().isAfter(other.lastDay()) && !other.firstDay().isAfter(lastDay());
    }

    /**
     * The age in completed years on a legal day.
     *
     * @return youngest and oldest possible age; equal when the date is full or cannot make a difference. Zero for a day
     *     before the birth.
     */
    public Age ageOn(LocalDate onDay) {
        return new Age(years(lastDay(), onDay), years(firstDay(), onDay));
    }

    private static int years(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? 0 : Period.between(from, to).getYears();
    }

    /** As people read it: {@code 12.04.1990.}, {@code 04.1990.} or {@code 1990}. */
    public String write() {
        if (day != 0) {
            return LegalTime.write(firstDay());
        }
        return month == 0 ? Integer.toString(year) : "%02d.%d.".formatted(month, year);
    }

    /** ISO 8601, reduced: {@code 1990-04-12}, {@code 1990-04}, {@code 1990}. */
    @Override
    @JsonValue
    public String toString() {
        if (day != 0) {
            return "%04d-%02d-%02d".formatted(year, month, day);
        }
        return month == 0 ? "%04d".formatted(year) : "%04d-%02d".formatted(year, month);
    }

    /**
     * An age in completed years, as far as it is known.
     *
     * @param youngest the lowest possible age
     * @param oldest the highest possible age
     */
    public record Age(int youngest, int oldest) {

        /** Whether the person certainly has reached this age. */
        public boolean isAtLeast(int years) {
            return youngest >= years;
        }

        /** Whether the person may be younger than this age; then the law's rule for the younger applies. */
        public boolean maybeUnder(int years) {
            return youngest < years;
        }
    }
}
