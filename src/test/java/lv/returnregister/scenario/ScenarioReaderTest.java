package lv.returnregister.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is wrong is refused with the line that is wrong; a right one is taken word for word. */
class ScenarioReaderTest {

    private static final Path FILE = Path.of("case.yaml");
    private static final String HEAD = """
            id: example
            road: main
            steps:
            """;

    private final ScenarioReader reader = new ScenarioReader();

    @Test
    void every_value_is_the_text_that_stands_there() {
        Scenario scenario = reader.read(FILE, """
                id: example
                after: earlier
                road: main
                title: {lv: Piemērs, en: Example}
                about: why
                foreigner:
                  surname: NO
                  birthDate: 1971-08
                  nationality: [RUS, BLR]
                  document: {type: P, number: 0012345, issuer: RUS, expires: 2029-01-01}
                steps:
                  - at: 2026-03-02T10:15
                    by: vrs.officer
                    do: decide-return
                    with: {kind: departure-order, days: 015, ban: none, sure: yes}
                    expect:
                      - stage: apprehended
                      - deadline: {rule: return-decision, end: 2026-03-12, derivation: [2026-03-02, 10]}
                      - no: {ban: {}}
                  - at: "2026-03-02T10:15"
                """);

        assertThat(scenario.after()).isEqualTo("earlier");
        assertThat(scenario.title().lv()).isEqualTo("Piemērs");
        assertThat(scenario.foreigner())
                .containsEntry("surname", "NO")
                .containsEntry("birthDate", "1971-08")
                .containsEntry("nationality", List.of("RUS", "BLR"))
                .extractingByKey("document", InstanceOfAssertFactories.MAP)
                .containsEntry("number", "0012345")
                .containsEntry("expires", "2029-01-01");
        Scenario.Step step = scenario.steps().getFirst();
        assertThat(step.line()).isEqualTo(12);
        assertThat(step.at()).isEqualTo("2026-03-02T10:15");
        assertThat(step.facts()).containsEntry("days", "015").containsEntry("sure", "yes");
        assertThat(step.expectations())
                .extracting(Scenario.Expectation::words)
                .containsExactly(
                        "stage: apprehended",
                        "deadline: {rule: return-decision, end: 2026-03-12, derivation: [2026-03-02, 10]}",
                        "no: {ban: {}}");
        assertThat(scenario.steps().get(1).event()).isNull();
        assertThat(scenario.expectations()).isEqualTo(3);
    }

    @Test
    void a_comma_in_a_text_does_not_begin_a_key() {
        Scenario scenario = reader.read(FILE, """
                id: example
                title: {lv: Aizturēšana, tiesa, izraidīšana, en: "Detention, court"}
                steps:
                  - at: 2026-03-02T10:15
                    by: vrs.officer
                    do: do-not-detain
                    with: {reason: "address known", note: no document, no means, days: 3}
                """);

        assertThat(scenario.title().lv()).isEqualTo("Aizturēšana, tiesa, izraidīšana");
        assertThat(scenario.title().en()).isEqualTo("Detention, court");
        assertThat(scenario.steps().getFirst().facts())
                .containsExactly(
                        Map.entry("reason", "address known"),
                        Map.entry("note", "no document, no means"),
                        Map.entry("days", "3"));
    }

