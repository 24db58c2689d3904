package lv.returnregister.workflow.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.workflow.forms.FormField;
import lv.returnregister.workflow.forms.Option;
import org.jspecify.annotations.Nullable;

/**
 * One field on the screen: the fitting component, with its label, help and the same bounds the server checks, and the way
 * between its value and the one that goes into the answer.
 */
final class FieldView {

    /** Longer lists are typed into, shorter ones are opened. */
    private static final int LONGEST_OPEN_LIST = 12;

    /** A pause in typing this long ends a thought: then the draft is saved. */
    private static final int PAUSE_MILLISECONDS = 1000;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final String path;
    private final FormField field;
    private final Component component;
    private final HasValue<?, ?> input;
    private final Supplier<@Nullable Object> reader;
    private final Consumer<Object> writer;

    private FieldView(
            String path,
            FormField field,
            Component component,
            HasValue<?, ?> input,
            Supplier<@Nullable Object> reader,
            Consumer<Object> writer) {
        this.path = path;
        this.field = field;
        this.component = component;
        this.input = input;
        this.reader = reader;
        this.writer = writer;
        component.setId("field-" + path.replace('.', '-'));
        component.getElement().setAttribute("data-field", path);
        if (field.wide()) {
            component.addClassName("rr-wide");
        }
        help(field);
    }

    String path() {
        return path;
    }

    FormField field() {
        return field;
    }

    Component component() {
        return component;
    }

    String label() {
        return field.label().in(Texts.language());
    }

    /** The value for the answer, nothing when the field is empty. */
    @Nullable
    Object value() {
        return reader.get();
    }

    /** Fills in a value of an answer or a draft; one that does not fit leaves the field empty. */
    void fill(@Nullable Object value) {
        if (value == null) {
            return;
        }
        try {
            writer.accept(value);
        } catch (ClassCastException | DateTimeParseException | NumberFormatException e) {
            input.clear();
        }
    }

    void clear() {
        input.clear();
    }

