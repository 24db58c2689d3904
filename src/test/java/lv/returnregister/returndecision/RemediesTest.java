package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lv.returnregister.casefile.Stage;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import org.junit.jupiter.api.Test;

/** What may be done against a return decision, and what follows for the return. */
class RemediesTest extends ReturnCaseTest {

    @Test
    void a_repealed_decision_ends_the_removal_and_closes_the_case_once_told() {
        CaseId caseId = served(REMOVAL_ORDER);
        act(guard(), caseId, "contest", Map.of("receivedAt", now()));

        act(head(), caseId, "decide-contest", Map.of("outcome", "repealed"));

        assertThat(stage(caseId)).isEqualTo(Stage.REPEALED);
        assertThat(isOpen(caseId)).isFalse();
        assertThat(steps(caseId)).containsExactly("serve-return-decision");
        act(guard(), caseId, "serve-return-decision", serve());
        assertThat(steps(caseId)).isEmpty();
        assertThat(stage(caseId)).isEqualTo(Stage.REPEALED);
        assertThat(running(caseId, "appeal-return-decision")).isFalse();
    }

    @Test
    void whoever_is_detained_on_a_repealed_decision_is_to_be_released() {
        CaseId caseId = detained();
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
        assertThat(stage(caseId)).isEqualTo(Stage.REPEALED);
        assertThat(isOpen(caseId)).isFalse();
    }

    @Test
    void the_court_may_repeal_what_the_head_upheld() {
        CaseId caseId = contestedAndUpheld();
        act(guard(), caseId, "appeal", Map.of("receivedAt", now()));
        assertThat(stage(caseId)).isEqualTo(Stage.APPEALED);

        act(guard(), caseId, "court-decides-appeal", Map.of("outcome", "repealed"));

        assertThat(stage(caseId)).isEqualTo(Stage.REPEALED);
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
        assertThat(stage(caseId)).isEqualTo(Stage.SERVED);
        assertThat(refusals(guard(), caseId, "court-decides-appeal", Map.of("outcome", "upheld")))
                .containsExactly("not-appealed");
    }

    @Test
    void a_postponed_removal_is_neither_prepared_nor_carried_out_until_it_is_resumed() {
        CaseId caseId = served(REMOVAL_ORDER);
        act(guard(), caseId, "prepare-removal", PREPARED);
        assertThat(offered(caseId)).contains("postpone-removal").doesNotContain("resume-removal");

        act(
                guard(),
                caseId,
                "postpone-removal",
                Map.of("reason", "health", "until", inDays(3).substring(0, 10)));
        assertThat(stage(caseId)).isEqualTo(Stage.POSTPONED);
        assertThat(refusals(guard(), caseId, "prepare-removal", PREPARED))
                .containsExactly("removal-needs-served-decision");
        assertThat(refusals(guard(), caseId, "carry-out-removal", REMOVAL)).contains("removal-needs-served-decision");

        act(guard(), caseId, "resume-removal", Map.of());
        assertThat(stage(caseId)).isEqualTo(Stage.REMOVAL_PREPARATION);
        act(guard(), caseId, "prepare-removal", PREPARED);
        assertThat(refusals(guard(), caseId, "resume-removal", Map.of())).containsExactly("not-postponed");
    }

    @Test
    void only_a_served_removal_order_is_postponed_and_not_into_the_past() {
        CaseId unserved = signed(REMOVAL_ORDER);
        assertThat(refusals(guard(), unserved, "postpone-removal", Map.of("reason", "health")))
                .containsExactly("nobody-to-remove");

        CaseId caseId = served(REMOVAL_ORDER);
        assertThat(refusals(
                        guard(),
                        caseId,
                        "postpone-removal",
                        Map.of("reason", "health", "until", inDays(-1).substring(0, 10))))
                .containsExactly("before-today");
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
        assertThat(stage(caseId)).isEqualTo(Stage.CONTESTED);
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
                .hasValueSatisfying(term -> assertThat(term.endDay())
                        .isEqualTo(LegalTime.day(clock.instant()).plusDays(5)));
    }

    private CaseId contestedAndUpheld() {
        CaseId caseId = served(REMOVAL_ORDER);
        act(guard(), caseId, "contest", Map.of("receivedAt", now()));
        act(head(), caseId, "decide-contest", Map.of("outcome", "upheld"));
        assertThat(stage(caseId)).isEqualTo(Stage.SERVED);
        act(guard(), caseId, "serve-return-decision", serve());
        return caseId;
    }
}
