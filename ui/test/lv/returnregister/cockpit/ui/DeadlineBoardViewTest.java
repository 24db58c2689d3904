package lv.returnregister.cockpit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.cockpit.ClockRebuild;
import lv.returnregister.cockpit.DeadlineBoard;
import lv.returnregister.cockpit.DeadlineBoard.Filter;
import lv.returnregister.cockpit.DeadlineBoard.Group;
import lv.returnregister.cockpit.DeadlineBoard.Line;
import lv.returnregister.cockpit.DeadlineBoard.Which;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.inbox.Reassignments;
import lv.returnregister.inbox.Reassignments.Move;
import lv.returnregister.inbox.Reassignments.Seen;
import lv.returnregister.protection.Protection;
import lv.returnregister.protection.RecordVulnerability;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.workflow.OfficerActs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks of a unit on its supervisor's board, from the start to the act, and what a supervisor does with them. */
class DeadlineBoardViewTest extends ScreenTest {

    private static final String DECISION = "return-decision";

    @Autowired
    private DeadlineBoard board;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Reassignments reassignments;

    @Autowired
    private OfficerActs acts;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Protection protection;

    @Autowired
    private ClockRebuild rebuild;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private String unit;
    private Officer supervisor;
    private Officer guard;
    private Officer other;
    private CaseId caseId;

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = "VRS-B" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        supervisor = officer(Authority.VRS, unit, Role.SUPERVISOR);
        guard = officer(Authority.VRS, unit, Role.OFFICER);
        other = officer(Authority.VRS, unit, Role.OFFICER);
        CaseView found = found(guard, "MAMEDOV");
        caseId = found.id();
    }

    /** Whatever was done to the clocks of the case, the board keeps what a rebuild would make. */
    @AfterEach
    void rebuiltEqualsKept() {
        Set<UUID> differing = as(guard, rebuild::differing);
        assertThat(jdbc.sql("""
                        select clock_id from cockpit_clock where case_id = :case
                        union select id from deadline_deadline where case_id = :case""").param("case", caseId.value()).query(UUID.class).list())
                .isNotEmpty()
                .noneMatch(differing::contains);
    }

    @Test
    void only_a_supervisor_sees_the_board() {
        open(supervisor, DeadlineBoardView.ROUTE);
        assertThat(_find(DeadlineBoardView.class)).hasSize(1);

        open(guard, DeadlineBoardView.ROUTE);
        assertThat(_find(AccessDeniedPage.class)).hasSize(1);
    }

    @Test
    void a_clock_stands_on_the_board_from_its_start_to_its_act() {
        Line decision = line(DECISION, Which.LATER);

        assertThat(decision.group()).isEqualTo(Group.LATER);
        assertThat(decision.unit()).isEqualTo(unit);
        assertThat(decision.person()).startsWith("MAMEDOV");
        assertThat(decision.deadline().derivation().lv()).isNotBlank();

        as(guard, () -> deadlines.met(caseId, DECISION, clock.instant()));
        assertThat(rules(Which.TO_ACT)).doesNotContain(DECISION);
    }

    @Test
    void a_stopped_clock_leaves_the_board_and_comes_back_when_it_runs_on() {
        as(guard, () -> {
            deadlines.stop(caseId, DECISION, clock.instant());
            return true;
        });
        assertThat(rules(Which.TO_ACT)).doesNotContain(DECISION);

        as(guard, () -> {
            deadlines.resume(caseId, DECISION, clock.instant());
            return true;
        });
        assertThat(rules(Which.TO_ACT)).contains(DECISION);
    }

    @Test
    void a_right_that_lapsed_is_nobodys_breach() {
        as(guard, () -> {
            deadlines.start(caseId, "contest-return-decision", ago(30));
            return deadlines.passOverdue();
        });

        assertThat(rules(Which.PASSED)).doesNotContain("contest-return-decision");
    }

    @Test
    void a_breach_given_to_an_officer_leaves_what_is_to_be_done_and_stays_among_the_handed_ones() {
        breachOfTheDecision();
        Line breached = line(DECISION, Which.BREACHED);
        assertThat(breached.task()).isNotNull();

        as(supervisor, () -> reassignments.reassign(List.of(new Move(Seen.of(breached.task()), other.signInName()))));

        assertThat(rules(Which.TO_ACT)).doesNotContain(DECISION);
        assertThat(line(DECISION, Which.HANDED).task().assignee()).isEqualTo(other.signInName());
        assertThat(rules(Which.PASSED)).contains(DECISION);
    }

    @Test
    void a_breach_whose_task_is_let_go_again_comes_back() {
        breachOfTheDecision();
        String task = line(DECISION, Which.BREACHED).task().taskId();
        as(guard, () -> {
            acts.claim(task);
            return true;
        });
        assertThat(rules(Which.BREACHED)).doesNotContain(DECISION);

        as(guard, () -> {
            acts.release(task);
            return true;
        });
        assertThat(rules(Which.BREACHED)).contains(DECISION);
    }

    @Test
    void of_the_other_authority_only_shared_cases_are_seen_and_nothing_of_who_works_on_them() {
        breachOfTheDecision();
        Officer clerk = officer(Authority.PMLP, "PMLP-RIGA", Role.SUPERVISOR);
        assertThat(shared(clerk)).as("a case of VRS alone").isEmpty();

        // When PMLP's unit decides the case, the clock of the decision is PMLP's and VRS sees it
        as(guard, () -> {
            cases.decidedBy(caseId, Authority.PMLP, "PMLP-RIGA");
            return true;
        });
        Line shared = shared(supervisor).stream()
                .filter(line -> line.deadline().ruleId().equals(DECISION))
                .findFirst()
                .orElseThrow();
        assertThat(shared.own()).isFalse();
        assertThat(shared.unit()).isEqualTo("PMLP-RIGA");
        assertThat(shared.person()).startsWith("MAMEDOV");
        assertThat(shared.task()).isNull();
        assertThat(rules(Which.PASSED)).doesNotContain(DECISION);
        assertThat(shared(clerk))
                .extracting(line -> line.deadline().ruleId(), Line::own)
                .contains(tuple(DECISION, true));
    }

    @Test
    void of_a_minors_case_the_other_authority_sees_only_that_it_exists() {
        as(guard, () -> {
            cases.decidedBy(caseId, Authority.PMLP, "PMLP-RIGA");
            deadlines.start(caseId, DECISION, ago(60));
            protection.recordVulnerability(caseId, new RecordVulnerability("trafficking-victim", null));
            return deadlines.passOverdue();
        });

        assertThat(shared(supervisor))
                .filteredOn(line -> !line.own())
                .isNotEmpty()
                .allMatch(line -> line.person() == null);
    }

    @Test
    void the_screen_hands_a_breach_over_beside_the_list() {
        breachOfTheDecision();
        open(supervisor, DeadlineBoardView.ROUTE + "?list=breached&rule=" + DECISION);
        assertThat(_get(DeadlineBoardView.class).shownLines()).hasSize(1);

        _click(_get(Button.class, spec -> spec.withId("hand-over")));
        RadioButtonGroup<Reassignments.Candidate> choice =
                _get(RadioButtonGroup.class, spec -> spec.withId("hand-over-to"));
        choice.setValue(choice.getListDataView()
                .getItems()
                .filter(candidate -> candidate.signInName().equals(other.signInName()))
                .findFirst()
                .orElseThrow());
        _click(_get(Button.class, spec -> spec.withId("give")));

        assertThat(_get(DeadlineBoardView.class).shownLines()).isEmpty();
        assertThat(line(DECISION, Which.HANDED).task().assignee()).isEqualTo(other.signInName());
    }

    private void breachOfTheDecision() {
        as(guard, () -> {
            acts.perform(caseId, "decide-detention", Map.of("decision", "do-not-detain", "reason", "sadarbojas"));
            deadlines.start(caseId, DECISION, ago(60));
            return deadlines.passOverdue();
        });
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private Line line(String rule, Which which) {
        return lines(which).stream()
                .filter(line -> line.deadline().ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<String> rules(Which which) {
        return lines(which).stream().map(line -> line.deadline().ruleId()).toList();
    }

    private List<Line> lines(Which which) {
        return as(
                supervisor,
                () -> board.page(Filter.of(Scope.unit(unit)).withWhich(which), null, 100)
                        .lines());
    }

    private List<Line> shared(Officer officer) {
        return as(
                officer,
                () -> board.page(Filter.of(Scope.ALL).withWhich(Which.PASSED), null, 1000).lines().stream()
                        .filter(line -> line.caseId().equals(caseId))
                        .toList());
    }
}
