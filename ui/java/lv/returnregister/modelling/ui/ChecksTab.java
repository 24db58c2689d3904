package lv.returnregister.modelling.ui;

import static lv.returnregister.shell.ui.SecondLine.second;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.modelling.Finding;
import lv.returnregister.modelling.Finding.Severity;
import lv.returnregister.modelling.ModelComment;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelLibrary;
import lv.returnregister.modelling.ModelReview;
import lv.returnregister.modelling.ModelReview.Explored;
import lv.returnregister.modelling.ModelReview.Proved;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.modelling.trial.Replay;
import lv.returnregister.modelling.trial.TrialResult;
import lv.returnregister.modelling.trial.WhatIf;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.ui.ProcessDiagram;

/**
 * What is wrong with a version, and for a process the way by which a case would come to what the law forbids, drawn on the
 * diagram. A warning is answered here.
 */
class ChecksTab extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ModelVersion version;
    private final transient ModelLibrary library;
    private final transient ModelReview review;
    private final transient WhatIf whatIf;
    private final transient CurrentOfficer currentOfficer;
    private final transient Runnable whenChanged;
    private final ProcessDiagram diagram = new ProcessDiagram();
    private final Div found = new Div();
    private final Div exploring = new Div();
    private final boolean mayAnswer;

    ChecksTab(
            ModelVersion version,
            ModelLibrary library,
            ModelReview review,
            WhatIf whatIf,
            CurrentOfficer currentOfficer,
            Runnable whenChanged) {
        this.version = version;
        this.library = library;
        this.review = review;
        this.whatIf = whatIf;
        this.currentOfficer = currentOfficer;
        this.whenChanged = whenChanged;
        this.mayAnswer = version.state().isOpen() && currentOfficer.get().may("models.edit");
        addClassName("rr-checks");
        found.addClassNames("rr-stack", "rr-checks-found");
        exploring.getElement().setAttribute("aria-live", "polite");
        add(found);
        if (version.model().kind() == ModelKind.PROCESS) {
            diagram.setXml(library.content(version.id()));
            add(diagram);
        }
        draw();
    }

    /** The page to talk over: {@code chosen} is told the element that was chosen in the drawing. */
    Drawing drawing(Consumer<String> chosen) {
        return version.model().kind() == ModelKind.PROCESS ? Drawing.of(this, diagram, chosen) : Drawing.none(this);
    }

    private void draw() {
        found.removeAll();
        List<ModelComment> comments = library.comments(version.id());
        List<Finding> findings = review.check(version.model(), library.content(version.id()));
        Card checked = Card.titled(Texts.text("library.checks"), count(findings));
        checked.setId("checks");
        findings.forEach(finding -> checked.add(line(finding, comments)));
        if (findings.isEmpty()) {
            checked.add(second(Texts.text("library.checks.none")));
        }
        found.add(checked);
        if (version.model().kind() == ModelKind.PROCESS) {
            found.add(explored(comments));
        }
        if (whatIf.knows(version.model().kind())) {
            found.add(proved(comments));
        }
    }

    /** How it was tried: what the recorded scenarios say of it, and what it would have done in the past. */
    private Card proved(List<ModelComment> comments) {
        Proved proved = review.proved(version.id());
        Card card = Card.titled(Texts.text("library.proved"), null);
        card.setId("proved");
        TrialResult scenarios = proved.scenarios();
        int all = scenarios.scenarios().size();
        card.add(second(
                all == 0
                        ? Texts.text("library.proved.no-scenarios")
                        : Texts.text("library.proved.scenarios", all - scenarios.failed(), all)));
        Replay replay = proved.replay();
        if (replay != null) {
            long otherwise = whatIf.figures(replay.id()).lawful().stream()
                    .mapToLong(Replay.Count::cases)
                    .sum();
            card.add(second(Texts.text(
                    "library.proved.replay",
                    Dates.minute(replay.startedAt()),
                    replay.seen(),
                    replay.total(),
                    otherwise)));
        }
        proved.findings().forEach(finding -> card.add(line(finding, comments)));
        if (all > 0 && proved.findings().isEmpty()) {
            card.add(new StatusBadge(Tone.DONE, Texts.text("library.fit")));
        }
        return card;
    }

    private Card explored(List<ModelComment> comments) {
        Card card = Card.titled(Texts.text("library.exploration"), null);
        card.setId("exploration");
        review.explored(version.id())
                .ifPresentOrElse(
                        explored -> tell(card, explored, comments),
                        () -> card.add(second(Texts.text("library.exploration.never"))));
        if (mayAnswer) {
            Button explore = new Button(Texts.text("library.explore"));
            explore.setId("explore");
            explore.setDisableOnClick(true);
            explore.addClickListener(click -> explore());
            card.add(new Div(explore), exploring);
        }
        return card;
    }

    private void tell(Card card, Explored explored, List<ModelComment> comments) {
        card.add(second(Texts.text(
                explored.isCurrent() ? "library.explored" : "library.explored.other",
                Dates.minute(explored.exploredAt()))));
        if (explored.findings().isEmpty() && explored.isCurrent()) {
            card.add(new StatusBadge(Tone.DONE, Texts.text("library.exploration.lawful")));
        }
        explored.findings().forEach(finding -> card.add(line(finding, comments)));
    }

    /** Explores beside the page, which stays alive meanwhile. */
    private void explore() {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        exploring.removeAll();
        exploring.add(bar, second(Texts.text("library.exploring")));
        UI ui = UI.getCurrent();
        Officer officer = currentOfficer.get();
        CompletableFuture.runAsync(() -> currentOfficer.as(officer, () -> review.explore(version.id())))
                .whenComplete((done, failed) -> ui.access(() -> {
                    exploring.removeAll();
                    if (failed != null) {
                        Notifications.failed(Texts.text("library.exploration.failed"));
                    }
                    draw();
                    whenChanged.run();
                }));
    }

    private Component line(Finding finding, List<ModelComment> comments) {
        boolean isError = finding.severity() == Severity.ERROR;
        Div line = new Div(
                new StatusBadge(
                        isError ? Tone.OVERDUE : Tone.SOON, Texts.text(isError ? "library.error" : "library.warning")),
                new Span(finding.message().in(Texts.language())));
        line.addClassName("rr-finding");
        line.getElement().setAttribute("data-rule", finding.rule());
        if (finding.element() != null || !finding.path().isEmpty()) {
            Button show = new Button(
                    finding.path().isEmpty()
                            ? String.valueOf(finding.element())
                            : Texts.text("library.show-way", finding.path().size()),
                    click -> show(finding));
            show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            show.setEnabled(version.model().kind() == ModelKind.PROCESS);
            line.add(show);
        }
        if (!isError) {
            comments.stream()
                    .filter(comment -> comment.answers(finding))
                    .forEach(comment -> line.add(second(comment.officer() + ": " + comment.words())));
            if (mayAnswer && comments.stream().noneMatch(comment -> comment.answers(finding))) {
                line.add(answer(finding));
            }
        }
        return line;
    }

    private Component answer(Finding finding) {
        TextField words = new TextField();
        words.setPlaceholder(Texts.text("library.answer"));
        words.setAriaLabel(Texts.text("library.answer"));
        words.getElement().setAttribute("data-field", "answer");
        Button answer = new Button(Texts.text("library.say.do"), click -> {
            try {
                library.comment(version.id(), finding.element(), finding.rule(), words.getValue());
                draw();
                whenChanged.run();
            } catch (Rejection refused) {
                Notifications.refused(refused);
            }
        });
        Div line = new Div(words, answer);
        line.addClassName("rr-finding-answer");
        return line;
    }

    private void show(Finding finding) {
        diagram.setStates(
                finding.path(),
                finding.element() == null ? List.of(finding.path().getLast()) : List.of(finding.element()));
    }

    private static Component count(List<Finding> findings) {
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        return errors > 0
                ? new StatusBadge(Tone.OVERDUE, Texts.text("library.errors", errors))
                : findings.isEmpty()
                        ? new StatusBadge(Tone.DONE, Texts.text("library.fit"))
                        : new StatusBadge(Tone.SOON, Texts.text("library.warnings", findings.size()));
    }
}
