package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelLibrary;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.modelling.NewModel;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.Texts;

/** Asks what a new model is called and why it is needed, and begins its first draft. */
class NewModelDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ModelLibrary library;
    private final ModelKind kind;
    private final SerializableConsumer<ModelVersion> begun;
    private final TextField key = new TextField(Texts.text("library.new.key"));
    private final TextField nameLv = new TextField(Texts.text("library.new.name-lv"));
    private final TextField nameEn = new TextField(Texts.text("library.new.name-en"));
    private final TextArea reason = new TextArea(Texts.text("library.new.reason"));
    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();

    /**
     * @param begun told the draft once it is there
     */
    NewModelDialog(ModelLibrary library, ModelKind kind, SerializableConsumer<ModelVersion> begun) {
        this.library = library;
        this.kind = kind;
        this.begun = begun;
        String word = LibraryView.word(kind);
        setHeaderTitle(Texts.text("library.new." + word));
        setWidth("min(560px, 94vw)");
        key.setHelperText(Texts.text("library.new.key." + word));
        Span about = new Span(Texts.text("library.new.about." + word));
        about.addClassName("rr-second");
        Div body = new Div(about, field("key", key), field("nameLv", nameLv), field("nameEn", nameEn));
        body.add(field("reason", reason));
        body.addClassName("rr-stack");
        add(body);
        Button begin = new Button(Texts.text("library.new.begin"), click -> begin());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.setId("begin-model");
        getFooter().add(new Button(Texts.text("shell.cancel"), click -> close()), begin);
    }

    private <F extends AbstractField<?, String> & HasValidation> F field(String name, F field) {
        field.getElement().setAttribute("data-field", name);
        field.getElement().getStyle().set("width", "100%");
        field.addValueChangeListener(change -> field.setInvalid(false));
        fields.put(name, field);
        return field;
    }

    /** What is wrong is said at its field. */
    private void begin() {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            ModelVersion draft = library.draft(
                    new NewModel(kind, key.getValue(), nameLv.getValue(), nameEn.getValue(), reason.getValue()));
            close();
            begun.accept(draft);
        } catch (Rejection refused) {
            for (Violation violation : refused.violations()) {
                HasValidation field = fields.get(String.valueOf(violation.field()));
                if (field == null) {
                    Notifications.refused(refused);
                    return;
                }
                field.setErrorMessage(Rejections.describe(violation));
                field.setInvalid(true);
            }
        }
    }
}
