package lv.returnregister.architecture;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.workflow.forms.FormDefinition;
import lv.returnregister.workflow.forms.FormField;
import org.jspecify.annotations.Nullable;

/** A form and the command record that takes its answer. */
final class FormRules {

    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, int.class, Long.class, long.class);

    private FormRules() {}

    /**
     * One line a finding: what the form asks and the command cannot take, and what the command needs and nobody asks.
     *
     * @param form the form
     * @param command the record its answer is converted into
     */
    static List<String> findings(FormDefinition form, Class<?> command) {
        List<String> findings = new ArrayList<>();
        for (FormDefinition.PlacedField placed : form.fields()) {
            field(form.key(), placed, command, findings);
        }
        Set<String> asked =
                form.fields().stream().map(FormDefinition.PlacedField::path).collect(Collectors.toSet());
        components(form.key(), "", command, asked, findings);
        return findings;
    }

    private static void field(String form, FormDefinition.PlacedField placed, Class<?> command, List<String> findings) {
        String place = form + ": " + placed.path();
        FormField field = placed.field();
        Optional<RecordComponent> component = component(command, placed.path());
        if (component.isEmpty()) {
            findings.add("no place in " + command.getSimpleName() + ": " + place);
            return;
        }
        if (!fits(field, component.get().getGenericType())) {
            findings.add("does not fit: " + place + ": " + field.type() + " into "
                    + component.get().getGenericType().getTypeName());
        }
        boolean always =
                field.type() == FormField.Type.CHECKBOX || field.rules().required() && field.hide() == null;
        if (!isNullable(component.get()) && !always) {
            findings.add("the command needs it, the form does not: " + place);
        }
        if (field.legalSource() == null) {
            findings.add("no legal source: " + place);
        }
        String list = field.codeList();
        if (field.isChoice() && list == null && field.options().isEmpty()) {
            findings.add("no choices: " + place);
        }
        if (list != null && !isKept(list)) {
            findings.add("no list " + list + ": " + place);
        }
    }

    private static boolean isKept(String list) {
        try {
            CodeList.of(list);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void components(
            String form, String prefix, Class<?> command, Set<String> asked, List<String> findings) {
        for (RecordComponent component : command.getRecordComponents()) {
            String path = prefix + component.getName();
            if (component.getType().isRecord()) {
                if (asked.stream().anyMatch(field -> field.startsWith(path + "."))) {
                    components(form, path + ".", component.getType(), asked, findings);
                } else if (!isNullable(component)) {
                    findings.add("nobody asks for " + path + ": " + form);
                }
            } else if (!isNullable(component) && !asked.contains(path)) {
                findings.add("nobody asks for " + path + ": " + form);
            }
        }
    }

    private static Optional<RecordComponent> component(Class<?> command, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Optional<RecordComponent> found = Optional.ofNullable(command.getRecordComponents()).stream()
                .flatMap(Arrays::stream)
                .filter(component -> component.getName().equals(name))
                .findFirst();
        return dot < 0 ? found : found.flatMap(group -> component(group.getType(), path.substring(dot + 1)));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean fits(FormField field, Type type) {
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> type == String.class;
            case NUMBER -> type == BigDecimal.class || field.rules().decimals() == 0 && WHOLE.contains(type);
            case DATE -> type == LocalDate.class;
            case DATETIME -> type == LocalDateTime.class;
            case TIME -> type == LocalTime.class;
            case CHECKBOX -> type == Boolean.class || type == boolean.class;
            case SELECT, RADIO ->
                field.isYesNo()
                        ? type == Boolean.class || type == boolean.class
                        : type == String.class || type instanceof Class<?> word && word.isEnum();
            case CHECKLIST ->
                type instanceof ParameterizedType many
                        && many.getActualTypeArguments()[0] == String.class
                        && Set.<Type>of(List.class, Set.class).contains(many.getRawType());
        };
    }
}
