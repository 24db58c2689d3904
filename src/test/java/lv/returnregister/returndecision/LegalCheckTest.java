package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.shared.CaseId;
import org.junit.jupiter.api.Test;

/** The legal check between draft and signature: nobody signs past it, and an objection sends the draft back. */
class LegalCheckTest extends ReturnCaseTest {

    private static final Map<String, Object> SIGN = Map.of("approve", true);
    private static final Map<String, Object> SEND_BACK = Map.of("approve", false, "reason", "trūkst pamatojuma");
    private static final Map<String, Object> FAVOURABLE = Map.of("favourable", true);
    private static final Map<String, Object> OBJECTION = Map.of("favourable", false, "findings", "nav samērīguma");

    @Test
    void a_draft_is_signed_without_a_check_where_nobody_asks_for_one() {
        CaseId caseId = drafted();

        assertThat(steps(caseId)).doesNotContain("check-return-decision");
        act(signatory(), caseId, "sign-return-decision", SIGN);
    }

    @Test
    void while_a_check_is_open_nobody_signs_and_the_drafter_does_not_check() {
        CaseId caseId = drafted();
        assertThat(offered(caseId)).contains("request-legal-check");
        act(guard(), caseId, "request-legal-check", Map.of("question", "samērīgums"));

        assertThat(steps(caseId)).contains("check-return-decision", "sign-return-decision");
        assertThat(offered(caseId)).doesNotContain("request-legal-check");
        assertThat(refusals(guard(), caseId, "request-legal-check", Map.of())).containsExactly("legal-check-open");
        assertThat(refusals(signatory(), caseId, "sign-return-decision", SIGN))
                .containsExactly("legal-check-favourable");
        assertThat(refusals(guard(), caseId, "check-return-decision", FAVOURABLE))
                .containsExactly("decision-checked-by-another");

        act(lawyer(), caseId, "check-return-decision", FAVOURABLE);
        act(signatory(), caseId, "sign-return-decision", SIGN);
        assertThat(steps(caseId)).contains("serve-return-decision");
    }

    @Test
    void an_objection_sends_the_draft_back_and_the_mended_draft_is_checked_anew() {
        CaseId caseId = drafted();
        act(guard(), caseId, "request-legal-check", Map.of());

        act(lawyer(), caseId, "check-return-decision", OBJECTION);

        assertThat(steps(caseId)).contains("draft-return-decision").doesNotContain("sign-return-decision");
        assertThat(refusals(guard(), caseId, "request-legal-check", Map.of())).containsExactly("no-draft-to-sign");
        act(guard(), caseId, "draft-return-decision", REMOVAL_ORDER);
        assertThat(steps(caseId)).contains("check-return-decision");
        assertThat(refusals(signatory(), caseId, "sign-return-decision", SIGN))
                .containsExactly("legal-check-favourable");
        act(lawyer(), caseId, "check-return-decision", FAVOURABLE);
        act(signatory(), caseId, "sign-return-decision", SIGN);
    }

    @Test
    void a_draft_the_signatory_sends_back_needs_no_answer_of_the_lawyer_any_more() {
        CaseId caseId = drafted();
        act(guard(), caseId, "request-legal-check", Map.of());

        act(signatory(), caseId, "sign-return-decision", SEND_BACK);

        assertThat(steps(caseId)).contains("draft-return-decision").doesNotContain("check-return-decision");
        act(guard(), caseId, "draft-return-decision", REMOVAL_ORDER);
        act(signatory(), caseId, "sign-return-decision", SIGN);
    }

    @Test
    void an_objection_names_its_reason() {
        CaseId caseId = drafted();
        act(guard(), caseId, "request-legal-check", Map.of());

        assertThat(refusals(lawyer(), caseId, "check-return-decision", Map.of("favourable", false)))
                .containsExactly("required");
    }

    private CaseId drafted() {
        CaseId caseId = detained();
        assess(caseId);
        act(guard(), caseId, "draft-return-decision", REMOVAL_ORDER);
        return caseId;
    }

    private Officer lawyer() {
        return officer("remedies.lawyer", Authority.VRS, Role.OFFICER);
    }
}
