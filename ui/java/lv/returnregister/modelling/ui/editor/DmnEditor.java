package lv.returnregister.modelling.ui.editor;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;

/** Edits a decision: its table, what it requires, its version. */
@Tag("rr-dmn-editor")
@JsModule("./modelling/dmn-editor.ts")
@NpmPackage(value = "dmn-js", version = "17.10.2")
final class DmnEditor extends ModelEditor {

    private static final long serialVersionUID = 1L;

    DmnEditor() {
        super(List.of("editors.version-tag", "editors.requirements", "editors.no-decision"));
    }
}
