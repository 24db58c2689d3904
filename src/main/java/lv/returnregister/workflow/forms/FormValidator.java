package lv.returnregister.workflow.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lv.returnregister.shared.CommandDates;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks an answer against its form, on the server and with the same rules the browser follows: types, bounds, choices,
 * required fields. Values of hidden fields are dropped, keys the form does not know are refused.
 */
@Component
public class FormValidator {

    private final OptionSource optionSource;

    public FormValidator(OptionSource optionSource) {
        this.optionSource = optionSource;
    }

    /**
     * What came of the check.
     *
     * @param values the answer without hidden fields and empty values; whole only when there is no violation
     * @param violations everything that is wrong, in the order of the form
     */
    public record Checked(Map<String, Object> values, List<Violation> violations) {

        public boolean isAccepted() {
            return violations.isEmpty();
        }
    }

    /** Everything that is wrong with the answer, in the order of the form. */
    public List<Violation> validate(FormDefinition form, Map<String, ?> answer) {
        return check(form, answer).violations();
    }

    /** The answer as it may be handed on, and everything that is wrong with it. */
    public Checked check(FormDefinition form, Map<String, ?> answer) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Object> shown = visible(form, answer);
        Map<String, Object> values = level(form.items(), answer, shown, "", violations);
        return new Checked(values, List.copyOf(violations));
    }

    /**
     * The answer as conditions see it: a hidden field has no value, even where one was sent. Hiding one field may hide
     * another, so it is asked again until nothing changes; each round hides at least one more.
     */
    private static Map<String, Object> visible(FormDefinition form, Map<String, ?> answer) {
        Map<String, Object> seen = copy(answer);
        int rounds = form.fields().size() + 1;
        for (int i = 0; i < rounds; i++) {
            Map<String, Object> next = copy(seen);
            drop(form.items(), next, seen);
            if (next.equals(seen)) {
                break;
            }
            seen = next;
        }
        return seen;
    }

    private static void drop(List<FormItem> items, Map<String, Object> at, Map<String, Object> root) {
        for (FormItem item : items) {
            if (item instanceof FormField field && !field.isShown(root)) {
                at.remove(field.key());
            } else if (item instanceof FormGroup group) {
                if (!group.isShown(root)) {
                    forget(group, at);
                } else if (group.path().isEmpty()) {
                    drop(group.items(), at, root);
                } else if (at.get(group.path()) instanceof Map<?, ?> nested) {
                    Map<String, Object> inner = copy(nested);
                    drop(group.items(), inner, root);
                    at.put(group.path(), inner);
                }
            }
        }
    }

    private static void forget(FormGroup group, Map<String, Object> at) {
        if (!group.path().isEmpty()) {
            at.remove(group.path());
            return;
        }
        for (FormItem item : group.items()) {
            if (item instanceof FormField field) {
                at.remove(field.key());
            } else if (item instanceof FormGroup inner) {
                forget(inner, at);
            }
        }
    }

    private Map<String, Object> level(
            List<FormItem> items, Map<?, ?> sent, Map<String, Object> root, String prefix, List<Violation> violations) {
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        fill(items, sent, root, prefix, true, values, known, violations);
        for (Object name : sent.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                violations.add(Violation.input(prefix + name, "unknown-field", prefix + name));
            }
        }
        return values;
    }

    private void fill(
            List<FormItem> items,
            Map<?, ?> sent,
            Map<String, Object> root,
            String prefix,
            boolean shown,
            Map<String, Object> values,
            Set<String> known,
            List<Violation> violations) {
        for (FormItem item : items) {
            boolean here = shown && item.isShown(root);
            if (item instanceof FormField field) {
                known.add(field.key());
                if (here) {
                    Object value = accepted(field, prefix + field.key(), sent.get(field.key()), violations);
                    if (value != null) {
                        values.put(field.key(), value);
                    }
                }
            } else if (item instanceof FormGroup group) {
                if (group.path().isEmpty()) {
                    fill(group.items(), sent, root, prefix, here, values, known, violations);
                } else {
                    known.add(group.path());
                    if (here) {
                        nested(group, sent.get(group.path()), root, prefix, values, violations);
                    }
                }
            }
        }
    }

    private void nested(
            FormGroup group,
            @Nullable Object sent,
            Map<String, Object> root,
            String prefix,
            Map<String, Object> values,
            List<Violation> violations) {
        if (sent != null && !(sent instanceof Map)) {
            violations.add(Violation.input(prefix + group.path(), "not-a-group"));
            return;
        }
        Map<?, ?> map = sent instanceof Map<?, ?> given ? given : Map.of();
        Map<String, Object> inner = level(group.items(), map, root, prefix + group.prefix(), violations);
        if (!inner.isEmpty()) {
            values.put(group.path(), inner);
        }
    }

    private @Nullable Object accepted(FormField field, String path, @Nullable Object sent, List<Violation> violations) {
        if (isEmpty(sent)) {
            if (field.rules().required()) {
                violations.add(Violation.input(path, "required"));
            }
            // An unticked box is an answer, not a gap.
            return field.type() == FormField.Type.CHECKBOX && !field.rules().required() ? Boolean.FALSE : null;
        }
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> text(field, path, sent, violations);
            case NUMBER -> number(field, path, sent, violations);
            case CHECKBOX -> truth(field, path, sent, violations);
            case DATE -> moment(path, sent, "not-a-date", LocalDate::parse, violations);
            case DATETIME -> minute(path, sent, violations);
            case TIME -> moment(path, sent, "not-a-time", LocalTime::parse, violations);
            case SELECT, RADIO -> choice(field, path, sent, violations);
            case CHECKLIST -> choices(field, path, sent, violations);
        };
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    private static @Nullable Object text(FormField field, String path, @Nullable Object sent, List<Violation> out) {
        if (!(sent instanceof String text)) {
            out.add(Violation.input(path, "not-a-text"));
            return null;
        }
        FormField.Rules rules = field.rules();
        String value = text.strip();
        int length = value.codePointCount(0, value.length());
        Integer fewest = rules.minLength();
        Integer most = rules.maxLength();
        String pattern = rules.pattern();
        if (fewest != null && length < fewest) {
            out.add(Violation.input(path, "too-short", fewest.toString()));
        }
        if (most != null && length > most) {
            out.add(Violation.input(path, "too-long", most.toString()));
        }
        if (pattern != null && !Pattern.matches(pattern, value)) {
            out.add(Violation.input(path, "wrong-pattern"));
        }
        return value;
    }

    private static @Nullable Object number(FormField field, String path, @Nullable Object sent, List<Violation> out) {
        if (!(sent instanceof Number number)) {
            out.add(Violation.input(path, "not-a-number"));
            return null;
        }
        BigDecimal value = new BigDecimal(number.toString());
        FormField.Rules rules = field.rules();
        if (value.stripTrailingZeros().scale() > rules.decimals()) {
            out.add(Violation.input(path, "not-a-whole-number"));
            return null;
        }
        BigDecimal least = rules.min();
        BigDecimal most = rules.max();
        if (least != null && value.compareTo(least) < 0) {
            out.add(Violation.input(path, "at-least", least.toPlainString()));
        }
        if (most != null && value.compareTo(most) > 0) {
            out.add(Violation.input(path, "at-most", most.toPlainString()));
        }
        return number;
    }

    private static @Nullable Object truth(FormField field, String path, @Nullable Object sent, List<Violation> out) {
        if (!(sent instanceof Boolean value)) {
            out.add(Violation.input(path, "not-yes-or-no"));
            return null;
        }
        if (field.rules().required() && !value) {
            out.add(Violation.input(path, "required"));
        }
        return value;
    }

    private interface Parser {
        Object parse(String text);
    }

    private static @Nullable Object moment(
            String path, @Nullable Object sent, String code, Parser parser, List<Violation> out) {
        try {
            if (sent instanceof String text) {
                parser.parse(text);
                return text;
            }
        } catch (DateTimeParseException e) {
            // told below, like a value of another type
        }
        out.add(Violation.input(path, code));
        return null;
    }

    /** A minute must have existed: the clocks skip an hour in spring. */
    private static @Nullable Object minute(String path, @Nullable Object sent, List<Violation> out) {
        Object text = moment(path, sent, "not-a-date", LocalDateTime::parse, out);
        if (text != null) {
            LocalDateTime minute = LocalDateTime.parse((String) text);
            if (!LegalTime.exists(minute)) {
                out.add(CommandDates.skipped(path, minute));
                return null;
            }
        }
        return text;
    }

    private @Nullable Object choice(FormField field, String path, @Nullable Object sent, List<Violation> out) {
        String code = String.valueOf(sent);
        if ((sent instanceof String || sent instanceof Boolean) && codes(field).contains(code)) {
            return field.isYesNo() ? Boolean.valueOf(code) : code;
        }
        out.add(Violation.input(path, "not-among-choices", String.valueOf(sent)));
        return null;
    }

    private @Nullable Object choices(FormField field, String path, @Nullable Object sent, List<Violation> out) {
        if (!(sent instanceof List<?> list)) {
            out.add(Violation.input(path, "not-among-choices", String.valueOf(sent)));
            return null;
        }
        Set<String> codes = codes(field);
        for (Object one : list) {
            if (!(one instanceof String code) || !codes.contains(code)) {
                out.add(Violation.input(path, "not-among-choices", String.valueOf(one)));
            }
        }
        return List.copyOf(list);
    }

    private Set<String> codes(FormField field) {
        Set<String> codes = new HashSet<>();
        options(field).forEach(option -> codes.add(option.code()));
        return codes;
    }

    /** The choices of a field, from the form or from its list. */
    public List<Option> options(FormField field) {
        String list = field.codeList();
        return list == null ? field.options() : optionSource.options(list);
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (value != null) {
                copy.put(String.valueOf(name), value);
            }
        });
        return copy;
    }
}
