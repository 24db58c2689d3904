package lv.returnregister.documents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.returnregister.documents.LetterField;
import lv.returnregister.documents.LetterField.Need;
import lv.returnregister.documents.LetterField.Type;
import lv.returnregister.documents.LetterKind;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The kinds of letters and the authorities as they stand on paper, read once from {@code letters/*.yaml}. */
@Component
public class LetterCatalogue {

    private final Map<String, LetterKind> kinds = new LinkedHashMap<>();
    private final Map<String, Map<String, LocalizedText>> words = new LinkedHashMap<>();
    private final Map<String, Authority> authorities = new LinkedHashMap<>();

    /**
     * How an authority presents itself.
     *
     * @param name its name
     * @param genitive the Latvian genitive of the name
     * @param head its head, to whom its decisions are contested; Latvian in the dative
     * @param address postal address
     * @param web web site, without scheme
     * @param accent its colour, {@code #rrggbb}
     */
    public record Authority(
            LocalizedText name,
            String genitive,
            LocalizedText head,
            LocalizedText address,
            String web,
            String accent) {}

    public LetterCatalogue() {
        JsonNode letters = read("letters.yaml");
        letters.get("words").properties().forEach(list -> {
            Map<String, LocalizedText> codes = new LinkedHashMap<>();
            list.getValue().properties().forEach(code -> codes.put(code.getKey(), text(code.getValue())));
            words.put(list.getKey(), codes);
        });
        letters.get("letters").properties().forEach(letter -> kinds.put(letter.getKey(), kind(letters, letter)));
        read("authorities.yaml")
                .properties()
                .forEach(entry -> authorities.put(entry.getKey(), authority(entry.getValue())));
    }

    /** Every kind of letter there is. */
    public List<LetterKind> kinds() {
        return List.copyOf(kinds.values());
    }

    /** The kind of this name; {@link IllegalArgumentException} naming the kinds there are when it is unknown. */
    public LetterKind kind(String kind) {
        LetterKind found = kinds.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("No letter of kind '" + kind + "'; there are " + kinds.keySet());
        }
        return found;
    }

    /** The authority of this code, {@code VRS} or {@code PMLP}. */
    public Authority authority(String code) {
        Authority found = authorities.get(code);
        if (found == null) {
            throw new IllegalArgumentException("No authority '" + code + "'; there are " + authorities.keySet());
        }
        return found;
    }

    private LetterKind kind(JsonNode letters, Map.Entry<String, JsonNode> entry) {
        JsonNode letter = entry.getValue();
        // What a kind declares itself takes the place of the common value of that name.
        Map<String, LetterField> fields = new LinkedHashMap<>(fields(letters.get("common")));
        if (letter.get("signed").asBoolean()) {
            fields.putAll(fields(letters.get("signature")));
        }
        fields.putAll(fields(letter.get("placeholders")));
        List<LetterKind.Citation> citations = new ArrayList<>();
        letter.get("citations").forEach(citation -> citations.add(citation(citation)));
        return new LetterKind(
                entry.getKey(),
                letter.get("mark").asString(),
                text(letter.get("title")),
                List.copyOf(citations),
                List.copyOf(fields.values()));
    }

    private static LetterKind.Citation citation(JsonNode node) {
        Map.Entry<String, JsonNode> condition =
                node.has("when") ? node.get("when").properties().iterator().next() : null;
        return new LetterKind.Citation(
                text(node),
                node.get("sure").asString(),
                condition == null ? null : condition.getKey(),
                condition == null ? null : condition.getValue().asString());
    }

    private Map<String, LetterField> fields(JsonNode node) {
        Map<String, LetterField> fields = new LinkedHashMap<>();
        node.properties().forEach(entry -> fields.put(entry.getKey(), field(entry.getKey(), entry.getValue())));
        return fields;
    }

    private LetterField field(String name, JsonNode node) {
        Type type = Type.valueOf(node.get("type").asString().replace('-', '_').toUpperCase(Locale.ROOT));
        JsonNode list = node.get("of");
        Map<String, LocalizedText> codes = list == null ? Map.of() : codesOf(list.asString());
        Need need = Need.ALWAYS;
        String conditionName = null;
        String conditionCode = null;
        JsonNode required = node.get("required");
        if (required != null && required.isBoolean() && !required.asBoolean()) {
            need = Need.NEVER;
        } else if (required != null && required.has("with")) {
            need = Need.WITH;
            conditionName = required.get("with").asString();
        } else if (required != null && required.has("when")) {
            need = Need.WHEN;
            Map.Entry<String, JsonNode> condition =
                    required.get("when").properties().iterator().next();
            conditionName = condition.getKey();
            conditionCode = condition.getValue().asString();
        }
        return new LetterField(name, type, codes, text(node), need, conditionName, conditionCode);
    }

    private Map<String, LocalizedText> codesOf(String list) {
        Map<String, LocalizedText> codes = words.get(list);
        if (codes == null) {
            throw new IllegalArgumentException("letters.yaml has no list of words '" + list + "'");
        }
        return codes;
    }

    private static Authority authority(JsonNode node) {
        return new Authority(
                text(node.get("name")),
                node.get("genitive").asString(),
                text(node.get("head")),
                text(node.get("address")),
                node.get("web").asString(),
                node.get("accent").asString());
    }

    private static LocalizedText text(JsonNode node) {
        return LocalizedText.of(node.get("lv").asString(), node.get("en").asString());
    }

    private static JsonNode read(String file) {
        @Nullable InputStream stream = LetterCatalogue.class.getResourceAsStream("/letters/" + file);
        if (stream == null) {
            throw new IllegalStateException("letters/" + file + " is missing on the class path");
        }
        try (InputStream open = stream) {
            return YAMLMapper.builder().build().readTree(open);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
