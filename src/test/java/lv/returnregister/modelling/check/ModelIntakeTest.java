package lv.returnregister.modelling.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ShippedModels;
import lv.returnregister.shared.Rejection;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A model from outside is let in only when it is of its kind, can be read and is small enough to work with. */
class ModelIntakeTest {

    private static final String BPMN =
            "<definitions xmlns=\"" + ModelXml.BPMN + "\"><process id=\"p\">%s</process></definitions>";

    @TestFactory
    Stream<DynamicTest> every_shipped_model_is_let_in_unchanged() {
        ShippedModels models = new ShippedModels();
        return models.all().stream()
                .map(model -> DynamicTest.dynamicTest(model.toString(), () -> {
                    String text = models.content(model).orElseThrow();
                    assertThat(ModelIntake.read(model.kind(), model.fileName(), text))
                            .isEqualTo(text);
                    assertThat(ModelIntake.read(model.kind(), model.fileName(), text.getBytes(StandardCharsets.UTF_8)))
                            .isEqualTo(text);
                }));
    }

    @Test
    void an_entity_that_reads_a_file_is_refused_and_nothing_is_read(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String xxe = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + BPMN.formatted("&x;");

        assertThat(refused(ModelKind.PROCESS, xxe)).isEqualTo("model-with-doctype");
        assertThat(refused(ModelKind.LETTER, "<!DOCTYPE html SYSTEM \"http://127.0.0.1:1/x.dtd\"><html/>"))
                .isEqualTo("model-with-doctype");
    }

    @Test
    void entities_that_grow_without_end_are_refused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE l [<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'n'; c++) {
            laughs.append("<!ENTITY %c \"%s\">".formatted(c, ("&" + (char) (c - 1) + ";").repeat(10)));
        }
        assertThat(refused(ModelKind.DECISION, laughs + "]><d>&m;</d>")).isEqualTo("model-with-doctype");
    }

    @Test
    void a_file_of_50_megabytes_is_refused_before_it_is_read() {
        byte[] large = new byte[50 * 1024 * 1024];
        java.util.Arrays.fill(large, (byte) ' ');

        Rejection rejection =
                catchThrowableOfType(Rejection.class, () -> ModelIntake.read(ModelKind.PROCESS, "large.bpmn", large));

        assertThat(rejection.violations().getFirst().code()).isEqualTo("model-too-large");
        assertThat(rejection.violations().getFirst().parameters()).containsExactly("large.bpmn", "50", "4");
    }

    @Test
    void ten_thousand_elements_are_too_many() {
        String tasks = Stream.iterate(0, i -> i + 1)
                .limit(10_000)
                .map(i -> "<userTask id=\"t" + i + "\"/>")
                .collect(Collectors.joining());
        assertThat(refused(ModelKind.PROCESS, BPMN.formatted(tasks))).isEqualTo("model-too-many-elements");
        String fields = String.join(",", Collections.nCopies(10_000, "{}"));
        assertThat(refused(ModelKind.FORM, "{\"components\":[" + fields + "]}")).isEqualTo("model-too-many-elements");
    }

    @Test
    void what_is_nested_too_deep_is_refused() {
        String deep = "<subProcess>".repeat(5000) + "</subProcess>".repeat(5000);
        assertThat(refused(ModelKind.PROCESS, BPMN.formatted(deep))).isEqualTo("model-too-deep");
        assertThat(refused(ModelKind.FORM, "{\"components\":" + "[".repeat(5000) + "]".repeat(5000) + "}"))
                .isEqualTo("model-no-json");
    }

    @Test
    void one_endless_text_is_refused() {
        assertThat(refused(
                        ModelKind.PROCESS, BPMN.formatted("<documentation>" + "x".repeat(20_000) + "</documentation>")))
                .isEqualTo("model-value-too-long");
        assertThat(refused(ModelKind.PROCESS, BPMN.formatted("<userTask id=\"" + "x".repeat(20_000) + "\"/>")))
                .isEqualTo("model-value-too-long");
    }

    @Test
    void broken_or_empty_text_and_another_kind_are_refused_in_words() {
        assertThat(refused(ModelKind.PROCESS, "<definitions")).isEqualTo("model-no-xml");
        assertThat(refused(ModelKind.FORM, "{\"components\": [")).isEqualTo("model-no-json");
        assertThat(refused(ModelKind.FORM, "[]")).isEqualTo("model-of-other-kind");
        assertThat(refused(ModelKind.LETTER, "   ")).isEqualTo("model-empty");
        assertThat(refused(ModelKind.DECISION, BPMN.formatted(""))).isEqualTo("model-of-other-kind");
        assertThat(refused(ModelKind.PROCESS, "<definitions xmlns=\"" + ModelXml.BPMN + "\"/>"))
                .isEqualTo("model-of-other-kind");
        assertThat(refused(ModelKind.PROCESS, "<html/>")).isEqualTo("model-of-other-kind");
    }

    @Test
    void another_encoding_is_taken_over_and_a_wrong_one_refused() {
        String latin =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + BPMN.formatted("<documentation>é</documentation>");

        assertThat(ModelIntake.read(ModelKind.PROCESS, "latin.bpmn", latin.getBytes(StandardCharsets.ISO_8859_1)))
                .contains("encoding=\"UTF-8\"", "é");
        byte[] wrong = latin.replace("ISO-8859-1", "UTF-8").getBytes(StandardCharsets.ISO_8859_1);
        Rejection rejection =
                catchThrowableOfType(Rejection.class, () -> ModelIntake.read(ModelKind.PROCESS, "wrong.bpmn", wrong));
        assertThat(rejection.names("model-unreadable-characters")).isTrue();
    }

    private static String refused(ModelKind kind, String text) {
        Rejection rejection = catchThrowableOfType(Rejection.class, () -> ModelIntake.read(kind, "draft", text));
        return rejection == null ? "" : rejection.violations().getFirst().code();
    }
}
