package lv.returnregister.processes;

import static org.assertj.core.api.Assertions.assertThat;

import broken.sound.process.SampleRoadSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.returnregister.modelling.Finding;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.ShippedModels;
import lv.returnregister.modelling.check.CheckSetup;
import lv.returnregister.modelling.check.ModelChecks;
import lv.returnregister.modelling.check.ModelXml;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The models in {@code processes/} keep the house rules, and each rule turns red on a broken sample. */
class ProcessModelTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken/models");
    private static final Path RULES = Path.of("src/main/java/lv/returnregister/modelling/check");

    /** Of files in which every id is written by hand. */
    private static final Set<String> OF_THE_FILES = Set.of("file-ids-are-words", "decision-ids-are-words");

    /** What cannot be broken without breaking something else, which turns red beside it. */
    private static final Map<String, Set<String>> BESIDE = Map.of(
            "decision-has-citation", Set.of("output-read", "output-unknown"),
            "decision-has-transition", Set.of("output-read", "output-unknown"),
            "user-task-step", Set.of("step-lost"),
            "end-event-required", Set.of("dead-end", "never-ends"),
            "boundary-event-attached", Set.of("no-disconnected"),
            "form-exists", Set.of("user-task-form"),
            "step-lost", Set.of("step-known", "form-exists"));

    private static final List<ModelFile> PROCESSES = ModelFile.all(ModelFile.PROCESSES, ".bpmn");
    private static final List<ModelFile> DECISIONS = ModelFile.all(ModelFile.PROCESSES, ".dmn");

    private static final ModelChecks CHECKS = CheckSetup.checks(SampleRoadSteps.class);
    private static final ModelCatalogue MODELS = models();

    /** The shipped models and the sound sample beside them. */
    private static ModelCatalogue models() {
        Path sound = BROKEN.resolve("sound");
        return new ShippedModels()
                .with(
                        ref(ModelKind.PROCESS, sound.resolve("sample-road.bpmn")),
                        ModelFile.read(sound.resolve("sample-road.bpmn")).text())
                .with(
                        ref(ModelKind.DECISION, sound.resolve("sample-table.dmn")),
                        ModelFile.read(sound.resolve("sample-table.dmn")).text())
                .with(new ModelRef(ModelKind.FORM, "sample-road/answer-question"), "{\"components\": []}");
    }

    private static ModelRef ref(ModelKind kind, Path path) {
        return new ModelRef(kind, ModelXml.camelCase(ModelFile.read(path).kebabName()));
    }

    @Test
    @DisplayName("every process and every decision table keeps the house rules")
    void modelsKeepTheRules() {
        assertThat(PROCESSES).hasSizeGreaterThanOrEqualTo(9);
        assertThat(DECISIONS).hasSizeGreaterThanOrEqualTo(4);
        assertThat(findings(PROCESSES, DECISIONS)).isEmpty();
        assertThat(namelessIds(PROCESSES, DECISIONS)).isEmpty();
    }

    @Test
    @DisplayName("the sample the broken ones are made from is sound")
    void soundSampleIsSound() {
        assertThat(findings(BROKEN.resolve("sound"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenSamples")
    @DisplayName("a broken sample turns its rule red, and only this one")
    void ruleTurnsRed(String rule) {
        assertThat(findings(BROKEN.resolve(rule)).stream().map(Finding::rule))
                .contains(rule)
                .allSatisfy(found -> assertThat(found)
                        .isIn(Stream.concat(Stream.of(rule), BESIDE.getOrDefault(rule, Set.of()).stream())
                                .toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenSamples")
    @DisplayName("a finding is said in both languages")
    void findingsAreInWords(String rule) {
        assertThat(findings(BROKEN.resolve(rule))).allSatisfy(finding -> {
            assertThat(finding.message().lv()).doesNotContain("!model-check", "{0}", "{1}");
            assertThat(finding.message().en()).doesNotContain("!model-check", "{0}", "{1}");
        });
    }

    @Test
    @DisplayName("an id that is no word turns the files red")
    void namelessIdsTurnRed() {
        OF_THE_FILES.forEach(rule -> assertThat(namelessIds(
                        ModelFile.all(BROKEN.resolve(rule), ".bpmn"), ModelFile.all(BROKEN.resolve(rule), ".dmn")))
                .as(rule)
                .isNotEmpty());
    }

    @Test
    @DisplayName("no rule for processes and tables is without a broken sample")
    void everyRuleHasASample() throws IOException {
        TreeSet<String> rules = new TreeSet<>();
        for (String source : List.of("ProcessRules.java", "RoadRules.java", "TableRules.java")) {
            Pattern.compile("report\\s*\\.(?:error|warning)\\(\\s*\"([a-z-]+)\"")
                    .matcher(Files.readString(RULES.resolve(source)))
                    .results()
                    .forEach(m -> rules.add(m.group(1)));
        }
        assertThat(rules).hasSizeGreaterThan(50);
        assertThat(brokenSamples().toList()).containsAll(rules);
    }

    private static List<Finding> findings(Path folder) {
        return findings(ModelFile.all(folder, ".bpmn"), ModelFile.all(folder, ".dmn"));
    }

    private static List<Finding> findings(List<ModelFile> processes, List<ModelFile> decisions) {
        List<Finding> findings = new ArrayList<>();
        processes.forEach(
                file -> findings.addAll(CHECKS.check(ref(ModelKind.PROCESS, file.path()), file.text(), MODELS)));
        decisions.forEach(
                file -> findings.addAll(CHECKS.check(ref(ModelKind.DECISION, file.path()), file.text(), MODELS)));
        return findings;
    }

    /** What a drawing tool names by a number is named by a word in the files of the project. */
    private static List<String> namelessIds(List<ModelFile> processes, List<ModelFile> decisions) {
        List<String> found = new ArrayList<>();
        Stream.concat(processes.stream(), decisions.stream()).forEach(file -> {
            for (Element e : ModelXml.below(file.root())) {
                boolean ours = Set.of(ModelXml.BPMN, ModelXml.DMN).contains(String.valueOf(e.getNamespaceURI()));
                if (ours && e.hasAttribute("id") && !ModelXml.id(e).matches("[a-z]+([A-Z][a-z]+)*")) {
                    found.add(file.name() + " " + ModelXml.id(e));
                }
            }
        });
        return found;
    }

    static Stream<String> brokenSamples() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders
                    .map(p -> p.getFileName().toString())
                    .filter(n -> !n.equals("sound") && !OF_THE_FILES.contains(n))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
