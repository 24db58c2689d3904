package lv.returnregister.scenario;

import java.util.List;
import lv.returnregister.shared.LegalTime;

/**
 * What came of one file.
 *
 * @param name the scenario's id; the file's name when it could not be read
 * @param expected how many expectations were looked at, and steps that should have taken effect and did not
 * @param failures what was not met, in the order of the file
 * @param caseId the case that was played; empty when there is none
 */
public record ScenarioResult(String name, int expected, List<Failure> failures, String caseId) {

    /**
     * Something that was not met.
     *
     * @param line in the file; 0 when none is meant
     * @param words what was expected
     * @param found what was there instead; empty when the words say it all
     */
    public record Failure(int line, String words, String found) {

        @Override
        public String toString() {
            return (line > 0 ? "line " + line + ": " : "") + words + (found.isEmpty() ? "" : " – found: " + found);
        }
    }

    public boolean isMet() {
        return failures.isEmpty();
    }

    /** The line of the file, and below it each failure. */
    public List<String> report() {
        if (isMet()) {
            return List.of("met " + name + " (" + expected + " expectations)");
        }
        List<String> lines = new java.util.ArrayList<>();
        lines.add("NOT MET " + name + " (" + Math.max(0, expected - failures.size()) + " of " + expected + ")");
        failures.forEach(failure -> lines.add("  " + failure));
        return lines;
    }

    static String moment(Scenario.Step step) {
        return LegalTime.write(LegalTime.instant(step.at()));
    }
}
