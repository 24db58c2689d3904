package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Rights;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.detention.Detentions;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.OfficerActs;
import lv.returnregister.workflow.OpenTasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be done against a return decision, and what follows for the return. */
class RemediesTest extends RegisterTest {

    private static final Map<String, Object> REMOVAL =
            Map.of("crossingPoint", "Lidosta Rīga", "destination", "IND", "transport", "AIR");
    private static final Map<String, Object> PREPARED = Map.of(
            "document", "held", "country", "IND", "escort", "E1", "monitorTold", true, "fitToTravel", true);
    private static final Map<String, Object> REMOVAL_ORDER = Map.of("kind", "removal-order", "imposeBan", false);

    @Autowired
    private OfficerActs acts;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private Detentions detentions;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Persons persons;

    @Autowired
    private Rights rights;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Autowired
    private Clock clock;

    @Test
    void a_repealed_decision_ends_the_removal_and_closes_the_case_once_told() {
        CaseId caseId = served(REMOVAL_ORDER);
        act(guard(), caseId, "contest", Map.of("receivedAt", now()));

        act(head(), caseId, "decide-contest", Map.of("outcome", "repealed"));

        assertThat(cases.find(caseId).stage()).isEqualTo(Stage.REPEALED);
        assertThat(cases.find(caseId).isOpen()).isFalse();
        assertThat(steps(caseId)).containsExactly("serve-return-decision");
        act(guard(), caseId, "serve-return-decision", serve());
        assertThat(steps(caseId)).isEmpty();
        assertThat(cases.find(caseId).stage()).isEqualTo(Stage.REPEALED);
        assertThat(running(caseId, "appeal-return-decision")).isFalse();
    }

    @Test
    void whoever_is_detained_on_a_repealed_decision_is_to_be_released() {
        CaseId caseId = found("illegal-work");
        act(
                guard(),
                caseId,
                "decide-detention",
                Map.of(
                        "decision", "detain",
                        "ground", "risk-of-absconding",
                        "facility", "Mucenieki",
                        "alternativesWhyNot", "slēpjas"));
        assess(caseId);
        act(guard(), caseId, "draft-return-decision", REMOVAL_ORDER);
        act(signatory(), caseId, "sign-return-decision", Map.of("approve", true));
        act(guard(), caseId, "serve-return-decision", serve());
        act(guard(), caseId, "contest", Map.of("receivedAt", now()));

        act(head(), caseId, "decide-contest", Map.of("outcome", "repealed"));
        assertThat(steps(caseId)).containsExactlyInAnyOrder("serve-return-decision", "release-person");

        act(guard(), caseId, "release-person", Map.of("reason", "R01"));
        act(guard(), caseId, "serve-return-decision", serve());
        assertThat(steps(caseId)).isEmpty();
        assertThat(cases.find(caseId).stage()).isEqualTo(Stage.REPEALED);
        assertThat(cases.find(caseId).isOpen()).isFalse();
    }

    @Test
    void the_court_may_repeal_what_the_head_upheld() {
        CaseId caseId = contestedAndUpheld();
        act(guard(), caseId, "appeal", Map.of("receivedAt", now()));
        assertThat(cases.find(caseId).stage()).isEqualTo(Stage.APPEALED);

        act(guard(), caseId, "court-decides-appeal", Map.of("outcome", "repealed"));

        assertThat(cases.find(caseId).stage()).isEqualTo(Stage.REPEALED);
        assertThat(steps(caseId)).isEmpty();
    }

