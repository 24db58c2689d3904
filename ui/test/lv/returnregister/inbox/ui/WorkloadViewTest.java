package lv.returnregister.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.inbox.Reassignments.Candidate;
import lv.returnregister.inbox.Reassignments.Verdict;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.shell.ui.DayPicker;
import lv.returnregister.workflow.OfficerActs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor sees who has how much to do, hands tasks over, and keeps the calendar of absences. */
class WorkloadViewTest extends ScreenTest {

    @Autowired
    private Inbox inbox;

    @Autowired
    private OfficerActs acts;

    @Autowired
    private Clock clock;

    private String unit;
    private Officer supervisor;
    private Officer anna;
    private Officer lauris;

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = "VRS-T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        supervisor = officer(Authority.VRS, unit, Role.SUPERVISOR);
        anna = officer(Authority.VRS, unit, Role.OFFICER);
        lauris = officer(Authority.VRS, unit, Role.OFFICER);
        claimed("GURUNG");
        claimed("YUSUPOV");
        found(anna, "RAHIMI");
    }

    @Test
    void only_a_supervisor_sees_the_workload() {
        open(supervisor, WorkloadView.ROUTE);
        assertThat(_find(WorkloadView.class)).hasSize(1);

        open(anna, WorkloadView.ROUTE);
        assertThat(_find(AccessDeniedPage.class)).hasSize(1);
    }

    @Test
    void every_bar_is_as_long_as_the_list_it_leads_to() {
        open(supervisor, WorkloadView.ROUTE);
        WorkloadView view = _get(WorkloadView.class);
        assertThat(view.shown()).hasSize(3);
        assertThat(view.bars()).extracting(load -> load.count().all()).contains(1, 2, 0);

        go("workload?owner=" + anna.signInName());
        assertThat(_get(WorkloadView.class).shown())
                .hasSize(2)
                .extracting(InboxTask::assignee)
                .containsOnly(anna.signInName());

        go("workload?owner=-&unit=" + unit);
        assertThat(_get(WorkloadView.class).shown())
                .singleElement()
                .extracting(InboxTask::assignee)
                .isNull();
    }

    @Test
    void the_list_is_spread_over_the_chosen_officers_and_says_what_became_of_each_task() {
        open(supervisor, WorkloadView.ROUTE);
        List<InboxTask> shown = _get(WorkloadView.class).shown();
        _click(_get(Button.class, spec -> spec.withId("reassign")));
        Set<Candidate> both = _get(ReassignDialog.class).offered().stream()
                .filter(candidate -> candidate.unit().equals(unit))
                .collect(Collectors.toSet());
        assertThat(both).hasSize(2);

        takers().setValue(both.stream()
                .filter(candidate -> candidate.signInName().equals(lauris.signInName()))
                .collect(Collectors.toSet()));
        as(anna, () -> {
            acts.release(shown.stream()
                    .filter(task -> task.assignee() != null)
                    .findFirst()
                    .orElseThrow()
                    .taskId());
            return true;
        });
        _click(_get(Button.class, spec -> spec.withId("reassign-give")));

        assertThat(verdicts())
                .extracting(verdict ->
                        verdict.refused() == null ? "" : verdict.refused().code())
                .containsExactly("task-given-back", "", "");
        assertThat(as(supervisor, () -> inbox.held(List.of(new Inbox.Holder(lauris.signInName(), null)), 10)))
                .hasSize(2);

        open(lauris, "inbox");
        NativeButton bell = _get(NativeButton.class, spec -> spec.withId("notice-bell"));
        assertThat(bell.getElement().getAttribute("aria-label")).isEqualTo("1 nelasīts paziņojums");
    }

    @Test
    void a_supervisor_enters_an_absence_and_what_is_wrong_stands_at_its_field() {
        open(supervisor, AbsencesView.ROUTE);
        ComboBox<Officer> who = _get(ComboBox.class, spec -> spec.withId("absence-officer"));
        ComboBox<Officer> substitute = _get(ComboBox.class, spec -> spec.withId("absence-substitute"));

        _click(_get(Button.class, spec -> spec.withId("absence-enter")));
        assertThat(who.isInvalid()).isTrue();
        assertThat(substitute.isInvalid()).isTrue();

        who.setValue(anna);
        _get(DayPicker.class, spec -> spec.withId("absence-last")).setValue(LegalTime.day(clock.instant()));
        substitute.setValue(lauris);
        _click(_get(Button.class, spec -> spec.withId("absence-enter")));

        assertThat(who.isInvalid()).isFalse();
        open(lauris, AbsencesView.ROUTE);
        assertThat(_get(AbsencesView.class).getElement().getTextRecursively()).contains("A. Kalniņa");
        assertThat(_find(Button.class, spec -> spec.withId("absence-enter"))).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Candidate> takers() {
        return _get(CheckboxGroup.class, spec -> spec.withId("reassign-takers"));
    }

    @SuppressWarnings("unchecked")
    private static List<Verdict> verdicts() {
        Grid<Verdict> grid = _get(Grid.class, spec -> spec.withId("reassign-verdicts"));
        return grid.getListDataView().getItems().toList();
    }

    private void claimed(String surname) {
        CaseView found = found(anna, surname);
        as(anna, () -> {
            acts.claim(inbox.ofCase(found.id()).getFirst().taskId());
            return true;
        });
    }
}
