package lv.returnregister.modelling.ui.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.returnregister.modelling.Finding;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.shell.ui.Texts;

/**
 * Edits the text of a model. What is changed in the browser is told after a moment of quiet and when the editor is left, so
 * that a draft can be kept without anybody saving it; what is given back is the text as it was opened wherever nothing was
 * changed.
 */
@CssImport("./styles/editors.css")
public abstract class ModelEditor extends Component implements HasSize {

    private static final long serialVersionUID = 1L;

    /** Millions of characters of a text that are taken from a browser; the intake of models has the finer limits. */
    private static final int MILLIONS = 20;

    private static final String TEXT = "event.detail.text";
    private static final String ELEMENT = "event.detail.element";
    private static final String REASON = "event.detail.reason";

    private static final String PREFIX = "editors.";

    /** Texts every editor shows. */
    private static final List<String> COMMON = List.of(
            "editors.tools",
            "editors.undo",
            "editors.redo",
            "editors.failed",
            "editors.errors",
            "editors.warnings",
            "editors.error",
            "editors.warning",
            "editors.path");

    private String text = "";
    private boolean readOnly;

    /**
     * @param labels keys of the texts the editor shows, beside those of all editors
     */
    ModelEditor(List<String> labels) {
        getElement().setProperty("language", Texts.language().getLanguage());
        getElement().setPropertyMap("labels", labels(Stream.concat(COMMON.stream(), labels.stream())));
        listen("rr-model-changed", TEXT, event -> take(event, detail(event, TEXT)));
        getElement()
                .addEventListener(
                        "rr-model-chosen", event -> fireEvent(new ElementChosen(this, true, detail(event, ELEMENT))))
                .addEventData(ELEMENT)
                .synchronizeProperty("chosen");
        listen("rr-model-unwritten", REASON, event -> refuse("editors.unwritten", detail(event, REASON)));
    }

    /** The editor of a kind of models. */
    public static ModelEditor of(ModelKind kind) {
        return switch (kind) {
            case PROCESS -> new BpmnEditor();
            case DECISION -> new DmnEditor();
            case FORM -> new FormEditor();
            case LETTER -> new LetterEditor();
        };
    }

    /** Opens a text; what was edited before is given up. */
    public final void open(String model) {
        text = model;
        getElement().setProperty("text", model);
    }

    /** The text as it was opened or as the browser told it last. */
    public final String text() {
        return text;
    }

    /** Shows the model without letting it be changed. */
    public final void setReadOnly(boolean isReadOnly) {
        readOnly = isReadOnly;
        getElement().setProperty("readonly", isReadOnly);
    }

    /** Whether the model is only shown. */
    public final boolean isReadOnly() {
        return readOnly;
    }

    /** The words an administrator may choose from. */
    public final void setVocabulary(EditorVocabulary vocabulary) {
        getElement().setPropertyMap("vocabulary", vocabulary.told());
    }

    /** Marks what the checks found at its elements and lists it; a finding with a path lights it up when it is chosen. */
    public final void setFindings(List<Finding> findings) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("severity", finding.severity() == Finding.Severity.ERROR ? "error" : "warning");
            one.put("rule", finding.rule());
            one.put("element", finding.element() == null ? "" : finding.element());
            one.put("message", finding.message().in(Texts.language()));
            one.put("path", finding.path());
            told.add(one);
        }
        getElement().setPropertyList("findings", told);
    }

    /** Small texts at elements, such as how many comments there are. */
    public final void setBadges(Map<String, String> badges) {
        getElement().setPropertyMap("badges", badges);
    }

    /** Chooses an element and brings it into sight; an empty id chooses none. */
    public final void select(String element) {
        getElement().setProperty("chosen", element);
    }

    /** Told the whole text after a change. */
    public final Registration addChangeListener(ComponentEventListener<TextChanged> listener) {
        return addListener(TextChanged.class, listener);
    }

    /** Told which element was chosen; empty for none. */
    public final Registration addSelectionListener(ComponentEventListener<ElementChosen> listener) {
        return addListener(ElementChosen.class, listener);
    }

    /** Told why the text as it is drawn now cannot be kept; it stays in the browser. */
    public final Registration addRefusalListener(ComponentEventListener<TextRefused> listener) {
        return addListener(TextRefused.class, listener);
    }

    /** A page that is drawn anew gets the text as it is now, not as it was opened. */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setProperty("text", text);
    }

    /** Texts in the language of the page, by their keys without what all keys of the editors begin with. */
    static Map<String, String> labels(Stream<String> keys) {
        Map<String, String> labels = new LinkedHashMap<>();
        keys.forEach(key -> labels.put(key.substring(PREFIX.length()), Texts.text(key)));
        return labels;
    }

    static String detail(DomEvent event, String path) {
        return event.getEventData().get(path).asString();
    }

    final void listen(String name, String detail, com.vaadin.flow.dom.DomEventListener work) {
        getElement().addEventListener(name, work).addEventData(detail);
    }

    /** A browser that was told to show only cannot change anything, whatever it sends. */
    private void take(DomEvent event, String changed) {
        if (readOnly) {
            return;
        }
        if (changed.length() > MILLIONS * 1_000_000) {
            refuse("editors.too-large", MILLIONS);
            return;
        }
        text = changed;
        fireEvent(new TextChanged(this, true, changed));
    }

    private void refuse(String key, Object parameter) {
        fireEvent(new TextRefused(this, true, Texts.text(key, parameter)));
    }

    /** The text was changed in the browser. */
    public static final class TextChanged extends ComponentEvent<ModelEditor> {

        private static final long serialVersionUID = 1L;

        private final String text;

        TextChanged(ModelEditor source, boolean fromClient, String text) {
            super(source, fromClient);
            this.text = text;
        }

        /** The whole text. */
        public String text() {
            return text;
        }
    }

    /** An element was chosen in the browser. */
    public static final class ElementChosen extends ComponentEvent<ModelEditor> {

        private static final long serialVersionUID = 1L;

        private final String element;

        ElementChosen(ModelEditor source, boolean fromClient, String element) {
            super(source, fromClient);
            this.element = element;
        }

        /** Its id, empty when none is chosen any more. */
        public String element() {
            return element;
        }
    }

    /** The text as it is drawn in the browser cannot be kept. */
    public static final class TextRefused extends ComponentEvent<ModelEditor> {

        private static final long serialVersionUID = 1L;

        private final String reason;

        TextRefused(ModelEditor source, boolean fromClient, String reason) {
            super(source, fromClient);
            this.reason = reason;
        }

        /** Why, in the language of the page. */
        public String reason() {
            return reason;
        }
    }
}
