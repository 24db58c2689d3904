package lv.returnregister.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The diagrams read like a page: everything drawn, from left to right, no line over another or through a shape. */
class DiagramLayoutTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken/layout");

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    @DisplayName("the diagram is readable")
    void diagramIsReadable(Path path) {
        assertThat(LayoutRules.findings(ModelFile.read(path))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "everything-is-drawn",
                "lines-touch-their-shapes",
                "no-line-through-a-shape",
                "no-two-lines-cross",
                "shapes-stand-apart",
                "road-goes-right"
            })
    @DisplayName("a badly drawn sample turns its rule red")
    void ruleTurnsRed(String rule) {
        assertThat(LayoutRules.findings(ModelFile.read(BROKEN.resolve(rule + ".bpmn"))))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f).startsWith(rule + ":"));
    }

    static Stream<Path> processes() {
        return ModelFile.all(ModelFile.PROCESSES, ".bpmn").stream().map(ModelFile::path);
    }
}
