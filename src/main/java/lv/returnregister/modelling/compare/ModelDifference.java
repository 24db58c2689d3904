package lv.returnregister.modelling.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.compare.Alignment.Place;
import lv.returnregister.modelling.compare.Change.Kind;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shell.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Says in sentences what differs between two versions of a model: also what no diagram shows, as conditions, forms,
 * assignment, timers and listeners. Two texts that mean the same have no difference, and no change of meaning is silent:
 * everything that stands in a model is compared, whether the Register knows it or not. A text that cannot be read is compared
 * line by line.
 */
@Component
public class ModelDifference {

    private final DifferenceWords words;

    public ModelDifference(Messages messages) {
        this.words = new DifferenceWords(messages);
    }

    /** What differs, in the order of the later version; nothing when both mean the same. */
    public List<Change> between(ModelKind kind, String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        try {
            return switch (kind) {
                case PROCESS -> process(xml(before), xml(after));
                case DECISION -> decision(XmlText.parse(before), XmlText.parse(after));
                case FORM -> new FormDifference(words).between(form(before), form(after));
                case LETTER -> new LetterDifference(words).between(LetterText.of(before), LetterText.of(after));
            };
        } catch (IllegalArgumentException e) {
            return unreadable(before, after);
        }
    }

    /** Both versions beside each other as they are read, for what is no diagram and no table. */
    public List<Pair> sideBySide(ModelKind kind, String before, String after) {
        LetterDifference texts = new LetterDifference(words);
        try {
            return switch (kind) {
                case PROCESS ->
                    outlines("process", xml(before).items(), xml(after).items());
                case DECISION -> outlines("decision", all(XmlText.parse(before)), all(XmlText.parse(after)));
                case FORM -> outlines("form", form(before).items(), form(after).items());
                case LETTER -> texts.pairs(LetterText.of(before), LetterText.of(after));
            };
        } catch (IllegalArgumentException e) {
            return texts.pairs(lines(before), lines(after));
        }
    }

    private XmlItems xml(String text) {
        return XmlItems.of(words, XmlText.parse(text));
    }

    private FormItems form(String text) {
        return FormItems.of(words, text);
    }

    private List<Change> process(XmlItems before, XmlItems after) {
        List<Change> changes =
                new ArrayList<>(new ItemDifference(words, "process").between(before.items(), after.items()));
        after.choices().forEach((gateway, is) -> {
            List<String> was = before.choices().getOrDefault(gateway, List.of());
            if (!Alignment.moved(was, is).isEmpty()) {
                List<LocalizedText> flows = is.stream().map(after::title).toList();
                LocalizedText list = LocalizedText.of(
                        flows.stream().map(LocalizedText::lv).collect(Collectors.joining(", ")),
                        flows.stream().map(LocalizedText::en).collect(Collectors.joining(", ")));
                changes.add(new Change(
                        Kind.MOVED,
                        gateway,
                        words.sentence("difference.moved.conditions", after.title(gateway), list)));
            }
        });
        drawing(before, after, changes);
        return changes;
    }

    private List<Change> decision(Document before, Document after) {
        XmlItems was = XmlItems.of(words, before);
        XmlItems is = XmlItems.of(words, after);
        List<Change> changes = new ArrayList<>(new ItemDifference(words, "decision").between(was.items(), is.items()));
        Map<String, TableItems> earlier = tables(before, was);
        TableDifference difference = new TableDifference(words);
        Map<String, TableItems> later = tables(after, is);
        later.forEach((decision, table) -> {
            TableItems old = earlier.get(decision);
            if (old != null) {
                changes.addAll(difference.between(old, table));
            } else {
                changes.add(table(Kind.ADDED, "difference.added", table));
            }
        });
        earlier.forEach((decision, table) -> {
            if (!later.containsKey(decision)) {
                changes.add(table(Kind.REMOVED, "difference.removed", table));
            }
        });
        drawing(was, is, changes);
        return changes;
    }

