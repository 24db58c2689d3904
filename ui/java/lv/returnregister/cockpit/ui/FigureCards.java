package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The numbers at the head of the overview. Each is a link to exactly the list it counts; what stands beneath it may be a
 * second number with a list of its own.
 */
final class FigureCards extends UnorderedList {

    private static final long serialVersionUID = 1L;

    FigureCards() {
        addClassNames("rr-numbers", "rr-figures");
    }

    /**
     * Adds a number.
     *
     * @param title in the language of the page
     * @param address of its list, without a leading slash
     * @param tone colours it, absent for a calm one
     */
    void number(String title, long count, String address, @Nullable Tone tone, Span about) {
        Component link = card(title, (tone == null ? "" : tone.sign() + " ") + count, address, tone, about);
        link.getElement().setAttribute("data-count", String.valueOf(count));
    }

    /** Adds a length of time, which leads to where it comes from. */
    void length(String title, String length, String address, Span about) {
        card(title, length, address, null, about);
    }

    private Component card(String title, String figure, String address, @Nullable Tone tone, Span about) {
        Span heading = new Span(title);
        heading.addClassName("rr-overline");
        Element strong = new Element("strong");
        strong.setText(figure);
        Anchor link = link(address);
        link.addClassName("rr-figure-main");
        link.add(heading);
        link.getElement().appendChild(strong);
        ListItem card = new ListItem(link, about);
        card.addClassName("rr-figure");
        about.addClassName("rr-second");
        if (tone != null) {
            card.getElement().setAttribute("data-tone", tone.word());
        }
        add(card);
        return link;
    }

    /** A number with words around it that leads to its own list. */
    static Span second(String text, long count, String address) {
        Anchor link = link(address);
        link.setText(text);
        link.getElement().setAttribute("data-count", String.valueOf(count));
        return new Span(link);
    }

    /** Words beneath a number. */
    static Span words(String text) {
        return new Span(text);
    }

    private static Anchor link(String address) {
        Anchor link = new Anchor();
        link.setHref(address);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
