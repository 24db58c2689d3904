package lv.returnregister.modelling.compare;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.returnregister.modelling.compare.Item.Value;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.workflow.TableVersion;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The table of a decision as items: the table itself, its columns, its rows with their cells. */
final class TableItems {

    /** The path of a cell begins so; the key of its column follows. */
    static final String CELL = "cell:";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy.");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** An empty condition is fulfilled by everything, as a dash is. */
    private static final String ANYTHING = "-";

    private final DifferenceWords words;
    private final XmlItems model;
    private final Item table;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Item> rows = new ArrayList<>();

    /** A column and how people call it. */
    private record Column(Item item, boolean input, boolean validity, LocalizedText label) {}

    private TableItems(DifferenceWords words, XmlItems model, Element decision, Element table) {
        this.words = words;
        this.model = model;
        String id = decision.getAttribute("id");
        this.table = Item.reading("table:" + id, id(table), "decisionTable", model.title(id));
        model.part(withoutParts(table), "table", this.table);
        this.table.properties().remove("table");
        this.table.properties().remove("table/preferredOrientation");
        String policy = table.getAttribute("hitPolicy");
        this.table.properties().put("table/hitPolicy", Value.of(policy.isEmpty() ? "UNIQUE" : policy));
        XmlText.children(table, "input").forEach(input -> column(id, input, true));
        XmlText.children(table, "output").forEach(output -> column(id, output, false));
        List<Element> rules = XmlText.children(table, "rule");
        for (int i = 0; i < rules.size(); i++) {
            rows.add(row(id, i + 1, rules.get(i)));
        }
    }

    /** Reads the table of a decision. */
    static TableItems of(DifferenceWords words, XmlItems model, Element decision, Element table) {
        return new TableItems(words, model, decision, table);
    }

    Item table() {
        return table;
    }

    List<Item> columns() {
        return columns.values().stream().map(Column::item).toList();
    }

    List<Item> rows() {
        return rows;
    }

    /** Whether the order of the rows decides which of them answers. */
    boolean ordered() {
        Value policy = table.properties().get("table/hitPolicy");
        return policy != null && !List.of("UNIQUE", "ANY").contains(policy.meaning());
    }

    private static Element withoutParts(Element table) {
        Element alone = (Element) table.cloneNode(true);
        for (String part : List.of("input", "output", "rule")) {
            XmlText.children(alone, part).forEach(alone::removeChild);
        }
        return alone;
    }

    private void column(String decision, Element column, boolean input) {
        String expression = XmlText.child(column, "inputExpression")
                .flatMap(inner -> XmlText.child(inner, "text"))
                .map(XmlText::text)
                .orElse("");
        String name = input ? expression : column.getAttribute("name");
        String label = column.getAttribute("label");
        LocalizedText title = LocalizedText.of(label.isEmpty() ? name : label, name.isEmpty() ? label : name);
        String id = column.getAttribute("id");
        String key = decision + "/" + (id.isEmpty() ? column.getLocalName() + " " + name : id);
        Item item = Item.reading(key, id(column), column.getLocalName(), title);
        model.part(column, "column", item);
        item.properties().remove("column");
        // Two columns of one name in a broken table stay two.
        String free = key;
        for (int number = 2; columns.containsKey(free); number++) {
            free = key + "#" + number;
        }
        columns.put(
                free,
                new Column(
                        item,
                        input,
                        input && TableVersion.DAY.equals(expression),
                        words.text("difference.column", title)));
    }

    private Item row(String decision, int number, Element rule) {
        List<Element> conditions = XmlText.children(rule, "inputEntry");
        List<Element> answers = XmlText.children(rule, "outputEntry");
        Map<String, Value> cells = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        int condition = 0;
        int answer = 0;
        for (Map.Entry<String, Column> column : columns.entrySet()) {
            boolean input = column.getValue().input();
            int place = input ? condition++ : answer++;
            List<Element> entries = input ? conditions : answers;
            if (place < entries.size()) {
                Element entry = entries.get(place);
                String text = XmlText.child(entry, "text").map(XmlText::text).orElse("");
                texts.put(column.getValue().item().title().en(), text);
                if (!text.isEmpty() && !(input && ANYTHING.equals(text))) {
                    cells.put(CELL + column.getKey(), cell(column.getValue(), entry, text));
                }
                further(column.getValue(), column.getKey(), entry, cells);
            }
        }
        String says = XmlText.child(rule, "description").map(XmlText::text).orElse("");
        String key = rule.hasAttribute("id") ? rule.getAttribute("id") : cells.toString();
        Item row = Item.reading(decision + "/" + key, id(rule), "rule", title(number, says, texts));
        row.properties().putAll(cells);
        // Cells of a broken table that stand under no column.
        Stream.concat(conditions.stream().skip(condition), answers.stream().skip(answer))
                .forEach(extra -> row.put("extra", Value.of(XmlText.line(extra))));
        Element rest = (Element) rule.cloneNode(true);
        XmlText.children(rest, "inputEntry").forEach(rest::removeChild);
        XmlText.children(rest, "outputEntry").forEach(rest::removeChild);
        model.part(rest, "rule", row);
        row.properties().remove("rule");
        return row;
    }

    /** Anything of a cell beside its text, such as another language of its expression. */
    private void further(Column column, String key, Element entry, Map<String, Value> cells) {
        Element rest = (Element) entry.cloneNode(true);
        XmlText.child(rest, "text").ifPresent(text -> {
            text.setTextContent("");
            if (XmlText.line(text).isEmpty()) {
                rest.removeChild(text);
            }
        });
        String line = XmlText.line(rest);
        if (!line.isEmpty()) {
            cells.put(
                    CELL + key + "/further", new Value(line, LocalizedText.of(line, line), column.label(), id(entry)));
        }
    }

    private Value cell(Column column, Element entry, String text) {
        LocalizedText shown = column.validity() ? validity(text) : LocalizedText.of(text, text);
        LocalizedText label = column.validity() ? words.text("difference.validity") : column.label();
        return new Value(text, shown, label, id(entry));
    }

    /** The days on which a row is in force, as people write them. */
    private LocalizedText validity(String text) {
        List<String> days = DATE.matcher(text).results().map(MatchResult::group).toList();
        if (!TableVersion.isValidity(text) || days.isEmpty()) {
            return LocalizedText.of(text, text);
        }
        String from = DAY.format(LocalDate.parse(days.getFirst()));
        return days.size() == 1
                ? words.text("difference.since", from)
                : words.text("difference.since.until", from, DAY.format(LocalDate.parse(days.get(1))));
    }

    /** The number of the row and what it says of itself; in English its citation, for the description is Latvian. */
    private static LocalizedText title(int number, String says, Map<String, String> texts) {
        String lv = DifferenceWords.beginningOf(says, 60);
        String citation = texts.getOrDefault("citationEn", "").replaceAll("^\"|\"$", "");
        String en = citation.isEmpty() ? lv : DifferenceWords.beginningOf(citation, 60);
        return LocalizedText.of(
                lv.isEmpty() ? number + "." : number + ". " + lv, en.isEmpty() ? "" + number : number + ": " + en);
    }

    private static @Nullable String id(Element element) {
        String id = element.getAttribute("id");
        return id.isEmpty() ? null : id;
    }
}
