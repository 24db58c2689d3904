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
import java.util.function.Consumer;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.compare.Change;
import lv.returnregister.modelling.compare.Change.Kind;
import lv.returnregister.modelling.compare.ModelDifference;
import lv.returnregister.modelling.compare.Pair;
import lv.returnregister.modelling.ui.editor.BpmnDifference;
import lv.returnregister.modelling.ui.editor.BpmnDifference.Mark;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.ui.ProcessModelText;
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
            Kind.CHANGED, Tone.INFORMATION,
            Kind.MOVED, Tone.LATER);

    /** How a drawing marks what happened. */
    private static final Map<Kind, Mark> MARKS = Map.of(
            Kind.ADDED, Mark.ADDED,
            Kind.REMOVED, Mark.REMOVED,
            Kind.CHANGED, Mark.CHANGED,
            Kind.MOVED, Mark.CHANGED);

    /** Which marks tell something of the earlier version, and which of the later one. */
    private static final Set<Kind> EARLIER = Set.of(Kind.REMOVED, Kind.CHANGED, Kind.MOVED);

    private static final Set<Kind> LATER = Set.of(Kind.ADDED, Kind.CHANGED, Kind.MOVED);

    private final Map<NativeButton, String> buttons = new LinkedHashMap<>();
    private transient Consumer<String> show = element -> {};

    /** Compares two texts of a model and draws what differs. */
    ModelDifferenceView(ModelDifference difference, ModelKind kind, String before, String after) {
        addClassName("rr-changes");
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
        counts.addClassName("rr-changes-counts");
        for (Kind kind : Kind.values()) {
            long count =
                    changes.stream().filter(change -> change.kind() == kind).count();
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
        list.addClassName("rr-changes-list");
        for (Change change : changes) {
            String sentence = change.sentence().in(Texts.language());
            StatusBadge badge = new StatusBadge(
                    TONES.getOrDefault(change.kind(), Tone.INFORMATION),
                    Texts.text("difference.mark." + change.kind().word()));
            String element = change.element();
            if (element == null) {
                list.add(new ListItem(badge, new Span(sentence)));
            } else {
                NativeButton button = new NativeButton(sentence, event -> {
                    choose(element);
                    show.accept(element);
                });
                buttons.put(button, element);
                button.addClassName("rr-changes-sentence");
                button.getElement().setAttribute("title", Texts.text("difference.show", element));
                list.add(new ListItem(badge, button));
            }
        }
        return list;
    }

    /** Marks the sentences about an element and brings the first of them into sight. */
    private void choose(String element) {
        boolean first = true;
        for (Map.Entry<NativeButton, String> button : buttons.entrySet()) {
            boolean chosen = button.getValue().equals(element);
            button.getKey().getElement().setAttribute("data-chosen", String.valueOf(chosen));
            if (chosen && first) {
                button.getKey().scrollIntoView();
                first = false;
            }
        }
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
        BpmnDifference drawings = new BpmnDifference();
        drawings.open(
                ProcessModelText.of(before, Texts.language()).xml(),
                ProcessModelText.of(after, Texts.language()).xml());
        Map<String, Mark> marked = new LinkedHashMap<>();
        marks(changes, Set.of(Kind.values()))
                .forEach((element, kind) -> marked.put(element, MARKS.getOrDefault(kind, Mark.CHANGED)));
        drawings.setMarks(marked);
        drawings.addSelectionListener(this::choose);
        show = drawings::select;
        return drawings;
    }

    private Component tables(String before, String after, List<Change> changes) {
        Component earlier = new DecisionTableView(before, words(marks(changes, EARLIER)));
        Component later = new DecisionTableView(after, words(marks(changes, LATER)));
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
        sides.addClassName("rr-changes-sides");
        return sides;
    }

    private static Component titled(String title, Component shown) {
        Div side = new Div(new H3(Texts.text(title)), shown);
        side.addClassName("rr-changes-side");
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
        scroll.addClassName("rr-changes-texts");
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
    private static Map<String, Kind> marks(List<Change> changes, Set<Kind> kinds) {
        Map<String, Kind> marks = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            for (Change change : changes) {
                String element = change.element();
                if (element != null && change.kind() == kind && kinds.contains(kind)) {
                    marks.putIfAbsent(element, kind);
                }
            }
        }
        return marks;
    }

    private static Map<String, String> words(Map<String, Kind> marks) {
        Map<String, String> words = new LinkedHashMap<>();
        marks.forEach((element, kind) -> words.put(element, kind.word()));
        return words;
    }
}
