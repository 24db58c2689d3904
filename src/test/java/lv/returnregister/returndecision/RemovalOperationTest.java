package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.departure.TravelDocuments;
import lv.returnregister.departure.domain.DocumentRequest;
import lv.returnregister.shared.CaseId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a removal is organised: documents of other states, escort, transit, costs (Cabinet Regulation 454/2011). */
class RemovalOperationTest extends ReturnCaseTest {

    @Autowired
    private TravelDocuments documents;

    @Test
    void silence_of_the_state_asked_is_its_consent_where_the_agreement_says_so() {
        CaseId caseId = served(REMOVAL_ORDER);
        act(guard(), caseId, "prepare-removal", prepared("RUS", Map.of("document", "requested")));
        act(guard(), caseId, "request-travel-document", asked("readmission", "RUS", -40));
        assertThat(refusals(guard(), caseId, "carry-out-removal", REMOVAL)).contains("travel-document-held");
        assertThat(refusals(guard(), caseId, "request-travel-document", asked("readmission", "RUS", 0)))
                .containsExactly("document-requested-already");

        currentOfficer.asRegister(() -> deadlines.passOverdue());

        assertThat(request(caseId).outcome()).isEqualTo("silence");
        assertThat(refusals(guard(), caseId, "carry-out-removal", REMOVAL)).doesNotContain("travel-document-held");
        assertThat(running(caseId, "readmission-transfer")).isTrue();
        assertThat(refusals(guard(), caseId, "record-document-reply", reply("readmission", "refused")))
                .containsExactly("document-not-requested");
    }

    @Test
    void a_refusal_in_the_term_leaves_only_the_embassy() {
        CaseId caseId = served(REMOVAL_ORDER);
        act(guard(), caseId, "prepare-removal", prepared("RUS", Map.of("document", "requested")));
        act(guard(), caseId, "request-travel-document", asked("readmission", "RUS", -2));
        assertThat(running(caseId, "readmission-reply")).isTrue();
        assertThat(refusals(
                        guard(),
                        caseId,
                        "record-document-reply",
                        with(
                                reply("readmission", "accepted"),
                                Map.of("repliedOn", inDays(-5).substring(0, 10)))))
                .containsExactly("before-request");

        act(guard(), caseId, "record-document-reply", reply("readmission", "refused"));

        assertThat(running(caseId, "readmission-reply")).isFalse();
        assertThat(refusals(guard(), caseId, "carry-out-removal", REMOVAL)).contains("travel-document-held");
        act(guard(), caseId, "request-travel-document", asked("laissez-passer", "RUS", 0));
        act(guard(), caseId, "record-document-reply", reply("laissez-passer", "accepted"));
        assertThat(refusals(guard(), caseId, "carry-out-removal", REMOVAL)).contains("travel-document-held");
        assertThat(running(caseId, "consulate-reply")).isTrue();

        act(guard(), caseId, "record-document-reply", reply("laissez-passer", "received"));

        assertThat(refusals(guard(), caseId, "carry-out-removal", REMOVAL)).doesNotContain("travel-document-held");
        assertThat(running(caseId, "consulate-reply")).isFalse();
        assertThat(running(caseId, "consular-department")).isTrue();
    }

    @Test
    void readmission_is_asked_by_an_agreement_that_is_applied() {
        CaseId caseId = served(REMOVAL_ORDER);

        assertThat(refusals(guard(), caseId, "request-travel-document", asked("readmission", "IND", 0)))
                .containsExactly("no-readmission-agreement");
        assertThat(refusals(guard(), caseId, "request-travel-document", asked("readmission", "BLR", 0)))
                .containsExactly("readmission-suspended");
        assertThat(refusals(guard(), caseId, "request-travel-document", asked("laissez-passer", "IND", 1)))
                .containsExactly("in-the-future");
    }

    @Test
    void no_state_is_asked_about_somebody_who_asks_for_asylum() {
        CaseId caseId = served(REMOVAL_ORDER);
        act(guard(), caseId, "apply-asylum", Map.of());

        assertThat(refusals(guard(), caseId, "request-travel-document", asked("laissez-passer", "IND", 0)))
                .containsExactly("asylum-stops-removal");
    }

    @Test
    void a_nearer_escort_than_the_table_says_needs_reasons() {
        CaseId caseId = served(REMOVAL_ORDER);

        assertThat(refusals(guard(), caseId, "prepare-removal", prepared("IND", Map.of("flightRisk", true))))
                .containsExactly("escort-needs-reason");

        act(
                guard(),
                caseId,
                "prepare-removal",
                prepared("IND", Map.of("flightRisk", true, "escortReasons", "reiss ar konvoju no galamērķa valsts")));
        act(guard(), caseId, "prepare-removal", prepared("IND", Map.of("flightRisk", true, "escort", "E3")));
    }

    @Test
    void nobody_is_removed_through_a_state_that_has_not_consented() {
        CaseId caseId = served(REMOVAL_ORDER);
        Map<String, Object> viaTurkey = Map.of("transitCountry", "TUR", "escort", "E2");
        act(guard(), caseId, "prepare-removal", prepared("IND", viaTurkey));
        assertThat(refusals(guard(), caseId, "carry-out-removal", REMOVAL)).contains("transit-consented");

        act(guard(), caseId, "prepare-removal", prepared("IND", with(viaTurkey, Map.of("transitConsent", true))));

        assertThat(refusals(guard(), caseId, "carry-out-removal", REMOVAL)).doesNotContain("transit-consented");
    }

    @Test
    void costs_belong_to_a_removal() {
        CaseId caseId = served(REMOVAL_ORDER);
        Map<String, Object> ticket = Map.of("kind", "TIC", "amount", "412.50");
        assertThat(refusals(guard(), caseId, "record-removal-cost", ticket)).containsExactly("removal-not-prepared");

        act(guard(), caseId, "prepare-removal", PREPARED);
        act(guard(), caseId, "record-removal-cost", ticket);
    }

    private DocumentRequest request(CaseId caseId) {
        List<DocumentRequest> requests = currentOfficer.as(guard(), () -> documents.of(caseId));
        return requests.getFirst();
    }

    private Map<String, Object> asked(String kind, String country, int days) {
        return Map.of("kind", kind, "country", country, "sentOn", inDays(days).substring(0, 10));
    }

    private static Map<String, Object> reply(String kind, String outcome) {
        return switch (outcome) {
            case "refused" -> Map.of("kind", kind, "outcome", outcome, "refusal", "nav pilsonis");
            case "received" -> Map.of("kind", kind, "outcome", outcome, "documentNo", "LP-17");
            default -> Map.of("kind", kind, "outcome", outcome);
        };
    }

    private static Map<String, Object> prepared(String country, Map<String, Object> more) {
        return with(with(PREPARED, Map.of("country", country)), more);
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
