package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.LawChanges;
import lv.returnregister.casefile.LawChanges.TouchedAnswer;
import lv.returnregister.casefile.LawChanges.TouchedCase;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.shell.ui.Toolbar;
import lv.returnregister.workflow.TableHit;
import org.jspecify.annotations.Nullable;

/**
 * The cases whose time limits a changed rule or a corrected holiday counts otherwise, and those that a new version of a
 * decision table would decide otherwise; one act each counts and asks them anew.
 */
@Route(value = LawChangesView.ROUTE, layout = MainLayout.class)
@RolesAllowed("law.compare")
public class LawChangesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "law-changes";

    private final transient LawChanges changes;
    private final boolean mayApply;
    private final Div content = new Div();

    /** Draws the list. */
    public LawChangesView(LawChanges changes, CurrentOfficer currentOfficer) {
        this.changes = changes;
        this.mayApply = currentOfficer.get().may("law.apply");
        addClassName("rr-page");
        content.addClassName("rr-stack");
        Span about = new Span(Texts.text("law.about"));
        about.addClassName("rr-second");
        add(new Toolbar(Texts.text("law.title")), about, content);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("law.title");
    }

    private void show() {
        List<TouchedCase> touched = changes.differing();
        List<TouchedAnswer> answers = changes.differingTables();
        content.removeAll();
        if (touched.isEmpty() && answers.isEmpty()) {
            content.add(new EmptyState(Texts.text("law.none"), Texts.text("law.none.about")));
            return;
        }
        if (!touched.isEmpty()) {
            showDeadlines(touched);
        }
        if (!answers.isEmpty()) {
            showAnswers(answers);
        }
    }

    private void showDeadlines(List<TouchedCase> touched) {
        long applying =
                touched.stream().filter(row -> row.difference().applies()).count();
        if (mayApply && applying > 0) {
            Button apply = new Button(Texts.text("law.apply", applying), click -> apply());
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            content.add(new Div(apply));
        }
        content.add(grid(touched));
    }

    private void showAnswers(List<TouchedAnswer> answers) {
        Span about = new Span(Texts.text("law.tables.about"));
        about.addClassName("rr-second");
        content.add(new H2(Texts.text("law.tables")), about);
        long applying = answers.stream()
                .filter(row -> row.difference().applies() && row.difference().otherwise() != null)
                .count();
        if (mayApply && applying > 0) {
            Button apply = new Button(Texts.text("law.tables.apply", applying), click -> applyTables());
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            content.add(new Div(apply));
        }
        content.add(answersGrid(answers));
    }

    private void applyTables() {
        int applied = changes.applyTables();
        Notifications.done(Texts.text("law.tables.applied", applied));
        show();
    }

    private static Grid<TouchedAnswer> answersGrid(List<TouchedAnswer> answers) {
        Grid<TouchedAnswer> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", Texts.text("law.tables"));
        grid.setAllRowsVisible(true);
        grid.addColumn(TouchedAnswer::caseNumber)
                .setHeader(Texts.text("law.case"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> TableBasis.title(row.difference().kept().hit()))
                .setHeader(Texts.text("law.table"))
                .setFlexGrow(1);
        grid.addComponentColumn(row -> answer(row.difference().kept().hit()))
                .setHeader(Texts.text("law.before"))
                .setFlexGrow(3);
        grid.addComponentColumn(row -> answer(row.difference().otherwise()))
                .setHeader(Texts.text("law.tables.after"))
                .setFlexGrow(3);
        grid.addComponentColumn(row -> new StatusBadge(
                        row.difference().applies() ? Tone.SOON : Tone.LATER,
                        Texts.text(row.difference().applies() ? "law.tables.effect.changes" : "law.effect.keeps")))
                .setHeader(Texts.text("law.effect"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(answers);
        return grid;
    }

    private static Component answer(@Nullable TableHit hit) {
        return hit == null
                ? new Span(Texts.text("law.tables.no-row"))
                : KeysetList.lines(hit.says(), TableBasis.row(hit));
    }

    private void apply() {
        int applied = changes.apply();
        Notifications.done(Texts.text("law.applied", applied));
        show();
    }

    private static Grid<TouchedCase> grid(List<TouchedCase> touched) {
        Grid<TouchedCase> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", Texts.text("law.title"));
        grid.setAllRowsVisible(true);
        grid.addColumn(TouchedCase::caseNumber)
                .setHeader(Texts.text("law.case"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> {
                    DeadlineView deadline = row.difference().otherwise();
                    return KeysetList.lines(
                            deadline.rule().title(Texts.language()),
                            deadline.rule().citation().in(Texts.language()));
                })
                .setHeader(Texts.text("law.deadline"))
                .setFlexGrow(2);
        grid.addComponentColumn(row -> end(row.difference().deadline()))
                .setHeader(Texts.text("law.before"))
                .setFlexGrow(3);
        grid.addComponentColumn(row -> end(row.difference().otherwise()))
                .setHeader(Texts.text("law.after"))
                .setFlexGrow(3);
        grid.addComponentColumn(row -> new StatusBadge(
                        row.difference().applies() ? Tone.SOON : Tone.LATER,
                        Texts.text(row.difference().applies() ? "law.effect.changes" : "law.effect.keeps")))
                .setHeader(Texts.text("law.effect"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(touched);
        return grid;
    }

    private static Component end(DeadlineView deadline) {
        return KeysetList.lines(deadline.endWritten(), deadline.derivation().in(Texts.language()));
    }
}
