package lv.returnregister.deadline;

import static lv.returnregister.deadline.Counting.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Rights;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.Fact;
import lv.returnregister.deadline.DeadlineRecounts.Difference;
import lv.returnregister.deadline.domain.CaseDeadlines;
import lv.returnregister.deadline.domain.DeadlineData;
import lv.returnregister.deadline.domain.DeadlineRepository;
import lv.returnregister.deadline.domain.HolidayTable;
import lv.returnregister.deadline.domain.Recounter;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.detention.Detentions;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.RegisterClock;
import lv.returnregister.workflow.ClockControl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Clocks are counted again when the fact behind them is corrected, a holiday is, or the law changes. */
@WithMockUser(authorities = {"case.read", "case.work"})
@RecordApplicationEvents
class RedatedDeadlinesTest extends RegisterTest {

    private static final LocalDate THE_DAY = LocalDate.parse("2026-03-02");

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DeadlineRepository repository;

    @Autowired
    private CaseDeadlines ofCases;

    @Autowired
    private Detentions detentions;

    @Autowired
    private Persons persons;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private RegisterClock clock;

    @Autowired
    private ClockControl clockControl;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Autowired
    private Rights rights;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private TransactionTemplate transaction;

    private Officer officer;
    private CaseId caseId;

    @BeforeEach
    void aCaseIsOpen() {
        standAt(at("2026-03-02T05:20"));
        // What other tests left open would be counted anew with the clocks of this one.
        repository.deleteAllInBatch();
        officer = new Officer(
                "redated.officer",
                "Test",
                Authority.VRS,
                "VRS-RIGA",
                Role.OFFICER,
                rights.of(Authority.VRS, Role.OFFICER));
        caseId = currentOfficer.as(
                officer,
                () -> detentions
                        .apprehend(
                                persons.record(
                                        PersonData.named("OZOLS", "JURIS").ofNationality("GEO")),
                                ApprehendForeigner.of("Rīga", "no-valid-visa", null, null, null))
                        .id());
        deadlines.cancelAll(caseId);
    }

    @AfterEach
    void theClockRuns() {
        deadlines.cancelAll(caseId);
        standAt(null);
    }

