package lv.returnregister.modelling.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.Scenario.Expected;
import lv.returnregister.modelling.trial.TrialResult.Coverage;
import lv.returnregister.modelling.trial.TrialResult.Deviation;
import lv.returnregister.modelling.trial.TrialResult.Outcome;
import lv.returnregister.modelling.trial.TrialResult.Tried;
import lv.returnregister.shared.Rejection;
import lv.returnregister.workflow.DraftWalk;
import lv.returnregister.workflow.TableHit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries a draft with every scenario of its model. */
@Service
@Transactional(readOnly = true)
public class TrialRuns {

    private final Scenarios scenarios;

    TrialRuns(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    /**
     * Tries a draft.
     *
     * @param others the models that are live beside it
     */
    @PreAuthorize("hasAuthority('models.read')")
    public TrialResult run(ModelRef model, String text, ModelCatalogue others) {
        List<Scenario> all = scenarios.of(model);
        try {
            return switch (model.kind()) {
                case DECISION -> tables(TableTrial.of(text), all);
                case PROCESS -> processes(ProcessTrial.of(model, text, others), all);
                case FORM, LETTER -> new TrialResult(List.of(), List.of(), null);
            };
        } catch (Rejection unreadable) {
            return new TrialResult(List.of(), List.of(), unreadable.violations().getFirst());
        }
    }

    static TrialResult tables(TableTrial table, List<Scenario> scenarios) {
        Map<String, Integer> hits = new HashMap<>();
        List<Tried> tried = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            Tried one = tried(table, scenario);
            tried.add(one);
            TableHit hit = one.hit();
            if (hit != null) {
                hits.merge(hit.row(), 1, Integer::sum);
            }
        }
        return new TrialResult(
                tried,
                table.rows().stream()
                        .map(row -> new Coverage(row, hits.getOrDefault(row.id(), 0)))
                        .toList(),
                null);
    }

    static TrialResult processes(ProcessTrial process, List<Scenario> scenarios) {
        return new TrialResult(
                scenarios.stream().map(scenario -> tried(process, scenario)).toList(), List.of(), null);
    }

    private static Tried tried(ProcessTrial process, Scenario scenario) {
        DraftWalk.Walked walked = process.walk(scenario.given());
        DraftWalk.Stop stop = walked.stopped();
        if (stop != null) {
            return new Tried(scenario, Outcome.NOT_POSSIBLE, null, List.of(), stop.why());
        }
        List<String> standing = walked.standing().stream().sorted().toList();
        List<Deviation> deviations = standing.equals(scenario.expected().standing())
                ? List.of()
                : List.of(new Deviation(
                        "", String.join(", ", scenario.expected().standing()), String.join(", ", standing)));
        return new Tried(
                scenario, deviations.isEmpty() ? Outcome.AS_EXPECTED : Outcome.OTHERWISE, null, deviations, null);
    }

    private static Tried tried(TableTrial table, Scenario scenario) {
        try {
            Optional<TableHit> hit =
                    table.ask(scenario.given().day(), scenario.given().facts());
            List<Deviation> deviations = deviations(scenario.expected(), hit);
            return new Tried(
                    scenario,
                    deviations.isEmpty() ? Outcome.AS_EXPECTED : Outcome.OTHERWISE,
                    hit.orElse(null),
                    deviations,
                    null);
        } catch (Rejection impossible) {
            return new Tried(
                    scenario,
                    Outcome.NOT_POSSIBLE,
                    null,
                    List.of(),
                    impossible.violations().getFirst());
        }
    }

    private static List<Deviation> deviations(Expected expected, Optional<TableHit> hit) {
        if (expected.answers() != hit.isPresent()) {
            return List.of(new Deviation(
                    "",
                    expected.answers() ? written(expected.values()) : "",
                    hit.map(found -> written(found.decided())).orElse("")));
        }
        List<Deviation> found = new ArrayList<>();
        Map<String, String> actual = new TreeMap<>();
        hit.ifPresent(answer -> answer.values().forEach((name, value) -> actual.put(name, String.valueOf(value))));
        expected.values().forEach((name, value) -> {
            String came = actual.getOrDefault(name, "");
            if (!came.equals(value)) {
                found.add(new Deviation(name, value, came));
            }
        });
        return found;
    }

    private static String written(Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        values.forEach((name, value) -> parts.add(name + " = " + value));
        return String.join(", ", parts);
    }
}
