package lv.returnregister.casefile.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Role;
import lv.returnregister.deadline.domain.DeadlineRepository;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.shell.ui.EmptyState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees which cases a changed rule touches. */
class LawChangesViewTest extends ScreenTest {

    @Autowired
    private DeadlineRepository deadlines;

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
}
