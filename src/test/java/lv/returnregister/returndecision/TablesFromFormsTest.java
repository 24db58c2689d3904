package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.person.PersonData;
import lv.returnregister.returndecision.domain.DecisionKindTable;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.workflow.TableHit;
import lv.returnregister.workflow.TableHits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of the tables on who decides and on the kind of decision is hit by what officers fill in on a case. */
class TablesFromFormsTest extends ReturnCaseTest {

    @Autowired
    ReturnDecisions decisions;

    @Autowired
    TableHits hits;

    static Stream<Arguments> factsOfTheAssessment() {
        return Stream.of(
                Arguments.of("RD 6 (2): valid permit of another member state", "validPermitElsewhere", 1),
                Arguments.of("RD 6 (3): taken back by another state", "readmission", 2),
                Arguments.of("RD 7 (4): threat to public order", "threat", 3),
                Arguments.of("RD 7 (4): application manifestly unfounded", "manifestlyUnfounded", 3),
                Arguments.of("RD 7 (4): risk of absconding shown otherwise", "riskOfAbsconding", 3),
                Arguments.of("RD 7 (1): nothing of it", "", 5));
    }

    @ParameterizedTest(name = "{0}: row {2}")
    @MethodSource("factsOfTheAssessment")
    void what_the_assessment_finds_decides_the_kind_that_is_proposed(String law, String fact, int row) {
        // given a foreigner at liberty
        CaseId caseId = found("illegal-work");
        act(guard(), caseId, "decide-detention", Map.of("decision", "do-not-detain", "reason", "ir adrese"));

        // when the assessment finds the fact
        assess(caseId, fact);

        // then
        assertThat(proposal(caseId).row()).isEqualTo(row);
    }

    @Test
    void a_permit_elsewhere_does_not_help_whoever_is_a_threat() {
        CaseId caseId = found("illegal-work");

        assess(caseId, "validPermitElsewhere", "threat");

        assertThat(proposal(caseId).row()).isEqualTo(3);
    }

    @ParameterizedTest(name = "RD 8 (1): found for {0}")
    @MethodSource("groundsOfRowFour")
    void how_the_foreigner_was_found_leads_to_a_removal_order(String ground) {
        CaseId caseId = found(ground);

        assess(caseId, "");

        assertThat(proposal(caseId).row()).isEqualTo(4);
        assertThat(proposal(caseId).kind()).isEqualTo("removal-order");
    }

    static Stream<String> groundsOfRowFour() {
        return Stream.of("order-not-obeyed", "entry-despite-ban");
    }

    @Test
    void whoever_crossed_the_border_illegally_and_is_detained_gets_a_removal_order() {
        CaseId caseId = found("illegal-border-crossing");
        assess(caseId, "");
        assertThat(proposal(caseId).row()).isEqualTo(5);

        act(
                guard(),
                caseId,
                "decide-detention",
                Map.of(
                        "decision", "detain",
                        "ground", "illegal-border-crossing",
                        "facility", "Daugavpils",
                        "alternativesWhyNot", "nav adreses"));

        assertThat(proposal(caseId).row()).isEqualTo(4);
    }

    static Stream<Arguments> whoDecides() {
        return Stream.of(
                Arguments.of("R122 7: expulsion by a court", Authority.PMLP, sentenced(), Authority.VRS),
                Arguments.of("IL 41: found by PMLP", Authority.PMLP, plain(null, null, null), Authority.PMLP),
                Arguments.of("R122 8: permit withdrawn", Authority.VRS, plain(null, true, null), Authority.PMLP),
                Arguments.of(
                        "R122 8: asylum refused, at liberty", Authority.VRS, plain(null, null, true), Authority.PMLP),
                Arguments.of("IL 41: found by VRS", Authority.VRS, plain(null, null, null), Authority.VRS),
                Arguments.of("IL 41, 51: found by the police", Authority.VP, plain(null, null, null), Authority.VRS),
                Arguments.of(
                        "the officer names the authority, against the table",
                        Authority.VRS,
                        plain(Authority.PMLP, null, null),
                        Authority.PMLP),
                Arguments.of(
                        "the officer keeps the case, against the table",
                        Authority.VRS,
                        plain(Authority.VRS, true, null),
                        Authority.VRS));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("whoDecides")
    void the_table_names_the_authority_unless_the_officer_does(
            String law, Authority finder, ApprehendForeigner command, Authority deciding) {
        // when somebody of the authority records how the foreigner was found
        CaseView opened = currentOfficer.as(
                officer(finder),
                () -> detentions.apprehend(
                        persons.record(PersonData.named("PROBA", "PAULS").ofNationality("IND")), command));

        // then
        assertThat(opened.decidingAuthority()).isEqualTo(deciding);
    }

    @Test
    void each_act_that_rests_on_a_table_keeps_with_the_case_the_row_that_answered_and_its_citation() {
        // given an order with a ban that is carried out
        CaseId caseId = served(Map.of(
                "kind",
                "removal-order",
                "imposeBan",
                true,
                "ban",
                Map.of("ground", "order-not-obeyed", "months", 36, "territory", "schengen")));
        act(guard(), caseId, "prepare-removal", PREPARED);
        act(
                guard(),
                caseId,
                "confirm-departure",
                Map.of("at", now(), "crossingPoint", "Lidosta Rīga", "destination", "IND", "source", "REIS"));

        // then each table has its answer in the case
        List<TableHit> kept = currentOfficer.as(guard(), () -> hits.of(caseId)).stream()
                .map(TableHits.Kept::hit)
                .toList();
        assertThat(kept)
                .extracting(TableHit::table, TableHit::row)
                .containsExactlyInAnyOrder(
                        tuple("returnDecisionAuthority", "foundByBorderGuard"),
                        tuple("returnDecisionKind", "otherwise"),
                        tuple("legalCheck", "onRequest"),
                        tuple("escortDepth", "direct"),
                        tuple("entryBanTerm", "orderNotObeyed"));
        assertThat(kept).allSatisfy(hit -> {
            assertThat(hit.edition()).isEqualTo("1.1.0");
            assertThat(hit.says()).isNotBlank();
            assertThat(hit.citation().lv()).isNotBlank();
            assertThat(hit.citation().en()).isNotBlank();
            assertThat(hit.lawDay()).isEqualTo(LegalTime.day(clock.instant()));
        });
    }

    private static ApprehendForeigner plain(
            @Nullable Authority named, @Nullable Boolean permit, @Nullable Boolean asylum) {
        return new ApprehendForeigner(
                "Rīga", "permit-expired", null, null, named, null, null, null, null, permit, asylum);
    }

    private static ApprehendForeigner sentenced() {
        return new ApprehendForeigner(
                "Rīga",
                "court-expulsion",
                null,
                null,
                null,
                "K33-0101",
                LocalDate.of(2025, 12, 10),
                null,
                null,
                null,
                null);
    }

    private void assess(CaseId caseId, String... facts) {
        Map<String, Object> answer =
                new HashMap<>(Map.of("nonRefoulement", "none", "familyLife", "none", "health", "good"));
        for (String fact : facts) {
            if (!fact.isEmpty()) {
                answer.put(fact, true);
            }
        }
        act(guard(), caseId, "assess-return", answer);
    }

    private DecisionKindTable.Proposal proposal(CaseId caseId) {
        return currentOfficer.as(guard(), () -> decisions.propose(caseId));
    }

    private Officer officer(Authority authority) {
        return new Officer(
                "tables." + authority,
                "Test",
                authority,
                authority.name(),
                Role.OFFICER,
                rights.of(authority, Role.OFFICER));
    }
}
