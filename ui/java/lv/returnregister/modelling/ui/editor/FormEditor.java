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
                "no-json",
                "no-form",
                "form-register",
                "form-labelEn",
                "form-descriptionEn",
                "form-textEn",
                "form-legalSource",
                "form-legalSourceEn",
                "form-codeList"));
    }
}
