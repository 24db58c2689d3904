package lv.returnregister.modelling.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A part of a model that people speak of – a task, a row, a field – with everything that is said of it.
 *
 * @param key by which it is found again in another version
 * @param element its id in the model, absent when it has none
 * @param kind word of what it is, such as {@code userTask}
 * @param title how people name it
 * @param properties everything with a meaning, by path; drawing and what can be worked out from the rest is left out
 */
record Item(String key, @Nullable String element, String kind, LocalizedText title, Map<String, Value> properties) {

    /**
     * What a property says.
     *
     * @param meaning equal when two versions mean the same
     * @param shown for people; empty where being there says it all
     * @param label how the property is called, absent when its path tells
     * @param element id of the part of the model it stands in, absent when that of the item
     */
    record Value(
            String meaning,
            LocalizedText shown,
            @Nullable LocalizedText label,
            @Nullable String element) {

        static Value of(String text) {
            return new Value(text, LocalizedText.of(text, text), null, null);
        }

        static Value of(String meaning, LocalizedText shown) {
            return new Value(meaning, shown, null, null);
        }
    }

    /** Items that are still being read. */
    static Item reading(String key, @Nullable String element, String kind, LocalizedText title) {
        return new Item(key, element, kind, title, new LinkedHashMap<>());
    }

    /** Adds a property; another of the same path gets a number, so that none hides the other. */
    void put(String path, Value value) {
        String free = path;
        for (int number = 2; properties.containsKey(free); number++) {
            free = path + "#" + number;
        }
        properties.put(free, value);
    }

    /** The same without a property. */
    Item without(java.util.function.Predicate<String> path) {
        Map<String, Value> rest = new LinkedHashMap<>(properties);
        rest.keySet().removeIf(path);
        return new Item(key, element, kind, title, rest);
    }
}
