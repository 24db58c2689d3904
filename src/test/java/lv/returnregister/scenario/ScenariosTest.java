package lv.returnregister.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.returnregister.RegisterTest;
import lv.returnregister.cockpit.FlowRebuild;
import lv.returnregister.cockpit.SpanKeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every case of the main road, and those of the law that are met so far, have their lawful outcome on the real engine. */
class ScenariosTest extends RegisterTest {

    private static final Path FOLDER = Path.of("src/test/resources/scenarios");
    private static final int LEAST = 8;

    /** Cases of the law road that are met and must stay so. */
    private static final Set<String> LAW = Set.of(
            "clock-change-in-detention",
            "contest-over-easter",
            "contest-over-midsummer",
            "court-refuses",
            "ceilings",
            "told-too-late",
            "removal-fails-then-succeeds",
            "ban-limits-and-review",
            "free-movement",
            "two-officers-at-once",
            "persona-non-grata",
            "unaccompanied-minor",
            "turns-out-thirteen",
            "contest-stops-removal",
            "asylum-stops-removal",
            "sentenced-to-expulsion");

    @Autowired
    private LocalNode node;

    @Autowired
    private FlowRebuild rebuild;

    @Autowired
    private SpanKeeper spans;

    private final ScenarioPlayer player = new ScenarioPlayer();

    static List<Path> played() throws IOException {
        ScenarioReader reader = new ScenarioReader();
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> isPlayed(reader.read(file))).sorted().toList();
        }
    }

    private static boolean isPlayed(Scenario scenario) {
        return "main".equals(scenario.road()) || LAW.contains(scenario.id());
    }

    @AfterEach
    void letTheClockRun() {
        node.releaseClock();
    }

    @Test
    void both_roads_have_their_files() throws IOException {
        assertThat(played()).hasSizeGreaterThanOrEqualTo(LEAST + LAW.size());
    }

    /** Those that kill the node are played by {@link CrashScenarioTest}. */
    static List<Path> withoutCrash() throws IOException {
        ScenarioReader reader = new ScenarioReader();
        return played().stream().filter(file -> !reader.read(file).crashes()).toList();
    }

    @ParameterizedTest
    @MethodSource("withoutCrash")
    void the_case_has_its_lawful_outcome(Path file) {
        node.empty();

        ScenarioResult result = player.play(player.read(file), node);

        assertThat(result.isMet()).as(String.join("\n", result.report())).isTrue();
        assertThat(result.report())
                .singleElement()
                .asString()
                .startsWith("met ")
                .endsWith(" expectations)");
        spans.close();
        assertThat(rebuild.check())
                .as("what the cockpit kept of the case's flow is what the engine's history says")
                .allSatisfy(
                        model -> assertThat(model.differing()).as(model.model()).isZero());
    }

    @Test
    void a_wrong_expectation_is_told_with_what_was_found_instead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), """
                id: wrong-example
                road: main
                foreigner: {surname: TESTA, givenNames: PERSONA, birthDate: 1990, sex: F, nationality: UKR}
                steps:
                  - at: 2026-03-02T10:15
                    by: vrs.officer
                    do: apprehend
                    with: {place: Rīga, ground: visa-overstay, overstayDays: 12, weather: rain}
                    expect:
                      - stage: detained
                      - task: {step: decide-detention}
                      - deadline: {rule: return-decision, end: 2026-03-13}
                      - no: {task: {step: decide-detention}}
                  - at: 2026-03-02T10:30
                    by: vrs.signatory
                    do: sign-decision
                    with: {approve: true}
                  - at: 2026-03-02T10:40
                    by: vrs.officer
                    do: do-not-detain
                    with: {reason: cooperates}
                    expect:
                      - refused: {safeguard: detention-needs-ground}
                """);
        node.empty();

        ScenarioResult result = player.play(player.read(file), node);

        assertThat(result.report())
                .containsExactly(
                        "NOT MET wrong-example (1 of 7)",
                        "  line 5: apprehend knows the facts it is given – found: no place for weather",
                        "  line 10: stage: detained – found: apprehended",
                        "  line 12: deadline: {rule: return-decision, end: 2026-03-13} – found: running until 2026-03-12",
                        "  line 13: no: {task: {step: decide-detention}} – found: decide-detention of VRS",
                        "  line 14: sign-decision takes effect – found: step-not-due (sign-return-decision)",
                        "  line 23: refused: {safeguard: detention-needs-ground} – found: the step took effect");
    }

    @Test
    void a_file_that_cannot_be_read_is_not_met_with_the_line_that_is_wrong(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.yaml"), "id: broken\nsteps:\n  - {at: someday}\n");
        UnreadableScenario fault =
                org.assertj.core.api.Assertions.catchThrowableOfType(UnreadableScenario.class, () -> player.read(file));

        assertThat(player.unreadable(file, fault).report())
                .containsExactly(
                        "NOT MET broken (0 of 0)",
                        "  line 3: unreadable date \"someday\": expected a time such as 2026-03-02T10:15");
    }
}