    void onChange(Runnable listener) {
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.run();
            }
        });
    }

    void show(boolean shown) {
        component.setVisible(shown);
    }

    boolean isShown() {
        return component.isVisible();
    }

    void setReadOnly(boolean readOnly) {
        input.setReadOnly(readOnly);
    }

    /**
     * What the browser could not read as a value: {@code 30.02.2026.} or a day without its time. The field has no value then,
     * yet it is not empty, and must not count as left out.
     */
    Optional<Violation> unread() {
        if (!isShown() || value() != null || !(input instanceof HasValidator<?> validator)) {
            return Optional.empty();
        }
        return complaint(validator) ? Optional.of(unreadable()) : Optional.empty();
    }

    private Violation unreadable() {
        return switch (field.type()) {
            case DATE -> Violation.input(path, "not-a-date");
            case DATETIME -> Violation.input(path, "not-a-moment");
            case TIME -> Violation.input(path, "not-a-time");
            default -> Violation.input(path, "not-a-number");
        };
    }

    private static <V> boolean complaint(HasValidator<V> validator) {
        return validator
                .getDefaultValidator()
                .apply(((HasValue<?, V>) validator).getEmptyValue(), new ValueContext(new Binder<>(), (Component)
                        validator))
                .isError();
    }

    /** Says at the field what is wrong with it; nothing takes it back. */
    void complain(@Nullable String text) {
        if (component instanceof HasValidation validated) {
            validated.setErrorMessage(text == null ? "" : text);
            validated.setInvalid(text != null);
        }
    }

    void focus() {
        component.scrollIntoView();
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            component.getElement().executeJs("this.focus()");
        }
    }

    private void help(FormField field) {
        if (!(component instanceof HasHelper helped)) {
            return;
        }
        LocalizedText description = field.description();
        Div help = new Div();
        if (description != null) {
            help.add(new Span(description.in(Texts.language())));
        }
        LocalizedText source = field.legalSource();
        if (source != null) {
            Span law = new Span((description == null ? "" : " · ") + source.in(Texts.language()));
            law.addClassName("rr-form-law");
            help.add(law);
        }
        helped.setHelperComponent(help);
    }

    /**
     * Makes the field.
     *
     * @param choices the choices of a field that has them
     */
    static FieldView of(String path, FormField field, List<Option> choices) {
        return switch (field.type()) {
            case TEXTFIELD -> text(path, field);
            case TEXTAREA -> area(path, field);
            case NUMBER -> field.rules().decimals() > 0 ? decimal(path, field) : whole(path, field);
            case DATE -> date(path, field);
            case TIME -> time(path, field);
            case DATETIME -> minute(path, field);
            case SELECT ->
                choices.size() > LONGEST_OPEN_LIST ? search(path, field, choices) : select(path, field, choices);
            case RADIO -> radio(path, field, choices);
            case CHECKBOX -> checkbox(path, field);
            case CHECKLIST -> checklist(path, field, choices);
        };
    }

    private static FieldView text(String path, FormField field) {
        TextField input = new TextField(label(field));
        FormField.Rules rules = field.rules();
        input.setRequiredIndicatorVisible(rules.required());
        Integer most = rules.maxLength();
        if (most != null) {
            input.setMaxLength(most);
        }
        Integer fewest = rules.minLength();
        if (fewest != null) {
            input.setMinLength(fewest);
        }
        String pattern = rules.pattern();
        if (pattern != null) {
            input.setPattern(pattern);
        }
        input.setI18n(new TextField.TextFieldI18n()
                .setRequiredErrorMessage(Texts.text("rejection.required"))
                .setMinLengthErrorMessage(Texts.text("rejection.too-short", bound(rules.minLength())))
                .setMaxLengthErrorMessage(Texts.text("rejection.too-long", bound(rules.maxLength())))
                .setPatternErrorMessage(Texts.text("rejection.wrong-pattern")));
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLISECONDS);
        return new FieldView(
                path,
                field,
                input,
                input,
                () -> emptyToNothing(input.getValue()),
                value -> input.setValue((String) value));
    }

    private static FieldView area(String path, FormField field) {
        TextArea input = new TextArea(label(field));
        FormField.Rules rules = field.rules();
        input.setRequiredIndicatorVisible(rules.required());
        input.setMinRows(3);
        input.setMaxRows(12);
        Integer most = rules.maxLength();
        if (most != null) {
            input.setMaxLength(most);
        }
        Integer fewest = rules.minLength();
        if (fewest != null) {
            input.setMinLength(fewest);
        }
        input.setI18n(new TextArea.TextAreaI18n()
                .setRequiredErrorMessage(Texts.text("rejection.required"))
                .setMinLengthErrorMessage(Texts.text("rejection.too-short", bound(rules.minLength())))
                .setMaxLengthErrorMessage(Texts.text("rejection.too-long", bound(rules.maxLength()))));
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLISECONDS);
        return new FieldView(
                path,
                field,
                input,
                input,
                () -> emptyToNothing(input.getValue()),
                value -> input.setValue((String) value));
    }

    private static FieldView whole(String path, FormField field) {
        IntegerField input = new IntegerField(label(field));
        FormField.Rules rules = field.rules();
        input.setRequiredIndicatorVisible(rules.required());
        BigDecimal least = rules.min();
        if (least != null) {
            input.setMin(least.intValue());
        }
        BigDecimal most = rules.max();
        if (most != null) {
            input.setMax(most.intValue());
        }
        input.setI18n(new IntegerField.IntegerFieldI18n()
                .setRequiredErrorMessage(Texts.text("rejection.required"))
                .setBadInputErrorMessage(Texts.text("rejection.not-a-whole-number"))
                .setStepErrorMessage(Texts.text("rejection.not-a-whole-number"))
                .setMinErrorMessage(Texts.text("rejection.at-least", bound(rules.min())))
                .setMaxErrorMessage(Texts.text("rejection.at-most", bound(rules.max()))));
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLISECONDS);
        return new FieldView(
                path,
                field,
                input,
                input,
                input::getValue,
                value -> input.setValue(new BigDecimal(value.toString()).intValue()));
    }

    private static FieldView decimal(String path, FormField field) {
        BigDecimalField input = new BigDecimalField(label(field));
        input.setRequiredIndicatorVisible(field.rules().required());
        input.setI18n(new BigDecimalField.BigDecimalFieldI18n()
                .setRequiredErrorMessage(Texts.text("rejection.required"))
                .setBadInputErrorMessage(Texts.text("rejection.not-a-number")));
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLISECONDS);
        return new FieldView(
                path, field, input, input, input::getValue, value -> input.setValue(new BigDecimal(value.toString())));
    }

    private static FieldView date(String path, FormField field) {
        DatePicker input = new DatePicker(label(field));
        input.setRequiredIndicatorVisible(field.rules().required());
        input.setI18n(Dates.picker(Texts.language())
                .setRequiredErrorMessage(Texts.text("rejection.required"))
                .setBadInputErrorMessage(Texts.text("rejection.not-a-date")));
        return new FieldView(
                path,
                field,
                input,
                input,
                () -> written(input.getValue()),
                value -> input.setValue(LocalDate.parse((String) value)));
    }

    private static FieldView time(String path, FormField field) {
        TimePicker input = new TimePicker(label(field));
        input.setLocale(Locale.of("lv", "LV"));
        input.setRequiredIndicatorVisible(field.rules().required());
        input.setStep(Duration.ofMinutes(15));
        input.setI18n(new TimePicker.TimePickerI18n()
                .setRequiredErrorMessage(Texts.text("rejection.required"))
                .setBadInputErrorMessage(Texts.text("rejection.not-a-time")));
        return new FieldView(
                path,
                field,
                input,
                input,
                () -> input.getValue() == null ? null : TIME.format(input.getValue()),
                value -> input.setValue(LocalTime.parse((String) value)));
    }

    private static FieldView minute(String path, FormField field) {
        DateTimePicker input = new DateTimePicker(label(field));
        // Twenty-four hours, whatever the language of the page.
        input.setLocale(Locale.of("lv", "LV"));
        input.setDatePickerI18n(Dates.picker(Texts.language()));
        input.setStep(Duration.ofMinutes(1));
        input.setRequiredIndicatorVisible(field.rules().required());
        input.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setDateLabel(Texts.text("form.date"))
                .setTimeLabel(Texts.text("form.time"))
                .setRequiredErrorMessage(Texts.text("rejection.required"))
                .setIncompleteInputErrorMessage(Texts.text("form.incomplete-moment"))
                .setBadInputErrorMessage(Texts.text("rejection.not-a-date")));
        return new FieldView(
                path,
                field,
                input,
                input,
                () -> input.getValue() == null ? null : MINUTE.format(input.getValue()),
                value -> input.setValue(LocalDateTime.parse((String) value).truncatedTo(ChronoUnit.MINUTES)));
    }

    private static FieldView select(String path, FormField field, List<Option> choices) {
        Select<Option> input = new Select<>();
        input.setLabel(label(field));
        input.setItems(choices);
        input.setRequiredIndicatorVisible(field.rules().required());
        if (!field.rules().required()) {
            input.setEmptySelectionAllowed(true);
            input.setEmptySelectionCaption("–");
        }
        // The empty line is drawn with no option behind it.
        input.setItemLabelGenerator(option -> option == null ? "–" : title(option));
        input.setI18n(new Select.SelectI18n().setRequiredErrorMessage(Texts.text("rejection.required")));
        return new FieldView(
                path, field, input, input, () -> code(field, input.getValue()), value -> set(input, choices, value));
    }

    private static FieldView search(String path, FormField field, List<Option> choices) {
        ComboBox<Option> input = new ComboBox<>(label(field));
        input.setItemLabelGenerator(FieldView::title);
        input.setItems(choices);
        input.setRequiredIndicatorVisible(field.rules().required());
        input.setClearButtonVisible(!field.rules().required());
        input.setI18n(new ComboBox.ComboBoxI18n().setRequiredErrorMessage(Texts.text("rejection.required")));
        return new FieldView(
                path, field, input, input, () -> code(field, input.getValue()), value -> set(input, choices, value));
    }

    private static FieldView radio(String path, FormField field, List<Option> choices) {
        RadioButtonGroup<Option> input = new RadioButtonGroup<>(label(field));
        input.setItems(choices);
        input.setItemLabelGenerator(FieldView::title);
        input.setRequiredIndicatorVisible(field.rules().required());
        input.setI18n(
                new RadioButtonGroup.RadioButtonGroupI18n().setRequiredErrorMessage(Texts.text("rejection.required")));
        return new FieldView(
                path, field, input, input, () -> code(field, input.getValue()), value -> set(input, choices, value));
    }

    private static FieldView checkbox(String path, FormField field) {
        Checkbox input = new Checkbox(label(field));
        input.setRequiredIndicatorVisible(field.rules().required());
        input.setI18n(new Checkbox.CheckboxI18n().setRequiredErrorMessage(Texts.text("rejection.required")));
        return new FieldView(path, field, input, input, input::getValue, value -> input.setValue((Boolean) value));
    }

    private static FieldView checklist(String path, FormField field, List<Option> choices) {
        CheckboxGroup<Option> input = new CheckboxGroup<>(label(field));
        input.setItems(choices);
        input.setItemLabelGenerator(FieldView::title);
        input.setRequiredIndicatorVisible(field.rules().required());
        input.setI18n(new CheckboxGroup.CheckboxGroupI18n().setRequiredErrorMessage(Texts.text("rejection.required")));
        return new FieldView(
                path,
                field,
                input,
                input,
                () -> {
                    List<Object> codes = new ArrayList<>();
                    choices.stream().filter(input.getValue()::contains).forEach(option -> codes.add(option.code()));
                    return codes.isEmpty() ? null : codes;
                },
                value -> {
                    Set<Option> chosen = new LinkedHashSet<>();
                    choices.stream()
                            .filter(option -> ((List<?>) value).contains(option.code()))
                            .forEach(chosen::add);
                    input.setValue(chosen);
                });
    }

    private static <T extends AbstractField<?, Option>> void setValue(T input, Option option) {
        input.setValue(option);
    }

    private static void set(AbstractField<?, Option> input, List<Option> choices, Object value) {
        choices.stream()
                .filter(option -> option.code().equals(String.valueOf(value)))
                .findFirst()
                .ifPresent(option -> setValue(input, option));
    }

    private static @Nullable Object code(FormField field, @Nullable Option option) {
        if (option == null) {
            return null;
        }
        return field.isYesNo() ? Boolean.valueOf(option.code()) : option.code();
    }

    private static @Nullable Object written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable Object emptyToNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A bound for a message that shows only where there is one. */
    private static String bound(@Nullable Object bound) {
        return bound == null ? "" : bound.toString();
    }

    private static String label(FormField field) {
        return field.label().in(Texts.language());
    }

    /** Lists are written as parts of a sentence; alone in a field they begin with a capital. */
    private static String title(Option option) {
        String text = option.label().in(Texts.language());
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Texts.language()) + text.substring(1);
    }
}
