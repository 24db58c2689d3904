package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.compare.Change;
import lv.returnregister.modelling.compare.Change.Kind;
import lv.returnregister.modelling.compare.ModelDifference;
import lv.returnregister.modelling.compare.Pair;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.ui.ProcessDiagram;
import lv.returnregister.workflow.ui.ProcessDiagram.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a model: a sentence for each change, and both versions side by side with the changes
 * marked. A sentence leads to the element it is about.
 */
@CssImport("./styles/difference.css")
class ModelDifferenceView extends Div {

    private static final long serialVersionUID = 1L;

    private static final Map<Kind, Tone> TONES = Map.of(
            Kind.ADDED, Tone.DONE,
            Kind.REMOVED, Tone.OVERDUE,
            Kind.CHANGED, Tone.SOON,
            Kind.MOVED, Tone.INFORMATION);

    /** Which marks tell something of the earlier version, and which of the later one. */
    private static final Set<Kind> EARLIER = Set.of(Kind.REMOVED, Kind.CHANGED, Kind.MOVED);

    private static final Set<Kind> LATER = Set.of(Kind.ADDED, Kind.CHANGED, Kind.MOVED);

    private transient java.util.function.Consumer<String> show = element -> {};

    /** Compares two texts of a model and draws what differs. */
    ModelDifferenceView(ModelDifference difference, ModelKind kind, String before, String after) {
        addClassName("rr-difference");
        List<Change> changes = difference.between(kind, before, after);
        if (changes.isEmpty()) {
            add(new EmptyState(Texts.text("difference.none"), Texts.text("difference.none.about")));
            return;
        }
        Component sides = sides(difference, kind, before, after, changes);
        add(Card.titled(Texts.text("difference.list"), counts(changes), sentences(changes)), sides);
    }

    private static Component counts(List<Change> changes) {
        Div counts = new Div();
        counts.addClassName("rr-difference-counts");
        for (Kind kind : Kind.values()) {
            long count = changes.stream().filter(change -> change.kind() == kind).count();
            if (count > 0) {
                counts.add(new StatusBadge(
                        TONES.getOrDefault(kind, Tone.INFORMATION),
                        Texts.text("difference.count", Texts.text("difference.mark." + kind.word()), count)));
            }
        }
        return counts;
    }

    private Component sentences(List<Change> changes) {
        OrderedList list = new OrderedList();
        list.addClassName("rr-difference-list");
        for (Change change : changes) {
            String sentence = change.sentence().in(Texts.language());
            StatusBadge badge = new StatusBadge(
                    TONES.getOrDefault(change.kind(), Tone.INFORMATION),
                    Texts.text("difference.mark." + change.kind().word()));
            String element = change.element();
            if (element == null) {
                list.add(new ListItem(badge, new Span(sentence)));
            } else {
                NativeButton button = new NativeButton(sentence, event -> show.accept(element));
                button.addClassName("rr-difference-sentence");
                button.getElement().setAttribute("title", Texts.text("difference.show", element));
                list.add(new ListItem(badge, button));
            }
        }
        return list;
    }

    private Component sides(
            ModelDifference difference, ModelKind kind, String before, String after, List<Change> changes) {
        try {
            return switch (kind) {
                case PROCESS -> processes(before, after, changes);
                case DECISION -> tables(before, after, changes);
                case FORM, LETTER -> texts(difference.sideBySide(kind, before, after));
            };
        } catch (IllegalArgumentException unreadable) {
            return texts(difference.sideBySide(kind, before, after));
        }
    }

    private Component processes(String before, String after, List<Change> changes) {
        ProcessDiagram earlier = diagram(before, marks(changes, EARLIER));
        ProcessDiagram later = diagram(after, marks(changes, LATER));
        show = element -> {
            earlier.setChosen(element);
            later.setChosen(element);
        };
        return side(earlier, later);
    }

    private static ProcessDiagram diagram(String xml, Map<String, String> marks) {
        ProcessDiagram diagram = new ProcessDiagram();
        diagram.setXml(xml);
        Map<String, Figure> figures = new LinkedHashMap<>();
        marks.forEach((element, mark) -> figures.put(
                element, new Figure(Texts.text("difference.mark." + mark), ProcessDiagram.NO_HEAT, "")));
        diagram.setFigures(figures);
        return diagram;
    }

    private Component tables(String before, String after, List<Change> changes) {
        Div earlier = new Div(new DecisionTableView(before, marks(changes, EARLIER)));
        Div later = new Div(new DecisionTableView(after, marks(changes, LATER)));
        show = element -> getElement()
                .executeJs(
                        "this.querySelectorAll('[data-element]').forEach(cell => {"
                                + " const chosen = cell.dataset.element === $0;"
                                + " cell.toggleAttribute('data-chosen', chosen);"
                                + " if (chosen) cell.scrollIntoView({block: 'nearest', inline: 'center'}); })",
                        element);
        return side(earlier, later);
    }

    private static Component side(Component earlier, Component later) {
        Div sides = new Div(titled("difference.before", earlier), titled("difference.after", later));
        sides.addClassName("rr-difference-sides");
        return sides;
    }

    private static Component titled(String title, Component shown) {
        Div side = new Div(new H3(Texts.text(title)), shown);
        side.addClassName("rr-difference-side");
        return side;
    }

    /** Both texts line by line; what differs is marked. */
    private static Component texts(List<Pair> pairs) {
        Element head = new Element("tr");
        head.appendChild(cell("th", Texts.text("difference.before")), cell("th", Texts.text("difference.after")));
        Element top = new Element("thead");
        top.appendChild(head);
        Element body = new Element("tbody");
        for (Pair pair : pairs) {
            Element row = new Element("tr");
            Element before = cell("td", text(pair.before()));
            Element after = cell("td", text(pair.after()));
            if (!pair.same()) {
                mark(before, pair.after() == null ? Kind.REMOVED : Kind.CHANGED, pair.before());
                mark(after, pair.before() == null ? Kind.ADDED : Kind.CHANGED, pair.after());
            }
            row.appendChild(before, after);
            body.appendChild(row);
        }
        Element table = new Element("table");
        table.appendChild(top, body);
        Div scroll = new Div();
        scroll.addClassName("rr-difference-texts");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", Texts.text("difference.sides"));
        scroll.getElement().appendChild(table);
        return scroll;
    }

    private static void mark(Element cell, Kind kind, @Nullable LocalizedText text) {
        if (text != null) {
            cell.setAttribute("data-mark", kind.word());
            cell.setAttribute("title", Texts.text("difference.mark." + kind.word()));
        }
    }

    private static String text(@Nullable LocalizedText text) {
        return text == null ? "" : text.in(Texts.language());
    }

    private static Element cell(String tag, String text) {
        Element cell = new Element(tag);
        cell.setText(text);
        return cell;
    }

    /** The weightiest mark of each element: that it came or went, that it changed, that it moved. */
    private static Map<String, String> marks(List<Change> changes, Set<Kind> kinds) {
        Map<String, String> marks = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            changes.stream()
                    .filter(change -> change.kind() == kind && kinds.contains(kind))
                    .map(Change::element)
                    .forEach(element -> {
                        if (element != null) {
                            marks.putIfAbsent(element, kind.word());
                        }
                    });
        }
        return marks;
    }
}
