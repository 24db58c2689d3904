package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.Fact;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.person.PersonData;
import lv.returnregister.safeguard.OverrideView;
import lv.returnregister.safeguard.Overrides;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An override needs the named role, a reason and a second person, and lets the step through once. */
class OverrideTest extends ReturnCaseTest {

    private static final String DRAFT = "draft-return-decision";
    private static final String CONDITION = "free-movement";

    @Autowired
    private Overrides overrides;

    @Test
    void a_leave_of_the_named_role_lets_the_step_through_once() {
        CaseId caseId = unionCitizen();
        assertThat(refusals(guard(), caseId, DRAFT, REMOVAL_ORDER)).containsExactly(CONDITION);

        request(caseId, DRAFT, CONDITION, "drauds sabiedriskajai kārtībai");
        assertThat(refusals(guard(), caseId, DRAFT, REMOVAL_ORDER)).containsExactly(CONDITION);
        decide(signatory(), caseId, true);

        act(guard(), caseId, DRAFT, REMOVAL_ORDER);
        assertThat(all(caseId)).singleElement().satisfies(used -> {
            assertThat(used.isGiven()).isTrue();
            assertThat(used.usedAt()).isNotNull();
        });
        act(signatory(), caseId, "sign-return-decision", Map.of("approve", false, "reason", "papildināt"));
        assertThat(refusals(guard(), caseId, DRAFT, REMOVAL_ORDER)).containsExactly(CONDITION);
        assertThat(facts(caseId)).contains("override-requested", "override-approved", "override-used");
    }

    @Test
    void a_leave_counts_for_its_step_only() {
        CaseId caseId = unionCitizen();
        request(caseId, "impose-entry-ban", CONDITION, "cits solis");
        decide(signatory(), caseId, true);

        assertThat(refusals(guard(), caseId, DRAFT, REMOVAL_ORDER)).containsExactly(CONDITION);
    }

    @Test
    void nobody_overrides_what_the_table_leaves_to_nobody() {
        CaseId caseId = unionCitizen();

        assertThat(refused(() -> request(caseId, DRAFT, "non-refoulement-assessed", "steidzami")))
                .isEqualTo("override-not-possible");
    }

    @Test
    void a_request_without_a_reason_is_refused() {
        CaseId caseId = unionCitizen();

        assertThat(refused(() -> request(caseId, DRAFT, CONDITION, " "))).isEqualTo("required");
    }

    @Test
    void the_second_person_has_the_named_role_the_same_authority_and_did_not_ask() {
        CaseId caseId = unionCitizen();
        request(caseId, DRAFT, CONDITION, "drauds sabiedriskajai kārtībai");

        assertThat(refused(() -> decide(head(), caseId, true))).isEqualTo("override-other-role");
        Officer office = new Officer(
                "other.signatory",
                "Test",
                Authority.PMLP,
                "PMLP",
                Role.SIGNATORY,
                rights.of(Authority.PMLP, Role.SIGNATORY));
        assertThat(refused(() -> decide(office, caseId, true))).isEqualTo("override-other-role");
        assertThat(refused(() -> decide(guard(), caseId, true))).isEqualTo("override-own-request");
    }

    @Test
    void what_was_turned_down_may_be_asked_again_with_a_better_reason() {
        CaseId caseId = unionCitizen();
        request(caseId, DRAFT, CONDITION, "tā vajag");
        assertThat(refused(() -> request(caseId, DRAFT, CONDITION, "vēlreiz"))).isEqualTo("override-waits");
        decide(signatory(), caseId, false);

        assertThat(refusals(guard(), caseId, DRAFT, REMOVAL_ORDER)).containsExactly(CONDITION);
        request(caseId, DRAFT, CONDITION, "drauds sabiedriskajai kārtībai");
        assertThat(all(caseId)).extracting(OverrideView::isWaiting).containsExactly(false, true);
    }

    private CaseId unionCitizen() {
        PersonData person = PersonData.named("PROBA", "ANNA").ofNationality("LTU");
        CaseId caseId = currentOfficer.as(
                guard(),
                () -> detentions
                        .apprehend(
                                persons.record(person), ApprehendForeigner.of("Rīga", "illegal-work", null, null, null))
                        .id());
        act(guard(), caseId, "decide-detention", Map.of("decision", "do-not-detain", "reason", "ir adrese"));
        assess(caseId);
        return caseId;
    }

    private void request(CaseId caseId, String step, String condition, String reason) {
        currentOfficer.as(guard(), () -> {
            overrides.request(caseId, step, condition, reason);
            return true;
        });
    }

    private void decide(Officer officer, CaseId caseId, boolean approve) {
        OverrideView waiting =
                all(caseId).stream().filter(OverrideView::isWaiting).findFirst().orElseThrow();
        currentOfficer.as(officer, () -> {
            overrides.decide(waiting.id(), approve, approve ? null : "nav pamata");
            return true;
        });
    }

    private List<OverrideView> all(CaseId caseId) {
        return currentOfficer.as(guard(), () -> overrides.of(caseId));
    }

    private List<String> facts(CaseId caseId) {
        return currentOfficer.as(
                guard(), () -> cases.timeline(caseId).stream().map(Fact::kind).toList());
    }

    private static String refused(Runnable what) {
        Rejection rejection = catchThrowableOfType(Rejection.class, what::run);
        return rejection.violations().getFirst().code();
    }
}
