package lv.returnregister.shell.ui;

import com.vaadin.flow.component.html.Span;

/** The red sign of a case in which a safeguard was overridden, small enough for a row; its words are in its title. */
public class OverrideMark extends Span {

    private static final long serialVersionUID = 1L;

    /** The sign. */
    public OverrideMark() {
        super(Tone.OVERDUE.sign());
        addClassName("rr-override-mark");
        String words = Texts.text("override.row");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("title", words);
        getElement().setAttribute("aria-label", words);
    }
}
