package lv.returnregister.deadline;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of time limits ({@code deadline/deadline-rules.yaml}).
 *
 * @param id kebab-case name, stable
 * @param title short name of the term
 * @param citation the act in short form
 * @param sure how sure the row is
 * @param kind law or the product's own target
 * @param validFrom first day on which the row may be used for a new event, absent = always
 * @param validTo last such day, absent = open
 * @param runs the unit
 * @param length the length the act sets, absent = it must be given
 * @param min shortest length that may be given
 * @param max longest length that may be given
 * @param exceptionalMin shortest length with a recorded reason
 * @param exceptionalMax longest length with a recorded reason
 * @param overLimit what is done with a set end beyond {@code max}
 * @param direction forward from an event, or back from an end
 * @param ends at the minute, or at 24:00 of the last day
 * @param moves whether a last day on a day off moves to the next working day
 * @param dayAndNight whether it is a term of days and nights, never longer than either reading at a clock change
 * @param warning when it turns amber and red
 * @param event what starts it (what it is counted back from)
 * @param whenPassed what happens when it passes
 * @param passing whether somebody is late when it passes, or a right or an order simply ends
 * @param transition what a row that follows another one does to the clocks that run by the earlier one
 * @param endedBy what meets it: steps of officers, or {@code apprehend} and {@code case-closed}
 * @param whose who has to act or to watch: {@code finding} or {@code deciding}, the part in the case, or the name of an
 *     authority; absent only with {@code later}
 * @param later why nothing starts it yet; a row has either this or {@code endedBy}
 */
