package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.cockpit.Batches;
import lv.returnregister.cockpit.Takeovers.Outcome;
import lv.returnregister.cockpit.Takeovers.Progress;
import lv.returnregister.cockpit.ui.VerdictWords;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.modelling.RunningCases;
import lv.returnregister.modelling.RunningCases.Attempt;
import lv.returnregister.modelling.RunningCases.Kind;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.LiveUpdates;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.ui.ModelNames;

/** How many cases run on which version of a process, whether they would follow this one, and how they did. */
@CssImport("./styles/operations.css")
class RunningCasesTab extends Div {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 100;

    private final transient ModelVersion version;
    private final transient RunningCases running;
    private final transient ModelNames names;
    private final boolean mayRehearse;

    RunningCasesTab(
            ModelVersion version, RunningCases running, ModelNames names, Changes changes, boolean mayRehearse) {
        this.version = version;
        this.running = running;
        this.names = names;
        this.mayRehearse = mayRehearse && version.state().isOpen();
        addClassName("rr-stack");
        follow(this, changes, version.id(), this::draw);
        draw();
    }

    /** Redraws when a rehearsal or takeover of a version begins or goes on. */
    static void follow(Component shown, Changes changes, UUID version, SerializableRunnable redraw) {
        LiveUpdates.follow(
                shown,
                changes,
                Map.of(RunningCases.TOPIC, version.toString()::equals, Batches.TOPIC, batch -> true),
                redraw);
    }

    private void draw() {
        removeAll();
        add(versions());
        running.find(version.id(), Kind.TAKEOVER).ifPresent(takeover -> {
            Card card = Card.titled(Texts.text("running.takeover"), null, second(Texts.text("running.takeover.about")));
            card.setId("takeover");
            tell(card, takeover, "running.taken-over");
            add(card);
        });
        Optional<Attempt> rehearsal = running.find(version.id(), Kind.REHEARSAL);
        if (version.state().isOpen() || rehearsal.isPresent()) {
            add(rehearsal(rehearsal));
        }
    }

    private Card versions() {
        KeyValueList list = new KeyValueList();
        running.byVersion(version.model())
                .forEach((number, count) -> list.with(
                        number == 0 ? Texts.text("running.older") : Texts.text("running.version", number),
                        Texts.text("running.cases", count)));
        Card card = Card.titled(Texts.text("running.versions"), null, list);
        if (list.getChildren().findAny().isEmpty()) {
            card.add(second(Texts.text("running.none")));
        }
        card.setId("running-versions");
        return card;
    }

    private Card rehearsal(Optional<Attempt> last) {
        Card card = Card.titled(Texts.text("running.rehearsal"), null, second(Texts.text("running.rehearsal.about")));
        card.setId("rehearsal");
        if (mayRehearse) {
            Button rehearse = new Button(Texts.text("running.rehearse"), click -> rehearse());
            rehearse.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            rehearse.setId("rehearse");
            rehearse.setEnabled(last.filter(Attempt::isUnderWay).isEmpty());
            card.add(new Div(rehearse));
        }
        last.ifPresent(attempt -> {
            card.add(second(Texts.text("running.begun", Dates.minute(attempt.begunAt()), attempt.begunBy())));
            tell(card, attempt, "running.rehearsed");
        });
        return card;
    }

    private void rehearse() {
        try {
            running.rehearse(version.id());
            draw();
        } catch (Rejection refused) {
            Notifications.refused(refused);
        }
    }

    private void tell(Card card, Attempt attempt, String counts) {
        Progress progress = attempt.progress();
        ProgressBar bar = new ProgressBar(0, Math.max(1, progress.items()), progress.done() + progress.failed());
        bar.getElement().setAttribute("aria-label", Texts.text("running.progress"));
        Span told =
                new Span(Texts.text(counts, progress.done(), progress.failed(), progress.waiting(), progress.items()));
        told.addClassName("rr-running-counts");
        Div head = new Div(badge(attempt), told);
        head.addClassName("rr-batch-head");
        Div shown = new Div(head);
        if (progress.items() > 0) {
            shown.add(bar);
        }
        shown.addClassName("rr-batch");
        List<Outcome> outcomes = running.outcomes(attempt, SHOWN);
        UnorderedList list = new UnorderedList();
        outcomes.forEach(outcome -> list.add(line(outcome, counts)));
        if (!outcomes.isEmpty()) {
            shown.add(list);
        }
        if (progress.items() > outcomes.size()) {
            shown.add(second(Texts.text("running.more", outcomes.size(), progress.items())));
        }
        card.add(shown);
    }

    /** Where a rehearsal or takeover stands. */
    static StatusBadge badge(Attempt attempt) {
        Progress progress = attempt.progress();
        if (!attempt.isCurrent()) {
            return new StatusBadge(Tone.OVERDUE, Texts.text("running.outdated"));
        }
        if (!progress.isOver()) {
            return new StatusBadge(Tone.INFORMATION, Texts.text("running.goes-on"));
        }
        return progress.failed() > 0
                ? new StatusBadge(Tone.SOON, Texts.text("running.some-stay"))
                : new StatusBadge(Tone.DONE, Texts.text("running.over"));
    }

    private ListItem line(Outcome outcome, String counts) {
        Span number = new Span(outcome.caseNumber());
        number.addClassName("rr-strong");
        ListItem line = new ListItem(number);
        line.add(new Span(" – "
                + (outcome.why().isEmpty()
                        ? Texts.text(counts + "." + outcome.verdict().name().toLowerCase(Locale.ROOT))
                        : VerdictWords.why(outcome.why(), outcome.source(), names))));
        line.getElement().setAttribute("data-verdict", outcome.verdict().name());
        return line;
    }

    private static Div second(String text) {
        Div line = new Div(text);
        line.addClassName("rr-second");
        return line;
    }
}
