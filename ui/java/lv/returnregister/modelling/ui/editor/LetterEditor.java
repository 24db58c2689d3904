package lv.returnregister.modelling.ui.editor;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;

/**
 * Edits the template of a letter; beside it stands the letter as it will be written. The browser asks for it after a moment
 * of quiet, and shows it where no script can run.
 */
@Tag("rr-letter-editor")
@JsModule("./modelling/letter-editor.ts")
public final class LetterEditor extends ModelEditor {

    private static final long serialVersionUID = 1L;

    private static final String TEXT = "event.detail.text";

    private transient SerializableFunction<String, Page> writing = text -> new Page("", List.of());

    /**
     * A letter as it would be written.
     *
     * @param html the page; empty when it cannot be written
     * @param faults what is wrong with the template, in words
     */
    public record Page(String html, List<String> faults) {}

    LetterEditor() {
        super(List.of("editors.placeholder", "editors.letter-text", "editors.letter-page"));
        listen("rr-preview-wanted", TEXT, event -> show(detail(event, TEXT)));
    }

    /** Writes the letter of a template, for the page beside it. */
    public void setPreview(SerializableFunction<String, Page> writer) {
        writing = writer;
        if (!text().isEmpty()) {
            show(text());
        }
    }

    private void show(String template) {
        Page page = writing.apply(template);
        getElement().setProperty("previewFault", String.join("\n", page.faults()));
        // A template with a fault keeps the page it had: the words beside it say what is wrong.
        if (page.faults().isEmpty()) {
            getElement().setProperty("preview", page.html());
        }
    }
}
