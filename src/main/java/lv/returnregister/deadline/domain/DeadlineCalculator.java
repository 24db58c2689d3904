package lv.returnregister.deadline.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lv.returnregister.deadline.DeadlineRule;
import lv.returnregister.deadline.DeadlineRule.Ends;
import lv.returnregister.deadline.DeadlineRule.OverLimit;
import lv.returnregister.deadline.Deadlines.Period;
import lv.returnregister.deadline.Length;
import lv.returnregister.deadline.RunUnit;
import lv.returnregister.deadline.Term;
import lv.returnregister.deadline.WorkingCalendar;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Counts terms. Pure: the same rule, event and calendar give the same end.
 *
 * <p>Hours are elapsed hours from the minute of the event. Days, working days and months begin on the day after the
 * event and end at 24:00 (Administrative Procedure Law, s. 42–43). All wall times are those of Riga.
 */
public final class DeadlineCalculator {

    private DeadlineCalculator() {}

    /**
     * Counts a rule from an event, or back from an end.
     *
     * @param event the instant from which (back from which) the rule is counted
     * @param given the length of this one term, absent where the rule sets it
     * @throws Rejection {@code deadline-length-required} when neither sets a length, {@code
     *     deadline-length-outside-limits} when the given one is not allowed
     */
    public static Term calculate(DeadlineRule rule, Instant event, @Nullable Length given, WorkingCalendar calendar) {
        int amount = amount(rule, given);
        RunUnit unit = given == null || given.unit() == null ? rule.runs() : requireNonNull(given.unit());
        DerivationText text = new DerivationText(calendar);
        Term term = rule.ends() == Ends.MINUTE
                ? toTheMinute(rule, event, amount, unit, text)
                : byDay(rule, event, amount, unit, calendar, text);
        LocalDate day = LegalTime.day(event);
        if (!rule.validOn(day)) {
            text.say("deadline.outside-validity", rule.citation());
        }
        return new Term(term.start(), term.end(), term.endDay(), text.end());
    }

    /**
     * A ceiling of detention: months from the beginning of the present detention, less the hours already served.
     *
     * @param beginning first minute of the present detention
     * @param earlier periods served before; overlapping ones count once, and only what lies before {@code beginning}
     * @return never before {@code beginning}: a ceiling used up is reached at once
     */
    public static Term ceiling(DeadlineRule rule, Instant beginning, List<Period> earlier, WorkingCalendar calendar) {
        int months = amount(rule, null);
        Instant start = minute(beginning);
        Instant whole = earliest(wall(start).plusMonths(months));
        List<Period> served = merged(earlier, start);
        Duration used = Duration.ZERO;
        DerivationText text = new DerivationText(calendar)
                .say("deadline.counted", rule.event(), start, DerivationText.length(months, rule.runs()), whole);
        for (Period period : served) {
            Duration length = Duration.between(period.from(), period.to());
            used = used.plus(length);
            text.say("deadline.already-served", period.from(), period.to(), DerivationText.hours(length));
        }
        Instant end = whole.minus(used);
        if (end.isBefore(start)) {
            end = start;
        }
        if (!served.isEmpty()) {
            text.clockChanges(end, whole).say("deadline.less-served", DerivationText.hours(used), end);
        }
        if (!rule.validOn(LegalTime.day(start))) {
            text.say("deadline.outside-validity", rule.citation());
        }
        return new Term(start, end, null, text.end());
    }

    /**
     * A term whose end somebody set, such as a court.
     *
     * @param end the end set; of a rule ending by day, 24:00 of the last day in Riga (another minute of a day means the end
     *     of that day)
     * @throws Rejection {@code deadline-end-before-start}, or {@code deadline-end-beyond-limit} where the rule refuses an
     *     end beyond its limit; other rules record it and say so
     */
    public static Term until(DeadlineRule rule, Instant event, Instant end, WorkingCalendar calendar) {
        if (!end.isAfter(event)) {
            throw new Rejection(Violation.input("until", "deadline-end-before-start", LegalTime.write(event)));
        }
        DerivationText text = new DerivationText(calendar);
        LocalDate endDay = null;
        Instant set = end;
        if (rule.ends() == Ends.DAY) {
            // 24:00 of a day is the first instant of the next one: one nanosecond earlier lies in the day meant.
            endDay = LegalTime.day(end.minusNanos(1));
            set = LegalTime.endOf(endDay);
            text.say("deadline.set-day", rule.event(), LegalTime.day(event), endDay);
        } else {
            text.say("deadline.set", rule.event(), event, set);
        }
        Integer limit = rule.max() == null ? rule.length() : rule.max();
        if (limit != null) {
            Instant latest = latest(rule, event, limit, calendar);
            if (set.isAfter(latest)) {
                if (rule.overLimit() == OverLimit.REFUSE) {
                    throw new Rejection(Violation.input(
                            "until",
                            "deadline-end-beyond-limit",
                            LegalTime.write(LegalTime.day(latest.minusNanos(1)))));
                }
                text.say("deadline.beyond-limit", DerivationText.length(limit, rule.runs()), latest);
            }
        }
        return new Term(event, set, endDay, text.end());
    }

    /** The first instant at which a wall time of Riga is reached: the earlier of two, or the change that skips it. */
    static Instant earliest(LocalDateTime wall) {
        ZoneOffsetTransition change = LegalTime.ZONE.getRules().getTransition(wall);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        return wall.atZone(LegalTime.ZONE).withEarlierOffsetAtOverlap().toInstant();
    }

