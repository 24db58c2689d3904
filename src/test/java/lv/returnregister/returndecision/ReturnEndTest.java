package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.casefile.Fact;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.returndecision.domain.ReturnDecision;
import lv.returnregister.shared.CaseId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case ends without return at any moment: with its evidence, a second person, and nobody detained or banned for it. */
class ReturnEndTest extends ReturnCaseTest {

    private static final Map<String, Object> APPROVE = Map.of("approve", true);
    private static final Map<String, Object> GO_ON = Map.of("approve", false, "reason", "atļauja ir viltota");

    @Autowired
    private ReturnDecisions decisions;

    @Autowired
    private EntryBans bans;

    @Test
    void a_permit_ends_the_return_after_a_second_person_agrees_and_nobody_is_detained_meanwhile() {
        CaseId caseId = detained();
        act(guard(), caseId, "end-return", because("permit"));

        assertThat(steps(caseId)).contains("approve-end", "release-person");
        assertThat(offered(caseId)).doesNotContain("end-return");
        assertThat(refusals(guard(), caseId, "end-return", because("died"))).containsExactly("end-waits");

        act(signatory(), caseId, "approve-end", APPROVE);

        assertThat(stage(caseId)).isEqualTo(Stage.REGULARISED);
        assertNothingIsLeftOf(caseId);
        assertThat(kinds(caseId)).contains("return-end-proposed", "detention-ground-gone", "return-ended");
    }

    @Test
    void whoever_proposes_does_not_approve_and_may_take_it_back() {
        CaseId caseId = served(REMOVAL_ORDER);
        act(signatory(), caseId, "end-return", because("latvian"));

        assertThat(refusals(signatory(), caseId, "approve-end", APPROVE)).containsExactly("end-approved-by-another");
        act(signatory(), caseId, "approve-end", GO_ON);

        assertThat(isOpen(caseId)).isTrue();
        assertThat(steps(caseId)).contains("prepare-removal").doesNotContain("approve-end");
        assertThat(kinds(caseId)).contains("return-end-turned-down");
    }

    @Test
    void death_ends_the_case_at_once_by_its_document() {
        CaseId caseId = detained();

        act(guard(), caseId, "end-return", because("died"));

        assertThat(stage(caseId)).isEqualTo(Stage.DIED);
        assertNothingIsLeftOf(caseId);
    }

    @Test
    void no_decision_stands_any_more_and_the_ban_it_carried_does_not_begin() {
        CaseId caseId = served(Map.of(
                "kind",
                "removal-order",
                "imposeBan",
                true,
                "ban",
                Map.of("ground", "risk-of-absconding", "months", 36, "territory", "schengen")));

        act(guard(), caseId, "end-return", because("opened-in-error"));
        act(signatory(), caseId, "approve-end", APPROVE);

        assertThat(stage(caseId)).isEqualTo(Stage.OPENED_IN_ERROR);
        assertThat(currentOfficer.as(guard(), () -> decisions.of(caseId)))
                .allMatch(decision -> decision.status() == ReturnDecision.Status.REPEALED);
        assertThat(currentOfficer.as(guard(), () -> bans.of(caseId))).isEmpty();
        assertNothingIsLeftOf(caseId);
    }

    @Test
    void it_ends_while_the_draft_is_checked_and_while_a_contest_waits() {
        CaseId drafted = detained();
        assess(drafted);
        act(guard(), drafted, "draft-return-decision", REMOVAL_ORDER);
        act(guard(), drafted, "request-legal-check", Map.of());
        act(guard(), drafted, "end-return", because("died"));
        assertNothingIsLeftOf(drafted);

        CaseId contested = served(REMOVAL_ORDER);
        act(guard(), contested, "contest", Map.of("receivedAt", now()));
        act(guard(), contested, "end-return", because("died"));
        assertNothingIsLeftOf(contested);
    }

    @Test
    void whoever_has_left_is_no_longer_returned() {
        CaseId caseId = served(REMOVAL_ORDER);
        act(
                guard(),
                caseId,
                "confirm-departure",
                Map.of("at", now(), "crossingPoint", "Terehova", "destination", "RUS", "source", "border-control"));

        assertThat(offered(caseId)).doesNotContain("end-return");
    }

    @Test
    void a_proposal_goes_with_the_case_that_ends_otherwise_or_with_the_departure() {
        CaseId protectedOne = detained();
        act(guard(), protectedOne, "apply-asylum", Map.of());
        act(guard(), protectedOne, "end-return", because("permit"));
        act(guard(), protectedOne, "asylum-decided", Map.of("outcome", "granted"));
        assertNothingIsLeftOf(protectedOne);

        CaseId departed = served(REMOVAL_ORDER);
        act(guard(), departed, "end-return", because("permit"));
        act(
                guard(),
                departed,
                "confirm-departure",
                Map.of("at", now(), "crossingPoint", "Terehova", "destination", "RUS", "source", "border-control"));
        assertThat(steps(departed)).doesNotContain("approve-end");
    }

    @Test
    void the_evidence_is_named() {
        CaseId caseId = detained();
        Map<String, Object> answer = new HashMap<>(because("permit"));
        answer.remove("evidence");

        assertThat(refusals(guard(), caseId, "end-return", answer)).containsExactly("required");
    }

    private void assertNothingIsLeftOf(CaseId caseId) {
        assertThat(isOpen(caseId)).isFalse();
        assertThat(steps(caseId)).isEmpty();
        assertThat(currentOfficer.as(guard(), () -> detentions.current(caseId))).isEmpty();
        assertThat(currentOfficer.as(guard(), () -> deadlines.of(caseId)))
                .noneMatch(term -> term.state() == DeadlineState.RUNNING || term.state() == DeadlineState.STOPPED);
    }

    private List<String> kinds(CaseId caseId) {
        return currentOfficer.as(guard(), () -> cases.timeline(caseId)).stream()
                .map(Fact::kind)
                .toList();
    }

    private Map<String, Object> because(String reason) {
        return Map.of("reason", reason, "since", inDays(0).substring(0, 10), "evidence", "Nr. 17, PMLP");
    }
}
