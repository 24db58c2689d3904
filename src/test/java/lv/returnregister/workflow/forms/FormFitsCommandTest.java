package lv.returnregister.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.StepNames;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What an officer fills in arrives: each field of a form has its place, of the right type, in the step's command. */
class FormFitsCommandTest {

    private static final Map<FormField.Type, Set<Class<?>>> FITTING = Map.of(
            FormField.Type.TEXTFIELD, Set.of(String.class),
            FormField.Type.TEXTAREA, Set.of(String.class),
            FormField.Type.NUMBER, Set.of(Integer.class, Long.class, BigDecimal.class, int.class),
            FormField.Type.DATE, Set.of(LocalDate.class),
            FormField.Type.TIME, Set.of(LocalTime.class),
            FormField.Type.DATETIME, Set.of(LocalDateTime.class),
            FormField.Type.SELECT, Set.of(String.class),
            FormField.Type.RADIO, Set.of(String.class),
            FormField.Type.CHECKBOX, Set.of(Boolean.class, boolean.class),
            FormField.Type.CHECKLIST, Set.of(List.class));

    private final FormDefinitions forms = new FormDefinitions(PublishedForms.NONE);

    @Test
    void every_step_of_an_officer_has_a_form_and_every_field_has_a_place_in_its_command() throws Exception {
        Map<String, Class<?>> commands = commands();
        assertThat(commands).isNotEmpty();

        List<String> wrong = new ArrayList<>();
        commands.forEach((key, command) -> {
            Optional<FormDefinition> form = forms.find(key);
            if (form.isEmpty()) {
                wrong.add("step " + key + " has no form");
            } else {
                wrong.addAll(misfits(form.get(), command));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_field_without_a_place_and_one_of_another_type_are_found() throws Exception {
        FormDefinition form = forms.get("take-decision/draft-return-decision");

        assertThat(misfits(form, Broken.class))
                .contains(
                        "take-decision/draft-return-decision: reasons has no place in Broken",
                        "take-decision/draft-return-decision: days is NUMBER, but LocalDate in Broken",
                        "take-decision/draft-return-decision: ban.months has no place in BrokenBan");
    }

    record Broken(String kind, LocalDate days, Boolean imposeBan, BrokenBan ban) {}

    record BrokenBan(String ground, String territory, String reason) {}

    private static List<String> misfits(FormDefinition form, Class<?> command) {
        List<String> wrong = new ArrayList<>();
        for (FormDefinition.PlacedField placed : form.fields()) {
            Class<?> at = command;
            String[] names = placed.path().split("\\.");
            for (int i = 0; i < names.length && at != null; i++) {
                Optional<RecordComponent> component = component(at, names[i]);
                if (component.isEmpty()) {
                    wrong.add(form.key() + ": " + placed.path() + " has no place in " + at.getSimpleName());
                    at = null;
                } else if (i < names.length - 1) {
                    at = component.get().getType();
                } else if (!fits(placed.field(), component.get())) {
                    wrong.add(form.key() + ": " + placed.path() + " is "
                            + placed.field().type() + ", but "
                            + component.get().getType().getSimpleName() + " in " + at.getSimpleName());
                }
            }
        }
        return wrong;
    }

    private static boolean fits(FormField field, RecordComponent component) {
        if (field.isYesNo()) {
            return component.getType() == Boolean.class || component.getType() == boolean.class;
        }
        if (field.type() == FormField.Type.CHECKLIST
                && component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] != String.class) {
            return false;
        }
        return FITTING.get(field.type()).contains(component.getType());
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        if (!type.isRecord()) {
            return Optional.empty();
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getName().equals(name)) {
                return Optional.of(component);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Class<?>> commands() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessSteps.class));
        Map<String, Class<?>> commands = new TreeMap<>();
        for (var found : scanner.findCandidateComponents("lv.returnregister")) {
            Class<?> steps = Class.forName(found.getBeanClassName());
            String process =
                    StepNames.kebab(steps.getAnnotation(ProcessSteps.class).value());
            for (Method method : steps.getMethods()) {
                if (method.isAnnotationPresent(OfficerStep.class)) {
                    commands.put(process + "/" + StepNames.kebab(method.getName()), method.getParameterTypes()[1]);
                }
            }
        }
        return commands;
    }
}