    @Test
    void a_corrected_event_re_dates_a_running_clock_and_keeps_the_old_one() {
        deadlines.start(caseId, "voluntary-departure", at("2026-03-02T15:30"), 15);

        DeadlineView after = restart("voluntary-departure", "2026-03-02T15:30", "2026-03-04T10:00");

        assertThat(after.endDay()).isEqualTo(LocalDate.parse("2026-03-19"));
        assertThat(after.state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(after.derivation().lv()).contains("izlabots sākuma notikums; iepriekš beidzās 17.03.2026.");
        assertThat(deadlines.of(caseId).stream().filter(term -> term.ruleId().equals("voluntary-departure")))
                .extracting(DeadlineView::state)
                .containsExactly(DeadlineState.CANCELLED, DeadlineState.RUNNING);
        assertThat(events.stream(DeadlineRedated.class)).singleElement().satisfies(fact -> {
            assertThat(fact.moved()).isTrue();
            assertThat(fact.revived()).isFalse();
        });
    }

    @Test
    void a_clock_counted_from_another_event_is_left_alone() {
        deadlines.start(caseId, "voluntary-departure", at("2026-03-02T15:30"), 15);

        assertThat(currentOfficer.as(
                        officer,
                        () -> deadlines.restart(
                                caseId, "voluntary-departure", at("2026-02-02T15:30"), at("2026-03-04T10:00"))))
                .isEmpty();
        assertThat(deadlines.running(caseId, "voluntary-departure"))
                .map(DeadlineView::endDay)
                .hasValue(LocalDate.parse("2026-03-17"));
    }

    @Test
    void a_missed_clock_runs_again_when_the_right_event_was_later() {
        deadlines.start(caseId, "voluntary-departure", at("2026-02-20T15:30"), 7);
        deadlines.passOverdue();

        DeadlineView after = restart("voluntary-departure", "2026-02-20T15:30", "2026-02-25T15:30");

        assertThat(after.state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(after.endDay()).isEqualTo(LocalDate.parse("2026-03-04"));
        assertThat(events.stream(DeadlineRedated.class)).allMatch(DeadlineRedated::revived);
    }

    @Test
    void a_running_clock_is_missed_when_the_right_event_was_so_early_and_a_met_one_was_met_late() {
        deadlines.start(caseId, "voluntary-departure", at("2026-03-01T15:30"), 7);
        deadlines.start(caseId, "return-decision", at("2026-02-27T10:00"));
        deadlines.met(caseId, "return-decision", at("2026-03-02T05:10"));

        assertThat(restart("voluntary-departure", "2026-03-01T15:30", "2026-02-10T15:30")
                        .state())
                .isEqualTo(DeadlineState.MISSED);
        DeadlineView decision = restart("return-decision", "2026-02-27T10:00", "2026-02-10T10:00");

        assertThat(decision.state()).isEqualTo(DeadlineState.MISSED);
        assertThat(decision.metAt()).isEqualTo(at("2026-03-02T05:10"));
        assertThat(decision.overdueAt(at("2026-03-02T05:20"))).isFalse();
    }

    @Test
    void a_re_dated_clock_stands_still_for_the_same_time_as_the_old_one() {
        deadlines.start(caseId, "voluntary-departure", at("2026-02-20T15:30"), 15);
        deadlines.stop(caseId, "voluntary-departure", at("2026-02-25T10:00"));
        deadlines.resume(caseId, "voluntary-departure", at("2026-03-02T05:00"));

        DeadlineView after = restart("voluntary-departure", "2026-02-20T15:30", "2026-02-22T10:00");

        // 15 days from 22 February, 12 of them left on 25 February.
        assertThat(after.endDay()).isEqualTo(LocalDate.parse("2026-03-14"));
        deadlines.stop(caseId, "voluntary-departure", at("2026-03-02T05:20"));
        assertThat(restart("voluntary-departure", "2026-02-22T10:00", "2026-02-23T10:00")
                        .state())
                .isEqualTo(DeadlineState.STOPPED);
    }

    @Test
    void a_corrected_holiday_re_dates_the_clocks_it_touches_and_the_case_shows_both() {
        deadlines.start(caseId, "contest-return-decision", at("2026-02-25T10:00"));
        deadlines.start(caseId, "eurodac-sent", at("2026-03-02T05:00"));
        DeadlineRecounts recounts = recounts(Counting.RULES, withHolidayOn("2026-03-04"));

        assertThat(mine(recounts)).singleElement().satisfies(difference -> {
            assertThat(difference.applies()).isTrue();
            assertThat(difference.deadline().endDay()).isEqualTo("2026-03-04");
            assertThat(difference.otherwise().endDay()).isEqualTo("2026-03-05");
            assertThat(difference.otherwise().derivation().lv()).contains("vēl viena");
        });
        applied(recounts);

        assertThat(deadlines.running(caseId, "contest-return-decision"))
                .map(DeadlineView::endDay)
                .hasValue(LocalDate.parse("2026-03-05"));
        assertThat(mine(recounts)).isEmpty();
        List<Fact> timeline = cases.timeline(caseId);
        assertThat(timeline.stream().filter(fact -> fact.kind().equals("deadline-changed-by-law")))
                .singleElement()
                .satisfies(fact -> assertThat(fact.details())
                        .containsEntry("deadlineRule", "contest-return-decision")
                        .containsEntry("valueBefore", "04.03.2026.")
                        .containsEntry("valueAfter", "05.03.2026."));
    }

    @Test
    void a_new_row_counts_for_running_clocks_only_when_its_transition_says_so() {
        deadlines.start(caseId, "return-decision", at("2026-02-26T10:00"));

        List<Difference> kept = mine(recounts(amended(DeadlineRule.Transition.KEEP), Counting.CALENDAR));
        DeadlineRecounts changing = recounts(amended(DeadlineRule.Transition.CHANGE), Counting.CALENDAR);

        assertThat(kept).singleElement().satisfies(difference -> {
            assertThat(difference.applies()).isFalse();
            assertThat(difference.otherwise().endDay()).isEqualTo("2026-03-05");
        });
        assertThat(mine(changing)).singleElement().matches(Difference::applies);
        applied(changing);
        assertThat(deadlines.running(caseId, "return-decision"))
                .map(DeadlineView::endDay)
                .hasValue(LocalDate.parse("2026-03-05"));
    }

    @Test
    void an_end_that_a_court_set_is_nobody_elses_to_count() {
        deadlines.startUntil(caseId, "detention-by-court", at("2026-03-01T14:00"), at("2026-03-04T14:00"));

        assertThat(mine(recounts(Counting.RULES, withHolidayOn("2026-03-04")))).isEmpty();
    }

    private void standAt(@Nullable Instant moment) {
        currentOfficer.asRegister(() -> {
            clockControl.standAt(moment);
            return true;
        });
    }

    private List<Difference> mine(DeadlineRecounts recounts) {
        return inTransaction(recounts::differing).stream()
                .filter(difference -> difference.deadline().caseId().equals(caseId))
                .toList();
    }

    private void applied(DeadlineRecounts recounts) {
        currentOfficer.as(officer, () -> inTransaction(recounts::apply));
    }

    private DeadlineView restart(String rule, String wrong, String right) {
        return currentOfficer
                .as(officer, () -> deadlines.restart(caseId, rule, at(wrong), at(right)))
                .orElseThrow();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private DeadlineRecounts recounts(DeadlineRules rules, WorkingCalendar calendar) {
        Recounter recounter = new Recounter(repository, ofCases, rules, calendar, publisher, clock);
        return new DeadlineRecounts(repository, rules, recounter, clock);
    }

    private static WorkingCalendar withHolidayOn(String day) {
        HolidayTable table = DeadlineData.holidays();
        List<HolidayTable.Extra> extra = new ArrayList<>(table.extra());
        extra.add(new HolidayTable.Extra(
                LocalDate.parse(day), LocalizedText.of("vēl viena", "one more"), Certainty.S, "–"));
        return new WorkingCalendar(new HolidayTable(table.holidays(), extra, table.moved()));
    }

    /** The rule that gives eight working days for the decision gives five since today. */
    private static DeadlineRules amended(DeadlineRule.Transition transition) {
        List<DeadlineRule> rows = new ArrayList<>(Counting.RULES.all());
        DeadlineRule row = Counting.RULES.byId("return-decision");
        rows.add(new DeadlineRule(
                row.id(),
                row.title(),
                row.citation(),
                row.sure(),
                row.kind(),
                THE_DAY,
                null,
                row.runs(),
                5,
                null,
                null,
                null,
                null,
                row.overLimit(),
                row.direction(),
                row.ends(),
                row.moves(),
                row.dayAndNight(),
                row.warning(),
                row.event(),
                row.whenPassed(),
                row.passing(),
                transition,
                row.endings(),
                row.whose(),
                null));
        rows.remove(row);
        rows.add(ending(row));
        return new DeadlineRules(rows);
    }

    private static DeadlineRule ending(DeadlineRule row) {
        return new DeadlineRule(
                row.id(),
                row.title(),
                row.citation(),
                row.sure(),
                row.kind(),
                row.validFrom(),
                THE_DAY.minusDays(1),
                row.runs(),
                row.length(),
                row.min(),
                row.max(),
                row.exceptionalMin(),
                row.exceptionalMax(),
                row.overLimit(),
                row.direction(),
                row.ends(),
                row.moves(),
                row.dayAndNight(),
                row.warning(),
                row.event(),
                row.whenPassed(),
                row.passing(),
                row.transition(),
                row.endings(),
                row.whose(),
                null);
    }
}
