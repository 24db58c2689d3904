package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    private final SerializableConsumer<String> show;
    private final transient Consumer<Map<String, String>> badge;
    private final Div lines = new Div();
    private final TextArea words = new TextArea(Texts.text("library.say"));
    private @Nullable String element;

    /**
     * Draws what was said, and a field to say more.
     *
     * @param maySay whether the officer may say something of this version
     * @param show shows the element a comment is about
     * @param badge told how many comments there are on each element while the version is under way
     */
    ConversationCard(
            ModelVersion version,
            ModelLibrary library,
            boolean maySay,
            SerializableConsumer<String> show,
            Consumer<Map<String, String>> badge) {
        Div head = new Div(new H2(Texts.text("library.conversation")));
        head.addClassName("rr-card-head");
        add(head);
        getElement().setAttribute("aria-label", Texts.text("library.conversation"));
        this.version = version;
        this.library = library;
        this.show = show;
        this.badge = badge;
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
        if (version.state().isOpen()) {
            badge.accept(said.stream()
                    .filter(comment -> comment.element() != null && comment.rule() == null)
                    .collect(Collectors.groupingBy(
                            comment -> String.valueOf(comment.element()),
                            Collectors.collectingAndThen(Collectors.counting(), String::valueOf))));
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

    private Div line(ModelComment comment) {
        Div head = new Div(new Span(comment.officer() + " · " + Dates.shortMinute(comment.saidAt())));
        head.addClassName("rr-second");
        String about = comment.element();
        if (about != null) {
            Button element = new Button(about, click -> show.accept(about));
            element.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            element.setAriaLabel(Texts.text("library.show-element", about));
            head.add(new Span(" · "), element);
        }
        if (comment.rule() != null) {
            head.add(new Span(" · " + Texts.text("library.answers-warning")));
        }
        Div line = new Div(head, new Span(comment.words()));
        line.addClassName("rr-comment");
        return line;
    }
}
