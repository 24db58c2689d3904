package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.modelling.compare.XmlText;
import lv.returnregister.shell.ui.Texts;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** A decision table as it is deployed, for reading: conditions, answers and the reason of each row. */
class DecisionTableView extends Div {

    private static final long serialVersionUID = 1L;

    private static final String CHOSEN = "data-chosen";
    private static final String BADGE = "data-badge";

    private final transient Map<String, String> marks;
    private final Map<String, Element> rows = new HashMap<>();

    /**
     * Draws the decision tables of a DMN model.
     *
     * @throws IllegalArgumentException when the model cannot be read
     */
    DecisionTableView(String xml) {
        this(xml, Map.of());
    }

    /**
     * The same with marks.
     *
     * @param marks what happened to a column, row or cell, by its id: a word the style sheets know
     */
    DecisionTableView(String xml, Map<String, String> marks) {
        this.marks = Map.copyOf(marks);
        addClassName("rr-decision");
        Document model = parse(xml);
        org.w3c.dom.Element root = model.getDocumentElement();
        for (org.w3c.dom.Element decision : children(root, "decision")) {
            // The table itself is Latvian; its description tells an English reader what it decides.
            if ("en".equals(Texts.language().getLanguage())) {
                children(decision, "description").forEach(about -> add(paragraph(about.getTextContent())));
            }
            for (org.w3c.dom.Element table : children(decision, "decisionTable")) {
                Span policy = new Span(Texts.text("models.hit-policy", hitPolicy(table)));
                policy.addClassName("rr-second");
                add(policy);
                Div scroll = new Div();
                scroll.addClassName("rr-decision-scroll");
                scroll.getElement().setAttribute("tabindex", "0");
                scroll.getElement().setAttribute("role", "region");
                scroll.getElement().setAttribute("aria-label", decision.getAttribute("name"));
                scroll.getElement().appendChild(table(table));
                add(scroll);
            }
        }
    }

    /** Told the id of a row that was clicked. */
    void addChoiceListener(SerializableConsumer<String> onChoice) {
        rows.forEach((id, row) -> row.addEventListener("click", click -> {
            choose(id);
            onChoice.accept(id);
        }));
    }

    /** Marks a row and brings it into sight; an id of no row marks none. */
    void choose(String id) {
        rows.values().forEach(row -> row.removeAttribute(CHOSEN));
        Element row = rows.get(id);
        if (row != null) {
            row.setAttribute(CHOSEN, true);
            row.scrollIntoView();
        }
    }

    /** Small texts at rows, such as how many comments there are. */
    void setBadges(Map<String, String> badges) {
        rows.forEach((id, row) -> {
            Element number = row.getChild(0);
            number.removeAttribute(BADGE);
            if (badges.containsKey(id)) {
                number.setAttribute(BADGE, badges.get(id));
            }
        });
    }

    private static Div paragraph(String text) {
        Div paragraph = new Div(new Span(text.strip()));
        paragraph.addClassName("rr-second");
        return paragraph;
    }

    private static String hitPolicy(org.w3c.dom.Element table) {
        String policy = table.getAttribute("hitPolicy");
        return policy.isEmpty() ? "UNIQUE" : policy;
    }

    private Element table(org.w3c.dom.Element source) {
        Element head = new Element("tr");
        head.appendChild(cell("th", "#", "number"));
        for (org.w3c.dom.Element input : children(source, "input")) {
            head.appendChild(marked(cell("th", input.getAttribute("label"), "input"), input));
        }
        for (org.w3c.dom.Element output : children(source, "output")) {
            String label = output.getAttribute("label");
            head.appendChild(
                    marked(cell("th", label.isEmpty() ? output.getAttribute("name") : label, "output"), output));
        }
        head.appendChild(cell("th", Texts.text("models.annotation"), "annotation"));
        Element body = new Element("tbody");
        int number = 1;
        for (org.w3c.dom.Element rule : children(source, "rule")) {
            Element row = marked(new Element("tr"), rule);
            row.appendChild(cell("td", String.valueOf(number++), "number"));
            children(rule, "inputEntry")
                    .forEach(entry -> row.appendChild(marked(cell("td", text(entry), "input"), entry)));
            children(rule, "outputEntry")
                    .forEach(entry -> row.appendChild(marked(cell("td", text(entry), "output"), entry)));
            String reason = String.join(
                    " ",
                    children(rule, "description").stream()
                            .map(about -> about.getTextContent().strip())
                            .toList());
            row.appendChild(cell("td", reason, "annotation"));
            rows.put(rule.getAttribute("id"), row);
            body.appendChild(row);
        }
        Element header = new Element("thead");
        header.appendChild(head);
        Element table = new Element("table");
        table.appendChild(header, body);
        return table;
    }

    /** Told by sign, colour and, for whoever hears the page or points at it, by a word. */
    private Element marked(Element drawn, org.w3c.dom.Element source) {
        String id = source.getAttribute("id");
        drawn.setAttribute("data-element", id);
        String mark = marks.get(id);
        if (mark != null) {
            drawn.setAttribute("data-mark", mark);
            drawn.setAttribute("title", Texts.text("difference.mark." + mark));
        }
        return drawn;
    }

    private static Element cell(String tag, String text, String kind) {
        Element cell = new Element(tag);
        cell.setText(text);
        cell.setAttribute("data-kind", kind);
        return cell;
    }

    private static String text(org.w3c.dom.Element entry) {
        return entry.getTextContent().strip();
    }

    static List<org.w3c.dom.Element> children(org.w3c.dom.Element parent, String name) {
        List<org.w3c.dom.Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof org.w3c.dom.Element child && name.equals(child.getLocalName())) {
                found.add(child);
            }
        }
        return found;
    }

    static Document parse(String xml) {
        return XmlText.parse(xml);
    }
}
