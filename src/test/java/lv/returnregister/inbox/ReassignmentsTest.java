package lv.returnregister.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.returnregister.access.Absences;
import lv.returnregister.access.Authority;
import lv.returnregister.access.EnterAbsence;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.inbox.Reassignments.Candidate;
import lv.returnregister.inbox.Reassignments.Move;
import lv.returnregister.inbox.Reassignments.Outcome;
import lv.returnregister.inbox.Reassignments.Seen;
import lv.returnregister.inbox.Reassignments.Verdict;
import lv.returnregister.shared.LegalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A supervisor gives tasks to other officers; what was shown is what is acted on, and every task gets its verdict. */
class ReassignmentsTest extends TaskCase {

    @Autowired
    private AuditLog audit;

    @Autowired
    private Absences absences;

    @Test
    void the_new_owner_stands_in_the_engine_the_inbox_the_timeline_and_the_trail_and_both_owners_are_told() {
        InboxTask task = tasks(1, true).getFirst();

        Outcome outcome = to(lauris, List.of(task));

        assertThat(outcome.verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.done()).isTrue();
            assertThat(verdict.caseNumber()).isEqualTo(task.subject().caseNumber());
            assertThat(verdict.from()).isEqualTo(anna.signInName());
        });
        assertThat(now(task).assignee()).isEqualTo(lauris.signInName());
        assertThat(ownerInTheEngine(task)).isEqualTo(lauris.signInName());
        assertThat(as(supervisor, () -> cases.timeline(task.caseId())))
                .filteredOn(fact -> fact.kind().equals("task-handed-over"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.recordedBy()).isEqualTo(supervisor.signInName());
                    assertThat(fact.details())
                            .containsEntry("formerOwner", anna.signInName())
                            .containsEntry("newOwner", lauris.signInName());
                });
        assertThat(as(supervisor, () -> audit.ofCase(task.caseId(), 50)))
                .extracting(AuditLog.Entry::action)
                .contains("fact.task-handed-over");
        assertThat(as(lauris, () -> notices.latest(5)))
                .singleElement()
                .extracting(Notices.Notice::kind, Notices.Notice::other, Notices.Notice::tasks)
                .containsExactly(Notices.Kind.GIVEN, anna.signInName(), 1);
        assertThat(as(anna, () -> notices.latest(5)))
                .singleElement()
                .extracting(Notices.Notice::kind, Notices.Notice::other, Notices.Notice::tasks)
                .containsExactly(Notices.Kind.TAKEN, lauris.signInName(), 1);
        assertThat(refusals(anna, task.caseId(), task.step(), Map.of())).contains("task-taken");
    }

    @Test
    void what_one_act_did_is_one_notice_until_it_is_read() {
        List<InboxTask> tasks = tasks(3, true);

        to(lauris, tasks);

        assertThat(as(lauris, notices::unread)).isEqualTo(1);
        assertThat(as(lauris, () -> notices.latest(5)))
                .singleElement()
                .extracting(Notices.Notice::tasks, Notices.Notice::read)
                .containsExactly(3, false);
        as(lauris, () -> {
            notices.readAll(clock.instant());
            return true;
        });
        assertThat(as(lauris, notices::unread)).isZero();
        assertThat(as(lauris, () -> notices.latest(5)))
                .singleElement()
                .extracting(Notices.Notice::read)
                .isEqualTo(true);
    }

    @Test
    void a_task_taken_or_done_or_given_back_meanwhile_is_left_alone_and_the_others_are_given() {
        List<InboxTask> tasks = tasks(4, false);
        List<Seen> shown = new ArrayList<>(seen(tasks));
        shown.set(3, new Seen(tasks.get(3).taskId(), anna.signInName()));
        shown.add(new Seen("done-long-ago", null));
        as(anna, () -> {
            acts.claim(tasks.getFirst().taskId());
            return true;
        });

        Outcome outcome = as(supervisor, () -> reassignments.reassign(Reassignments.toOne(shown, lauris.signInName())));

        assertThat(outcome.done()).isEqualTo(2);
        assertThat(outcome.verdicts())
                .extracting(Verdict::taskId)
                .containsExactlyElementsOf(shown.stream().map(Seen::taskId).toList());
        assertThat(codes(outcome)).containsExactly("task-taken", "", "", "task-given-back", "task-already-completed");
        assertThat(now(tasks.getFirst()).assignee()).isEqualTo(anna.signInName());
        assertThat(now(tasks.get(3)).assignee()).isNull();
        assertThat(now(tasks.get(1)).assignee()).isEqualTo(lauris.signInName());
    }

    @Test
    void a_task_whose_facts_cannot_be_written_keeps_its_owner_everywhere_and_does_not_spoil_the_others() {
        List<InboxTask> tasks = tasks(3, true);
        jdbc.sql("update inbox_task set case_id = :nowhere where task_id = :id")
                .param("nowhere", UUID.randomUUID())
                .param("id", tasks.get(1).taskId())
                .update();

        Outcome outcome = to(lauris, tasks);

        assertThat(codes(outcome)).containsExactly("", "reassign-failed", "");
        assertThat(ownerInTheEngine(tasks.get(1))).isEqualTo(anna.signInName());
        assertThat(now(tasks.get(1)).assignee()).isEqualTo(anna.signInName());
        assertThat(as(lauris, () -> notices.latest(5)))
                .singleElement()
                .extracting(Notices.Notice::tasks)
                .isEqualTo(2);
    }

    @Test
    void every_reason_against_a_new_owner_is_told_for_its_own_task() {
        List<InboxTask> tasks = tasks(5, true);
        Officer signatory = account(Authority.VRS, Role.SIGNATORY);
        Officer pmlp = account(Authority.PMLP, Role.OFFICER);
        Officer away = account(Authority.VRS, Role.OFFICER);
        as(
                supervisor,
                () -> absences.enter(new EnterAbsence(
                        away.signInName(),
                        LegalTime.day(clock.instant()),
                        LegalTime.day(clock.instant()),
                        lauris.signInName())));
        List<Officer> takers = List.of(signatory, pmlp, away, anna, lauris);
        List<Move> moves = new ArrayList<>();
        for (int number = 0; number < tasks.size(); number++) {
            moves.add(new Move(Seen.of(tasks.get(number)), takers.get(number).signInName()));
        }
        moves.add(moves.getLast());

        Outcome outcome = as(supervisor, () -> reassignments.reassign(moves));

        assertThat(codes(outcome))
                .containsExactly(
                        "reassign-not-theirs",
                        "reassign-no-such-officer",
                        "reassign-absent",
                        "reassign-same-owner",
                        "",
                        "reassign-twice");
    }

    @Test
    void only_a_supervisor_of_the_authority_reassigns() {
        List<InboxTask> tasks = tasks(1, true);
        List<Move> moves = List.of(new Move(Seen.of(tasks.getFirst()), lauris.signInName()));
        Officer other = account(Authority.PMLP, Role.SUPERVISOR);

        assertThat(codes(as(other, () -> reassignments.reassign(moves)))).containsExactly("task-of-other-authority");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(lauris, () -> reassignments.reassign(moves)));
        assertThat(now(tasks.getFirst()).assignee()).isEqualTo(anna.signInName());
    }

    @Test
    void tasks_are_spread_evenly_and_every_officer_gets_early_and_late_due_dates() {
        List<InboxTask> tasks = tasks(7, true);
        Officer marta = account(Authority.VRS, Role.OFFICER);
        List<String> takers = List.of(lauris.signInName(), marta.signInName(), anna.signInName());
        redate(tasks);

        List<Move> moves = as(supervisor, () -> reassignments.spread(seen(tasks), takers));

        Map<String, List<Instant>> dealt = moves.stream()
                .collect(Collectors.groupingBy(
                        Move::to,
                        Collectors.mapping(
                                move -> Objects.requireNonNull(as(
                                                supervisor,
                                                () -> inbox.find(move.task().taskId()))
                                        .orElseThrow()
                                        .dueAt()),
                                Collectors.toList())));
        assertThat(dealt.values()).extracting(List::size).containsExactlyInAnyOrder(3, 2, 2);
        assertThat(dealt.values()).allSatisfy(due -> assertThat(due).isSorted());
        // Whoever has the fewest tasks already gets the first one; the rest goes round.
        assertThat(moves.stream().map(Move::to).toList().subList(0, 3)).doesNotHaveDuplicates();
        assertThat(moves.get(2).to()).isEqualTo(anna.signInName());
        assertThat(moves)
                .extracting(move -> move.task().taskId())
                .doesNotHaveDuplicates()
                .hasSize(7);
    }

    @Test
    void those_who_may_do_the_tasks_are_offered_with_their_load_and_whether_they_are_away() {
        List<InboxTask> tasks = tasks(2, true);

        List<Candidate> offered = as(supervisor, () -> reassignments.candidates(seen(tasks))).stream()
                .filter(candidate -> candidate.unit().equals(unit))
                .toList();

        assertThat(offered)
                .extracting(Candidate::signInName, Candidate::open, Candidate::mayTake, Candidate::absent)
                .containsExactlyInAnyOrder(
                        tuple(anna.signInName(), 2, 2, false), tuple(lauris.signInName(), 0, 2, false));
    }

    /** Due on seven different days, in another order than the tasks were opened in. */
    private void redate(List<InboxTask> tasks) {
        for (int number = 0; number < tasks.size(); number++) {
            jdbc.sql(
                            "update inbox_task set deadline_id = :deadline, due_at = now() + :days * interval '1 day' where task_id = :id")
                    .param("deadline", UUID.randomUUID())
                    .param("days", number * 3 % 7 + 1)
                    .param("id", tasks.get(number).taskId())
                    .update();
        }
    }

    private Outcome to(Officer officer, List<InboxTask> tasks) {
        return as(supervisor, () -> reassignments.reassign(Reassignments.toOne(seen(tasks), officer.signInName())));
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.verdicts().stream()
                .map(verdict -> verdict.refused() == null
                        ? ""
                        : Objects.requireNonNull(verdict.refused()).code())
                .toList();
    }
}
