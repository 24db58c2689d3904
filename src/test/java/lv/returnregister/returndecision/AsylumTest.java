package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.shared.CaseId;
import org.junit.jupiter.api.Test;

/** Asylum in a return case: nobody is returned before it is over, and the risk is assessed anew after it. */
class AsylumTest extends ReturnCaseTest {

    private static final Map<String, Object> DEPARTURE_ORDER =
            Map.of("kind", "departure-order", "days", 10, "imposeBan", false);
    private static final Map<String, Object> REFUSED = Map.of("outcome", "refused-final");

    @Test
    void while_asylum_is_pending_nobody_is_removed_and_no_decision_is_taken_signed_or_served() {
        CaseId removable = served(REMOVAL_ORDER);
        act(guard(), removable, "apply-asylum", Map.of());
        assertThat(refusals(guard(), removable, "carry-out-removal", REMOVAL))
                .contains("asylum-stops-removal", "non-refoulement-assessed");

        CaseId undecided = detained();
        act(guard(), undecided, "apply-asylum", Map.of());
        assess(undecided);
        assertThat(refusals(guard(), undecided, "draft-return-decision", REMOVAL_ORDER))
                .containsExactly("asylum-final-before-return");

        CaseId unserved = signed(REMOVAL_ORDER);
        act(guard(), unserved, "apply-asylum", Map.of());
        assertThat(refusals(guard(), unserved, "serve-return-decision", serve()))
                .containsExactly("asylum-final-before-return");
    }

    @Test
    void a_draft_against_an_asylum_seeker_is_not_signed_but_may_be_sent_back() {
        CaseId caseId = detained();
        assess(caseId);
        act(guard(), caseId, "draft-return-decision", REMOVAL_ORDER);
        act(guard(), caseId, "apply-asylum", Map.of());

        assertThat(refusals(signatory(), caseId, "sign-return-decision", Map.of("approve", true)))
                .containsExactly("asylum-final-before-return");
        act(signatory(), caseId, "sign-return-decision", Map.of("approve", false, "reason", "patvērums"));
    }

    @Test
    void an_assessment_older_than_the_refusal_of_asylum_does_not_count() {
        CaseId caseId = served(REMOVAL_ORDER);
        act(guard(), caseId, "apply-asylum", Map.of());
        assess(caseId);
        act(guard(), caseId, "asylum-decided", REFUSED);

        assertThat(stage(caseId)).isEqualTo(Stage.SERVED);
        assertThat(steps(caseId)).contains("assess-return");
        assertThat(refusals(guard(), caseId, "carry-out-removal", REMOVAL)).contains("non-refoulement-assessed");

        assess(caseId);
        assertThat(steps(caseId)).doesNotContain("assess-return");
        assertThat(refusals(guard(), caseId, "carry-out-removal", REMOVAL))
                .doesNotContain("non-refoulement-assessed", "asylum-stops-removal");
    }

    @Test
    void the_term_for_leaving_stands_still_while_asylum_is_pending() {
        CaseId caseId = served(DEPARTURE_ORDER);

        act(guard(), caseId, "apply-asylum", Map.of());
        assertThat(running(caseId, "voluntary-departure")).isFalse();
        assertThat(stage(caseId)).isEqualTo(Stage.ASYLUM_PENDING);

        act(guard(), caseId, "asylum-decided", REFUSED);
        assertThat(running(caseId, "voluntary-departure")).isTrue();
        assertThat(stage(caseId)).isEqualTo(Stage.VOLUNTARY_TERM);
    }

    @Test
    void a_contest_decided_meanwhile_leaves_the_case_with_asylum() {
        CaseId caseId = served(REMOVAL_ORDER);
        act(guard(), caseId, "apply-asylum", Map.of());
        act(guard(), caseId, "contest", Map.of("receivedAt", now()));

        act(head(), caseId, "decide-contest", Map.of("outcome", "upheld"));

        assertThat(stage(caseId)).isEqualTo(Stage.ASYLUM_PENDING);
        act(guard(), caseId, "serve-return-decision", serve());
    }

    @Test
    void whoever_gets_protection_is_free_and_the_case_is_over() {
        CaseId caseId = detained();
        act(guard(), caseId, "apply-asylum", Map.of());

        act(guard(), caseId, "asylum-decided", Map.of("outcome", "granted"));

        assertThat(stage(caseId)).isEqualTo(Stage.REGULARISED);
        assertThat(isOpen(caseId)).isFalse();
        assertThat(steps(caseId)).isEmpty();
        assertThat(currentOfficer.as(guard(), () -> detentions.current(caseId))).isEmpty();
        assertThat(currentOfficer.as(guard(), () -> deadlines.of(caseId)))
                .noneMatch(term -> term.state() == DeadlineState.RUNNING);
    }

    @Test
    void a_detained_asylum_seeker_has_six_days_without_the_court_and_no_ceiling_of_return() {
        CaseId caseId = detained();

        act(guard(), caseId, "apply-asylum", Map.of());

        assertThat(running(caseId, "asylum-detention")).isTrue();
        assertThat(running(caseId, "court-application")).isTrue();
        assertThat(running(caseId, "detention-by-authority")).isFalse();
        assertThat(running(caseId, "detention-ceiling")).isFalse();
        assertThat(steps(caseId)).contains("apply-to-court");

        act(guard(), caseId, "asylum-decided", REFUSED);
        assertThat(running(caseId, "asylum-detention")).isFalse();
        assertThat(steps(caseId)).contains("release-person");
    }

    @Test
    void an_application_is_registered_once_and_not_before_it_was_made() {
        CaseId caseId = served(REMOVAL_ORDER);
        assertThat(offered(caseId)).contains("apply-asylum").doesNotContain("asylum-decided");
        assertThat(refusals(guard(), caseId, "asylum-decided", REFUSED)).containsExactly("asylum-not-applied");

        act(guard(), caseId, "apply-asylum", Map.of());
        assertThat(running(caseId, "asylum-registered")).isTrue();
        assertThat(refusals(guard(), caseId, "apply-asylum", Map.of())).containsExactly("asylum-applied-already");
        assertThat(refusals(guard(), caseId, "apply-asylum", Map.of("registeredAt", inDays(-1))))
                .containsExactly("before-application");

        act(guard(), caseId, "apply-asylum", Map.of("registeredAt", now()));
        assertThat(running(caseId, "asylum-registered")).isFalse();
        assertThat(offered(caseId)).contains("asylum-decided");
    }
}
