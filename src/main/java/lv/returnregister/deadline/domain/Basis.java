package lv.returnregister.deadline.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lv.returnregister.deadline.DeadlineRule;
import lv.returnregister.deadline.Deadlines.Period;
import lv.returnregister.deadline.Length;
import lv.returnregister.deadline.Term;
import lv.returnregister.deadline.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a clock is counted from. Kept with it, so that it can be counted again from another moment or by another row.
 *
 * @param counting how
 * @param from the event, or the end of something else where the rule counts back
 * @param length given for this one clock, absent where the rule sets it
 * @param served detention before the present one
 * @param set the end somebody set
 */
public record Basis(
        Counting counting,
        Instant from,
        @Nullable Length length,
        List<Period> served,
        @Nullable Instant set) {

    /** How a clock is counted. */
    public enum Counting {
        /** By the length of the rule or one given for it. */
        TERM,
        /** Somebody set the end. */
        SET,
        /** As a ceiling of detention. */
        CEILING
    }

    /** Counted by the length of the rule, or by one given for it. */
    public static Basis term(Instant event, @Nullable Length length) {
        return new Basis(Counting.TERM, event, length, List.of(), null);
    }

    /** The end is set. */
    public static Basis until(Instant event, Instant end) {
        return new Basis(Counting.SET, event, null, List.of(), end);
    }

    /** A ceiling of detention. */
    public static Basis ceiling(Instant beginning, List<Period> served) {
        return new Basis(Counting.CEILING, beginning, null, served, null);
    }

    /** The same from another moment. */
    public Basis from(Instant moment) {
        return new Basis(counting, moment, length, served, set);
    }

    /** Counts it by a row. */
    public Term count(DeadlineRule rule, WorkingCalendar calendar) {
        return switch (counting) {
            case TERM -> DeadlineCalculator.calculate(rule, from, length, calendar);
            case CEILING -> DeadlineCalculator.ceiling(rule, from, served, calendar);
            case SET -> {
                if (set == null) {
                    throw new IllegalStateException(rule.id() + " has no end that was set");
                }
                yield DeadlineCalculator.until(rule, from, set, calendar);
            }
        };
    }

    /** Periods as one column keeps them. */
    static String written(List<Period> periods) {
        return periods.stream().map(period -> period.from() + "/" + period.to()).collect(Collectors.joining(","));
    }

    /** Periods from a column. */
    static List<Period> read(String written) {
        return Arrays.stream(written.split(","))
                .filter(text -> !text.isEmpty())
                .map(text -> text.split("/"))
                .map(ends -> new Period(Instant.parse(ends[0]), Instant.parse(ends[1])))
                .toList();
    }
}
