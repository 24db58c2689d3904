package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.modelling.RunningCases;
import lv.returnregister.modelling.RunningCases.Attempt;
import lv.returnregister.modelling.RunningCases.Kind;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.ui.Texts;

/** Beside the choice of what becomes of running cases: how many there are, and how the rehearsal with them stands. */
class RehearsalNote extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ModelVersion version;
    private final transient RunningCases running;

    RehearsalNote(ModelVersion version, RunningCases running, Changes changes) {
        this.version = version;
        this.running = running;
        addClassName("rr-stack");
        setId("rehearsal-note");
        RunningCasesTab.follow(this, changes, version.id(), this::draw);
        draw();
    }

    private void draw() {
        removeAll();
        long cases = running.byVersion(version.model()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        Span about = new Span(Texts.text("running.choice.about", cases));
        about.addClassName("rr-second");
        add(about);
        running.find(version.id(), Kind.REHEARSAL)
                .ifPresentOrElse(this::tell, () -> add(new Span(Texts.text("running.rehearsal.none"))));
        Anchor show = new Anchor(
                VersionView.ROUTE + "/" + version.id() + "?" + VersionView.TAB + "=" + VersionTabs.RUNNING,
                Texts.text("running.rehearsal.show"));
        show.getElement().setAttribute("router-link", true);
        add(show);
    }

    private void tell(Attempt rehearsal) {
        add(
                new Div(RunningCasesTab.badge(rehearsal)),
                new Span(Texts.text(
                        "running.rehearsed",
                        rehearsal.progress().done(),
                        rehearsal.progress().failed(),
                        rehearsal.progress().waiting(),
                        rehearsal.progress().items())));
    }
}
