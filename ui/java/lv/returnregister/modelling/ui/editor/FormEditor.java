package lv.returnregister.modelling.ui.editor;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;

/** Edits a form in both languages. */
@Tag("rr-form-editor")
@JsModule("./modelling/form-editor.ts")
@NpmPackage(value = "@bpmn-io/form-js-editor", version = "1.23.0")
@NpmPackage(value = "@bpmn-io/form-js-viewer", version = "1.23.0")
final class FormEditor extends ModelEditor {

    private static final long serialVersionUID = 1L;

    FormEditor() {
        super(List.of(
                "editors.no-json",
                "editors.no-form",
                "editors.form-register",
                "editors.form-labelEn",
                "editors.form-descriptionEn",
                "editors.form-textEn",
                "editors.form-legalSource",
                "editors.form-legalSourceEn",
                "editors.form-codeList"));
    }
}
