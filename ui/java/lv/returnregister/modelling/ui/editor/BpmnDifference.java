package lv.returnregister.modelling.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Two versions of a process side by side: they move and grow together, and what differs is marked in both. */
@Tag("rr-bpmn-difference")
@JsModule("./modelling/bpmn-difference.ts")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@CssImport("./styles/editors.css")
public final class BpmnDifference extends Component implements HasSize {

    private static final long serialVersionUID = 1L;

    private static final String ELEMENT = "event.detail.element";

    /** What became of an element. */
    public enum Mark {
        ADDED,
        CHANGED,
        REMOVED
    }

    public BpmnDifference() {
        getElement()
                .setPropertyMap(
                        "labels",
                        ModelEditor.labels(Stream.of(
                                "editors.before",
                                "editors.after",
                                "editors.added",
                                "editors.changed",
                                "editors.removed",
                                "editors.failed")));
    }

    /** Draws two versions. */
    public void open(String before, String after) {
        getElement().setProperty("earlier", before);
        getElement().setProperty("later", after);
    }

    /** Marks elements by their ids. */
    public void setMarks(Map<String, Mark> marks) {
        Map<String, String> told = new LinkedHashMap<>();
        marks.forEach((element, mark) -> told.put(element, mark.name().toLowerCase(Locale.ROOT)));
        getElement().setPropertyMap("marks", told);
    }

    /** Chooses an element and brings it into sight where it stands; an empty id chooses none. */
    public void select(String element) {
        getElement().setProperty("chosen", element);
    }

    /** Told the id of a marked element that was clicked. */
    public void addSelectionListener(SerializableConsumer<String> onChoice) {
        getElement()
                .addEventListener("rr-model-chosen", event -> onChoice.accept(ModelEditor.detail(event, ELEMENT)))
                .addEventData(ELEMENT);
    }
}
