package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.Component;
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
            case PROCESS -> {
                ProcessDiagram diagram = new ProcessDiagram();
                diagram.setXml(text);
                yield diagram;
            }
            case DECISION -> new DecisionTableView(text);
            case FORM, LETTER -> {
                ModelEditor editor = editors.editor(model, live);
                editor.setReadOnly(true);
                editor.open(text);
                yield editor;
            }
        };
    }
}