    private Change table(Kind kind, String key, TableItems table) {
        Item item = table.table();
        return new Change(kind, item.element(), words.sentence(key, words.kind(item.kind()), item.title()));
    }

    private Map<String, TableItems> tables(Document model, XmlItems items) {
        Map<String, TableItems> tables = new LinkedHashMap<>();
        for (Element decision : XmlText.children(model.getDocumentElement(), "decision")) {
            XmlText.child(decision, "decisionTable")
                    .ifPresent(table ->
                            tables.put(decision.getAttribute("id"), TableItems.of(words, items, decision, table)));
        }
        return tables;
    }

    private List<Item> all(Document model) {
        XmlItems items = XmlItems.of(words, model);
        List<Item> all = new ArrayList<>(items.items());
        tables(model, items).values().forEach(table -> {
            all.add(table.table());
            all.addAll(table.columns());
            all.addAll(table.rows());
        });
        return all;
    }

    /** One sentence for all that only looks otherwise. */
    private void drawing(XmlItems before, XmlItems after, List<Change> changes) {
        Set<String> parts = new HashSet<>(before.drawing().keySet());
        parts.addAll(after.drawing().keySet());
        // What came or went is drawn or not any more, which goes without saying.
        parts.removeIf(part -> before.has(part) != after.has(part));
        Map<String, String> was = new HashMap<>(before.drawing());
        Map<String, String> is = new HashMap<>(after.drawing());
        long redrawn = parts.stream()
                .filter(part -> !was.getOrDefault(part, "").equals(is.getOrDefault(part, "")))
                .count();
        if (redrawn > 0) {
            changes.add(new Change(Kind.MOVED, null, words.sentence("difference.drawing", redrawn)));
        }
    }

    private List<Pair> outlines(String area, List<Item> before, List<Item> after) {
        List<LocalizedText> was = outline(area, before);
        List<LocalizedText> is = outline(area, after);
        return Alignment.paired(Alignment.of(was, is)).stream()
                .map(place -> new Pair(
                        line(was, place.before()),
                        line(is, place.after()),
                        place.both() && was.get(place.before()).equals(is.get(place.after()))))
                .toList();
    }

    private List<LocalizedText> outline(String area, List<Item> items) {
        List<LocalizedText> lines = new ArrayList<>();
        for (Item item : items) {
            lines.add(words.sentence("difference.outline.item", words.kind(item.kind()), item.title()));
            item.properties().forEach((path, value) -> {
                LocalizedText given = value.label();
                LocalizedText label = given == null ? words.property(area, path) : given;
                lines.add(words.text("difference.outline.property", label, value.shown()));
            });
        }
        return lines;
    }

    private static @Nullable LocalizedText line(List<LocalizedText> lines, int place) {
        return place == Alignment.NONE ? null : lines.get(place);
    }

    private List<Change> unreadable(String before, String after) {
        List<LetterText> was = lines(before);
        List<LetterText> is = lines(after);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(Kind.CHANGED, null, words.sentence("difference.unreadable")));
        for (Place place : Alignment.paired(Alignment.of(was, is))) {
            if (!place.both()) {
                boolean goes = place.after() == Alignment.NONE;
                String line = goes
                        ? was.get(place.before()).text()
                        : is.get(place.after()).text();
                changes.add(new Change(
                        goes ? Kind.REMOVED : Kind.ADDED,
                        null,
                        words.sentence(goes ? "difference.line.removed" : "difference.line.added", line)));
            } else if (!was.get(place.before()).equals(is.get(place.after()))) {
                String from = was.get(place.before()).text();
                String to = is.get(place.after()).text();
                changes.add(new Change(
                        Kind.CHANGED,
                        null,
                        words.sentence(
                                "difference.line.changed",
                                DifferenceWords.excerpt(from, to),
                                DifferenceWords.excerpt(to, from))));
            }
        }
        return changes;
    }

    private static List<LetterText> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new LetterText("", line, line))
                .toList();
    }
}
