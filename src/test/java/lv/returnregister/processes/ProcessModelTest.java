package lv.returnregister.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models in {@code processes/} keep the house rules, and each rule turns red on a broken sample. */
class ProcessModelTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken/models");

    private static final List<ModelFile> PROCESSES = ModelFile.all(ModelFile.PROCESSES, ".bpmn");
    private static final List<ModelFile> DECISIONS = ModelFile.all(ModelFile.PROCESSES, ".dmn");

    @Test
    @DisplayName("every process and every decision table keeps the house rules")
    void modelsKeepTheRules() {
        assertThat(PROCESSES).hasSizeGreaterThanOrEqualTo(9);
        assertThat(DECISIONS).hasSizeGreaterThanOrEqualTo(4);
        assertThat(ModelRules.findings(PROCESSES, DECISIONS, List.of())).isEmpty();
    }

    @Test
    @DisplayName("the sample the broken ones are made from is sound")
    void soundSampleIsSound() {
        Path sound = BROKEN.resolve("sound");
        assertThat(ModelRules.findings(ModelFile.all(sound, ".bpmn"), ModelFile.all(sound, ".dmn"), PROCESSES))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenSamples")
    @DisplayName("a broken sample turns its rule red, and only this one")
    void ruleTurnsRed(String rule) {
        Path folder = BROKEN.resolve(rule);
        List<ModelFile> decisions = ModelFile.all(folder, ".dmn");
        List<String> findings = ModelRules.findings(
                ModelFile.all(folder, ".bpmn"),
                decisions.isEmpty() ? ModelFile.all(BROKEN.resolve("sound"), ".dmn") : decisions,
                PROCESSES);
        assertThat(findings).isNotEmpty().allSatisfy(f -> assertThat(f).startsWith(rule + ":"));
    }

    @Test
    @DisplayName("no rule is without a broken sample")
    void everyRuleHasASample() throws IOException {
        String source = Files.readString(Path.of("src/test/java/lv/returnregister/processes/ModelRules.java"));
        TreeSet<String> rules = new TreeSet<>();
        java.util.regex.Pattern.compile("require\\(\\s*\"([a-z-]+)\"")
                .matcher(source)
                .results()
                .forEach(m -> rules.add(m.group(1)));
        assertThat(brokenSamples().toList()).containsExactlyInAnyOrderElementsOf(rules);
    }

    static Stream<String> brokenSamples() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders
                    .map(p -> p.getFileName().toString())
                    .filter(n -> !n.equals("sound"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
