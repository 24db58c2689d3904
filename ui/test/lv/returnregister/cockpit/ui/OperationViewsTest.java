package lv.returnregister.cockpit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.cockpit.OperationDesk;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.shell.ui.EmptyState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What supervisors see of failures, operations and migrations, and what nobody else sees. */
class OperationViewsTest extends ScreenTest {

    @Autowired
    private OperationDesk operations;

    @Test
    void an_officer_reaches_none_of_the_views() {
        Officer officer = guard();
        CaseView view = found(officer, "Parasts");

        for (String address :
                new String[] {"incidents", "operations", "cockpit/case/" + view.id(), "cockpit/migrate/returnCase"}) {
            open(officer, address);
            assertThat(_find(AccessDeniedPage.class)).as(address).hasSize(1);
        }
    }

    @Test
    void an_unknown_case_and_an_unknown_process_are_told_in_words() {
        open(supervisor(), "cockpit/case/nothing");
        assertThat(_find(EmptyState.class)).hasSize(1);

        go("cockpit/case/" + java.util.UUID.randomUUID());
        assertThat(_find(EmptyState.class)).hasSize(1);

        go("cockpit/migrate/nowhere");
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void an_operation_shows_first_what_it_does_and_asks_for_a_reason() {
        CaseView view = found(guard(), "Labojams");
        Officer supervisor = supervisor();
        open(supervisor, "cockpit/case/" + view.id());

        _click(button("cancel"));

        assertThat(_find(EffectsList.class)).hasSize(1);
        String shown = _get(CaseOperationsView.class).getElement().getTextRecursively();
        assertThat(shown).contains("uzdevums").contains("Vajadzīgs otra vadītāja apstiprinājums");

        _click(_get(Button.class, spec -> spec.withId("do-operation")));
        assertThat(_get(TextArea.class, spec -> spec.withCaption("Kāpēc")).isInvalid())
                .isTrue();

        _get(TextArea.class, spec -> spec.withCaption("Kāpēc")).setValue("atvērta kļūdas pēc");
        _click(_get(Button.class, spec -> spec.withId("do-operation")));
        assertThat(as(supervisor, () -> operations.of(view.id())))
                .singleElement()
                .matches(OperationDesk.Proposal::isWaiting);
    }

    @Test
    void a_proposal_waits_on_the_desk_of_the_second_supervisor() {
        CaseView view = found(guard(), "Otrais");
        open(supervisor(), "cockpit/case/" + view.id());
        _click(button("suspend"));
        _get(TextArea.class, spec -> spec.withCaption("Kāpēc")).setValue("pārbauda dubultu lietu");
        _click(_get(Button.class, spec -> spec.withId("do-operation")));

        Officer second = supervisor();
        open(second, OperationsView.ROUTE);

        assertThat(_get(OperationsView.class).getElement().getTextRecursively())
                .contains(view.number())
                .contains("pārbauda dubultu lietu");
    }

    private Officer guard() {
        return officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER);
    }

    private Officer supervisor() {
        return officer(Authority.VRS, "VRS-LUDZA", Role.SUPERVISOR);
    }

    private static Button button(String operation) {
        return _find(Button.class).stream()
                .filter(button -> operation.equals(button.getElement().getAttribute("data-operation")))
                .findFirst()
                .orElseThrow();
    }
}