    @Test
    void an_appeal_stops_the_removal_only_while_the_court_suspends_or_its_stand_is_unknown() {
        CaseId caseId = contestedAndUpheld();
        act(guard(), caseId, "prepare-removal", PREPARED);

        act(guard(), caseId, "appeal", Map.of("receivedAt", now()));
        assertThat(refusals(guard(), caseId, "carry-out-removal", REMOVAL))
                .contains("appeal-without-suspension-known")
                .doesNotContain("removal-needs-served-decision");

        act(guard(), caseId, "appeal", Map.of("receivedAt", now(), "suspends", true));
        assertThat(refusals(guard(), caseId, "carry-out-removal", REMOVAL))
                .contains("removal-needs-served-decision")
                .doesNotContain("appeal-without-suspension-known");
        assertThat(refusals(guard(), caseId, "prepare-removal", PREPARED))
                .containsExactly("removal-needs-served-decision");

        act(guard(), caseId, "appeal", Map.of("receivedAt", now(), "suspends", false));
        assertThat(refusals(guard(), caseId, "carry-out-removal", REMOVAL))
                .doesNotContain("removal-needs-served-decision", "appeal-without-suspension-known");

        act(guard(), caseId, "court-decides-appeal", Map.of("outcome", "upheld"));
        assertThat(cases.find(caseId).stage()).isEqualTo(Stage.SERVED);
        assertThat(refusals(guard(), caseId, "court-decides-appeal", Map.of("outcome", "upheld")))
                .containsExactly("not-appealed");
    }

    @Test
    void nobody_appeals_to_the_court_before_the_head_has_decided() {
        CaseId caseId = served(REMOVAL_ORDER);
        assertThat(offered(caseId)).contains("contest").doesNotContain("appeal", "court-decides-appeal");
        assertThat(refusals(guard(), caseId, "appeal", Map.of("receivedAt", now())))
                .containsExactly("contest-not-decided");

        act(guard(), caseId, "contest", Map.of("receivedAt", now()));

        assertThat(offered(caseId)).contains("appeal").doesNotContain("contest", "court-decides-appeal");
        assertThat(refusals(guard(), caseId, "appeal", Map.of("receivedAt", now())))
                .containsExactly("contest-not-decided");
        assertThat(refusals(guard(), caseId, "contest", Map.of("receivedAt", now())))
                .containsExactly("contested-already");
    }

    @Test
    void a_late_contest_is_refused_unless_its_term_was_renewed() {
        CaseId caseId = served(REMOVAL_ORDER);
        termEndedAWeekAgo(caseId, "contest-return-decision");

        assertThat(refusals(guard(), caseId, "contest", Map.of("receivedAt", now())))
                .containsExactly("contest-late");

        act(guard(), caseId, "contest", Map.of("receivedAt", now(), "renewed", true));
        assertThat(cases.find(caseId).stage()).isEqualTo(Stage.CONTESTED);
    }

    @Test
    void nothing_is_served_or_contested_before_it_was_signed_or_in_the_future() {
        CaseId caseId = signed(REMOVAL_ORDER);

        assertThat(refusals(guard(), caseId, "serve-return-decision", servedAt(-2)))
                .containsExactly("before-signature");
        assertThat(refusals(guard(), caseId, "serve-return-decision", servedAt(2)))
                .containsExactly("in-the-future");
        act(guard(), caseId, "serve-return-decision", serve());

        assertThat(refusals(guard(), caseId, "contest", contestAt(-2))).containsExactly("before-signature");
        assertThat(refusals(guard(), caseId, "contest", contestAt(2))).containsExactly("in-the-future");
    }

    @Test
    void a_term_under_seven_days_needs_a_reason_of_the_table() {
        CaseId ordinary = found("visa-overstay");
        act(guard(), ordinary, "decide-detention", Map.of("decision", "do-not-detain", "reason", "ir adrese"));
        assess(ordinary);
        Map<String, Object> fiveDays = Map.of("kind", "departure-order", "days", 5, "imposeBan", false);
        assertThat(refusals(guard(), ordinary, "draft-return-decision", fiveDays))
                .containsExactly("deadline-length-outside-limits");

        CaseId absconding = found("visa-overstay");
        act(
                guard(),
                absconding,
                "decide-detention",
                Map.of(
                        "decision", "detain",
                        "ground", "risk-of-absconding",
                        "facility", "Mucenieki",
                        "alternativesWhyNot", "slēpjas"));
        assess(absconding);
        act(guard(), absconding, "draft-return-decision", fiveDays);
        act(signatory(), absconding, "sign-return-decision", Map.of("approve", true));
        act(guard(), absconding, "serve-return-decision", serve());

        assertThat(currentOfficer.as(guard(), () -> deadlines.running(absconding, "voluntary-departure")))
                .hasValueSatisfying(term ->
                        assertThat(term.endDay()).isEqualTo(LegalTime.day(clock.instant()).plusDays(5)));
    }

