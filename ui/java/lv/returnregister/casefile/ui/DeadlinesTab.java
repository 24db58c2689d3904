package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.deadline.Certainty;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;

/** Every clock of the case: how its end was reached, by which law, and what happens when it passes. */
@org.springframework.stereotype.Component
class DeadlinesTab implements CaseTab {

    private final Deadlines deadlines;
    private final Clock clock;

    DeadlinesTab(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "deadlines";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public int count(CaseView view) {
        return (int) deadlines.of(view.id()).stream()
                .filter(deadline -> rank(deadline, clock.instant()) < 2)
                .count();
    }

    @Override
    public Component content(CaseView view) {
        Instant now = clock.instant();
        List<DeadlineView> found = deadlines.of(view.id()).stream()
                .sorted(Comparator.<DeadlineView>comparingInt(deadline -> rank(deadline, now))
                        .thenComparing(DeadlineView::endsAt))
                .toList();
        if (found.isEmpty()) {
            return new EmptyState(Texts.text("casefile.deadlines.empty"), "");
        }
        Div stack = new Div();
        stack.addClassName("rr-stack");
        found.forEach(deadline -> stack.add(card(deadline, now)));
        return stack;
    }

    private static int rank(DeadlineView deadline, Instant now) {
        if (deadline.overdueAt(now)) {
            return 0;
        }
        return deadline.state() == DeadlineState.RUNNING ? 1 : deadline.state() == DeadlineState.STOPPED ? 2 : 3;
    }

    private static Card card(DeadlineView deadline, Instant now) {
        Locale language = Texts.language();
        Tone tone = Due.tone(deadline, now);
        String citation = deadline.rule().citation().in(language);
        if (deadline.statutory() && deadline.rule().sure() == Certainty.M) {
            citation = citation + " (" + Texts.text("deadline.to-be-confirmed") + ")";
        }
        Span state = new StatusBadge(tone, deadline.inWords(language, now));
        Card card = Card.titled(
                deadline.rule().title(language),
                state,
                new KeyValueList()
                        .with(Texts.text("casefile.deadline.ends"), deadline.endWritten())
                        .with(
                                Texts.text("casefile.deadline.state"),
                                Texts.text("deadline.state." + FactTexts.lower(deadline.state())))
                        .with(
                                Texts.text("casefile.deadline.derivation"),
                                deadline.derivation().in(language))
                        .with(Texts.text("casefile.deadline.citation"), citation)
                        .with(
                                Texts.text("casefile.deadline.when-passed"),
                                rank(deadline, now) < 3
                                        ? deadline.rule().whenPassed().in(language)
                                        : null));
        card.getElement().setAttribute("data-rule", deadline.ruleId());
        return rank(deadline, now) < 2 ? card.toned(tone) : card;
    }
}
