package lv.returnregister.modelling.trial;

import java.util.List;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.DraftTable;
import lv.returnregister.workflow.TableHit;
import org.jspecify.annotations.Nullable;

/**
 * How the scenarios of a model came out with a draft of it.
 *
 * @param scenarios each with its outcome, in their order
 * @param coverage of a table, how many scenarios each row answered; empty for others
 * @param problem why the draft could not be tried at all
 */
public record TrialResult(
        List<Tried> scenarios,
        List<Coverage> coverage,
        @Nullable Violation problem) {

    public TrialResult {
        scenarios = List.copyOf(scenarios);
        coverage = List.copyOf(coverage);
    }

    /** How a scenario came out. */
    public enum Outcome {
        AS_EXPECTED,
        OTHERWISE,
        /** The draft cannot do what the scenario tells. */
        NOT_POSSIBLE
    }

    /**
     * A scenario that was tried.
     *
     * @param hit the row that answered, absent when none did and for other models than tables
     * @param deviations what came out otherwise
     * @param problem why it could not be tried
     */
    public record Tried(
            Scenario scenario,
            Outcome outcome,
            @Nullable TableHit hit,
            List<Deviation> deviations,
            @Nullable Violation problem) {

        public Tried {
            deviations = List.copyOf(deviations);
        }
    }

    /**
     * A value that came out otherwise.
     *
     * @param name of the value; empty for the answer as a whole
     */
    public record Deviation(String name, String expected, String actual) {}

    /** How many scenarios a row answered. */
    public record Coverage(DraftTable.Row row, int scenarios) {}

    /** Whether every scenario came out as it must. */
    public boolean isAsExpected() {
        return problem == null && scenarios.stream().allMatch(tried -> tried.outcome() == Outcome.AS_EXPECTED);
    }

    /** How many came out otherwise or were not possible. */
    public long failed() {
        return scenarios.stream()
                .filter(tried -> tried.outcome() != Outcome.AS_EXPECTED)
                .count();
    }

    /** How many rows of a table no scenario has come to. */
    public long uncovered() {
        return coverage.stream().filter(row -> row.scenarios() == 0).count();
    }
}
