package lv.returnregister.modelling.check;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.modelling.Finding;
import lv.returnregister.shell.Messages;
import lv.returnregister.workflow.forms.FormCondition;
import lv.returnregister.workflow.forms.FormDefinition;
import lv.returnregister.workflow.forms.FormField;
import lv.returnregister.workflow.forms.FormGroup;
import lv.returnregister.workflow.forms.FormItem;
import lv.returnregister.workflow.forms.Option;
import org.jspecify.annotations.Nullable;

/** A form by itself, and the form with the command record that takes its answer. */
public final class FormRules {

    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, int.class, Long.class, long.class);

    private final FormDefinition form;
    private final Report report;

    FormRules(FormDefinition form, Report report) {
        this.form = form;
        this.report = report;
    }

    /** What the form asks and the command cannot take, and what the command needs and nobody asks. */
    public static List<Finding> findings(FormDefinition form, Class<?> command, Messages texts) {
        Report report = new Report(texts);
        FormRules rules = new FormRules(form, report);
        rules.check();
        rules.fits(command);
        return report.findings();
    }

    /** What can be said of the form alone. */
    void check() {
        for (FormDefinition.PlacedField placed : form.fields()) {
            FormField field = placed.field();
            String path = placed.path();
            report.error("form-field-word", path.matches("[a-z][a-zA-Z]*(\\.[a-z][a-zA-Z]*)*"), path, path);
            report.error("form-field-source", field.legalSource() != null, path, path);
            choices(path, field);
            report.error("form-field-pattern", isPattern(field.rules().pattern()), path, path);
        }
        Set<String> paths =
                form.fields().stream().map(FormDefinition.PlacedField::path).collect(Collectors.toSet());
        conditions(form.items(), paths);
    }

    private void choices(String path, FormField field) {
        String list = field.codeList();
        if (field.isChoice() && list == null) {
            report.error("form-field-choices", !field.options().isEmpty(), path, path);
            List<String> codes = field.options().stream().map(Option::code).toList();
            report.error("form-field-choice-once", new HashSet<>(codes).size() == codes.size(), path, path);
        }
        report.error("form-field-list", list == null || isKept(list), path, String.valueOf(list), path);
    }

    private static boolean isKept(String list) {
        try {
            CodeList.of(list);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPattern(@Nullable String pattern) {
        try {
            return pattern == null || Pattern.compile(pattern) != null;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** A condition on a field that does not exist would hide its field for ever, or never. */
    private void conditions(List<FormItem> items, Set<String> paths) {
        for (FormItem item : items) {
            FormCondition hide = item.hide();
            if (hide != null) {
                Set<String> unknown = new TreeSet<>(hide.names());
                unknown.removeAll(paths);
                report.error(
                        "form-condition-names-fields",
                        unknown.isEmpty(),
                        unknown.isEmpty() ? null : unknown.iterator().next(),
                        String.join(", ", unknown));
            }
            if (item instanceof FormGroup group) {
                conditions(group.items(), paths);
            }
        }
    }

    /** Whether every field has its place in the record, and everything the record needs is asked for. */
    void fits(Class<?> command) {
        for (FormDefinition.PlacedField placed : form.fields()) {
            fits(placed, command);
        }
        Set<String> asked =
                form.fields().stream().map(FormDefinition.PlacedField::path).collect(Collectors.toSet());
        components("", command, asked);
    }

    private void fits(FormDefinition.PlacedField placed, Class<?> command) {
        String path = placed.path();
        FormField field = placed.field();
        Optional<RecordComponent> component = component(command, path);
        if (component.isEmpty()) {
            report.error("form-field-place", false, path, path);
            return;
        }
        report.error("form-field-type", fits(field, component.get().getGenericType()), path, path);
        boolean always =
                field.type() == FormField.Type.CHECKBOX || field.rules().required() && field.hide() == null;
        report.error("form-field-needed", isNullable(component.get()) || always, path, path);
    }

    private void components(String prefix, Class<?> command, Set<String> asked) {
        for (RecordComponent component : command.getRecordComponents()) {
            String path = prefix + component.getName();
            boolean group =
                    component.getType().isRecord() && asked.stream().anyMatch(field -> field.startsWith(path + "."));
            if (group) {
                components(path + ".", component.getType(), asked);
            } else {
                report.error("form-asks", isNullable(component) || asked.contains(path), path, path);
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