    private static Term toTheMinute(DeadlineRule rule, Instant event, int amount, RunUnit unit, DerivationText text) {
        Instant start = minute(event);
        if (unit == RunUnit.MONTHS) {
            Instant end = earliest(wall(start).plusMonths(amount));
            text.say("deadline.counted", rule.event(), start, DerivationText.length(amount, unit), end);
            return new Term(start, end, null, text.end());
        }
        if (unit != RunUnit.HOURS) {
            throw new IllegalArgumentException(rule.id() + " ends at a minute and cannot run in " + unit);
        }
        int signed = rule.countsBack() ? -amount : amount;
        Instant elapsed = start.plus(Duration.ofHours(signed));
        text.say(
                rule.countsBack() ? "deadline.counted-back" : "deadline.counted",
                rule.event(),
                start,
                DerivationText.length(amount, unit),
                elapsed);
        text.clockChanges(earlier(start, elapsed), later(start, elapsed));
        if (!rule.dayAndNight() || amount % 24 != 0) {
            return new Term(start, elapsed, null, text.end());
        }
        Instant sameWallTime = earliest(wall(start).plusDays(signed / 24));
        if (sameWallTime.equals(elapsed)) {
            return new Term(start, elapsed, null, text.end());
        }
        Instant end = earlier(elapsed, sameWallTime);
        text.say("deadline.earlier-of", elapsed, sameWallTime, end);
        return new Term(start, end, null, text.end());
    }

    private static Term byDay(
            DeadlineRule rule, Instant event, int amount, RunUnit unit, WorkingCalendar calendar, DerivationText text) {
        LocalDate start = LegalTime.day(event);
        LocalDate counted = count(start, amount, unit, calendar);
        text.say(
                "deadline.counted-day",
                rule.event(),
                start,
                DerivationText.length(amount, unit),
                counted,
                DeadlineTexts.dayOfWeek(counted));
        if (unit == RunUnit.WORKING_DAYS) {
            text.skipped(start, counted);
        }
        LocalDate last = counted;
        if (rule.moves()) {
            last = calendar.lastDay(counted);
            if (!last.equals(counted)) {
                text.moved(counted, last);
            }
        } else if (!calendar.isWorkingDay(counted)) {
            text.say("deadline.does-not-move");
        }
        text.say("deadline.ends-day", last);
        return new Term(event, LegalTime.endOf(last), last, text.end());
    }

    static LocalDate count(LocalDate start, int amount, RunUnit unit, WorkingCalendar calendar) {
        return switch (unit) {
            case DAYS -> start.plusDays(amount);
            case WORKING_DAYS -> calendar.plusWorkingDays(start, amount);
            case MONTHS -> start.plusMonths(amount);
            case HOURS -> throw new IllegalArgumentException("hours do not end by day");
        };
    }

    private static Instant latest(DeadlineRule rule, Instant event, int limit, WorkingCalendar calendar) {
        if (rule.ends() == Ends.DAY) {
            LocalDate last = count(LegalTime.day(event), limit, rule.runs(), calendar);
            return LegalTime.endOf(rule.moves() ? calendar.lastDay(last) : last);
        }
        return rule.runs() == RunUnit.MONTHS
                ? earliest(wall(event).plusMonths(limit))
                : event.plus(Duration.ofHours(limit));
    }

    private static int amount(DeadlineRule rule, @Nullable Length given) {
        if (given == null) {
            Integer fixed = rule.length();
            if (fixed == null) {
                throw new Rejection(Violation.input("length", "deadline-length-required", rule.id()));
            }
            return fixed;
        }
        if (given.unit() != null && given.unit() != rule.runs()) {
            // An agreement counts in its own unit; the limits of the rule are in another one.
            if (given.amount() < 1) {
                throw outside(rule, 1, Integer.MAX_VALUE);
            }
            return given.amount();
        }
        int low = first(given.exceptional() ? rule.exceptionalMin() : null, rule.min(), rule.length(), 1);
        int high = first(given.exceptional() ? rule.exceptionalMax() : null, rule.max(), rule.length(), low);
        if (given.amount() < low || given.amount() > high) {
            throw outside(rule, low, high);
        }
        return given.amount();
    }

    private static Rejection outside(DeadlineRule rule, int low, int high) {
        return new Rejection(Violation.input(
                "length",
                "deadline-length-outside-limits",
                Integer.toString(low),
                Integer.toString(high),
                rule.citation().lv()));
    }

    private static int first(@Nullable Integer one, @Nullable Integer other, @Nullable Integer third, int otherwise) {
        if (one != null) {
            return one;
        }
        if (other != null) {
            return other;
        }
        return third != null ? third : otherwise;
    }

    /** Earlier periods up to the present detention, in order, overlapping ones as one. */
    private static List<Period> merged(List<Period> periods, Instant before) {
        List<Period> sorted = periods.stream()
                .filter(period -> period.from().isBefore(before))
                .map(period -> new Period(period.from(), earlier(period.to(), before)))
                .sorted(Comparator.comparing(Period::from))
                .toList();
        List<Period> merged = new ArrayList<>();
        for (Period period : sorted) {
            Period last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && !period.from().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Period(last.from(), later(last.to(), period.to())));
            } else {
                merged.add(period);
            }
        }
        return merged;
    }

    /** "From the minute of the event": seconds are cut off, which never lengthens a detention. */
    private static Instant minute(Instant event) {
        return event.truncatedTo(ChronoUnit.MINUTES);
    }

    private static LocalDateTime wall(Instant instant) {
        return LegalTime.at(instant).toLocalDateTime();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
