package lv.returnregister.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.returnregister.entryban.AnnounceMinistersBan;
import lv.returnregister.modelling.check.CheckSetup;
import lv.returnregister.modelling.check.FormRules;
import lv.returnregister.modelling.check.ModelXml;
import lv.returnregister.processes.ModelFile;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.forms.FormDefinition;
import lv.returnregister.workflow.forms.FormDefinitions;
import lv.returnregister.workflow.forms.FormField;
import lv.returnregister.workflow.forms.FormGroup;
import lv.returnregister.workflow.forms.PublishedForms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a form asks has its place in the command, and what a command needs is asked. */
class FormsTest {

    /** Forms of acts that open a case: no process asks for them, a screen does. */
    private static final Map<String, Class<?>> OPENING =
            Map.of("register-ministers-ban/announce-ministers-ban", AnnounceMinistersBan.class);

    private static final Map<String, FormDefinition> FORMS = new FormDefinitions(PublishedForms.NONE).all();

    @Test
    @DisplayName("every step has its form and every form its step")
    void stepsAndFormsMeet() {
        assertThat(commands()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(FORMS.keySet())
                .containsExactlyInAnyOrderElementsOf(commands().keySet());
    }

    @Test
    @DisplayName("every field has its place in the command, and every value a command needs is asked for")
    void formsFitTheirCommands() {
        Map<String, Class<?>> commands = commands();
        List<String> findings = FORMS.values().stream()
                .filter(form -> commands.containsKey(form.key()))
                .flatMap(form -> findings(form, commands.get(form.key())).stream())
                .toList();

        assertThat(FORMS.values().stream()
                        .mapToInt(form -> form.fields().size())
                        .sum())
                .isGreaterThanOrEqualTo(60);
        assertThat(findings).isEmpty();
    }

    @Test
    @DisplayName("a sample that fits is sound")
    void aFittingFormIsSound() {
        FormDefinition form = new FormDefinition(
                "sample",
                List.of(
                        field("reason", FormField.Type.TEXTAREA, true),
                        field("day", FormField.Type.DATE, false),
                        new FormGroup(
                                "ban", null, "ban", null, List.of(field("months", FormField.Type.NUMBER, true)))));

        assertThat(findings(form, Sample.class)).isEmpty();
    }

    @Test
    @DisplayName("a field without a place, of another type, not asked for or without its law turns it red")
    void unfitFormsTurnRed() {
        FormDefinition form = new FormDefinition(
                "sample",
                List.of(
                        field("reasons", FormField.Type.TEXTAREA, true),
                        field("day", FormField.Type.DATETIME, false),
                        new FormGroup(
                                "ban",
                                null,
                                "ban",
                                null,
                                List.of(
                                        field("months", FormField.Type.NUMBER, false),
                                        field("ground", FormField.Type.SELECT, true)))));

        assertThat(findings(form, Sample.class))
                .containsExactlyInAnyOrder(
                        "form-field-place: reasons",
                        "form-asks: reason",
                        "form-field-type: day",
                        "form-field-needed: ban.months",
                        "form-field-place: ban.ground",
                        "form-field-choices: ban.ground");
    }

    @Test
    @DisplayName("a choice of nothing, a list nobody keeps and a field without its law turn it red")
    void emptyChoicesTurnRed() {
        FormField nothing = field("reason", FormField.Type.SELECT, true);
        FormField unknownList = new FormField(
                "reason",
                FormField.Type.SELECT,
                LocalizedText.of("Iemesls", "Reason"),
                null,
                null,
                false,
                List.of(),
                "no-such-list",
                new FormField.Rules(true, null, null, null, null, null, 0),
                null,
                null);

        assertThat(findings(new FormDefinition("one", List.of(nothing)), Sample.class))
                .containsExactly("form-field-choices: reason");
        assertThat(findings(new FormDefinition("two", List.of(unknownList)), Sample.class))
                .containsExactlyInAnyOrder("form-field-source: reason", "form-field-list: reason");
    }

    private static List<String> findings(FormDefinition form, Class<?> command) {
        return FormRules.findings(form, command, CheckSetup.TEXTS).stream()
                .map(finding -> finding.rule() + ": " + finding.element())
                .toList();
    }

    record Sample(
            String reason,
            @Nullable LocalDate day,
            @Nullable Ban ban) {
        record Ban(Integer months) {}
    }

    private static FormField field(String key, FormField.Type type, boolean required) {
        return new FormField(
                key,
                type,
                LocalizedText.of("Lauks", "Field"),
                null,
                LocalizedText.of("IL 41. p.", "IL s. 41"),
                false,
                List.of(),
                null,
                new FormField.Rules(required, null, null, null, null, null, 0),
                null,
                null);
    }

    /** Form key to the record that takes its answer: of every officer's step, every user task and the opening acts. */
    private static Map<String, Class<?>> commands() {
        Map<String, Method> steps = StepRules.officerSteps(StepsTest.stepsIn(Classes.MAIN));
        Map<String, Class<?>> commands = new TreeMap<>(OPENING);
        steps.forEach((step, method) -> commands.put(
                ModelXml.kebabCase(method.getDeclaringClass()
                                .getAnnotation(ProcessSteps.class)
                                .value())
                        + "/" + step,
                method.getParameterTypes()[1]));
        for (ModelFile model : StepsTest.PROCESSES) {
            model.elements(ModelXml.BPMN, "userTask").forEach(task -> {
                Method method = steps.get(ModelXml.kebabCase(ModelXml.id(task)));
                if (method != null) {
                    commands.put(ModelXml.camunda(task, "formKey"), method.getParameterTypes()[1]);
                }
            });
        }
        return commands;
    }
}
