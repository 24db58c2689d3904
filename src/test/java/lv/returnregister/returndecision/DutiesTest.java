package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.shared.CaseId;
import org.junit.jupiter.api.Test;

/** Clocks that run in every case are met by an act of an officer. */
class DutiesTest extends ReturnCaseTest {

    private static final Map<String, Object> STILL_NEEDED = Map.of("outcome", "needed", "reason", "slēpās iepriekš");

    @Test
    void data_sent_to_eurodac_are_noted_once_and_not_before_the_finding() {
        CaseId caseId = found("illegal-work");
        assertThat(running(caseId, "eurodac-sent")).isTrue();
        assertThat(offered(caseId)).contains("note-done");
        assertThat(refusals(guard(), caseId, "note-done", Map.of("duty", "eurodac-sent", "doneAt", inDays(-1))))
                .containsExactly("before-duty");
        assertThat(refusals(guard(), caseId, "note-done", Map.of("duty", "eurodac-sent", "doneAt", inDays(1))))
                .containsExactly("in-the-future");
        assertThat(refusals(guard(), caseId, "note-done", Map.of("duty", "return-decision")))
                .containsExactly("duty-not-waiting");

        act(guard(), caseId, "note-done", Map.of("duty", "eurodac-sent", "note", "EU-4711"));

        assertThat(running(caseId, "eurodac-sent")).isFalse();
        assertThat(offered(caseId)).doesNotContain("note-done");
        assertThat(refusals(guard(), caseId, "note-done", Map.of("duty", "eurodac-sent")))
                .containsExactly("duty-not-waiting");
    }

    @Test
    void a_review_restarts_its_clock_and_one_that_finds_no_need_ends_detention() {
        CaseId caseId = detained();
        act(guard(), caseId, "review-detention", STILL_NEEDED);
        assertThat(running(caseId, "detention-review")).isTrue();
        assertThat(steps(caseId)).contains("apply-to-court");

        act(guard(), caseId, "review-detention", Map.of("outcome", "not-needed", "reason", "ir adrese"));

        assertThat(running(caseId, "detention-review")).isFalse();
        assertThat(steps(caseId)).contains("release-person").doesNotContain("apply-to-court");
    }

    @Test
    void a_review_not_done_in_its_time_is_a_task_until_it_is_done() {
        CaseId caseId = detained();
        termEndedAWeekAgo(caseId, "detention-review");
        assertThat(steps(caseId)).contains("review-detention");

        act(guard(), caseId, "review-detention", STILL_NEEDED);

        assertThat(steps(caseId)).doesNotContain("review-detention").contains("apply-to-court");
        assertThat(running(caseId, "detention-review")).isTrue();
        assertThat(refusals(guard(), found("illegal-work"), "review-detention", STILL_NEEDED))
                .containsExactly("not-detained");
    }

    @Test
    void a_wish_for_asylum_told_to_another_authority_is_passed_on_to_the_border_guard() {
        CaseId caseId = served(REMOVAL_ORDER);
        Officer office = new Officer(
                "duties.office",
                "Test",
                Authority.PMLP,
                "PMLP-RIGA",
                Role.OFFICER,
                rights.of(Authority.PMLP, Role.OFFICER));

        act(office, caseId, "apply-asylum", Map.of());
        assertThat(running(caseId, "asylum-passed-on")).isTrue();
        act(office, caseId, "note-done", Map.of("duty", "asylum-passed-on"));

        assertThat(running(caseId, "asylum-passed-on")).isFalse();
        assertThat(running(caseId, "asylum-registered")).isTrue();
    }

    @Test
    void a_decision_that_takes_the_place_of_another_ends_its_term_for_leaving() {
        CaseId caseId = served(Map.of("kind", "departure-order", "days", 15, "imposeBan", false));
        assertThat(running(caseId, "voluntary-departure")).isTrue();
        currentOfficer.as(
                guard(),
                () -> detentions.apprehendAgain(
                        caseId, ApprehendForeigner.of("Rīga", "illegal-work", null, null, null)));
        act(guard(), caseId, "decide-detention", Map.of("decision", "do-not-detain", "reason", "ir adrese"));
        assess(caseId);
        act(guard(), caseId, "draft-return-decision", REMOVAL_ORDER);

        act(signatory(), caseId, "sign-return-decision", Map.of("approve", true));

        assertThat(running(caseId, "voluntary-departure")).isFalse();
    }
}
