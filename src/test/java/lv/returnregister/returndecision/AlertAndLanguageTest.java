package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.entryban.BanStatus;
import lv.returnregister.entryban.EntryBanDecisions;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.entryban.ImposeEntryBan;
import lv.returnregister.entryban.domain.EntryBan;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.workflow.HeldSteps;
import lv.returnregister.workflow.HeldSteps.Held;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision is told so that it is understood, and nobody gets an alert that must not stand. */
class AlertAndLanguageTest extends ReturnCaseTest {

    @Autowired
    private EntryBans bans;

    @Autowired
    private EntryBanDecisions banDecisions;

    @Autowired
    private HeldSteps heldSteps;

    @Test
    void a_decision_is_not_served_in_latvian_without_an_interpreter_or_what_shows_that_it_is_understood() {
        CaseId caseId = signed(REMOVAL_ORDER);

        assertThat(refusals(guard(), caseId, "serve-return-decision", served("lv", null)))
                .containsExactly("decision-understood");
        act(guard(), caseId, "serve-return-decision", served("lv", "mācījies latviešu skolā"));
    }

    @Test
    void whoever_was_told_their_rights_in_one_language_is_told_the_decision_in_it() {
        CaseId caseId = detained();
        act(
                guard(),
                caseId,
                "explain-rights",
                Map.of("language", "ru", "interpreter", "O. Kalna", "signature", "signed"));
        assess(caseId);
        act(guard(), caseId, "draft-return-decision", REMOVAL_ORDER);
        act(signatory(), caseId, "sign-return-decision", Map.of("approve", true));

        assertThat(refusals(guard(), caseId, "serve-return-decision", served("en", null)))
                .containsExactly("decision-understood");
        act(guard(), caseId, "serve-return-decision", served("ru", null));
    }

    @Test
    void a_latvian_is_no_foreigner_and_no_case_is_opened() {
        Rejection rejection = catchThrowableOfType(
                Rejection.class,
                () -> currentOfficer.as(
                        guard(),
                        () -> detentions.apprehend(
                                persons.record(PersonData.named("KALNA", "ILZE").ofNationality("LVA")),
                                ApprehendForeigner.of("Rīga", "illegal-work", null, null, null))));

        assertThat(rejection.names("latvian-not-a-foreigner")).isTrue();
    }

    @Test
    void a_schengen_ban_on_the_holder_of_a_permit_waits_for_the_consultation() {
        CaseId caseId = assessedWithPermit();
        assertThat(offered(caseId)).contains("record-consultation");
        assertThat(refusals(guard(), caseId, "draft-return-decision", removal("schengen")))
                .containsExactly("ban-consultation");

        act(guard(), caseId, "record-consultation", consulted(null));
        assertThat(running(caseId, "sis-consultation")).isTrue();
        assertThat(refusals(guard(), caseId, "draft-return-decision", removal("schengen")))
                .containsExactly("ban-consultation");
        assertThat(refusals(guard(), caseId, "record-consultation", consulted("no-answer")))
                .containsExactly("consultation-runs");

        act(guard(), caseId, "record-consultation", consulted("withdrawn"));
        assertThat(running(caseId, "sis-consultation")).isFalse();
        act(guard(), caseId, "draft-return-decision", removal("schengen"));
    }

    @Test
    void a_state_that_keeps_the_permit_leaves_a_ban_for_latvia_only() {
        CaseId caseId = assessedWithPermit();
        act(guard(), caseId, "record-consultation", consulted("kept"));

        assertThat(refusals(guard(), caseId, "draft-return-decision", removal("schengen")))
                .containsExactly("ban-consultation");
        act(guard(), caseId, "draft-return-decision", removal("latvia"));
    }

    @Test
    void a_schengen_ban_does_not_begin_while_a_return_decision_is_still_to_be_carried_out() {
        CaseId returned = served(REMOVAL_ORDER);
        CaseView view = currentOfficer.as(guard(), () -> cases.find(returned));
        CaseView banned = currentOfficer.as(
                guard(),
                () -> banDecisions.imposeAlone(
                        view.personId(),
                        new ImposeEntryBan(
                                true,
                                "overstay",
                                6,
                                null,
                                null,
                                "schengen",
                                "ilgi uzturējies",
                                null,
                                null,
                                null,
                                true)));
        act(signatory(), banned.id(), "sign-entry-ban", Map.of("approve", true));

        assertThat(held(banned.id())).containsExactly("one-alert-per-person");
        assertThat(status(banned.id())).isEqualTo(BanStatus.AWAITING_DEPARTURE);

        act(
                guard(),
                returned,
                "confirm-departure",
                Map.of("at", now(), "crossingPoint", "Terehova", "destination", "RUS", "source", "border-control"));
        currentOfficer.asRegister(() -> {
            heldSteps.retry(banned.id());
            return true;
        });
        assertThat(held(banned.id())).isEmpty();
    }

    private CaseId assessedWithPermit() {
        CaseId caseId = detained();
        act(
                guard(),
                caseId,
                "assess-return",
                Map.of(
                        "nonRefoulement", "none",
                        "familyLife", "none",
                        "health", "good",
                        "validPermitElsewhere", true));
        return caseId;
    }

    private List<String> held(CaseId caseId) {
        return currentOfficer.as(guard(), () -> heldSteps.of(caseId)).stream()
                .map(Held::conditions)
                .flatMap(List::stream)
                .toList();
    }

    private BanStatus status(CaseId caseId) {
        return currentOfficer.as(guard(), () -> bans.of(caseId)).stream()
                .map(EntryBan::status)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> consulted(@Nullable String outcome) {
        Map<String, Object> answer = new HashMap<>(Map.of("state", "POL", "askedOn", today()));
        if (outcome != null) {
            answer.put("outcome", outcome);
            answer.put("answeredOn", today());
        }
        return answer;
    }

    private String today() {
        return LegalTime.day(clock.instant()).toString();
    }

    private static Map<String, Object> removal(String territory) {
        return Map.of(
                "kind",
                "removal-order",
                "imposeBan",
                true,
                "ban",
                Map.of("ground", "risk-of-absconding", "months", 36, "territory", territory));
    }

    private static Map<String, Object> served(String language, @Nullable String understood) {
        Map<String, Object> answer = new HashMap<>(Map.of("means", "in-person", "language", language));
        if (understood != null) {
            answer.put("understood", understood);
        }
        return answer;
    }
}