    private CaseId contestedAndUpheld() {
        CaseId caseId = served(REMOVAL_ORDER);
        act(guard(), caseId, "contest", Map.of("receivedAt", now()));
        act(head(), caseId, "decide-contest", Map.of("outcome", "upheld"));
        assertThat(cases.find(caseId).stage()).isEqualTo(Stage.SERVED);
        act(guard(), caseId, "serve-return-decision", serve());
        return caseId;
    }

    private CaseId served(Map<String, Object> draft) {
        CaseId caseId = signed(draft);
        act(guard(), caseId, "serve-return-decision", serve());
        return caseId;
    }

    private CaseId signed(Map<String, Object> draft) {
        CaseId caseId = found("illegal-work");
        act(guard(), caseId, "decide-detention", Map.of("decision", "do-not-detain", "reason", "ir adrese"));
        assess(caseId);
        act(guard(), caseId, "draft-return-decision", draft);
        act(signatory(), caseId, "sign-return-decision", Map.of("approve", true));
        return caseId;
    }

    private void assess(CaseId caseId) {
        act(
                guard(),
                caseId,
                "assess-return",
                Map.of("nonRefoulement", "none", "familyLife", "none", "health", "good"));
    }

    private void termEndedAWeekAgo(CaseId caseId, String rule) {
        Instant end = clock.instant().minusMillis(TimeUnit.DAYS.toMillis(7));
        currentOfficer.asRegister(() -> {
            deadlines.startUntil(caseId, rule, end.minusMillis(TimeUnit.DAYS.toMillis(7)), LegalTime.day(end));
            return deadlines.passOverdue();
        });
    }

    private boolean running(CaseId caseId, String rule) {
        return currentOfficer.as(guard(), () -> deadlines.of(caseId)).stream()
                .anyMatch(term -> term.ruleId().equals(rule) && term.state() == DeadlineState.RUNNING);
    }

    private CaseId found(String ground) {
        PersonData person = PersonData.named("PROBA", "PETERIS").ofNationality("IND");
        return currentOfficer.as(
                guard(),
                () -> detentions
                        .apprehend(
                                persons.record(person), new ApprehendForeigner("Rīga", ground, null, null, null))
                        .id());
    }

    private static Map<String, Object> serve() {
        return Map.of("means", "in-person", "language", "en", "interpreter", true);
    }

    private Map<String, Object> servedAt(int days) {
        return Map.of("servedAt", inDays(days), "means", "in-person", "language", "en");
    }

    private Map<String, Object> contestAt(int days) {
        return Map.of("receivedAt", inDays(days));
    }

    private String inDays(int days) {
        return LegalTime.at(clock.instant())
                .toLocalDateTime()
                .plusDays(days)
                .withNano(0)
                .toString();
    }

    private String now() {
        return inDays(0);
    }

    private List<String> offered(CaseId caseId) {
        return currentOfficer.as(guard(), () -> acts.anyTimeSteps(caseId));
    }

    private List<String> steps(CaseId caseId) {
        return openTasks.of(caseId).stream().map(OpenTasks.OpenTask::step).toList();
    }

    private void act(Officer officer, CaseId caseId, String step, Map<String, Object> answer) {
        currentOfficer.as(officer, () -> {
            acts.perform(caseId, step, answer);
            return true;
        });
    }

    private List<String> refusals(Officer officer, CaseId caseId, String step, Map<String, Object> answer) {
        Rejection rejection = catchThrowableOfType(Rejection.class, () -> act(officer, caseId, step, answer));
        assertThat(rejection).as("%s is refused", step).isNotNull();
        return rejection.violations().stream().map(Violation::code).toList();
    }

    private Officer guard() {
        return made(Role.OFFICER);
    }

    private Officer signatory() {
        return made(Role.SIGNATORY);
    }

    private Officer head() {
        return made(Role.HEAD);
    }

    private Officer made(Role role) {
        return new Officer(
                "remedies." + role, "Test", Authority.VRS, "VRS-RIGA", role, rights.of(Authority.VRS, role));
    }
}
