package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.casefile.Stage;
import lv.returnregister.returndecision.domain.ReturnDecision;
import lv.returnregister.returndecision.domain.ReturnDecision.Status;
import lv.returnregister.shared.CaseId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision that was not served is mended: drafted and signed anew, and both stay in the history. */
class AmendmentTest extends ReturnCaseTest {

    private static final Map<String, Object> AMEND = Map.of("reason", "kļūdains termiņš");
    private static final Map<String, Object> SIGN = Map.of("approve", true);
    private static final Map<String, Object> DEPARTURE_ORDER =
            Map.of("kind", "departure-order", "days", 10, "imposeBan", false);

    @Autowired
    private ReturnDecisions decisions;

    @Test
    void a_signed_decision_is_replaced_by_a_corrected_one_signed_and_issued_anew() {
        CaseId caseId = signed(DEPARTURE_ORDER);
        String first = of(caseId).getFirst().number();

        act(guard(), caseId, "amend-return-decision", AMEND);

        assertThat(stage(caseId)).isEqualTo(Stage.DECISION_DRAFT);
        assertThat(steps(caseId)).contains("draft-return-decision").doesNotContain("serve-return-decision");
        assertThat(refusals(guard(), caseId, "serve-return-decision", serve())).isNotEmpty();
        assertThat(of(caseId).getFirst().days()).isEqualTo(10);

        act(guard(), caseId, "draft-return-decision", with("days", 15));
        act(signatory(), caseId, "sign-return-decision", SIGN);
        act(guard(), caseId, "serve-return-decision", serve());

        ReturnDecision corrected = of(caseId).getFirst();
        ReturnDecision replaced = of(caseId).getLast();
        assertThat(corrected.status()).isEqualTo(Status.SERVED);
        assertThat(corrected.amends()).isEqualTo(replaced.id());
        assertThat(corrected.amendReason()).isEqualTo("kļūdains termiņš");
        assertThat(corrected.number()).isNotEqualTo(first);
        assertThat(replaced.status()).isEqualTo(Status.REPLACED);
        assertThat(replaced.number()).isEqualTo(first);
        assertThat(stage(caseId)).isEqualTo(Stage.VOLUNTARY_TERM);
    }

    @Test
    void whoever_drafted_the_correction_does_not_sign_it() {
        CaseId caseId = signed(DEPARTURE_ORDER);
        act(guard(), caseId, "amend-return-decision", AMEND);
        act(guard(), caseId, "draft-return-decision", DEPARTURE_ORDER);

        assertThat(refusals(guard(), caseId, "sign-return-decision", SIGN)).contains("decision-signed-by-another");
    }

    @Test
    void a_draft_that_waits_for_its_signature_goes_back_to_its_author_with_its_check() {
        CaseId caseId = detained();
        assess(caseId);
        act(guard(), caseId, "draft-return-decision", REMOVAL_ORDER);
        act(guard(), caseId, "request-legal-check", Map.of());

        act(guard(), caseId, "amend-return-decision", AMEND);

        assertThat(steps(caseId))
                .contains("draft-return-decision")
                .doesNotContain("sign-return-decision", "check-return-decision");
        act(guard(), caseId, "draft-return-decision", REMOVAL_ORDER);
        act(signatory(), caseId, "sign-return-decision", SIGN);
        assertThat(of(caseId))
                .singleElement()
                .extracting(ReturnDecision::amends)
                .isNull();
    }

    @Test
    void a_served_decision_is_not_amended_by_its_author() {
        CaseId caseId = served(REMOVAL_ORDER);

        assertThat(offered(caseId)).doesNotContain("amend-return-decision");
        assertThat(refusals(guard(), caseId, "amend-return-decision", AMEND)).containsExactly("nothing-to-amend");

        act(guard(), caseId, "contest", Map.of("receivedAt", now()));
        act(head(), caseId, "decide-contest", Map.of("outcome", "upheld"));
        assertThat(refusals(guard(), caseId, "amend-return-decision", AMEND)).containsExactly("nothing-to-amend");
    }

    private List<ReturnDecision> of(CaseId caseId) {
        return currentOfficer.as(guard(), () -> decisions.of(caseId));
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> answer = new HashMap<>(DEPARTURE_ORDER);
        answer.put(key, value);
        return answer;
    }
}
