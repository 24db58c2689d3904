package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Pre;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.workflow.ui.ProcessDiagram;

/** Draws a text of the library for reading. */
@org.springframework.stereotype.Component
class Drawings {

    /** The drawing of a process, the rows of a table, the text of a form or letter. */
    Component of(ModelRef model, String text) {
        return switch (model.kind()) {
            case PROCESS -> {
                ProcessDiagram diagram = new ProcessDiagram();
                diagram.setXml(text);
                yield diagram;
            }
            case DECISION -> new DecisionTableView(text);
            case FORM, LETTER -> {
                Pre source = new Pre(text);
                source.addClassName("rr-model-source");
                source.getElement().setAttribute("tabindex", "0");
                yield source;
            }
        };
    }
}
