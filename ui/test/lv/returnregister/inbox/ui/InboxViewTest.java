package lv.returnregister.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.workflow.OfficerActs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an officer meets at their desk. */
class InboxViewTest extends ScreenTest {

    @Autowired
    private Inbox inbox;

    @Autowired
    private OfficerActs acts;

    private Officer guard;
    private String unit;

    @BeforeEach
    void aUnitOfItsOwn() {
        // Tests share the database: a unit nobody else uses keeps the lists apart.
        unit = "VRS-T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        guard = officer(Authority.VRS, unit, Role.OFFICER);
    }

    @Test
    void an_officer_sees_the_tasks_of_their_own_authority_only() {
        CaseView ours = found(guard, "ABDULLAYEV");
        Officer clerk = officer(Authority.PMLP, "PMLP-RIGA", Role.OFFICER);

        open(guard, "inbox?scope=unit");
        assertThat(rows()).hasSize(1);
        assertThat(text(rows().getFirst())).contains("Izlemt par aizturēšanu", "ABDULLAYEV Elshan", ours.number());

        open(clerk, "inbox?scope=authority");
        assertThat(rows()).noneMatch(row -> text(row).contains(ours.number()));
    }

    @Test
    void the_pane_says_why_me_and_by_which_law() {
        found(guard, "RAHIMI");

        open(guard, "inbox?scope=unit");

        String pane = text(_get(com.vaadin.flow.component.html.Section.class));
        assertThat(pane).contains("Kāpēc tieši es un kāpēc tagad?", "Jūsu struktūrvienībai", "Pēc tam:");
    }

    @Test
    void claiming_a_task_opens_its_case_and_makes_it_mine() {
        CaseView found = found(guard, "OKAFOR");
        open(guard, "inbox?scope=unit");

        _click(_get(Button.class, spec -> spec.withId("open-task")));

        assertThat(task(found).assignee()).isEqualTo(guard.signInName());
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("case/" + found.id());
        open(guard, "inbox?scope=mine");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void a_task_that_a_colleague_took_meanwhile_says_so() {
        CaseView found = found(guard, "PETROSYAN");
        Officer colleague = officer(Authority.VRS, unit, Role.OFFICER);
        String taskId = task(found).taskId();
        open(guard, "inbox?scope=unit");

        as(colleague, () -> {
            acts.claim(taskId);
            return true;
        });
        _get(InboxView.class).refresh();

        assertThat(_find(Note.class)).anyMatch(note -> text(note).contains("Uzdevumu veic A. Kalniņa"));
    }

    @Test
    void the_address_carries_scope_filter_and_selection() {
        CaseView found = found(guard, "YUSUPOV");

        open(
                guard,
                "inbox?scope=unit&step=decide-detention&nationality=AZE&task="
                        + task(found).taskId());
        assertThat(rows()).hasSize(1);
        assertThat(rows().getFirst().getElement().getAttribute("aria-selected")).isEqualTo("true");

        open(guard, "inbox?scope=unit&step=sign-return-decision");
        assertThat(rows()).isEmpty();
    }

    @Test
    void keys_move_in_the_list_and_open_a_new_case() {
        found(guard, "GURUNG");
        open(guard, "inbox?scope=unit");

        List<String> keys = _find(Component.class).stream()
                .map(component -> component.getElement().getAttribute("data-shortcut"))
                .filter(key -> key != null)
                .toList();
        assertThat(keys).contains("j", "k", "n");
    }

    @Test
    void somebody_without_an_inbox_is_turned_away() {
        Officer auditor = officer(Authority.PMLP, "PMLP", Role.AUDITOR);

        open(auditor, "inbox");

        assertThat(_find(InboxView.class)).isEmpty();
        _get(AccessDeniedPage.class);
    }

    private InboxTask task(CaseView found) {
        return as(guard, () -> inbox.ofCase(found.id())).getFirst();
    }

    private static List<TaskRow> rows() {
        return _find(TaskRow.class);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
