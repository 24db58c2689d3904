package lv.returnregister.scenario;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.scenario.Scenario.Expectation;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;

/** A node of the Register on which scenarios are played: in this process, or in one of its own that can be killed. */
public interface ScenarioNode extends AutoCloseable {

    /** Takes every case, person and process instance away; accounts and models stay. Production refuses. */
    void empty();

    /** Stands the clock at the act's moment, lets everything due on the way happen, does the act, lets it come to rest. */
    Played play(Act act);

    /**
     * Looks whether an expectation is met.
     *
     * @param caseId the scenario's case; null while it has none
     * @param cases the cases of all scenarios played so far, by the scenario's id
     */
    Finding look(@Nullable String caseId, Map<String, String> cases, Expectation expectation);

    /** Kills the node without warning and starts it again. */
    void crash();

    /** Lets the clock run with the machine again. */
    void releaseClock();

    @Override
    void close();

    /**
     * What is to be done.
     *
     * @param caseId the scenario's case; null while it has none
     * @param at wall time in Riga
     * @param by role of the officer; null when only the clock moves
     * @param event null when only the clock moves
     * @param facts of the event
     * @param foreigner what the officer has in hand
     * @param watch whether the Register is compared before and after, so that a refusal can be told to be whole
     */
    record Act(
            @Nullable String caseId,
            LocalDateTime at,
            @Nullable String by,
            @Nullable String event,
            Map<String, Object> facts,
            Map<String, Object> foreigner,
            boolean watch) {}

    /**
     * What came of an act.
     *
     * @param caseId the scenario's case from now on
     * @param refusals why it was refused; empty when it took effect
     * @param problem what went wrong otherwise, such as an event the product does not know; null when nothing did
     * @param unknownFacts facts the step has no place for
     * @param changed whether a refused act changed anything all the same
     */
    record Played(
            @Nullable String caseId,
            List<Refusal> refusals,
            @Nullable String problem,
            List<String> unknownFacts,
            boolean changed) {

        static Played quietly(@Nullable String caseId) {
            return new Played(caseId, List.of(), null, List.of(), false);
        }

        boolean tookEffect() {
            return refusals.isEmpty() && problem == null;
        }

        /** Why it took no effect, in words. */
        String reasons() {
            return Stream.concat(
                            refusals.stream().map(Refusal::words), problem == null ? Stream.of() : Stream.of(problem))
                    .collect(Collectors.joining("; "));
        }
    }

    /** One condition that an act did not fulfil; see {@link Violation}. */
    record Refusal(
            Violation.Kind kind, String code, @Nullable String field, List<String> parameters) {

        static Refusal of(Violation violation) {
            return new Refusal(violation.kind(), violation.code(), violation.field(), violation.parameters());
        }

        String words() {
            return (field == null || field.isEmpty() ? code : field + ": " + code)
                    + (parameters.isEmpty() ? "" : " (" + String.join(", ", parameters) + ")");
        }
    }

    /**
     * Whether an expectation is met.
     *
     * @param found what is there instead when it is not
     */
    record Finding(boolean met, String found) {

        static Finding of(boolean met, String found) {
            return new Finding(met, found);
        }
    }
}
