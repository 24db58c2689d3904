package lv.returnregister.deadline;

import static lv.returnregister.deadline.Counting.at;
import static lv.returnregister.deadline.Counting.served;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.RegisterClock;
import lv.returnregister.shared.Rejection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** The clocks of a case as they are kept. */
@WithMockUser(authorities = {"case.read", "case.work"})
@RecordApplicationEvents
class DeadlinesTest extends RegisterTest {

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private RegisterClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Persons persons;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private TransactionTemplate transaction;

    private final CaseId caseId = CaseId.next();

    @BeforeEach
    void theClockStands() {
        clock.standAt(at("2026-03-02T05:20"));
        PersonId person = currentOfficer.asRegister(() -> persons.record(PersonData.named("CLOCK", "TEST")));
        jdbc.sql("""
                insert into casefile_case (id, number, kind, stage, person_id, finding_authority, finding_unit,
                    deciding_authority, deciding_unit, opened_at, opened_by)
                values (:id, :number, 'RETURN', 'apprehended', :person, 'VRS', 'VRS-LUDZA', 'VRS', 'VRS-LUDZA', now(), 'test')""")
                .param("id", caseId.value())
                .param("number", "TEST-" + caseId)
                .param("person", person.value())
                .update();
    }

    @AfterEach
    void theClockRuns() {
        deadlines.cancelAll(caseId);
        clock.standAt(null);
    }

    @Test
    void a_clock_runs_from_its_event_and_keeps_how_its_end_was_reached() {
        deadlines.start(caseId, "detention-by-authority", at("2026-03-02T05:20"));

        DeadlineView kept = deadlines.running(caseId, "detention-by-authority").orElseThrow();
        assertThat(kept.endsAt()).isEqualTo(at("2026-03-12T05:20"));
        assertThat(kept.statutory()).isTrue();
        assertThat(kept.derivation())
                .isEqualTo(Counting.count("detention-by-authority", "2026-03-02T05:20")
                        .derivation());
    }

    @Test
    void a_clock_met_and_started_anew_in_one_step_runs_once() {
        deadlines.start(caseId, "ban-review", at("2026-03-02T05:20"));

        transaction.executeWithoutResult(tx -> {
            deadlines.met(caseId, "ban-review", at("2026-03-02T05:20"));
            deadlines.start(caseId, "ban-review", at("2026-03-02T05:20"));
        });

        assertThat(deadlines.of(caseId))
                .extracting(DeadlineView::state)
                .containsExactlyInAnyOrder(DeadlineState.MET, DeadlineState.RUNNING);
    }

    @Test
    void a_clock_may_have_a_length_of_its_own_within_the_law() {
        DeadlineView term = deadlines.start(caseId, "voluntary-departure", at("2026-03-02T15:30"), 15);

        assertThat(term.endDay()).isEqualTo(LocalDate.parse("2026-03-17"));
        assertThatThrownBy(() -> deadlines.start(caseId, "voluntary-departure", at("2026-03-02T15:30"), 31))
                .isInstanceOf(Rejection.class);
        assertThat(deadlines.running(caseId, "voluntary-departure"))
                .map(DeadlineView::id)
                .hasValue(term.id());
    }

    @Test
    void the_court_sets_the_end_and_the_next_application_is_counted_back_from_it() {
        deadlines.startUntil(caseId, "detention-by-court", at("2026-03-11T14:00"), at("2026-05-11T14:00"));
        DeadlineView application = deadlines.startBefore(caseId, "court-application", at("2026-05-11T14:00"));

        assertThat(application.endsAt()).isEqualTo(at("2026-05-09T14:00"));
        assertThat(application.startedAt()).isEqualTo(at("2026-03-02T05:20"));
    }

    @Test
    void earlier_detentions_shorten_the_ceiling() {
        DeadlineView ceiling = deadlines.startCeiling(
                caseId,
                "detention-ceiling",
                at("2026-05-24T09:00"),
                List.of(served("2026-05-04T12:30", "2026-05-13T16:00")));

        assertThat(ceiling.endsAt()).isEqualTo(at("2026-11-15T05:30"));
    }

    @Test
    void an_act_done_in_time_meets_the_clock() {
        deadlines.start(caseId, "police-hand-over", at("2026-03-02T03:10"));

        deadlines.met(caseId, "police-hand-over", at("2026-03-02T05:00"));

        assertThat(only("police-hand-over").state()).isEqualTo(DeadlineState.MET);
        assertThat(only("police-hand-over").metAt()).isEqualTo(at("2026-03-02T05:00"));
    }

