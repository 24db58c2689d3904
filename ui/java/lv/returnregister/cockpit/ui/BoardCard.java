package lv.returnregister.cockpit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.returnregister.cockpit.DeadlineBoard;
import lv.returnregister.cockpit.DeadlineBoard.Counts;
import lv.returnregister.cockpit.DeadlineBoard.Filter;
import lv.returnregister.cockpit.DeadlineBoard.Line;
import lv.returnregister.cockpit.DeadlineBoard.Which;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;

/** The head of the deadline board on the overview: its counts, and the deadlines that press most. */
final class BoardCard extends Card {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 8;

    private final Div counts = new Div();
    private final UnorderedList list = new UnorderedList();

    BoardCard() {
        Div head = new Div(new H2(Texts.text("deadline-board.title")), counts);
        head.addClassName("rr-card-head");
        counts.addClassName("rr-badges");
        list.addClassName("rr-presses");
        add(head, list);
        getElement().setAttribute("aria-label", Texts.text("deadline-board.title"));
    }

    /** Draws what presses now. */
    void show(DeadlineBoard board, Filter filter, Counts now, Instant moment) {
        counts.removeAll();
        badge(filter.withWhich(Which.BREACHED), now.breached(), "cockpit.board.breached", Tone.OVERDUE);
        badge(filter.withWhich(Which.DAY), now.day(), "cockpit.board.day", Tone.SOON);
        badge(filter.withWhich(Which.THREE_DAYS), now.threeDays(), "cockpit.board.three-days", Tone.LATER);
        list.removeAll();
        List<Line> lines =
                board.page(filter.withWhich(Which.TO_ACT), null, SHOWN).lines();
        lines.forEach(line -> list.add(row(line, filter, moment)));
        if (lines.isEmpty()) {
            list.add(new ListItem(new EmptyState(
                    Texts.text("deadline-board.empty.to-act"), Texts.text("deadline-board.empty.to-act.about"))));
        }
    }

    private void badge(Filter filter, long count, String key, Tone tone) {
        Anchor badge = new Anchor(
                CockpitWords.address(DeadlineBoardView.ROUTE, CockpitWords.words(filter)), Texts.text(key, count));
        badge.addClassName("rr-status");
        badge.getElement().setAttribute("router-link", true);
        badge.getElement().setAttribute("data-tone", tone.word());
        badge.getElement().setAttribute("data-count", String.valueOf(count));
        counts.add(badge);
    }

    private static ListItem row(Line line, Filter filter, Instant now) {
        Map<String, String> words = CockpitWords.words(filter);
        words.put("clock", line.deadline().id().toString());
        String chosen = CockpitWords.address(DeadlineBoardView.ROUTE, words);
        Anchor title = new Anchor(chosen, line.deadline().rule().title(Texts.language()));
        title.addClassName("rr-press-title");
        title.getElement().setAttribute("router-link", true);
        Span about = new Span(DeadlineRow.about(line));
        about.addClassName("rr-second");
        about.getElement().setAttribute("title", about.getText());
        boolean hand = line.task() != null;
        Anchor act = new Anchor(
                hand ? chosen : "case/" + line.caseId(),
                Texts.text(hand ? "cockpit.board.hand" : "cockpit.board.open"));
        act.addClassName("rr-press-act");
        act.getElement().setAttribute("router-link", true);
        act.getElement().setAttribute("aria-label", act.getText() + ": " + DeadlineRow.about(line));
        act.setVisible(hand || line.person() != null);
        ListItem row = new ListItem(new Div(title, about), DeadlineRow.due(line, now), act);
        row.addClassName("rr-press");
        return row;
    }
}