    @Test
    void every_file_of_the_folder_can_be_read() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/scenarios"))) {
            assertThat(files.map(reader::read).map(Scenario::id))
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(20);
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("stpes: []\n", 1, "unknown key \"stpes\" in the file"),
                Arguments.of("id: a\nid: b\n", 2, "the key \"id\" stands twice"),
                Arguments.of("id: a\nroad: main\n", 1, "\"steps\" is missing"),
                Arguments.of("road: main\nsteps:\n  - {at: 2026-03-02T10:00}\n", 1, "\"id\" is missing"),
                Arguments.of("id: a\nsteps: {at: 1\n", 3, "is not YAML"),
                Arguments.of("id: a\n\tsteps: []\n", 2, "is not YAML"),
                Arguments.of("", 1, "the file is empty"),
                Arguments.of("just words\n", 1, "the file must be keys with values"),
                Arguments.of("id: a\nsteps: []\n", 2, "there are no steps"),
                Arguments.of(HEAD + "  - {when: 2026-03-02T10:00}\n", 4, "unknown key \"when\" in a step"),
                Arguments.of(HEAD + "  - {by: vrs.officer}\n", 4, "\"at\" is missing"),
                Arguments.of(HEAD + "  - at: 2026-02-30T10:00\n", 4, "unreadable date \"2026-02-30T10:00\""),
                Arguments.of(HEAD + "  - at: 2026-03-02\n", 4, "unreadable date \"2026-03-02\""),
                Arguments.of(
                        HEAD + "  - at: 2026-03-02T10:00\n    by: vrs.officer\n    do: levitate\n",
                        6,
                        "unknown event \"levitate\""),
                Arguments.of(
                        HEAD + "  - at: 2026-03-02T10:00\n    by: vrs.gardener\n    do: assess\n",
                        5,
                        "unknown role \"vrs.gardener\""),
                Arguments.of(HEAD + "  - {at: 2026-03-02T10:00, do: assess}\n", 4, "does not say by whom"),
                Arguments.of(
                        HEAD + "  - {at: 2026-03-02T10:00}\n  - {at: 2026-03-01T10:00}\n",
                        5,
                        "comes after one at 2026-03-02T10:00"),
                Arguments.of(HEAD + expecting("stages: opened"), 6, "unknown key \"stages\" in an expectation"),
                Arguments.of(HEAD + expecting("stage: asleep"), 6, "unknown stage \"asleep\""),
                Arguments.of(HEAD + expecting("deadline: {end: 2026-03-02}"), 6, "\"rule\" is missing"),
                Arguments.of(HEAD + expecting("deadline: {rule: x, end: tomorrow}"), 6, "unreadable date \"tomorrow\""),
                Arguments.of(
                        HEAD + expecting("deadline: {rule: x, state: dead}"),
                        6,
                        "unknown state \"dead\": expected one of cancelled, met, missed, running, stopped"),
                Arguments.of(HEAD + expecting("ban: {colour: red}"), 6, "unknown key \"colour\" in ban"),
                Arguments.of(HEAD + expecting("refused: {reason: x}"), 6, "\"refused\" without \"do\""),
                Arguments.of(
                        HEAD + expecting("check: {person: {surname: A}, answer: MAYBE}"),
                        6,
                        "unknown answer \"MAYBE\": expected one of HIT, NO_HIT, POSSIBLE"),
                Arguments.of(
                        "id: a\nforeigner:\n  surname: A\n  birthDate: 12.04.1990\nsteps: []\n",
                        4,
                        "unreadable date \"12.04.1990\""),
                Arguments.of("id: a\nforeigner: {shoeSize: 44}\nsteps: []\n", 2, "unknown key \"shoeSize\""),
                Arguments.of(
                        "id: a\nforeigner: {document: {number: 1, issued: 2}}\nsteps: []\n",
                        2,
                        "unknown key \"issued\" in document"));
    }

    private static String expecting(String expectation) {
        return "  - at: 2026-03-02T10:00\n    expect:\n      - " + expectation + "\n";
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_told_with_its_line(String text, int line, String problem) {
        assertThatThrownBy(() -> reader.read(FILE, text)).isInstanceOfSatisfying(UnreadableScenario.class, fault -> {
            assertThat(fault.line()).as(fault.getMessage()).isEqualTo(line);
            assertThat(fault.problem()).contains(problem);
            assertThat(fault.file()).isEqualTo("case.yaml");
        });
    }

    @Test
    void a_missing_file_and_one_that_is_not_text_are_told(@TempDir Path folder) throws IOException {
        Path binary = folder.resolve("binary.yaml");
        Files.write(binary, new byte[] {'i', 'd', ':', '\n', (byte) 0xC3, '('});

        assertThatThrownBy(() -> reader.read(folder.resolve("none.yaml")))
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> reader.read(binary))
                .isInstanceOfSatisfying(
                        UnreadableScenario.class,
                        fault -> assertThat(fault.line()).isEqualTo(2))
                .hasMessageContaining("is not UTF-8 text");
    }

    @Test
    void the_file_named_by_after_is_found_beside_it_by_its_id(@TempDir Path folder) throws IOException {
        Path earlier = write(folder, "z9.yaml", "id: earlier\nsteps:\n  - at: 2026-03-02T10:00\n");
        Path later = write(folder, "a1.yaml", "id: later\nafter: earlier\nsteps:\n  - at: 2026-03-02T10:00\n");
        Path lost = write(folder, "a2.yaml", "id: lost\nafter: nobody\nsteps:\n  - at: 2026-03-02T10:00\n");
        Path circle = write(folder, "a3.yaml", "id: circle\nafter: circle\nsteps:\n  - at: 2026-03-02T10:00\n");

        assertThat(reader.findBeside(later, "earlier")).isEqualTo(earlier.toAbsolutePath());
        assertThat(new ScenarioPlayer().read(later).scenarios())
                .extracting(Scenario::id)
                .containsExactly("earlier", "later");
        assertThatThrownBy(() -> new ScenarioPlayer().read(lost)).hasMessageContaining("no file beside it has the id");
        assertThatThrownBy(() -> new ScenarioPlayer().read(circle)).hasMessageContaining("goes in a circle");
    }

    @Test
    void a_fact_the_command_has_no_place_for_is_named() {
        Map<String, Object> answer = Map.of("kind", "removal-order", "ban", Map.of("months", "36", "colour", "red"));

        assertThat(Answers.unknown(lv.returnregister.returndecision.DraftReturnDecision.class, answer))
                .containsExactly("ban.colour");
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
