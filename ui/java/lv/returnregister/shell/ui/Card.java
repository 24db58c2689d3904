package lv.returnregister.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;

/** A bounded area with an optional heading: lines instead of shadows. */
public class Card extends Section {

    private static final long serialVersionUID = 1L;

    /** A card without a heading. */
    public Card(Component... content) {
        addClassName("rr-card");
        add(content);
    }

    /** A card with a heading and, at its right, a small component. */
    public static Card titled(String title, @Nullable Component aside, Component... content) {
        Card card = new Card();
        Div head = new Div();
        head.addClassName("rr-card-head");
        H2 heading = new H2(title);
        head.add(heading);
        if (aside != null) {
            head.add(aside);
        }
        card.add(head);
        card.add(content);
        card.getElement().setAttribute("aria-label", title);
        return card;
    }

    /** Marks the card's left edge with the colour of a tone. */
    public Card toned(Tone tone) {
        getElement().setAttribute("data-tone", tone.word());
        return this;
    }
}
