package lv.returnregister.modelling.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A draft replayed over what the Register has decided.
 *
 * @param contentSum SHA-256 of the draft that was replayed
 * @param asOf the day that counts as today
 * @param total how many answers or instances there were at the beginning
 * @param seen how many of them have been looked at
 * @param finishedAt UTC, absent while it runs
 * @param fault why it could not go on
 */
public record Replay(
        UUID id,
        ModelRef model,
        String contentSum,
        LocalDate asOf,
        String startedBy,
        Instant startedAt,
        long total,
        long seen,
        @Nullable Instant finishedAt,
        @Nullable String fault) {

    /** How the draft comes out beside what was decided. */
    public enum Outcome {
        SAME,
        /** Another row that says the same. */
        ROW,
        /** Other values: another length, another kind, another authority. */
        VALUES,
        /** No row fits any more. */
        NOTHING,
        /** The draft asks for a fact that was not asked then. */
        UNKNOWN;

        /** The word it is kept by. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What was or would be answered.
     *
     * @param position of the row, counted from 1; 0 where there are no rows
     * @param says what the row says of itself
     * @param values what is decided, by name
     */
    public record Answer(int position, String says, Map<String, String> values) {

        public Answer {
            values = new TreeMap<>(values);
        }
    }

    /**
     * One that comes out otherwise.
     *
     * @param caseNumber the case, by its number alone: whoever keeps the models need not read it
     * @param lawful by the law that applies to the case
     * @param always as if the draft had always been in force
     * @param byLaw absent when no row fits
     * @param byDraft absent when no row fits
     * @param why what cannot be known
     */
    public record Touched(
            long place,
            CaseId caseId,
            String caseNumber,
            Outcome lawful,
            Outcome always,
            Answer before,
            @Nullable Answer byLaw,
            @Nullable Answer byDraft,
            List<Violation> why) {}

    /**
     * How many come out in one way.
     *
     * @param answers answers or instances
     * @param cases different cases among them
     */
    public record Count(Outcome outcome, long answers, long cases) {}

    /** How often a value changes from one to another: {@code proposedMonths 36 → 60, 124}. */
    public record Shift(String value, String before, String after, long answers) {}

    /**
     * The figures of a replay.
     *
     * @param lawful by the law that applies, without those that stay the same
     * @param always as if always in force
     * @param lawfulShifts which values change how often by the law that applies, the most frequent first
     * @param alwaysShifts the same as if always in force
     */
    public record Figures(List<Count> lawful, List<Count> always, List<Shift> lawfulShifts, List<Shift> alwaysShifts) {}

    /** Whether it goes on. */
    public boolean isRunning() {
        return finishedAt == null;
    }
}
