package lv.returnregister.shell.ui;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** By when: in words, with the date and the law beneath. */
public class DueLabel extends Span {

    private static final long serialVersionUID = 1L;

    /**
     * A label.
     *
     * @param words as {@link Dates#distance} gives them
     * @param law date and citation, small beneath; absent where the row has no room
     */
    public DueLabel(Tone tone, String words, @Nullable String law) {
        addClassName("rr-due");
        add(new StatusBadge(tone, words, false));
        getElement().setAttribute("data-tone", tone.word());
        if (law != null) {
            Span below = new Span(law);
            below.addClassName("rr-due-law");
            below.getElement().setAttribute("title", law);
            add(below);
        }
    }
}
