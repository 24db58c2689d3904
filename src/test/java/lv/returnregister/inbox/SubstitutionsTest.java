package lv.returnregister.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import lv.returnregister.access.AbsenceView;
import lv.returnregister.access.Absences;
import lv.returnregister.access.Authority;
import lv.returnregister.access.EnterAbsence;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.RegisterClock;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tasks of who is away are with the substitute, and come back when the absence ends. */
class SubstitutionsTest extends TaskCase {

    @Autowired
    private Absences absences;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private RegisterClock registerClock;

    @AfterEach
    void theClockRunsAgain() {
        registerClock.standAt(null);
    }

    @Test
    void tasks_go_to_the_substitute_on_the_first_day_and_come_back_after_the_last_one() {
        List<InboxTask> tasks = tasks(2, true);
        LocalDate tomorrow = today().plusDays(1);
        enter(anna, tomorrow, tomorrow.plusDays(2), lauris);

        follow();
        assertThat(owners(tasks)).containsOnly(anna.signInName());

        registerClock.standAt(LegalTime.endOf(tomorrow.minusDays(1)).plusSeconds(60));
        follow();
        assertThat(owners(tasks)).containsOnly(lauris.signInName());
        assertThat(ownerInTheEngine(tasks.getFirst())).isEqualTo(lauris.signInName());
        assertThat(kinds(lauris)).containsExactly(Notices.Kind.FOR_ABSENT);
        assertThat(kinds(anna)).containsExactly(Notices.Kind.TO_SUBSTITUTE);

        registerClock.standAt(LegalTime.endOf(tomorrow.plusDays(2)).minusSeconds(60));
        follow();
        assertThat(owners(tasks)).containsOnly(lauris.signInName());

        registerClock.standAt(LegalTime.endOf(tomorrow.plusDays(2)).plusSeconds(60));
        follow();
        follow();
        assertThat(owners(tasks)).containsOnly(anna.signInName());
        assertThat(kinds(anna)).containsExactly(Notices.Kind.RETURNED, Notices.Kind.TO_SUBSTITUTE);
        assertThat(as(supervisor, () -> cases.timeline(tasks.getFirst().caseId())))
                .extracting(fact -> fact.kind() + " " + fact.recordedBy())
                .containsSubsequence("task-returned register", "task-to-substitute register");
    }

    @Test
    void what_the_substitute_gave_back_or_a_supervisor_gave_on_stays_so_and_what_is_done_stays_done() {
        List<InboxTask> tasks = tasks(4, true);
        AbsenceView absence = enter(anna, today(), today(), lauris);
        follow();
        Officer marta = account(Authority.VRS, Role.OFFICER);
        as(lauris, () -> {
            acts.release(tasks.getFirst().taskId());
            return true;
        });
        as(
                supervisor,
                () -> reassignments.reassign(
                        Reassignments.toOne(seen(List.of(now(tasks.get(1)))), marta.signInName())));
        jdbc.sql("delete from inbox_task where task_id = :id")
                .param("id", tasks.get(2).taskId())
                .update();

        withdraw(absence);
        follow();

        assertThat(now(tasks.getFirst()).assignee()).isNull();
        assertThat(now(tasks.get(1)).assignee()).isEqualTo(marta.signInName());
        assertThat(as(supervisor, () -> inbox.find(tasks.get(2).taskId()))).isEmpty();
        assertThat(now(tasks.get(3)).assignee()).isEqualTo(anna.signInName());
    }

    @Test
    void what_the_officer_takes_while_away_stays_with_them() {
        enter(anna, today(), today(), lauris);
        follow();
        List<InboxTask> taken = tasks(1, true);

        follow();

        assertThat(owners(taken)).containsExactly(anna.signInName());
    }

