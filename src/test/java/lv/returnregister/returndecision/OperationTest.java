package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.Fact;
import lv.returnregister.cockpit.OperationDesk;
import lv.returnregister.cockpit.OperationDesk.Preview;
import lv.returnregister.cockpit.OperationDesk.Proposal;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.workflow.CaseOperations.Instance;
import lv.returnregister.workflow.CaseOperations.Token;
import lv.returnregister.workflow.HeldSteps.Held;
import lv.returnregister.workflow.Operation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A supervisor mends the process of a running case: shown beforehand, with a reason, by two where it weighs. */
class OperationTest extends ReturnCaseTest {

    private static final String REASON = "projekts jāpapildina, bet nodots parakstīšanai";

    @Autowired
    private OperationDesk operations;

    @Test
    void a_token_move_approved_by_a_second_supervisor_is_on_the_timeline_with_reason_and_both_names() {
        // given a draft that waits for its signature
        CaseId caseId = drafted();
        Operation back = back(caseId);

        // when one supervisor takes it back to drafting and another one approves
        Proposal asked = propose("one", caseId, back);
        assertThat(steps(caseId)).contains("sign-return-decision").doesNotContain("draft-return-decision");
        decide("two", asked, true);

        // then the tasks are those that were shown, and the timeline says who did it and why
        assertThat(steps(caseId)).contains("draft-return-decision").doesNotContain("sign-return-decision");
        Fact done = facts(caseId, "operation-done").getFirst();
        assertThat(done.details())
                .containsEntry("operation", "move-token")
                .containsEntry("reason", REASON)
                .containsEntry("proposedBy", "operations.one")
                .containsEntry("decidedBy", "operations.two");
        assertThat(facts(caseId, "operation-proposed")).hasSize(1);
        // and the case goes on by its ordinary steps
        act(guard(), caseId, "draft-return-decision", REMOVAL_ORDER);
        act(signatory(), caseId, "sign-return-decision", Map.of("approve", true));
        assertThat(steps(caseId)).contains("serve-return-decision");
    }

    @Test
    void what_an_operation_would_do_is_shown_and_nothing_of_it_takes_effect() {
        CaseId caseId = drafted();
        List<String> before = steps(caseId);
        int told = as("one", () -> cases.timeline(caseId)).size();

        Preview shown = as("one", () -> operations.preview(caseId, back(caseId)));

        assertThat(shown.effects().tasksLost()).containsExactly("sign-return-decision");
        assertThat(shown.effects().tasksOpened()).containsExactly("draft-return-decision");
        assertThat(shown.touches()).containsExactly("decision");
        assertThat(shown.needsSecond()).isTrue();
        assertThat(steps(caseId)).isEqualTo(before);
        assertThat(as("one", () -> cases.timeline(caseId))).hasSize(told);
    }

    @Test
    void the_end_of_detentions_process_shows_the_timers_and_the_limits_that_would_be_left_alone() {
        CaseId caseId = detained();
        Instance detention = instance(caseId, "returnCase");
        Token token = token(detention, "detainForeigner");

        Preview shown = as(
                "one",
                () -> operations.preview(caseId, Operation.cancelToken(detention.id(), token.id(), token.activity())));

        assertThat(shown.touches()).contains("detention");
        assertThat(shown.effects().tasksLost()).contains("apply-to-court");
        assertThat(shown.effects().timersLost())
                .extracting(timer -> timer.activity())
                .contains("detentionTermOver");
        assertThat(shown.effects().processesEnded()).contains("detainForeigner");
        assertThat(shown.effects().clocksLeft()).isNotEmpty();
    }

    @Test
    void nobody_approves_an_operation_of_their_own() {
        CaseId caseId = drafted();
        Proposal asked = propose("one", caseId, back(caseId));

        assertThat(refused(() -> decide("one", asked, true)).names("operation-own-proposal"))
                .isTrue();
        assertThat(steps(caseId)).contains("sign-return-decision");
    }

    @Test
    void of_two_supervisors_who_decide_at_once_the_second_is_told() {
        CaseId caseId = drafted();
        Proposal asked = propose("one", caseId, back(caseId));
        decide("two", asked, true);

        assertThat(refused(() -> decide("three", asked, true)).names("operation-decided"))
                .isTrue();
        assertThat(facts(caseId, "operation-done")).hasSize(1);
    }

    @Test
    void a_proposal_the_case_has_overtaken_does_nothing_when_it_is_approved() {
        CaseId caseId = drafted();
        Proposal asked = propose("one", caseId, back(caseId));
        act(signatory(), caseId, "sign-return-decision", Map.of("approve", true));
        List<String> before = steps(caseId);

        assertThat(refused(() -> decide("two", asked, true)).names("process-unknown"))
                .isTrue();
        assertThat(steps(caseId)).isEqualTo(before);
        assertThat(facts(caseId, "operation-done")).isEmpty();
        assertThat(as("two", () -> operations.waiting()))
                .extracting(Proposal::id)
                .contains(asked.id());
    }

    @Test
    void a_proposal_turned_down_leaves_the_case_and_says_why() {
        CaseId caseId = drafted();
        Proposal asked = propose("one", caseId, back(caseId));

        assertThat(refused(() -> decide("two", asked, false, null)).names("required"))
                .isTrue();
        decide("two", asked, false, "projekts ir pilnīgs");

        assertThat(steps(caseId)).contains("sign-return-decision");
        assertThat(facts(caseId, "operation-turned-down").getFirst().details())
                .containsEntry("operationAnswer", "projekts ir pilnīgs");
    }

