package lv.returnregister.person.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.ui.CodeBox;
import lv.returnregister.shell.ui.DayPicker;
import lv.returnregister.shell.ui.Rejections;
import org.jspecify.annotations.Nullable;

/** Some fields about a person, each under the name by which the Register refuses its value and a draft keeps it. */
abstract class FieldsOfPerson extends Div {

    private static final long serialVersionUID = 1L;

    private static final int PAUSE = 300;

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private transient Runnable onChange = () -> {};

    FieldsOfPerson() {
        addClassName("rr-form-grid");
    }

    /** Adds a field; its fault goes when its value changes. */
    final <T extends Component & HasValue<?, ?>> T field(String name, T field) {
        fields.put(name, field);
        if (field instanceof TextField text) {
            text.setValueChangeMode(ValueChangeMode.LAZY);
            text.setValueChangeTimeout(PAUSE);
            text.getElement().setAttribute("autocomplete", "off");
        }
        field.addValueChangeListener(event -> {
            if (field instanceof HasValidationProperties faulty) {
                faulty.setInvalid(false);
            }
            onChange.run();
        });
        add(field);
        return field;
    }

    final void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Puts the words of a refusal at its field, if it is one of these. */
    final boolean show(Violation violation) {
        if (!(fields.get(violation.field()) instanceof HasValidationProperties faulty)) {
            return false;
        }
        faulty.setErrorMessage(Rejections.describe(violation));
        faulty.setInvalid(true);
        return true;
    }

    final void clearFaults() {
        fields.values().forEach(field -> {
            if (field instanceof HasValidationProperties faulty) {
                faulty.setInvalid(false);
            }
        });
    }

    /** The label of a field, if it is one of these. */
    final Optional<String> labelOf(String name) {
        return fields.get(name) instanceof HasLabel named ? Optional.of(named.getLabel()) : Optional.empty();
    }

    /** Everything as it was typed. */
    final Map<String, String> draft() {
        Map<String, String> words = new LinkedHashMap<>();
        fields.forEach((name, field) -> words.put(name, word(field)));
        return words;
    }

    private static String word(Component field) {
        return switch (field) {
            case TextField text -> text.getValue();
            case CodeBox box -> box.code();
            case DayPicker day -> day.getValue() == null ? "" : day.getValue().toString();
            default -> throw new IllegalStateException("No draft of " + field.getClass());
        };
    }

    /** Puts a draft back; what it does not name becomes empty. */
    final void restore(Map<String, String> words) {
        fields.forEach((name, field) -> {
            String word = words.getOrDefault(name, "");
            switch (field) {
                case TextField text -> text.setValue(word);
                case CodeBox box -> box.choose(word);
                case DayPicker day -> day.setValue(day(word));
                default -> throw new IllegalStateException("No draft of " + field.getClass());
            }
        });
    }

    private static @Nullable LocalDate day(String iso) {
        try {
            return iso.isEmpty() ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Whether anything was typed. */
    final boolean isEmpty() {
        return draft().values().stream().allMatch(String::isBlank);
    }

    /** A text, absent when nothing was typed. */
    static @Nullable String given(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
