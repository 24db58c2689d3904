package lv.returnregister.workflow.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.returnregister.shell.ui.Texts;

/**
 * A process model as it is drawn, with the activities that were passed and those where the case stands now. It fits its
 * place, can be enlarged and moved, and carries the same as a list for those who hear the page.
 */
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./diagram/process-diagram.ts")
@CssImport("./styles/diagram.css")
public class ProcessDiagram extends Div {

    private static final long serialVersionUID = 1L;

    private final Element drawing = new Element("rr-diagram");
    private final OrderedList words = new OrderedList();
    private transient List<ProcessModelText.Activity> activities = List.of();
    private Set<String> passed = Set.of();
    private Set<String> active = Set.of();

    public ProcessDiagram() {
        addClassName("rr-diagram");
        drawing.setPropertyMap(
                "labels",
                Map.of(
                        "zoomIn", Texts.text("diagram.zoom-in"),
                        "zoomOut", Texts.text("diagram.zoom-out"),
                        "fit", Texts.text("diagram.fit"),
                        "failed", Texts.text("diagram.failed")));
        words.addClassName("rr-only-read");
        words.getElement().setAttribute("aria-label", Texts.text("diagram.list"));
        getElement().appendChild(drawing);
        add(words);
    }

    /** Draws a BPMN model; its names are those of the page's language where the model has them. */
    public void setXml(String xml) {
        ProcessModelText text = ProcessModelText.of(xml, Texts.language());
        activities = text.activities();
        drawing.setProperty("xml", text.xml());
        tell();
    }

    /**
     * Marks where a case has been and where it stands.
     *
     * @param passedIds ids of elements behind
     * @param activeIds ids of elements where a token stands; they may also be among the passed ones after a loop
     */
    public void setStates(Collection<String> passedIds, Collection<String> activeIds) {
        passed = new LinkedHashSet<>(passedIds);
        active = new LinkedHashSet<>(activeIds);
        drawing.setPropertyList("passed", List.copyOf(passed));
        drawing.setPropertyList("active", List.copyOf(active));
        tell();
    }

    /** Small texts at the corner of elements, for instance how many cases stand there. */
    public void setBadges(Map<String, String> badges) {
        drawing.setPropertyMap("badges", badges);
    }

    private void tell() {
        words.removeAll();
        for (ProcessModelText.Activity activity : activities) {
            String state =
                    active.contains(activity.id()) ? "active" : passed.contains(activity.id()) ? "passed" : "ahead";
            words.add(new ListItem(new Span(activity.name() + " – " + Texts.text("diagram.state." + state))));
        }
    }
}