    @Test
    void a_token_put_before_a_step_the_law_forbids_is_held_there() {
        CaseId caseId = drafted();
        act(guard(), caseId, "assess-return", Map.of("nonRefoulement", "risk", "familyLife", "none", "health", "good"));
        Instance taking = instance(caseId, "takeDecision");
        Token token = token(taking, "signReturnDecision");
        Operation past = Operation.move(taking.id(), token.id(), token.activity(), "issueReturnDecision");

        Preview shown = as("one", () -> operations.preview(caseId, past));

        assertThat(shown.effects().held()).extracting(Held::step).containsExactly("issue-return-decision");
        assertThat(shown.effects().tasksOpened()).doesNotContain("serve-return-decision");
    }

    @Test
    void a_suspended_case_refuses_every_step_until_it_goes_on() {
        CaseId caseId = drafted();
        Instance root = instance(caseId, "returnCase");
        decide("two", propose("one", caseId, Operation.whole(Operation.Kind.SUSPEND, root.id())), true);

        assertThat(refusals(signatory(), caseId, "sign-return-decision", Map.of("approve", true)))
                .contains("case-suspended");

        propose("one", caseId, Operation.whole(Operation.Kind.RESUME, root.id()));
        act(signatory(), caseId, "sign-return-decision", Map.of("approve", true));
        assertThat(steps(caseId)).contains("serve-return-decision");
    }

    @Test
    void a_cancelled_process_can_be_begun_anew_from_an_activity() {
        CaseId caseId = drafted();
        Instance root = instance(caseId, "returnCase");
        decide("two", propose("one", caseId, Operation.whole(Operation.Kind.CANCEL, root.id())), true);
        assertThat(steps(caseId)).isEmpty();

        decide("two", propose("one", caseId, Operation.restart(root.id(), "takeDecision")), true);

        assertThat(steps(caseId)).containsExactly("draft-return-decision");
    }

    @Test
    void a_reason_a_right_and_an_own_case_are_needed() {
        CaseId caseId = drafted();
        Operation back = back(caseId);
        Preview shown = as("one", () -> operations.preview(caseId, back));

        assertThat(refused(() -> as("one", () -> operations.propose(caseId, back, " ", shown)))
                        .names("required"))
                .isTrue();
        assertThat(catchThrowable(() -> currentOfficer.as(guard(), () -> operations.preview(caseId, back))))
                .isInstanceOf(AccessDeniedException.class);
        Officer other = officer("operations.pmlp", Authority.PMLP, Role.SUPERVISOR);
        assertThat(refused(() -> currentOfficer.as(other, () -> operations.preview(caseId, back)))
                        .names("operation-other-authority"))
                .isTrue();
    }

    @Test
    void an_unknown_case_or_process_is_told_as_such() {
        CaseId caseId = drafted();

        assertThat(refused(() -> as("one", () -> operations.instances(CaseId.next())))
                        .names("case-unknown"))
                .isTrue();
        assertThat(refused(() -> as(
                                "one",
                                () -> operations.preview(caseId, Operation.whole(Operation.Kind.CANCEL, "nowhere"))))
                        .names("process-unknown"))
                .isTrue();
    }

    private CaseId drafted() {
        CaseId caseId = found("illegal-work");
        act(guard(), caseId, "decide-detention", Map.of("decision", "do-not-detain", "reason", "ir adrese"));
        assess(caseId);
        act(guard(), caseId, "draft-return-decision", REMOVAL_ORDER);
        return caseId;
    }

    /** From the signature back to the draft. */
    private Operation back(CaseId caseId) {
        Instance taking = instance(caseId, "takeDecision");
        Token token = token(taking, "signReturnDecision");
        return Operation.move(taking.id(), token.id(), token.activity(), "draftReturnDecision");
    }

    private Instance instance(CaseId caseId, String process) {
        return as("one", () -> operations.instances(caseId)).stream()
                .filter(one -> one.process().equals(process))
                .findFirst()
                .orElseThrow();
    }

    private static Token token(Instance instance, String activity) {
        return instance.tokens().stream()
                .filter(token -> token.activity().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    private Proposal propose(String name, CaseId caseId, Operation operation) {
        return as(name, () -> operations.propose(caseId, operation, REASON, operations.preview(caseId, operation)));
    }

    private boolean decide(String name, Proposal proposal, boolean approve) {
        return decide(name, proposal, approve, null);
    }

    private boolean decide(String name, Proposal proposal, boolean approve, String answer) {
        return as(name, () -> {
            operations.decide(proposal.id(), approve, answer);
            return true;
        });
    }

    private boolean withdraw(String name, Proposal proposal) {
        return as(name, () -> {
            operations.withdraw(proposal.id());
            return true;
        });
    }

    private static Rejection refused(Callable<?> work) {
        Rejection rejection = catchThrowableOfType(Rejection.class, work::call);
        assertThat(rejection).isNotNull();
        return rejection;
    }

    private List<Fact> facts(CaseId caseId, String kind) {
        return as("one", () -> cases.timeline(caseId)).stream()
                .filter(fact -> fact.kind().equals(kind))
                .toList();
    }

    private <T> T as(String name, Callable<T> work) {
        return currentOfficer.as(officer("operations." + name, Authority.VRS, Role.SUPERVISOR), work);
    }
}