public record DeadlineRule(
        String id,
        LocalizedText title,
        LocalizedText citation,
        Certainty sure,
        Kind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        RunUnit runs,
        @Nullable Integer length,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable Integer exceptionalMin,
        @Nullable Integer exceptionalMax,
        @Nullable OverLimit overLimit,
        @Nullable Direction direction,
        Ends ends,
        boolean moves,
        boolean dayAndNight,
        @Nullable Warning warning,
        LocalizedText event,
        LocalizedText whenPassed,
        @Nullable Passing passing,
        @Nullable Transition transition,
        @Nullable List<String> endedBy,
        @Nullable String whose,
        @Nullable LocalizedText later) {

    /** Checks that the row can be counted; the file is the only source, so a wrong row stops the start. */
    public DeadlineRule {
        overLimit = requireNonNullElse(overLimit, OverLimit.REFUSE);
        direction = requireNonNullElse(direction, Direction.FORWARD);
        passing = requireNonNullElse(passing, Passing.OVERDUE);
        transition = requireNonNullElse(transition, Transition.KEEP);
        endedBy = endedBy == null ? List.of() : List.copyOf(endedBy);
        if (endedBy.isEmpty() == (later == null)) {
            throw new IllegalArgumentException(id + ": say what ends it, or why nothing starts it yet");
        }
        if ((whose == null) != endedBy.isEmpty()) {
            throw new IllegalArgumentException(id + ": say whose it is when it can run");
        }
        boolean hoursOrMonths = runs == RunUnit.HOURS || runs == RunUnit.MONTHS;
        if (ends == Ends.MINUTE && !hoursOrMonths || ends == Ends.DAY && runs == RunUnit.HOURS) {
            throw new IllegalArgumentException(id + ": a term of " + runs + " cannot end by " + ends);
        }
        if (direction == Direction.BACK && runs != RunUnit.HOURS) {
            throw new IllegalArgumentException(id + ": only hours are counted back");
        }
        if (moves && ends == Ends.MINUTE) {
            throw new IllegalArgumentException(id + ": a term ending at the minute never moves");
        }
        if (dayAndNight && (runs != RunUnit.HOURS || length == null || length % 24 != 0)) {
            throw new IllegalArgumentException(id + ": days and nights are whole 24 hours");
        }
        if (length == null && max == null) {
            throw new IllegalArgumentException(id + ": neither a length nor limits");
        }
    }

    /** Law, or the product's own target. */
    public enum Kind {
        /** A limit set by law. */
        @JsonProperty("statutory")
        STATUTORY,
        /** A target the authorities set themselves; counted and shown apart. */
        @JsonProperty("service-target")
        SERVICE_TARGET
    }

    /** Which way the term is counted. */
    public enum Direction {
        /** From an event onwards. */
        @JsonProperty("forward")
        FORWARD,
        /** Back from the end of something else. */
        @JsonProperty("back")
        BACK
    }

    /** When on its last day the term is over. */
    public enum Ends {
        /** At 24:00 of the last day. */
        @JsonProperty("day")
        DAY,
        /** At the minute. */
        @JsonProperty("minute")
        MINUTE
    }

    /** What it means that it passed. */
    public enum Passing {
        /** Somebody is late. */
        @JsonProperty("overdue")
        OVERDUE,
        /** A right was not used, or what was ordered for a time is over: nobody is late. */
        @JsonProperty("lapses")
        LAPSES
    }

    /** What a row that follows another one does to the clocks that run when it comes into force. */
    public enum Transition {
        /** They run on by the earlier row. */
        @JsonProperty("keep")
        KEEP,
        /** They are counted again by the new one. */
        @JsonProperty("change")
        CHANGE
    }

    /** What is done with an end that somebody set beyond the limit. */
    public enum OverLimit {
        /** It is not accepted. */
        @JsonProperty("refuse")
        REFUSE,
        /** It is recorded as set and the derivation says that it is too long: a court's decision is a fact. */
        @JsonProperty("note")
        NOTE
    }

    /**
     * When a term is shown as near.
     *
     * @param amber hours left
     * @param red hours left
     * @param remind hours left at which a reminder is due
     */
    public record Warning(
            double amber, double red, @Nullable List<Integer> remind) {

        /** Hours left at which reminders are due, longest first; empty when none are set. */
        public List<Integer> reminders() {
            return remind == null ? List.of() : List.copyOf(remind);
        }
    }

    /** Whether it is set by law, not by the authorities themselves. */
    public boolean statutory() {
        return kind == Kind.STATUTORY;
    }

    /** Whether the row may be used for an event of this legal day. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** What meets or ends its clocks; empty while nothing starts them. */
    public List<String> endings() {
        return endedBy == null ? List.of() : endedBy;
    }

    /**
     * Who has to act or to watch, as {@link #whose}.
     *
     * @throws IllegalStateException when nothing starts the rule yet
     */
    public String responsible() {
        if (whose == null) {
            throw new IllegalStateException(id + " cannot run yet");
        }
        return whose;
    }

    /** Whether somebody is late when it passes. */
    public boolean isDuty() {
        return passing == Passing.OVERDUE;
    }

    /** Whether the clocks that run by an earlier row are counted again by this one. */
    public boolean changesRunning() {
        return transition == Transition.CHANGE;
    }

    /** Whether it is counted back from an end. */
    public boolean countsBack() {
        return direction == Direction.BACK;
    }

    /** How long before the end the term turns amber; a fifth of the whole where the row sets nothing. */
    Duration amberBefore(Duration whole) {
        return warning == null ? max(whole.dividedBy(5), redBefore(whole)) : hours(warning.amber());
    }

    /** How long before the end the term turns red; 24 hours where the row sets nothing. */
    Duration redBefore(Duration whole) {
        Duration day = Duration.ofHours(24);
        if (warning != null) {
            return hours(warning.red());
        }
        return whole.compareTo(day.multipliedBy(2)) < 0 ? whole.dividedBy(5) : day;
    }

    /** The title in the language of the reader. */
    public String title(Locale locale) {
        return title.in(locale);
    }

    private static Duration hours(double hours) {
        return Duration.ofMinutes(Math.round(hours * 60));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
