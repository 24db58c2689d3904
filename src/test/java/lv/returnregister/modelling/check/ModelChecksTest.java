package lv.returnregister.modelling.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lv.returnregister.modelling.Finding;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.ShippedModels;
import lv.returnregister.workflow.forms.FormDefinition;
import lv.returnregister.workflow.forms.FormDefinitions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shipped is sound, what is broken is said, and nothing a draft contains makes a check fail. */
class ModelChecksTest {

    private static final ModelCatalogue MODELS = new ShippedModels();
    private static final ModelChecks CHECKS = CheckSetup.checks();
    private static final Path SUITE = Path.of("../shared/models");

    @TestFactory
    Stream<DynamicTest> every_shipped_model_is_sound() {
        return MODELS.all().stream()
                .map(model -> DynamicTest.dynamicTest(
                        model.toString(),
                        () -> assertThat(CHECKS.check(
                                        model, MODELS.content(model).orElseThrow(), MODELS))
                                .isEmpty()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            form-readable               | "components"              | "components
            form-readable               | "type": "select"          | "type": "telepathy"
            form-field-word             | "key": "reason"           | "key": "Reason 1"
            form-field-source           | "legalSource"             | "lawSource"
            form-field-place            | "key": "reason"           | "key": "reasons"
            form-asks                   | "key": "reason"           | "key": "reasons"
            """)
    void a_broken_form_is_found(String rule, String right, String wrong) {
        ModelRef model = new ModelRef(ModelKind.FORM, "depart/postpone-removal");
        String text = MODELS.content(model).orElseThrow();
        assertThat(text).contains(right);

        assertThat(CHECKS.check(model, text.replaceFirst(right, wrong), MODELS))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            form-field-list             | {"type":"select","key":"a","label":"A","properties":{"labelEn":"A","codeList":"lost-list"}}
            form-field-choices          | {"type":"select","key":"a","label":"A","properties":{"labelEn":"A"}}
            form-field-choice-once      | {"type":"radio","key":"a","label":"A","properties":{"labelEn":"A"},"values":[{"value":"x","label":"X","labelEn":"X"},{"value":"x","label":"Y","labelEn":"Y"}]}
            form-field-pattern          | {"type":"textfield","key":"a","label":"A","properties":{"labelEn":"A"},"validate":{"pattern":"("}}
            form-condition-names-fields | {"type":"textfield","key":"a","label":"A","properties":{"labelEn":"A"},"conditional":{"hide":"=b = 1"}}
            form-step-known             | {"type":"textfield","key":"a","label":"A","properties":{"labelEn":"A"}}
            """)
    void a_broken_field_of_a_new_form_is_found(String rule, String field) {
        ModelRef model = new ModelRef(ModelKind.FORM, "depart/read-thoughts");

        assertThat(CHECKS.check(model, "{\"components\":[" + field + "]}", MODELS))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void a_field_of_another_type_or_not_always_asked_for_is_found() {
        record Answer(Boolean answered) {}
        FormDefinition form = FormDefinitions.parse(
                "sample",
                "{\"components\":[{\"type\":\"textfield\",\"key\":\"answered\",\"label\":\"A\",\"properties\":{\"labelEn\":\"A\"}}]}");

        assertThat(FormRules.findings(form, Answer.class, CheckSetup.TEXTS))
                .extracting(Finding::rule)
                .contains("form-field-type", "form-field-needed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            letter-fits         | letter.voluntaryDays | letter.voluntaryDay
            letter-stays-inside | <main>               | <main><img src="http://127.0.0.1/x.png"/>
            letter-stays-inside | <main>               | <main><p style="background: url(file:///etc/passwd)"></p>
            letter-fits         | </main>              | </p></main>
            """)
    void a_broken_letter_is_found(String rule, String right, String wrong) {
        ModelRef model = new ModelRef(ModelKind.LETTER, "departure-order_lv");
        String text = MODELS.content(model).orElseThrow();
        assertThat(text).contains(right);

        assertThat(CHECKS.check(model, text.replace(right, wrong), MODELS))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void a_part_that_letters_share_is_checked_with_each_of_them() {
        ModelRef model = new ModelRef(ModelKind.LETTER, "parts_en");
        String text = MODELS.content(model).orElseThrow().replace("letter.nationality", "letter.tongue");

        assertThat(CHECKS.check(model, text, MODELS)).hasSizeGreaterThan(1).allSatisfy(finding -> {
            assertThat(finding.message().lv()).contains("nezināms vietturis 'tongue'");
            assertThat(finding.message().en()).contains("unknown placeholder 'tongue'");
        });
    }

    @Test
    void a_text_that_is_no_model_is_a_finding() {
        for (ModelKind kind : ModelKind.values()) {
            for (String text : List.of("", "{", "<a>", "<a/>", "{\"components\": 1}", "[]", "\u0000")) {
                ModelRef model = new ModelRef(kind, "draft");
                CHECKS.check(model, text, MODELS);
                CHECKS.explore(model, text, MODELS);
            }
        }
        assertThat(CHECKS.check(new ModelRef(ModelKind.PROCESS, "draft"), "<a>", MODELS))
                .extracting(Finding::rule)
                .containsExactly("cannot-be-read");
    }

    @Test
    void nesting_beyond_all_measure_is_a_finding() {
        ModelRef table = new ModelRef(ModelKind.DECISION, "legalCheck");
        String nested = "(".repeat(100_000) + "1" + ")".repeat(100_000);
        String text =
                MODELS.content(table).orElseThrow().replaceFirst("<text>false</text>", "<text>" + nested + "</text>");

        assertThat(CHECKS.check(table, text, MODELS)).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> real_models_from_elsewhere_get_words_and_no_crash() throws IOException {
        if (!Files.isDirectory(SUITE)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(SUITE)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        String text = ModelIntake.read(
                                ModelKind.PROCESS, file.getFileName().toString(), Files.readAllBytes(file));
                        ModelRef model = new ModelRef(ModelKind.PROCESS, "fromElsewhere");
                        assertThat(CHECKS.check(model, text, MODELS))
                                .isNotEmpty()
                                .allSatisfy(finding ->
                                        assertThat(finding.message().lv()).doesNotContain("!model-check"));
                        assertThat(CHECKS.explore(model, text, MODELS)).isNotNull();
                    }));
        }
    }
}