    @Test
    void the_substitute_of_an_absent_substitute_acts_and_each_gets_back_their_own() {
        List<InboxTask> tasks = tasks(1, true);
        Officer marta = account(Authority.VRS, Role.OFFICER);
        AbsenceView first = enter(anna, today(), today(), lauris);
        follow();
        AbsenceView second = enter(lauris, today(), today(), marta);
        follow();
        assertThat(owners(tasks)).containsExactly(marta.signInName());

        withdraw(first);
        follow();
        assertThat(owners(tasks)).containsExactly(anna.signInName());
        withdraw(second);
        follow();
        assertThat(owners(tasks)).containsExactly(anna.signInName());

        enter(lauris, today(), today(), marta);
        enter(anna, today(), today(), lauris);
        follow();
        assertThat(owners(tasks)).containsExactly(marta.signInName());
    }

    @Test
    void an_absence_names_every_reason_against_it() {
        Officer signatory = account(Authority.VRS, Role.SIGNATORY);
        Officer pmlp = account(Authority.PMLP, Role.OFFICER);
        enter(anna, today(), today().plusDays(3), lauris);

        assertThat(refused(lauris, today(), today(), anna)).containsExactly("absence-circle");
        assertThat(refused(anna, today(), today(), signatory))
                .containsExactly("absence-other-role", "absence-entered-already");
        assertThat(refused(pmlp, today(), today(), lauris)).containsExactly("absence-no-such-officer");
        assertThat(refused(lauris, today(), today().minusDays(1), lauris))
                .containsExactly("absence-ends-before-it-begins", "absence-own-substitute");
        assertThat(refused(lauris, today().minusDays(2), today().minusDays(1), anna))
                .containsExactly("before-today");
        enter(lauris, today().plusDays(4), today().plusDays(5), anna);
    }

    @Test
    void officers_see_the_calendar_of_their_authority_and_only_supervisors_keep_it() {
        AbsenceView absence = enter(anna, today(), today(), lauris);
        Officer pmlp = account(Authority.PMLP, Role.OFFICER);

        assertThat(as(lauris, () -> absences.calendar(today(), today()))).contains(absence);
        assertThat(as(pmlp, () -> absences.calendar(today(), today()))).doesNotContain(absence);
        assertThat(catchThrowableOfType(
                        org.springframework.security.access.AccessDeniedException.class,
                        () -> as(
                                lauris,
                                () -> absences.enter(
                                        new EnterAbsence(lauris.signInName(), today(), today(), anna.signInName())))))
                .isNotNull();
        withdraw(absence);
        assertThat(as(lauris, () -> absences.calendar(today(), today()))).doesNotContain(absence);
        assertThat(jdbc.sql("select action from audit_entry where subject = :officer order by at, id")
                        .param("officer", anna.signInName())
                        .query(String.class)
                        .list())
                .containsExactly("absence-entered", "absence-withdrawn");
    }

    private AbsenceView enter(Officer officer, LocalDate first, LocalDate last, Officer substitute) {
        return as(
                supervisor,
                () -> absences.enter(new EnterAbsence(officer.signInName(), first, last, substitute.signInName())));
    }

    private List<String> refused(Officer officer, LocalDate first, LocalDate last, Officer substitute) {
        return catchThrowableOfType(Rejection.class, () -> enter(officer, first, last, substitute))
                .violations()
                .stream()
                .map(Violation::code)
                .toList();
    }

    private void withdraw(AbsenceView absence) {
        as(supervisor, () -> {
            absences.withdraw(absence.id());
            return true;
        });
    }

    private void follow() {
        currentOfficer.asRegister(() -> {
            substitutions.follow();
            return true;
        });
    }

    private List<String> owners(List<InboxTask> tasks) {
        return tasks.stream().map(task -> now(task).assignee()).toList();
    }

    private List<Notices.Kind> kinds(Officer officer) {
        return as(officer, () -> notices.latest(10)).stream()
                .map(Notices.Notice::kind)
                .toList();
    }

    private LocalDate today() {
        return LegalTime.day(clock.instant());
    }
}
