package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import lv.returnregister.modelling.LiveModels;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.ui.editor.EditorDesk;
import lv.returnregister.modelling.ui.editor.ModelEditor;
import lv.returnregister.workflow.ui.ProcessDiagram;

/** Draws a text of the library for reading. */
@org.springframework.stereotype.Component
class Drawings {

    private final EditorDesk editors;
    private final LiveModels live;

    Drawings(EditorDesk editors, LiveModels live) {
        this.editors = editors;
        this.live = live;
    }

    /** The drawing of a process, the rows of a table, the form as it is laid out, the letter as it is written. */
    Component of(ModelRef model, String text) {
        return switch (model.kind()) {
            case PROCESS -> diagram(text);
            case DECISION -> new DecisionTableView(text);
            case FORM, LETTER -> editor(model, text);
        };
    }

    /** The same to talk over: {@code chosen} is told the element that was chosen, empty when none is. */
    Drawing of(ModelRef model, String text, Consumer<String> chosen) {
        return switch (model.kind()) {
            case PROCESS -> {
                ProcessDiagram diagram = diagram(text);
                yield Drawing.of(diagram, diagram, chosen);
            }
            case DECISION -> Drawing.of(new DecisionTableView(text), chosen);
            case FORM, LETTER -> Drawing.of(editor(model, text), chosen);
        };
    }

    private static ProcessDiagram diagram(String text) {
        ProcessDiagram diagram = new ProcessDiagram();
        diagram.setXml(text);
        return diagram;
    }

    private ModelEditor editor(ModelRef model, String text) {
        ModelEditor editor = editors.editor(model, live);
        editor.setReadOnly(true);
        editor.open(text);
        return editor;
    }
}
