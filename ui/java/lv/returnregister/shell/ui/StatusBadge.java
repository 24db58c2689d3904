package lv.returnregister.shell.ui;

import com.vaadin.flow.component.html.Span;

/** A status in a word, with sign and colour. */
public class StatusBadge extends Span {

    private static final long serialVersionUID = 1L;

    /** A badge with the sign of its tone. */
    public StatusBadge(Tone tone, String word) {
        this(tone, word, true);
    }

    /**
     * A badge.
     *
     * @param withSign false only where the sign already stands beside it, as in a group's heading
     */
    public StatusBadge(Tone tone, String word, boolean withSign) {
        addClassName("rr-status");
        getElement().setAttribute("data-tone", tone.word());
        if (withSign) {
            Span sign = new Span(tone.sign());
            sign.getElement().setAttribute("aria-hidden", "true");
            add(sign);
        }
        add(new Span(word));
    }
}
