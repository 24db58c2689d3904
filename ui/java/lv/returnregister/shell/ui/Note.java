package lv.returnregister.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/** A box that explains: why me and why now, or what to look at before going on. */
public class Note extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * A note.
     *
     * @param tone colours the edge and the heading; absent for a calm one
     */
    public Note(@Nullable Tone tone, String heading, Component... content) {
        addClassName("rr-note");
        Element strong = new Element("strong");
        strong.setText(tone == null ? heading : tone.sign() + " " + heading);
        getElement().appendChild(strong);
        if (tone != null) {
            getElement().setAttribute("data-tone", tone.word());
        }
        add(content);
    }

    /** A note of plain text. */
    public static Note of(@Nullable Tone tone, String heading, String text) {
        return new Note(tone, heading, new Span(text));
    }
}
