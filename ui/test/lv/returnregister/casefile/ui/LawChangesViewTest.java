package lv.returnregister.casefile.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashMap;
import java.util.Map;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.LawChanges.TouchedAnswer;
import lv.returnregister.deadline.domain.DeadlineRepository;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.workflow.TableHit;
import lv.returnregister.workflow.TableHits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees which cases a changed rule touches. */
class LawChangesViewTest extends ScreenTest {

    @Autowired
    private DeadlineRepository deadlines;

    @Autowired
    private TableHits hits;

    @Test
    void clocks_that_agree_with_the_rules_of_today_need_nothing() {
        deadlines.deleteAllInBatch();

        open(officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR), LawChangesView.ROUTE);

        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(_find(LawChangesView.class).getFirst().getChildren()).noneMatch(Grid.class::isInstance);
        assertThat(_find(Button.class)).noneMatch(button -> button.getText().contains("Pārrēķināt"));
    }

    @Test
    void officers_do_not_change_the_law() {
        open(officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER), LawChangesView.ROUTE);

        assertThat(_find(AccessDeniedPage.class)).hasSize(1);
    }

    @Test
    void a_case_that_the_table_of_today_decides_otherwise_is_listed_with_both_rows_and_changed_by_one_act() {
        // given an answer of an earlier version that left the border guard's cases to PMLP
        deadlines.deleteAllInBatch();
        CaseView view = found(officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER), "Tabulin");
        TableHit now = kept(view);
        Map<String, Object> other = new HashMap<>(now.values());
        other.put("authority", "PMLP");
        currentOfficer.asRegister(() -> {
            hits.keep(
                    view.id(),
                    new TableHit(
                            now.table(),
                            0,
                            "0.9.0",
                            now.row(),
                            7,
                            "Agrākā norma",
                            now.factDay(),
                            now.lawDay(),
                            now.inputs(),
                            other));
            return true;
        });

        // when the administrator looks
        open(officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR), LawChangesView.ROUTE);

        // then both rows are told, and one act changes the case
        Grid<TouchedAnswer> grid = answers();
        TouchedAnswer row = grid.getListDataView().getItems().toList().getFirst();
        assertThat(grid.getListDataView().getItemCount()).isEqualTo(1);
        assertThat(row.caseNumber()).isEqualTo(view.number());
        assertThat(cell(grid, 2, row)).contains("Agrākā norma", "redakcija 0.9.0, 7. rinda", "41. p.");
        assertThat(cell(grid, 3, row)).contains(now.says(), "redakcija " + now.edition());
        assertThat(cell(grid, 4, row)).endsWith("jaunā rinda attiecas uz lietu");
        _click(_get(Button.class, spec -> spec.withText("Piemērot jaunās rindas: 1")));
        assertThat(_find(Grid.class)).isEmpty();
        assertThat(kept(view).word("authority")).isEqualTo("VRS");
    }

    @SuppressWarnings("unchecked")
    private static Grid<TouchedAnswer> answers() {
        return (Grid<TouchedAnswer>) _find(Grid.class).getFirst();
    }

    @SuppressWarnings("unchecked")
    private static String cell(Grid<TouchedAnswer> grid, int column, TouchedAnswer row) {
        return ((ComponentRenderer<Component, TouchedAnswer>)
                        grid.getColumns().get(column).getRenderer())
                .createComponent(row)
                .getElement()
                .getTextRecursively()
                .strip();
    }

    private TableHit kept(CaseView view) {
        return as(officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER), () -> hits.of(view.id())).stream()
                .map(TableHits.Kept::hit)
                .filter(hit -> "returnDecisionAuthority".equals(hit.table()))
                .findFirst()
                .orElseThrow();
    }
}
