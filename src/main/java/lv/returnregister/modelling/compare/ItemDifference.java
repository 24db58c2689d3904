package lv.returnregister.modelling.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lv.returnregister.modelling.compare.Change.Kind;
import lv.returnregister.modelling.compare.Item.Value;
import lv.returnregister.shared.LocalizedText;

/** Sentences on items that came, went or say something else. */
final class ItemDifference {

    /** Told by the sentence itself when an item comes. */
    private static final Set<String> IN_THE_TITLE =
            Set.of("kind", "name", "sourceRef", "targetRef", "camunda:property[nameEn]", "camunda:property[titleEn]");

    private final DifferenceWords words;
    private final String area;

    /**
     * @param area kind of model, as the texts of properties are kept
     */
    ItemDifference(DifferenceWords words, String area) {
        this.words = words;
        this.area = area;
    }

    /** One sentence for each property that differs and for each item that came or went, in the order of the later version. */
    List<Change> between(List<Item> before, List<Item> after) {
        Map<String, Item> earlier = byKey(before);
        Map<String, Item> later = byKey(after);
        List<Change> changes = new ArrayList<>();
        later.forEach((key, item) -> {
            Item was = earlier.get(key);
            if (was == null) {
                changes.add(added(item));
            } else {
                changed(was, item, changes);
            }
        });
        earlier.forEach((key, item) -> {
            if (!later.containsKey(key)) {
                changes.add(new Change(
                        Kind.REMOVED,
                        item.element(),
                        words.sentence("difference.removed", words.kind(item.kind()), item.title())));
            }
        });
        return changes;
    }

    private Change added(Item item) {
        List<LocalizedText> told = item.properties().entrySet().stream()
                .filter(property -> !IN_THE_TITLE.contains(property.getKey()))
                .map(property -> told(property.getKey(), property.getValue()))
                .toList();
        LocalizedText list = LocalizedText.of(
                told.stream().map(LocalizedText::lv).collect(Collectors.joining("; ")),
                told.stream().map(LocalizedText::en).collect(Collectors.joining("; ")));
        LocalizedText sentence = told.isEmpty()
                ? words.sentence("difference.added", words.kind(item.kind()), item.title())
                : words.sentence("difference.added.with", words.kind(item.kind()), item.title(), list);
        return new Change(Kind.ADDED, item.element(), sentence);
    }

    private LocalizedText told(String path, Value value) {
        return value.shown().lv().isEmpty()
                ? label(path, value)
                : words.text("difference.told", label(path, value), value.shown());
    }

    private void changed(Item before, Item after, List<Change> changes) {
        Map<String, Value> was = before.properties();
        Map<String, Value> is = after.properties();
        is.forEach((path, value) -> {
            Value earlier = was.get(path);
            if (earlier == null) {
                changes.add(alone("difference.gained", after, path, value));
            } else if (!earlier.meaning().equals(value.meaning())) {
                changes.add(differing(before, after, path, earlier, value));
            }
        });
        was.forEach((path, value) -> {
            if (!is.containsKey(path)) {
                changes.add(alone("difference.lost", after, path, value));
            }
        });
    }

    private Change alone(String key, Item item, String path, Value value) {
        boolean bare = value.shown().lv().isEmpty();
        return new Change(
                Kind.CHANGED,
                value.element() == null ? item.element() : value.element(),
                words.sentence(
                        bare ? key + ".bare" : key,
                        words.to(item.kind()),
                        item.title(),
                        label(path, value),
                        value.shown()));
    }

    private Change differing(Item before, Item after, String path, Value was, Value is) {
        LocalizedText from = was.shown();
        LocalizedText to = is.shown();
        if (from.equals(to)) {
            // Both look alike to people, so the difference is told as it is written.
            from = LocalizedText.of(was.meaning(), was.meaning());
            to = LocalizedText.of(is.meaning(), is.meaning());
        }
        return new Change(
                Kind.CHANGED,
                is.element() == null ? after.element() : is.element(),
                words.sentence(
                        "difference.changed",
                        words.to(after.kind()),
                        IN_THE_TITLE.contains(path) ? before.title() : after.title(),
                        label(path, is),
                        DifferenceWords.excerpt(from, to),
                        DifferenceWords.excerpt(to, from)));
    }

    private LocalizedText label(String path, Value value) {
        return Objects.requireNonNullElseGet(value.label(), () -> words.property(area, path));
    }

    /** Items by key; a key that a broken model has twice gets a number. */
    static Map<String, Item> byKey(List<Item> items) {
        Map<String, Item> byKey = new LinkedHashMap<>();
        for (Item item : items) {
            String key = item.key();
            for (int number = 2; byKey.containsKey(key); number++) {
                key = item.key() + "#" + number;
            }
            byKey.put(key, item);
        }
        return byKey;
    }
}
