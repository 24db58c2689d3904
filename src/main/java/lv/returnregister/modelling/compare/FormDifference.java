package lv.returnregister.modelling.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.returnregister.modelling.compare.Change.Kind;
import lv.returnregister.shared.LocalizedText;

/** What differs between two versions of a form: fields, what they ask, what an answer must keep, choices, order. */
final class FormDifference {

    private final DifferenceWords words;
    private final ItemDifference items;

    FormDifference(DifferenceWords words) {
        this.words = words;
        this.items = new ItemDifference(words, "form");
    }

    List<Change> between(FormItems before, FormItems after) {
        List<Change> changes = new ArrayList<>(items.between(before.items(), after.items()));
        Map<String, Item> later = ItemDifference.byKey(after.items());
        after.order().forEach((parent, is) -> {
            List<String> was = before.order().getOrDefault(parent, List.of());
            Set<String> moved = Alignment.moved(was, is);
            is.stream().filter(moved::contains).forEach(key -> changes.add(movedField(later, is, key)));
        });
        after.choices().forEach((field, is) -> {
            List<String> was = before.choices().getOrDefault(field, List.of());
            Item item = later.get(field);
            if (item != null && !Alignment.moved(was, is).isEmpty()) {
                changes.add(new Change(
                        Kind.MOVED,
                        item.element(),
                        words.sentence(
                                "difference.moved.choices", words.to(item.kind()), item.title(), list(item, is))));
            }
        });
        long redrawn = before.drawing().entrySet().stream()
                .filter(row -> later.containsKey(row.getKey()))
                .filter(row -> !row.getValue().equals(after.drawing().getOrDefault(row.getKey(), "")))
                .count();
        if (redrawn > 0) {
            changes.add(new Change(Kind.MOVED, null, words.sentence("difference.drawing.form", redrawn)));
        }
        return changes;
    }

    private Change movedField(Map<String, Item> later, List<String> order, String key) {
        Item item = later.get(key);
        int place = order.indexOf(key);
        Item neighbour = place == 0 ? null : later.get(order.get(place - 1));
        if (item == null) {
            return new Change(Kind.MOVED, null, words.sentence("difference.moved.first", key, key));
        }
        LocalizedText sentence = neighbour == null
                ? words.sentence("difference.moved.first", words.kind(item.kind()), item.title())
                : words.sentence("difference.moved.field", words.kind(item.kind()), item.title(), neighbour.title());
        return new Change(Kind.MOVED, item.element(), sentence);
    }

    private static LocalizedText list(Item item, List<String> codes) {
        List<LocalizedText> labels = codes.stream()
                .map(code -> item.properties().get("values[" + code + "]"))
                .filter(value -> value != null)
                .map(value -> value.shown())
                .toList();
        return LocalizedText.of(
                labels.stream().map(LocalizedText::lv).collect(Collectors.joining(", ")),
                labels.stream().map(LocalizedText::en).collect(Collectors.joining(", ")));
    }
}