    @Test
    void a_clock_is_missed_once_its_end_is_past_and_not_at_its_last_minute() {
        deadlines.start(caseId, "detention-by-authority", at("2026-03-02T05:20"));

        clock.standAt(at("2026-03-12T05:20"));
        deadlines.passOverdue();
        assertThat(only("detention-by-authority").state()).isEqualTo(DeadlineState.RUNNING);

        clock.standAt(at("2026-03-12T05:21"));
        assertThat(deadlines.passOverdue()).isPositive();
        assertThat(only("detention-by-authority").state()).isEqualTo(DeadlineState.MISSED);
        assertThat(only("detention-by-authority").stateAt()).isEqualTo(at("2026-03-12T05:20"));
        assertThat(deadlines.passOverdue()).isZero();
    }

    @Test
    void the_right_to_contest_lapses_only_at_the_end_of_the_day_after_midsummer() {
        deadlines.start(caseId, "contest-return-decision", at("2026-06-16T09:00"));

        clock.standAt(at("2026-06-25T23:30"));
        deadlines.passOverdue();
        assertThat(only("contest-return-decision").state()).isEqualTo(DeadlineState.RUNNING);

        clock.standAt(at("2026-06-26T00:10"));
        deadlines.passOverdue();
        assertThat(only("contest-return-decision").state()).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void what_is_done_late_stays_missed_and_keeps_when_it_was_done() {
        deadlines.start(caseId, "police-hand-over", at("2026-03-02T03:10"));
        clock.standAt(at("2026-03-02T07:00"));
        deadlines.passOverdue();

        deadlines.met(caseId, "police-hand-over", at("2026-03-02T07:00"));

        assertThat(only("police-hand-over").state()).isEqualTo(DeadlineState.MISSED);
        assertThat(only("police-hand-over").metAt()).isEqualTo(at("2026-03-02T07:00"));
        assertThat(only("police-hand-over").levelAt(at("2026-03-02T08:00"))).isEqualTo(WarningLevel.LATER);
    }

    @Test
    void a_departure_in_time_that_was_recorded_late_was_still_in_time() {
        deadlines.start(caseId, "voluntary-departure", at("2026-03-02T15:30"), 7);
        clock.standAt(at("2026-03-12T09:00"));
        deadlines.passOverdue();

        deadlines.met(caseId, "voluntary-departure", at("2026-03-09T22:00"));

        assertThat(only("voluntary-departure").state()).isEqualTo(DeadlineState.MISSED);
        assertThat(only("voluntary-departure").doneInTime()).isTrue();
    }

    @Test
    void an_act_after_the_end_misses_the_clock_even_before_anybody_marked_it() {
        deadlines.start(caseId, "police-hand-over", at("2026-03-02T03:10"));

        deadlines.met(caseId, "police-hand-over", at("2026-03-02T06:11"));

        assertThat(only("police-hand-over").state()).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void starting_a_rule_anew_replaces_its_clock() {
        deadlines.start(caseId, "detention-review", at("2026-03-02T05:20"));
        deadlines.start(caseId, "detention-review", at("2026-03-12T09:00"));

        assertThat(deadlines.of(caseId))
                .extracting(DeadlineView::state)
                .containsExactly(DeadlineState.CANCELLED, DeadlineState.RUNNING);
    }

    @Test
    void a_stopped_clock_keeps_its_hours_and_runs_on_with_them() {
        deadlines.start(caseId, "detention-by-authority", at("2026-03-02T05:20"));
        deadlines.stop(caseId, "detention-by-authority", at("2026-03-10T05:20"));

        clock.standAt(at("2026-03-20T00:00"));
        deadlines.passOverdue();
        assertThat(only("detention-by-authority").state()).isEqualTo(DeadlineState.STOPPED);

        deadlines.resume(caseId, "detention-by-authority", at("2026-03-20T10:00"));
        assertThat(only("detention-by-authority").endsAt()).isEqualTo(at("2026-03-22T10:00"));
        assertThat(only("detention-by-authority").derivation().lv())
                .contains("apturēts 10.03.2026. 05:20, atlicis: 48 h")
                .contains("atsākts 20.03.2026. 10:00 + 48 h → 22.03.2026. 10:00");
    }

    @Test
    void a_stopped_departure_term_keeps_its_days() {
        deadlines.start(caseId, "voluntary-departure", at("2026-03-02T15:30"), 15);
        deadlines.stop(caseId, "voluntary-departure", at("2026-03-10T11:00"));
        deadlines.resume(caseId, "voluntary-departure", at("2026-06-10T09:00"));

        assertThat(only("voluntary-departure").endDay()).isEqualTo(LocalDate.parse("2026-06-17"));
        assertThat(only("voluntary-departure").state()).isEqualTo(DeadlineState.RUNNING);
    }

    @Test
    void a_stopped_count_of_working_days_goes_on_in_working_days() {
        deadlines.start(caseId, "return-decision", at("2026-03-02T10:15"));
        deadlines.stop(caseId, "return-decision", at("2026-03-06T10:00"));
        deadlines.resume(caseId, "return-decision", at("2026-04-02T10:00"));

        // Four working days are left; Easter lies between.
        assertThat(only("return-decision").endDay()).isEqualTo(LocalDate.parse("2026-04-10"));
    }

    @Test
    void what_has_lapsed_cannot_be_stopped() {
        deadlines.start(caseId, "police-hand-over", at("2026-03-02T03:10"));

        deadlines.stop(caseId, "police-hand-over", at("2026-03-02T06:30"));

        assertThat(only("police-hand-over").state()).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void the_next_deadline_is_the_running_one_that_ends_first() {
        deadlines.start(caseId, "detention-by-authority", at("2026-03-02T05:20"));
        deadlines.start(caseId, "eurodac-sent", at("2026-03-02T03:10"));
        deadlines.start(caseId, "police-hand-over", at("2026-03-02T03:10"));
        deadlines.met(caseId, "police-hand-over", at("2026-03-02T05:00"));

        assertThat(deadlines.next(caseId)).map(DeadlineView::ruleId).hasValue("eurodac-sent");

        deadlines.cancelAll(caseId);
        assertThat(deadlines.next(caseId)).isEmpty();
    }

    @Test
    void every_change_of_a_clock_is_told_once() {
        deadlines.start(caseId, "police-hand-over", at("2026-03-02T03:10"));
        deadlines.stop(caseId, "police-hand-over", at("2026-03-02T04:10"));
        deadlines.resume(caseId, "police-hand-over", at("2026-03-02T05:10"));
        clock.standAt(at("2026-03-02T08:00"));
        deadlines.passOverdue();
        deadlines.passOverdue();
        deadlines.met(caseId, "police-hand-over", at("2026-03-02T08:00"));
        deadlines.met(caseId, "police-hand-over", at("2026-03-02T08:30"));

        assertThat(events.stream(DeadlineStarted.class)
                        .filter(fact -> fact.caseId().equals(caseId)))
                .hasSize(2);
        assertThat(events.stream(DeadlineEnded.class)
                        .filter(fact -> fact.caseId().equals(caseId)))
                .extracting(DeadlineEnded::state)
                .containsExactly(DeadlineState.STOPPED, DeadlineState.MISSED);
        assertThat(events.stream(DeadlineMetLate.class)
                        .filter(fact -> fact.caseId().equals(caseId)))
                .hasSize(1);
    }

    @Test
    void a_clock_that_another_node_is_passing_is_left_to_it() throws Exception {
        deadlines.start(caseId, "police-hand-over", at("2026-03-02T03:10"));
        clock.standAt(at("2026-03-02T07:00"));
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Void> otherNode = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(tx -> {
            jdbc.sql("select id from register.deadline_deadline where case_id = ? for update")
                    .param(caseId.value())
                    .query()
                    .listOfRows();
            locked.countDown();
            await(done);
        }));
        await(locked);

        deadlines.passOverdue();
        assertThat(only("police-hand-over").state()).isEqualTo(DeadlineState.RUNNING);

        done.countDown();
        otherNode.get(10, TimeUnit.SECONDS);
        deadlines.passOverdue();
        assertThat(only("police-hand-over").state()).isEqualTo(DeadlineState.MISSED);
    }

    private DeadlineView only(String rule) {
        return deadlines.of(caseId).stream()
                .filter(deadline -> deadline.ruleId().equals(rule))
                .reduce((one, other) -> {
                    throw new AssertionError("two clocks of " + rule);
                })
                .orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("waited too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void an_act_done_at_another_moment_was_in_time_or_late_by_the_right_one() {
        deadlines.start(caseId, "voluntary-departure", at("2026-02-20T15:30"), 7);
        deadlines.met(caseId, "voluntary-departure", at("2026-03-01T10:00"));

        deadlines.metRather(caseId, "voluntary-departure", at("2026-03-01T10:00"), at("2026-02-27T10:00"));

        assertThat(deadlines.of(caseId)).singleElement().satisfies(term -> {
            assertThat(term.state()).isEqualTo(DeadlineState.MET);
            assertThat(term.derivation().en()).contains("01.03.2026. 10:00", "27.02.2026. 10:00");
        });
    }

    @Test
    void a_right_that_was_not_used_lapses_and_nobody_is_late() {
        deadlines.start(caseId, "contest-return-decision", at("2026-02-10T10:00"));
        deadlines.start(caseId, "decide-contest", at("2026-01-10T10:00"));
        deadlines.passOverdue();

        assertThat(deadlines.of(caseId)).allMatch(term -> term.state() == DeadlineState.MISSED);
        assertThat(deadlines.of(caseId).stream().filter(term -> term.overdueAt(clock.instant())))
                .extracting(DeadlineView::ruleId)
                .containsExactly("decide-contest");
    }

    @Test
    void a_clock_that_nothing_ends_yet_is_not_started() {
        assertThatThrownBy(() -> deadlines.start(caseId, "sis-return-alert", at("2026-03-02T05:00")))
                .isInstanceOf(IllegalStateException.class);
    }
}
