package lv.returnregister.workflow.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    private transient Map<String, Figure> figures = Map.of();
    private boolean ofFigures;

    /**
     * What is told at an activity.
     *
     * @param text a short line within its box; may be empty
     * @param heat its step on the heat scale, 0 the least to {@link #HEAT_STEPS} − 1; {@link #NO_HEAT} for no colour
     * @param alarm what is wrong there, in a word or two; may be empty
     */
    public record Figure(String text, int heat, String alarm) {}

    /** Steps of the heat scale. */
    public static final int HEAT_STEPS = 6;

    /** An activity without a colour of the heat scale. */
    public static final int NO_HEAT = -1;

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

    /** Tells figures at activities instead of where one case has been; whoever hears the page gets them as a list. */
    public void setFigures(Map<String, Figure> figuresByActivity) {
        figures = Map.copyOf(figuresByActivity);
        ofFigures = true;
        Map<String, Map<String, Object>> told = new LinkedHashMap<>();
        figures.forEach((activity, figure) ->
                told.put(activity, Map.of("text", figure.text(), "heat", figure.heat(), "alarm", figure.alarm())));
        drawing.setPropertyMap("figures", told);
        tell();
    }

    /** Lets it become as high as the whole model across its width needs, for pages that scroll. */
    public void setGrowing(boolean growing) {
        drawing.setProperty("growing", growing);
    }

    /** Lets every element be chosen, not only activities that have a figure; a click beside all of them chooses none. */
    public void setChoosable(boolean choosable) {
        drawing.setProperty("choosable", choosable);
    }

    /** Marks one activity and brings it into sight; an empty id marks none. */
    public void setChosen(String activity) {
        drawing.setProperty("chosen", activity);
    }

    /** Told the id of what was clicked: an activity that has a figure, or any element where every one can be chosen. */
    public void addChoiceListener(SerializableConsumer<String> onChoice) {
        drawing.addEventListener(
                        "rr-activity",
                        event -> onChoice.accept(
                                event.getEventData().get("event.detail.id").asString()))
                .addEventData("event.detail.id");
    }

    /** The activities of the model that is drawn, in its order. */
    public List<ProcessModelText.Activity> activities() {
        return activities;
    }

    /** The figures told now, by activity. */
    public Map<String, Figure> figures() {
        return figures;
    }

    private void tell() {
        words.removeAll();
        for (ProcessModelText.Activity activity : activities) {
            if (ofFigures) {
                Figure figure = figures.get(activity.id());
                if (figure != null) {
                    words.add(new ListItem(new Span(String.join(
                            " – ",
                            Stream.of(activity.name(), figure.text(), figure.alarm())
                                    .filter(part -> !part.isEmpty())
                                    .toList()))));
                }
                continue;
            }
            String state =
                    active.contains(activity.id()) ? "active" : passed.contains(activity.id()) ? "passed" : "ahead";
            words.add(new ListItem(new Span(activity.name() + " – " + Texts.text("diagram.state." + state))));
        }
    }
}
