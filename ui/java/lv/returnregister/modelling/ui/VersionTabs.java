package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.cockpit.Exports;
import lv.returnregister.modelling.LiveModels;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelLibrary;
import lv.returnregister.modelling.ModelReview;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.modelling.ModelVersion.State;
import lv.returnregister.modelling.RunningCases;
import lv.returnregister.modelling.compare.ModelDifference;
import lv.returnregister.modelling.trial.PastCases;
import lv.returnregister.modelling.trial.Scenarios;
import lv.returnregister.modelling.trial.TrialRuns;
import lv.returnregister.modelling.trial.WhatIf;
import lv.returnregister.modelling.ui.editor.EditorDesk;
import lv.returnregister.modelling.ui.editor.ModelEditor;
import lv.returnregister.modelling.ui.trial.ProcessTrialView;
import lv.returnregister.modelling.ui.trial.TableTrialView;
import lv.returnregister.modelling.ui.trial.WhatIfView;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.workflow.ui.ModelNames;

/** What the page of a version can show: its drawing, what is wrong with it, how it decides, what it would have changed. */
@org.springframework.stereotype.Component
class VersionTabs {

    private static final String EDIT = "edit";
    private static final String READ = "read";
    private static final String CHECKS = "checks";
    private static final String TRIAL = "trial";
    private static final String WHAT_IF = "what-if";
    static final String RUNNING = "running";
    private static final String DIFFERENCE = "difference";

    private final ModelLibrary library;
    private final ModelReview review;
    private final LiveModels live;
    private final Drawings drawings;
    private final EditorDesk editors;
    private final TrialRuns runs;
    private final Scenarios scenarios;
    private final PastCases past;
    private final ModelDifference difference;
    private final WhatIf whatIf;
    private final RunningCases runningCases;
    private final ModelNames names;
    private final Exports exports;
    private final Changes changes;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    VersionTabs(
            ModelLibrary library,
            ModelReview review,
            LiveModels live,
            Drawings drawings,
            EditorDesk editors,
            TrialRuns runs,
            Scenarios scenarios,
            PastCases past,
            ModelDifference difference,
            WhatIf whatIf,
            RunningCases runningCases,
            ModelNames names,
            Exports exports,
            Changes changes,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.library = library;
        this.review = review;
        this.live = live;
        this.drawings = drawings;
        this.editors = editors;
        this.runs = runs;
        this.scenarios = scenarios;
        this.past = past;
        this.difference = difference;
        this.whatIf = whatIf;
        this.runningCases = runningCases;
        this.names = names;
        this.exports = exports;
        this.changes = changes;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** What a version offers, the first is shown first. */
    List<String> of(ModelVersion version) {
        List<String> tabs = new ArrayList<>();
        tabs.add(isDrawnHere(version) ? EDIT : READ);
        tabs.add(CHECKS);
        if (version.basedOn() != null) {
            tabs.add(DIFFERENCE);
        }
        if (version.model().kind() == ModelKind.DECISION || version.model().kind() == ModelKind.PROCESS) {
            tabs.add(TRIAL);
        }
        if (whatIf.knows(version.model().kind())) {
            tabs.add(WHAT_IF);
        }
        if (version.model().kind() == ModelKind.PROCESS) {
            tabs.add(RUNNING);
        }
        return tabs;
    }

    /**
     * Draws one of them.
     *
     * @param whenChanged redraws what is beside it
     * @param saved tells that and when the draft was saved
     * @param chosen told the id of the element that is chosen in the drawing, empty when none is
     */
    Drawing draw(
            String tab, ModelVersion version, Runnable whenChanged, Consumer<String> saved, Consumer<String> chosen) {
        UUID id = version.id();
        boolean edits = currentOfficer.get().may("models.edit");
        return switch (tab) {
            case EDIT -> editor(version, whenChanged, saved, chosen);
            case CHECKS -> new ChecksTab(version, library, review, whatIf, currentOfficer, whenChanged).drawing(chosen);
            case DIFFERENCE -> Drawing.none(difference(version));
            case TRIAL -> Drawing.none(trial(version, edits));
            case WHAT_IF ->
                Drawing.none(new WhatIfView(
                        version.model(), () -> library.content(id), whatIf, exports, changes, clock, edits));
            case RUNNING -> Drawing.none(new RunningCasesTab(version, runningCases, names, changes, edits));
            default -> drawings.of(version.model(), library.content(id), chosen);
        };
    }

    /** What it changes in the version it was drawn from. */
    private Component difference(ModelVersion version) {
        UUID base = Objects.requireNonNull(version.basedOn());
        Div box = new Div(new ModelDifferenceView(
                difference, version.model().kind(), library.content(base), library.content(version.id())));
        Span about =
                new Span(Texts.text("library.compared", library.version(base).number()));
        about.addClassName("rr-second");
        box.addComponentAsFirst(about);
        box.addClassName("rr-stack");
        return box;
    }

    private Component trial(ModelVersion version, boolean edits) {
        UUID id = version.id();
        return version.model().kind() == ModelKind.DECISION
                ? new TableTrialView(
                        version.model(), () -> library.content(id), live, runs, scenarios, past, clock, edits)
                : new ProcessTrialView(
                        version.model(), () -> library.content(id), live, runs, scenarios, past, clock, edits);
    }

    private boolean isDrawnHere(ModelVersion version) {
        return version.state() == State.DRAFT && currentOfficer.get().may("models.edit");
    }

    /** What is drawn is saved at once and checked; who else saved meanwhile is not overwritten. */
    private Drawing editor(
            ModelVersion version, Runnable whenChanged, Consumer<String> saved, Consumer<String> chosen) {
        String text = library.content(version.id());
        ModelEditor editor = editors.editor(version.model(), live);
        editor.setSizeFull();
        editor.open(text);
        editor.setFindings(review.check(version.model(), text));
        editor.addRefusalListener(refused -> {
            saved.accept(Texts.text("library.not-saved"));
            Notifications.failed(refused.reason());
        });
        AtomicInteger revision = new AtomicInteger(version.revision());
        editor.addChangeListener(change -> {
            try {
                ModelVersion now = library.save(version.id(), revision.get(), change.text());
                revision.set(now.revision());
                saved.accept(Texts.text("library.autosaved", Dates.second(now.savedAt())));
                editor.setFindings(review.check(version.model(), change.text()));
                whenChanged.run();
            } catch (Rejection refused) {
                saved.accept(Texts.text("library.not-saved"));
                Notifications.refused(refused);
            }
        });
        return Drawing.of(editor, chosen);
    }
}
