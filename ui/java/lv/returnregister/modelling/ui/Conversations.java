package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.modelling.ModelComment;
import lv.returnregister.modelling.ModelLibrary;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Texts;
import org.springframework.stereotype.Component;

/** What administrators say to each other of a version. */
@Component
class Conversations {

    private static final int LONGEST = 4000;

    private final ModelLibrary library;
    private final CurrentOfficer currentOfficer;

    Conversations(ModelLibrary library, CurrentOfficer currentOfficer) {
        this.library = library;
        this.currentOfficer = currentOfficer;
    }

    /** What was said, and a field to say more as long as the version is under way. */
    Card card(ModelVersion version, Runnable whenSaid) {
        Card card = Card.titled(Texts.text("library.conversation"), null);
        card.addClassName("rr-conversation");
        var said = library.comments(version.id());
        said.forEach(comment -> card.add(line(comment)));
        if (version.state().isOpen() && currentOfficer.get().may("models.edit")) {
            TextArea words = new TextArea(Texts.text("library.say"));
            words.setMaxLength(LONGEST);
            words.setWidthFull();
            words.getElement().setAttribute("data-field", "comment");
            Button say = new Button(Texts.text("library.say.do"), click -> {
                try {
                    library.comment(version.id(), null, null, words.getValue());
                    whenSaid.run();
                } catch (Rejection refused) {
                    Notifications.refused(refused);
                }
            });
            say.setId("say");
            card.add(words, say);
        } else if (said.isEmpty()) {
            Span none = new Span(Texts.text("library.nothing-said"));
            none.addClassName("rr-second");
            card.add(none);
        }
        return card;
    }

    private static Div line(ModelComment comment) {
        Span head = new Span(comment.officer() + " · " + Dates.shortMinute(comment.saidAt())
                + (comment.element() == null ? "" : " · " + comment.element())
                + (comment.rule() == null ? "" : " · " + Texts.text("library.answers-warning")));
        head.addClassName("rr-second");
        Span words = new Span(comment.words());
        Div line = new Div(head, words);
        line.addClassName("rr-comment");
        return line;
    }
}
