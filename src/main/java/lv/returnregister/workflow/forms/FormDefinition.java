package lv.returnregister.workflow.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One form, as read from {@code forms/<process-file>/<step>.form}. Immutable.
 *
 * @param key path below {@code forms/} without the ending, for example {@code take-decision/sign-return-decision}
 * @param items what stands in it, in order
 */
public record FormDefinition(String key, List<FormItem> items) {

    public FormDefinition {
        items = List.copyOf(items);
    }

    /** The step the form belongs to: the last part of the key. */
    public String step() {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /** Every field with the group path it stands in, in the order of the form. */
    public List<PlacedField> fields() {
        List<PlacedField> fields = new ArrayList<>();
        collect(items, "", fields);
        return fields;
    }

    /** The field of that full path, for example {@code ban.months}. */
    public Optional<FormField> field(String path) {
        return fields().stream()
                .filter(placed -> placed.path().equals(path))
                .map(PlacedField::field)
                .findFirst();
    }

    /**
     * A field and where its value stands in the answer.
     *
     * @param path key with the groups before it, separated by dots
     * @param field the field
     */
    public record PlacedField(String path, FormField field) {}

    private static void collect(List<FormItem> items, String prefix, List<PlacedField> fields) {
        for (FormItem item : items) {
            if (item instanceof FormField field) {
                fields.add(new PlacedField(prefix + field.key(), field));
            } else if (item instanceof FormGroup group) {
                collect(group.items(), prefix + group.prefix(), fields);
            }
        }
    }
}
