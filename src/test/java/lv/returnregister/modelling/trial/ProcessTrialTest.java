package lv.returnregister.modelling.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.Scenario.Expected;
import lv.returnregister.modelling.trial.Scenario.Given;
import lv.returnregister.modelling.trial.Scenario.Happening;
import lv.returnregister.modelling.trial.TrialResult.Outcome;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Rejection;
import lv.returnregister.workflow.DraftWalk.Kind;
import lv.returnregister.workflow.DraftWalk.Offer;
import lv.returnregister.workflow.DraftWalk.Passed;
import lv.returnregister.workflow.DraftWalk.Walked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A draft of a process is walked with real values: gateways choose, decisions are asked, officers answer as one says. */
class ProcessTrialTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ModelCatalogue RELEASE = release();

    static List<ModelRef> processes() {
        return RELEASE.all().stream()
                .filter(model -> model.kind() == ModelKind.PROCESS)
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .toList();
    }

    @Test
    void an_officer_answers_and_the_gateway_goes_the_way_of_the_answer() {
        Walked signed = walk(
                "takeDecision", happening("draftReturnDecision"), happening("signReturnDecision", "approved", true));
        Walked sentBack = walk(
                "takeDecision", happening("draftReturnDecision"), happening("signReturnDecision", "approved", false));

        assertThat(signed.isOver()).isTrue();
        assertThat(elements(signed))
                .containsSubsequence(
                        "draftDue",
                        "draftReturnDecision",
                        "signReturnDecision",
                        "isSigned",
                        "isSignedToIssueReturnDecision",
                        "issueReturnDecision",
                        "decisionTaken");
        assertThat(sentBack.standing()).containsExactly("draftReturnDecision");
        assertThat(elements(sentBack)).contains("isSignedToRedraftOnce").doesNotContain("issueReturnDecision");
    }

    @Test
    void what_can_happen_is_offered_with_the_values_it_sets() {
        Walked waiting = walk("takeDecision", happening("draftReturnDecision"));

        assertThat(waiting.offers()).extracting(Offer::element).containsExactly("signReturnDecision", "draftTakenBack");
        assertThat(waiting.offers()).extracting(Offer::kind).containsExactly(Kind.TASK, Kind.MESSAGE);
        assertThat(waiting.offers().getFirst().sets()).containsOnlyKeys("approved");
        assertThat(waiting.offers().getFirst().sets().get("approved")).containsExactly("true", "false");
        assertThat(waiting.offers().getFirst().rule()).isEqualTo("return-decision");
    }

    @Test
    void a_message_at_the_border_of_a_task_takes_its_token_away() {
        Walked back = walk("takeDecision", happening("draftReturnDecision"), happening("draftTakenBack"));

        assertThat(back.standing()).containsExactly("draftReturnDecision");
    }

    @Test
    void a_gateway_that_asks_for_a_value_nobody_set_stops_the_walk_as_it_stops_the_engine() {
        Walked stopped = walk("takeDecision", happening("draftReturnDecision"), happening("signReturnDecision"));

        assertThat(stopped.stopped()).isNotNull();
        assertThat(stopped.stopped().why().code()).isEqualTo("walk-value-unknown");
        assertThat(stopped.stopped().why().parameters()).containsExactly("approved");
        assertThat(stopped.stopped().element()).isEqualTo("isSigned");
    }

    @Test
    void what_does_not_wait_cannot_happen() {
        Walked stopped = walk("takeDecision", happening("signReturnDecision", "approved", true));

        assertThat(stopped.stopped()).isNotNull();
        assertThat(stopped.stopped().why().code()).isEqualTo("walk-not-offered");
    }

    @Test
    void a_decision_is_really_asked_and_its_row_is_told() {
        ProcessTrial trial = trial("issueEntryBan");

        assertThat(trial.facts()).extracting(column -> column.name()).contains("ground", "overstayDays");
        Walked walked = trial.walk(Given.facts(
                DAY,
                Map.of(
                        "ground",
                        "overstay",
                        "lenient",
                        false,
                        "kind",
                        "departure-order",
                        "overstayDays",
                        12,
                        "banState",
                        "none")));

        assertThat(walked.passed())
                .filteredOn(passed -> passed.element().equals("entryBanTerm"))
                .singleElement()
                .satisfies(passed -> {
                    assertThat(passed.hit()).isNotNull();
                    assertThat(passed.hit().row()).isEqualTo("overstayToThirtyDays");
                });
        assertThat(walked.values()).containsEntry("banProposed", true);
    }

    @Test
    void a_changed_table_leads_the_process_another_way() throws IOException {
        Map<String, Object> facts = Map.of(
                "ground", "none", "lenient", false, "kind", "departure-order", "orderKept", false, "banState", "none");
        ModelRef table = new ModelRef(ModelKind.DECISION, "entryBanTerm");
        String changed = RELEASE.content(table)
                .orElseThrow()
                .replace(
                        "<outputEntry id=\"leftLateProposedAnswer\"><text>true</text>",
                        "<outputEntry id=\"leftLateProposedAnswer\"><text>false</text>");
        ModelRef process = new ModelRef(ModelKind.PROCESS, "issueEntryBan");
        String text = RELEASE.content(process).orElseThrow();

        Walked before = ProcessTrial.of(process, text, RELEASE).walk(Given.facts(DAY, facts));
        Walked after =
                ProcessTrial.of(process, text, RELEASE.with(table, changed)).walk(Given.facts(DAY, facts));

        assertThat(before.values()).containsEntry("banProposed", true);
        assertThat(after.values()).containsEntry("banProposed", false);
        assertThat(elements(after)).isNotEqualTo(elements(before));
    }

    @Test
    void a_called_process_is_walked_too_and_hands_its_values_over() {
        Walked begun = trial("returnCase")
                .walk(Given.facts(DAY, Map.of("foundBy", "PMLP", "sentenced", false, "decidedByOther", false)));

        assertThat(begun.stopped()).isNull();
        assertThat(begun.passed())
                .extracting(Passed::process)
                .contains("returnCase")
                .hasSizeGreaterThan(3);
        assertThat(begun.offers()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    void every_process_of_the_release_can_be_walked_to_where_it_waits_or_ends(ModelRef process) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "foundBy",
                "PMLP",
                "sentenced",
                false,
                "detained",
                false,
                "banState",
                "none",
                "departed",
                false,
                "decidedByOther",
                false));
        facts.putAll(Map.of("abroad", false, "banProposed", false, "stillKept", false));
        facts.putAll(
                Map.of("kind", "departure-order", "approved", true, "banRevoked", false, "courtOutcome", "detain"));

        ProcessTrial trial = ProcessTrial.of(process, RELEASE.content(process).orElseThrow(), RELEASE);
        List<Happening> happenings = new ArrayList<>();
        Walked walked = trial.walk(new Given(DAY, facts, happenings));
        for (int i = 0; i < 30 && walked.stopped() == null && !walked.offers().isEmpty(); i++) {
            happenings.add(new Happening(walked.offers().getFirst().element(), Map.of()));
            walked = trial.walk(new Given(DAY, facts, happenings));
        }

        assertThat(walked.stopped()).as("after %s", happenings).isNull();
    }

    @Test
    void a_scenario_of_a_process_is_tried_with_a_draft_and_tells_where_it_stands_instead() {
        ModelRef process = new ModelRef(ModelKind.PROCESS, "takeDecision");
        String text = RELEASE.content(process).orElseThrow();
        Given given = new Given(
                DAY,
                Map.of(),
                List.of(happening("draftReturnDecision"), happening("signReturnDecision", "approved", false)));
        Scenario scenario = new Scenario(
                null,
                process,
                LocalizedText.of("atdots", "sent back"),
                given,
                Expected.standing(List.of("draftReturnDecision")),
                null);
        String ends = text.replace(
                "sourceRef=\"isSigned\" targetRef=\"redraftOnce\"",
                "sourceRef=\"isSigned\" targetRef=\"decisionTaken\"");

        assertThat(TrialRuns.processes(ProcessTrial.of(process, text, RELEASE), List.of(scenario))
                        .isAsExpected())
                .isTrue();
        TrialResult changed = TrialRuns.processes(ProcessTrial.of(process, ends, RELEASE), List.of(scenario));
        assertThat(changed.scenarios()).singleElement().satisfies(tried -> {
            assertThat(tried.outcome()).isEqualTo(Outcome.OTHERWISE);
            assertThat(tried.deviations()).containsExactly(new TrialResult.Deviation("", "draftReturnDecision", ""));
        });
    }

    @Test
    void the_road_of_an_ended_case_tells_what_must_have_happened_with_the_values_that_lead_on() {
        List<Happening> signed = PastCases.happenings(
                trial("takeDecision"),
                DAY,
                Map.of(),
                List.of("draftReturnDecision", "signReturnDecision", "issueReturnDecision"));
        List<Happening> sentBackOnce = PastCases.happenings(
                trial("takeDecision"),
                DAY,
                Map.of(),
                List.of(
                        "draftReturnDecision",
                        "signReturnDecision",
                        "draftReturnDecision",
                        "signReturnDecision",
                        "issueReturnDecision"));

        assertThat(signed).extracting(Happening::element).containsExactly("draftReturnDecision", "signReturnDecision");
        assertThat(signed.getLast().values()).containsEntry("approved", true);
        assertThat(sentBackOnce).hasSize(4);
        assertThat(sentBackOnce.get(1).values()).containsEntry("approved", false);
        assertThat(sentBackOnce.get(3).values()).containsEntry("approved", true);
        assertThat(walk("takeDecision", sentBackOnce.toArray(Happening[]::new)).isOver())
                .isTrue();
    }

    @Test
    void a_condition_in_another_grammar_is_not_run() {
        ModelRef process = new ModelRef(ModelKind.PROCESS, "takeDecision");
        String foreign = RELEASE.content(process)
                .orElseThrow()
                .replace("${approved}", "${execution.getClass().forName('java.lang.Runtime') != null}");

        Walked stopped = ProcessTrial.of(process, foreign, RELEASE)
                .walk(new Given(
                        DAY,
                        Map.of(),
                        List.of(happening("draftReturnDecision"), happening("signReturnDecision", "approved", true))));

        assertThat(stopped.stopped()).isNotNull();
        assertThat(stopped.stopped().why().code()).isEqualTo("walk-condition");
    }

    @Test
    void what_is_no_process_is_refused_in_words() {
        for (String text : List.of("", "<x/>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")) {
            ProcessTrial trial = ProcessTrial.of(new ModelRef(ModelKind.PROCESS, "takeDecision"), text, RELEASE);
            assertThatThrownBy(() -> trial.walk(Given.facts(DAY, Map.of())))
                    .as(text)
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            refused -> assertThat(refused.names("process-unreadable"))
                                    .isTrue());
        }
    }

    @Test
    void a_model_of_others_is_walked_or_refused_in_words_and_crashes_nothing() throws IOException {
        Path others = Path.of("../shared/models");
        assumeThat(others).isDirectory();
        try (Stream<Path> files = Files.walk(others)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                String text = Files.readString(file);
                Matcher id = Pattern.compile("<(?:\\w+:)?process[^>]*\\sid=\"([^\"]+)\"")
                        .matcher(text);
                while (id.find()) {
                    ModelRef model = new ModelRef(ModelKind.PROCESS, id.group(1));
                    assertThat(told(ProcessTrial.of(model, text, RELEASE)))
                            .as(file + " " + model.key())
                            .isNotBlank();
                }
            }
        }
    }

    private static String told(ProcessTrial trial) {
        try {
            Walked walked = trial.walk(Given.facts(DAY, Map.of()));
            return walked.stopped() == null
                    ? "stands at " + walked.standing()
                    : walked.stopped().why().code();
        } catch (Rejection refused) {
            return refused.violations().getFirst().code();
        }
    }

    private static Walked walk(String process, Happening... happenings) {
        return trial(process).walk(new Given(DAY, Map.of(), List.of(happenings)));
    }

    private static ProcessTrial trial(String process) {
        ModelRef model = new ModelRef(ModelKind.PROCESS, process);
        return ProcessTrial.of(model, RELEASE.content(model).orElseThrow(), RELEASE);
    }

    private static Happening happening(String element) {
        return new Happening(element, Map.of());
    }

    private static Happening happening(String element, String value, Object set) {
        return new Happening(element, Map.of(value, set));
    }

    private static List<String> elements(Walked walked) {
        return walked.passed().stream().map(Passed::element).toList();
    }

    private static ModelCatalogue release() {
        Map<ModelRef, String> models = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                boolean process = file.toString().endsWith(".bpmn");
                Matcher id = Pattern.compile(process ? "<bpmn:process id=\"(\\w+)\"" : "<decision id=\"(\\w+)\"")
                        .matcher(text);
                if (id.find()) {
                    models.put(new ModelRef(process ? ModelKind.PROCESS : ModelKind.DECISION, id.group(1)), text);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new ModelCatalogue() {
            @Override
            public Set<ModelRef> all() {
                return models.keySet();
            }

            @Override
            public Optional<String> content(ModelRef model) {
                return Optional.ofNullable(models.get(model));
            }
        };
    }
}
