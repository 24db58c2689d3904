package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import lv.returnregister.modelling.ModelComment;
import lv.returnregister.modelling.ModelLibrary;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What administrators say to each other of a version, of the whole or of an element chosen in the drawing. */
class ConversationCard extends Card {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 4000;

    private final transient ModelVersion version;
    private final transient ModelLibrary library;
    private final Div lines = new Div();
    private final TextArea words = new TextArea(Texts.text("library.say"));
    private @Nullable String element;

    /**
     * Draws what was said, and a field to say more.
     *
     * @param maySay whether the officer may say something of this version
     */
    ConversationCard(ModelVersion version, ModelLibrary library, boolean maySay) {
        Div head = new Div(new H2(Texts.text("library.conversation")));
        head.addClassName("rr-card-head");
        add(head);
        getElement().setAttribute("aria-label", Texts.text("library.conversation"));
        this.version = version;
        this.library = library;
        addClassName("rr-conversation");
        lines.addClassName("rr-conversation");
        add(lines);
        if (maySay) {
            words.setMaxLength(LONGEST);
            words.setWidthFull();
            words.getElement().setAttribute("data-field", "comment");
            Button say = new Button(Texts.text("library.say.do"), click -> say());
            say.setId("say");
            add(words, say);
        }
        refresh();
    }

    /** The next comment is about this element; null for the whole. What is typed already stays. */
    final void about(@Nullable String chosen) {
        element = chosen;
        words.setLabel(chosen == null ? Texts.text("library.say") : Texts.text("library.say.of", chosen));
    }

    /** Reads anew what was said. What is typed already stays. */
    final void refresh() {
        lines.removeAll();
        List<ModelComment> said = library.comments(version.id());
        said.forEach(comment -> lines.add(line(comment)));
        if (said.isEmpty()) {
            Span none = new Span(Texts.text("library.nothing-said"));
            none.addClassName("rr-second");
            lines.add(none);
        }
    }

    private void say() {
        try {
            library.comment(version.id(), element, null, words.getValue());
            words.clear();
            refresh();
        } catch (Rejection refused) {
            Notifications.refused(refused);
        }
    }

    private static Div line(ModelComment comment) {
        Span head = new Span(comment.officer() + " · " + Dates.shortMinute(comment.saidAt())
                + (comment.element() == null ? "" : " · " + comment.element())
                + (comment.rule() == null ? "" : " · " + Texts.text("library.answers-warning")));
        head.addClassName("rr-second");
        Div line = new Div(head, new Span(comment.words()));
        line.addClassName("rr-comment");
        return line;
    }
}
