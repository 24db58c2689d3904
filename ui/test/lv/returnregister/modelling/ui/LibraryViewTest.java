package lv.returnregister.modelling.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.workflow.ui.ProcessDiagram;
import org.junit.jupiter.api.Test;

/** What an administrator sees of the library of models. */
class LibraryViewTest extends ScreenTest {

    @Test
    void administrators_and_auditors_see_the_models_others_do_not() {
        open(officer(Authority.PMLP, "PMLP", Role.AUDITOR), LibraryView.ROUTE);
        assertThat(_find(LibraryView.class)).hasSize(1);

        open(officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER), LibraryView.ROUTE);
        assertThat(_find(AccessDeniedPage.class)).hasSize(1);
    }

    @Test
    void a_process_is_drawn_and_a_decision_table_is_read() {
        Officer administrator = officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR);

        open(administrator, LibraryView.ROUTE);
        assertThat(_find(ProcessDiagram.class)).hasSize(1);

        open(administrator, LibraryView.ROUTE + "?model=entryBanTerm");
        assertThat(_find(ProcessDiagram.class)).isEmpty();
        assertThat(_get(DecisionTableView.class).getElement().getTextRecursively())
                .contains("Aizlieguma pamats", "court-expulsion", "Tiesību norma");
        assertThat(_find(Anchor.class))
                .anyMatch(link -> "entryBanTerm.dmn".equals(link.getElement().getAttribute("download")));
    }
}
