package lv.returnregister.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import lv.returnregister.scenario.Scenario.Expectation;
import lv.returnregister.scenario.Scenario.Step;
import lv.returnregister.scenario.ScenarioNode.Act;
import lv.returnregister.scenario.ScenarioNode.Finding;
import lv.returnregister.scenario.ScenarioNode.Played;
import lv.returnregister.scenario.ScenarioNode.Refusal;
import lv.returnregister.scenario.ScenarioResult.Failure;
import org.jspecify.annotations.Nullable;

/** Plays a file on a node: what it names by {@code after} first, then its own steps, looking after each. */
public final class ScenarioPlayer {

    private final ScenarioReader reader = new ScenarioReader();
    private final Consumer<String> told;

    public ScenarioPlayer() {
        this(line -> {});
    }

    /** @param told hears of every step as it is done */
    public ScenarioPlayer(Consumer<String> told) {
        this.told = told;
    }

    /** The file and those it names by {@code after}, the first to be played first. */
    public record Chain(List<Scenario> scenarios) {

        /** The scenario of the file itself. */
        public Scenario last() {
            return scenarios.getLast();
        }

        /** Whether a node is needed that can be killed. */
        public boolean crashes() {
            return scenarios.stream().anyMatch(Scenario::crashes);
        }
    }

    /**
     * Reads the file and those it names.
     *
     * @throws UnreadableScenario of whichever of them cannot be read, or when they go in a circle
     */
    public Chain read(Path file) {
        List<Scenario> chain = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        Path next = file;
        while (true) {
            Scenario scenario = reader.read(next);
            if (!ids.add(scenario.id())) {
                throw new UnreadableScenario(file, 0, "\"after\" goes in a circle: " + String.join(" → ", ids));
            }
            chain.addFirst(scenario);
            String after = scenario.after();
            if (after == null) {
                return new Chain(List.copyOf(chain));
            }
            next = reader.findBeside(next, after);
        }
    }

    /** What is to be said of a file that cannot be read. */
    public ScenarioResult unreadable(Path file, UnreadableScenario fault) {
        String name = reader.idOf(file)
                .orElse(Objects.requireNonNullElse(file.getFileName(), file).toString());
        String where = fault.file().equals(file.toString())
                ? ""
                : Path.of(fault.file()).getFileName() + ": ";
        return new ScenarioResult(name, 0, List.of(new Failure(fault.line(), where + fault.problem(), "")), "");
    }

    /** Plays on the node as it stands; the clock is left where the last step put it. */
    public ScenarioResult play(Chain chain, ScenarioNode node) {
        Run run = new Run(node);
        for (Scenario scenario : chain.scenarios()) {
            run.play(scenario, scenario == chain.last());
        }
        return run.result(chain.last());
    }

    private final class Run {

        private final ScenarioNode node;
        private final Map<String, String> cases = new LinkedHashMap<>();
        private final List<Failure> failures = new ArrayList<>();
        private int expected;

        Run(ScenarioNode node) {
            this.node = node;
        }

        ScenarioResult result(Scenario scenario) {
            return new ScenarioResult(
                    scenario.id(),
                    expected,
                    List.copyOf(failures),
                    Objects.requireNonNullElse(cases.get(scenario.id()), ""));
        }

        void play(Scenario scenario, boolean counted) {
            told.accept(scenario.id() + " · " + scenario.title().lv() + " · "
                    + scenario.title().en());
            for (Step step : scenario.steps()) {
                told.accept("  " + ScenarioResult.moment(step)
                        + (step.event() == null ? "" : "  " + step.event())
                        + (step.by() == null ? "" : "  (" + step.by() + ")"));
                if (Events.CRASH.equals(step.event())) {
                    node.crash();
                    look(scenario, step, Played.quietly(cases.get(scenario.id())), counted);
                    continue;
                }
                boolean refusalExpected =
                        step.expectations().stream().anyMatch(one -> Expectation.REFUSED.equals(one.kind()));
                Played played = node.play(new Act(
                        cases.get(scenario.id()),
                        step.at(),
                        step.by(),
                        step.event(),
                        step.facts(),
                        scenario.foreigner(),
                        refusalExpected));
                String caseId = played.caseId();
                if (caseId != null) {
                    cases.put(scenario.id(), caseId);
                }
                String what = (counted ? "" : scenario.id() + ": ") + step.event();
                if (!played.tookEffect() && !refusalExpected) {
                    fail(step.line(), what + " takes effect", played.reasons());
                }
                if (!played.unknownFacts().isEmpty()) {
                    fail(
                            step.line(),
                            what + " knows the facts it is given",
                            "no place for " + String.join(", ", played.unknownFacts()));
                }
                look(scenario, step, played, counted);
            }
        }

        private void look(Scenario scenario, Step step, Played played, boolean counted) {
            if (!counted) {
                return;
            }
            for (Expectation expectation : step.expectations()) {
                expected++;
                Finding finding = Expectation.REFUSED.equals(expectation.kind())
                        ? refused(expectation, played)
                        : node.look(cases.get(scenario.id()), cases, expectation);
                if (!finding.met()) {
                    failures.add(new Failure(expectation.line(), expectation.words(), finding.found()));
                }
            }
        }

        /** A step that should have taken effect counts as one more expectation when it did not. */
        private void fail(int line, String words, String found) {
            expected++;
            failures.add(new Failure(line, words, found));
        }

        private static Finding refused(Expectation expectation, Played played) {
            if (played.tookEffect()) {
                return Finding.of(false, "the step took effect");
            }
            List<String> codes = played.refusals().stream().map(Refusal::code).toList();
            boolean named = named(expectation.text("safeguard"), codes) && named(expectation.text("reason"), codes);
            if (!named) {
                return Finding.of(false, "refused because of: " + played.reasons());
            }
            return played.changed()
                    ? Finding.of(false, "refused, yet something of the step took effect")
                    : Finding.of(true, "");
        }

        private static boolean named(@Nullable String code, List<String> codes) {
            return code == null || codes.contains(code);
        }
    }
}
