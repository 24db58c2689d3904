package lv.returnregister.modelling.ui.trial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.workflow.DraftTable.Column;
import org.jspecify.annotations.Nullable;

/** A field for one fact a table asks for; an empty one says that the fact is not known. */
final class FactField {

    private final String name;
    private final Component component;
    private final SerializableSupplier<@Nullable Object> value;
    private final SerializableConsumer<@Nullable Object> setter;

    private FactField(
            String name,
            Component component,
            SerializableSupplier<@Nullable Object> value,
            SerializableConsumer<@Nullable Object> setter) {
        this.name = name;
        this.component = component;
        this.value = value;
        this.setter = setter;
        component.getElement().setAttribute("data-field", name);
    }

    /** The field that fits the type the table names. */
    static FactField of(Column column) {
        return switch (column.type()) {
            case "boolean" -> flag(column);
            case "integer", "long" -> whole(column);
            case "double", "number" -> decimal(column);
            default -> word(column);
        };
    }

    String name() {
        return name;
    }

    Component component() {
        return component;
    }

    /** What is known, if anything. */
    Optional<Object> value() {
        return Optional.ofNullable(value.get());
    }

    /** Fills it in; nothing when the fact is not known. */
    void setValue(@Nullable Object known) {
        setter.accept(known);
    }

    private static FactField flag(Column column) {
        Select<Boolean> input = new Select<>();
        input.setLabel(column.label());
        input.setItems(true, false);
        input.setEmptySelectionAllowed(true);
        input.setEmptySelectionCaption(Texts.text("trial.unknown"));
        // The empty line is drawn with no value behind it.
        input.setItemLabelGenerator(
                flag -> flag == null ? Texts.text("trial.unknown") : Texts.text(flag ? "trial.yes" : "trial.no"));
        return new FactField(
                column.name(),
                input,
                input::getValue,
                known -> input.setValue(known instanceof Boolean flag ? flag : null));
    }

    private static FactField whole(Column column) {
        IntegerField input = new IntegerField(column.label());
        input.setClearButtonVisible(true);
        return new FactField(
                column.name(),
                input,
                input::getValue,
                known -> input.setValue(known instanceof Number number ? number.intValue() : null));
    }

    private static FactField decimal(Column column) {
        BigDecimalField input = new BigDecimalField(column.label());
        input.setClearButtonVisible(true);
        return new FactField(
                column.name(),
                input,
                input::getValue,
                known -> input.setValue(known instanceof Number number ? new BigDecimal(number.toString()) : null));
    }

    private static FactField word(Column column) {
        ComboBox<String> input = new ComboBox<>(column.label());
        List<String> words = new ArrayList<>(column.words());
        input.setItems(words);
        input.setAllowCustomValue(true);
        input.setClearButtonVisible(true);
        input.addCustomValueSetListener(typed -> choose(input, words, typed.getDetail()));
        return new FactField(
                column.name(),
                input,
                () -> {
                    String word = input.getValue();
                    return word == null || word.isBlank() ? null : word;
                },
                known -> {
                    if (known == null) {
                        input.clear();
                    } else {
                        choose(input, words, known.toString());
                    }
                });
    }

    private static void choose(ComboBox<String> input, List<String> words, String word) {
        if (!words.contains(word)) {
            words.add(word);
            input.setItems(words);
        }
        input.setValue(word);
    }
}
