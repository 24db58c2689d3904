package lv.returnregister.workflow.forms;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.PublishedTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All forms: those of the release, read once at start from {@code forms/<process-file>/<step>.form} (Camunda Forms JSON), and
 * in their place what administrators published. Beyond that schema we use {@code properties}: {@code labelEn}, {@code descriptionEn}, {@code textEn}, {@code legalSource},
 * {@code legalSourceEn}, {@code codeList}, and
 * {@code labelEn} beside each choice.
 */
@Component
public class FormDefinitions {

    private static final String ROOT = "/forms/";
    private static final String ENDING = ".form";

    /** Half of the sixteen columns of the schema: anything wider takes the whole row. */
    private static final int HALF = 8;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, FormDefinition> shipped = new TreeMap<>();
    private final PublishedForms published;
    private volatile Forms current;

    /** The forms of one edition of what is published. */
    private record Forms(PublishedTexts.@Nullable Edition edition, Map<String, FormDefinition> byKey) {}

    /**
     * Reads every form.
     *
     * @param published what administrators published in place of forms of the release
     * @throws IllegalStateException naming the form and the part of it that cannot be read
     */
    public FormDefinitions(PublishedForms published) {
        this.published = published;
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*/*" + ENDING)) {
                String path = file.getURL().getPath();
                String key = path.substring(path.lastIndexOf(ROOT) + ROOT.length(), path.length() - ENDING.length());
                try (InputStream in = file.getInputStream()) {
                    shipped.put(key, read(key, in));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The forms cannot be read", e);
        }
        this.current = new Forms(null, Map.copyOf(shipped));
    }

    private Map<String, FormDefinition> forms() {
        PublishedTexts.Edition edition = published.current();
        Forms known = current;
        if (known.edition() != edition) {
            Map<String, FormDefinition> forms = new TreeMap<>(shipped);
            edition.texts().forEach((key, text) -> forms.put(key, parse(key, text)));
            known = new Forms(edition, Map.copyOf(forms));
            current = known;
        }
        return known.byKey();
    }

    /** The form of a key such as {@code take-decision/sign-return-decision}. */
    public Optional<FormDefinition> find(String key) {
        return Optional.ofNullable(forms().get(key));
    }

    /**
     * The form of a key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public FormDefinition get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("There is no form " + key));
    }

    /** Every form by key. */
    public Map<String, FormDefinition> all() {
        return forms();
    }

    /**
     * Reads one form.
     *
     * @param key its name, for messages
     * @throws UnreadableForm when it is not a form of the kind described above
     */
    FormDefinition read(String key, InputStream in) {
        try {
            return new Reader(key).form(JSON.readTree(in));
        } catch (JacksonException e) {
            throw new UnreadableForm(key, LocalizedText.of("nav JSON", "is not JSON: " + e.getOriginalMessage()));
        }
    }

    /**
     * Reads the text of one form.
     *
     * @param key its name, for messages
     * @throws UnreadableForm when it is not a form of the kind described above
     */
    public static FormDefinition parse(String key, String text) {
        try {
            return new Reader(key).form(JSON.readTree(text));
        } catch (JacksonException e) {
            throw new UnreadableForm(key, LocalizedText.of("nav JSON", "is not JSON: " + e.getOriginalMessage()));
        }
    }

    private static final class Reader {

        private final String key;
        private final Set<String> seen = new HashSet<>();

        Reader(String key) {
            this.key = key;
        }

        FormDefinition form(JsonNode root) {
            return new FormDefinition(key, items(root, ""));
        }

        private List<FormItem> items(JsonNode parent, String prefix) {
            List<FormItem> items = new ArrayList<>();
            for (JsonNode node : parent.path("components")) {
                items.add(item(node, prefix));
            }
            return items;
        }

        private FormItem item(JsonNode node, String prefix) {
            String type = node.path("type").asString("");
            return switch (type) {
                case "group" -> group(node, prefix);
                case "text" -> new FormText(text(node, "text", "textEn", "text"), hide(node));
                case "separator" -> new FormText(null, hide(node));
                default -> field(node, type, prefix);
            };
        }

        private FormGroup group(JsonNode node, String prefix) {
            String path = node.path("path").asString("");
            String id = node.path("id").asString(path);
            String inner = path.isEmpty() ? prefix : prefix + path + ".";
            return new FormGroup(id, text(node, "label", "labelEn", id), path, hide(node), items(node, inner));
        }

        private FormField field(JsonNode node, String word, String prefix) {
            String name = node.path("key").asString("");
            if (name.isEmpty()) {
                throw wrong(word, "nav atslēgas", "has no key");
            }
            if (!seen.add(prefix + name)) {
                throw wrong(prefix + name, "ir divreiz", "stands there twice");
            }
            FormField.Type type;
            try {
                type = FormField.Type.of(word, node.path("subtype").asString(""));
            } catch (IllegalArgumentException e) {
                throw wrong(name, "ir nezināma veida " + word, "is of the unknown type " + word);
            }
            LocalizedText label =
                    text(node, node.path("label").isMissingNode() ? "dateLabel" : "label", "labelEn", name);
            if (label == null) {
                throw wrong(name, "ir bez nosaukuma", "has no label");
            }
            String source = node.path("properties").path("legalSource").asString("");
            String sourceEn = node.path("properties").path("legalSourceEn").asString(source);
            String codeList = node.path("properties").path("codeList").asString("");
            return new FormField(
                    name,
                    type,
                    label,
                    text(node, "description", "descriptionEn", name),
                    source.isEmpty() ? null : LocalizedText.of(source, sourceEn),
                    wide(node, type),
                    options(node, name),
                    codeList.isEmpty() ? null : codeList,
                    rules(node),
                    hide(node),
                    defaultValue(node));
        }

        private static boolean wide(JsonNode node, FormField.Type type) {
            JsonNode columns = node.path("layout").path("columns");
            if (columns.isNumber()) {
                return columns.asInt() > HALF;
            }
            return switch (type) {
                case TEXTAREA, RADIO, CHECKLIST, CHECKBOX -> true;
                default -> false;
            };
        }

        private List<Option> options(JsonNode node, String name) {
            List<Option> options = new ArrayList<>();
            for (JsonNode value : node.path("values")) {
                String lv = value.path("label").asString("");
                String en = value.path("labelEn").asString("");
                String code = value.path("value").asString("");
                if (lv.isEmpty() || en.isEmpty() || code.isEmpty()) {
                    throw wrong(
                            name,
                            "ir izvēle bez vērtības vai bez nosaukuma abās valodās",
                            "has a choice without value or without a label in both languages");
                }
                options.add(new Option(code, LocalizedText.of(lv, en)));
            }
            return options;
        }

        private static FormField.Rules rules(JsonNode node) {
            JsonNode validate = node.path("validate");
            return new FormField.Rules(
                    validate.path("required").asBoolean(false),
                    whole(validate.path("minLength")),
                    whole(validate.path("maxLength")),
                    number(validate.path("min")),
                    number(validate.path("max")),
                    validate.path("pattern").isString()
                            ? validate.path("pattern").asString()
                            : null,
                    node.path("decimalDigits").asInt(0));
        }

        private @Nullable FormCondition hide(JsonNode node) {
            String text = node.path("conditional").path("hide").asString("");
            if (text.isEmpty()) {
                return null;
            }
            try {
                return FormCondition.parse(text);
            } catch (IllegalArgumentException e) {
                throw wrong(
                        node.path("key").asString(node.path("id").asString("")),
                        "tiek slēpts pēc " + text,
                        "hides by " + text);
            }
        }

        private @Nullable LocalizedText text(JsonNode node, String lvName, String enName, String of) {
            String lv = node.path(lvName).asString("");
            String en = node.path("properties").path(enName).asString("");
            if (lv.isEmpty() && en.isEmpty()) {
                return null;
            }
            if (lv.isEmpty() || en.isEmpty()) {
                throw wrong(
                        of, "ir teksts " + lvName + " tikai vienā valodā", "has " + lvName + " in one language only");
            }
            return LocalizedText.of(lv, en);
        }

        private static @Nullable Object defaultValue(JsonNode node) {
            JsonNode value = node.path("defaultValue");
            if (value.isBoolean()) {
                return value.asBoolean();
            }
            if (value.isIntegralNumber()) {
                return value.asInt();
            }
            return value.isString() ? value.asString() : null;
        }

        private static @Nullable Integer whole(JsonNode node) {
            return node.isNumber() ? Integer.valueOf(node.asInt()) : null;
        }

        private static @Nullable BigDecimal number(JsonNode node) {
            return node.isNumber() ? node.decimalValue() : null;
        }

        private UnreadableForm wrong(String part, String lv, String en) {
            return new UnreadableForm(key, LocalizedText.of(part + " " + lv, part + " " + en));
        }
    }
}
