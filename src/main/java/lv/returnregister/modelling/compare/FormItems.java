package lv.returnregister.modelling.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.returnregister.modelling.compare.Item.Value;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as items: the form itself and what stands in it. Left out is what has no meaning of its own: which tool wrote the
 * file, the row an editor draws a field in (kept apart), what is empty, and truths that repeat what holds anyway.
 */
final class FormItems {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VALUES = "values";

    /** Members of a field that are false where nothing is said. */
    private static final Set<String> FALSE_ANYWAY = Set.of("required", "disabled", "readonly", "searchable");

    private final DifferenceWords words;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, List<String>> order = new LinkedHashMap<>();
    private final Map<String, List<String>> choices = new LinkedHashMap<>();
    private final Map<String, String> drawing = new LinkedHashMap<>();

    private FormItems(DifferenceWords words, JsonNode form) {
        this.words = words;
        item(form, null, "form");
    }

    /**
     * Reads a form.
     *
     * @throws IllegalArgumentException when it is no form
     */
    static FormItems of(DifferenceWords words, String json) {
        try {
            JsonNode form = JSON.readTree(json);
            if (!form.isObject()) {
                throw new IllegalArgumentException("The form is no JSON object");
            }
            return new FormItems(words, form);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The form is no readable JSON", e);
        }
    }

    /** The form and its parts in the order in which they are asked. */
    List<Item> items() {
        return items;
    }

    /** Keys of the parts in the order in which they stand, by the part they stand in. */
    Map<String, List<String>> order() {
        return order;
    }

    /** Codes of the choices in their order, by field. */
    Map<String, List<String>> choices() {
        return choices;
    }

    /** In which row an editor draws each part. */
    Map<String, String> drawing() {
        return drawing;
    }

    private void item(JsonNode node, @Nullable Item within, String fallback) {
        String id = node.path("id").asString("");
        String name = id.isEmpty() ? node.path("key").asString("") : id;
        String type = node.path("type").asString("");
        String kind =
                within == null ? "form" : Set.of("group", "text", "separator").contains(type) ? type : "field";
        String key = within == null ? "form" : name.isEmpty() ? fallback : name;
        Item item = Item.reading(key, id.isEmpty() ? null : id, kind, title(node, key));
        items.add(item);
        if (within != null && !"form".equals(within.kind())) {
            item.put("parent", Value.of(within.key(), within.title()));
        }
        if (within == null || !name.equals(id) || id.isEmpty()) {
            put(item, "id", id);
        }
        members(node, "", item);
        List<String> keys = new ArrayList<>();
        int number = 0;
        for (JsonNode component : node.path("components")) {
            number++;
            int place = items.size();
            item(component, item, key + "/" + component.path("type").asString("") + " " + number);
            keys.add(items.get(place).key());
        }
        if (!keys.isEmpty()) {
            order.put(key, keys);
        }
    }

    private void members(JsonNode node, String path, Item item) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            boolean top = path.isEmpty();
            if (top && Set.of("id", "components", "exporter").contains(name) || isNothing(name, value)) {
                continue;
            }
            if ("layout/".equals(path) && "row".equals(name)) {
                drawing.put(item.key(), value.asString(""));
            } else if (top && VALUES.equals(name) && value.isArray()) {
                values(value, item);
            } else if (value.isObject()) {
                members(value, path + name + "/", item);
            } else {
                item.put(path + name, value(value));
            }
        }
    }

    private static boolean isNothing(String name, JsonNode value) {
        return value.isNull()
                || value.isString() && value.asString().isEmpty()
                || value.isArray() && value.isEmpty()
                || value.isBoolean() && !value.asBoolean() && FALSE_ANYWAY.contains(name);
    }

    private Value value(JsonNode value) {
        if (value.isString()) {
            String text = value.asString();
            return Value.of(value.toString(), LocalizedText.of(text, text));
        }
        String written = sorted(value).toString();
        return Value.of(written, words.value(written));
    }

    /** The same with its members in the order of their names, which has no meaning. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            node.propertyNames().stream().sorted().forEach(name -> object.set(name, sorted(node.path(name))));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(member -> array.add(sorted(member)));
            return array;
        }
        return node;
    }

    private static void put(Item item, String path, String text) {
        if (!text.isEmpty()) {
            item.put(path, Value.of(text));
        }
    }

    private void values(JsonNode values, Item item) {
        List<String> codes = new ArrayList<>();
        for (JsonNode value : values) {
            String code = value.path("value").asString("");
            String lv = value.path("label").asString("");
            codes.add(code);
            item.put(
                    "values[" + code + "]",
                    Value.of(
                            sorted(value).toString(),
                            LocalizedText.of(lv, value.path("labelEn").asString(lv))));
        }
        choices.put(item.key(), codes);
    }

    private static LocalizedText title(JsonNode node, String key) {
        for (List<String> names : List.of(
                List.of("label", "labelEn"),
                List.of("dateLabel", "labelEn"),
                List.of("timeLabel", "labelEn"),
                List.of("text", "textEn"))) {
            String lv = node.path(names.get(0)).asString("");
            if (!lv.isEmpty()) {
                String en = node.path("properties").path(names.get(1)).asString(lv);
                return LocalizedText.of(DifferenceWords.beginningOf(lv, 80), DifferenceWords.beginningOf(en, 80));
            }
        }
        String id = node.path("id").asString(key);
        return LocalizedText.of(id, id);
    }
}
