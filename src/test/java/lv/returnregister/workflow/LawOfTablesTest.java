package lv.returnregister.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.Fact;
import lv.returnregister.casefile.LawChanges;
import lv.returnregister.casefile.LawChanges.TouchedAnswer;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decision table changes with the law by a new file alone; a case knows by which version and row it was decided. */
class LawOfTablesTest extends CaseTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2026, 1, 1);
    private static final String UNTIL_THEN = "[date(\"2015-07-01\")..date(\"2025-12-31\")]";
    private static final String FROM_THEN = "&gt;= date(\"2026-01-01\")";

    @Autowired
    private DecisionTables tables;

    @Autowired
    private TableHits hits;

    @Autowired
    private LawChanges changes;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    private String table = "";
    private CaseId caseId = CaseId.next();

    @BeforeEach
    void aTableAndACaseOfItsOwn() {
        table = "law" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        caseId = found();
    }

    @AfterEach
    void theCaseIsClosed() {
        currentOfficer.asRegister(() -> {
            cases.close(caseId);
            return true;
        });
    }

    @Test
    void a_new_row_decides_what_came_about_since_it_is_in_force_and_the_earlier_row_what_came_about_before() {
        deploy(row("earlier", UNTIL_THEN, "mild", "keep"), row("later", FROM_THEN, "strict", "keep"));

        assertThat(ask(BEFORE).word("kind")).isEqualTo("mild");
        assertThat(ask(BEFORE).lawDay()).isEqualTo(BEFORE);
        assertThat(ask(AFTER).word("kind")).isEqualTo("strict");
        assertThat(ask(null).word("kind")).isEqualTo("strict");
    }

    @Test
    void a_new_row_whose_transition_changes_decides_earlier_cases_too() {
        deploy(row("earlier", UNTIL_THEN, "mild", "keep"), row("later", FROM_THEN, "strict", "change"));

        assertThat(ask(BEFORE).word("kind")).isEqualTo("strict");
    }

    @Test
    void what_came_about_before_the_table_reaches_back_is_decided_by_the_law_of_today() {
        deploy(row("later", FROM_THEN, "strict", "keep"));

        assertThat(ask(BEFORE).word("kind")).isEqualTo("strict");
    }

    @Test
    void a_row_of_a_later_day_decides_nothing_yet() {
        deploy(
                row("earlier", "&gt;= date(\"2015-07-01\")", "mild", "keep"),
                row("future", "&gt;= date(\"2100-01-01\")", "strict", "change"));

        assertThat(ask(AFTER).word("kind")).isEqualTo("mild");
        assertThat(ask(LocalDate.of(2099, 12, 31)).word("kind")).isEqualTo("mild");
    }

    @Test
    void an_answer_is_kept_with_version_row_facts_days_and_citation() {
        deploy(row("earlier", UNTIL_THEN, "mild", "keep"), row("later", FROM_THEN, "strict", "keep"));

        keep(ask(BEFORE));

        TableHit kept = kept();
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.edition()).isEqualTo("1.0.0");
        assertThat(kept.row()).isEqualTo("earlier");
        assertThat(kept.position()).isEqualTo(1);
        assertThat(kept.says()).isEqualTo("Rinda earlier (IL 1. pants).");
        assertThat(kept.factDay()).isEqualTo(BEFORE);
        assertThat(kept.lawDay()).isEqualTo(BEFORE);
        assertThat(kept.inputs()).isEqualTo(facts());
        assertThat(kept.citation().lv()).isEqualTo("Imigrācijas likums, 1. p.");
        assertThat(kept.citation().en()).isEqualTo("Immigration Law, s. 1");
    }

    @Test
    void a_deployed_version_that_changes_running_cases_is_listed_and_applied_with_the_earlier_answer_kept() {
        // given a case decided by the first version
        deploy(row("earlier", "&gt;= date(\"2015-07-01\")", "mild", "keep"));
        keep(ask(BEFORE));
        assertThat(touched()).isEmpty();

        // when a new file comes, and nothing else
        deploy(row("earlier", UNTIL_THEN, "mild", "keep"), row("later", FROM_THEN, "strict", "change"));
        awaitVersion(2);

        // then the case is listed, and by one act goes on by the new row
        assertThat(touched()).singleElement().satisfies(touched -> {
            assertThat(touched.difference().applies()).isTrue();
            assertThat(touched.difference().kept().hit().word("kind")).isEqualTo("mild");
            assertThat(touched.difference().otherwise()).isNotNull();
        });
        assertThat(currentOfficer.as(administrator(), changes::applyTables)).isPositive();
        assertThat(touched()).isEmpty();
        assertThat(kept().word("kind")).isEqualTo("strict");
        assertThat(kept().version()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from workflow_table_hit where case_id = :case and decision = :table")
                        .param("case", caseId.value())
                        .param("table", table)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(currentOfficer.as(officer(), () -> cases.timeline(caseId)))
                .extracting(Fact::kind)
                .contains("table-asked-anew");
    }

    @Test
    void a_deployed_version_that_keeps_running_cases_is_listed_and_not_applied() {
        deploy(row("earlier", "&gt;= date(\"2015-07-01\")", "mild", "keep"));
        keep(ask(BEFORE));

        deploy(row("earlier", UNTIL_THEN, "mild", "keep"), row("later", FROM_THEN, "strict", "keep"));
        awaitVersion(2);

        assertThat(touched())
                .singleElement()
                .satisfies(touched -> assertThat(touched.difference().applies()).isFalse());
        currentOfficer.as(administrator(), changes::applyTables);
        assertThat(kept().word("kind")).isEqualTo("mild");
        assertThat(touched()).hasSize(1);
    }

    @Test
    void a_version_that_says_the_same_touches_nobody() {
        deploy(row("earlier", "&gt;= date(\"2015-07-01\")", "mild", "keep"));
        keep(ask(BEFORE));

        deploy(row("earlier", UNTIL_THEN, "mild", "keep"), row("later", FROM_THEN, "mild", "change"));
        awaitVersion(2);

        assertThat(touched()).isEmpty();
    }

    @Test
    void an_answer_that_was_kept_cannot_be_changed() {
        deploy(row("earlier", "&gt;= date(\"2015-07-01\")", "mild", "keep"));
        keep(ask(BEFORE));

        assertThatThrownBy(() -> jdbc.sql("update workflow_table_hit set position = 7 where case_id = :case")
                        .param("case", caseId.value())
                        .update())
                .hasMessageContaining("is kept as it was given");
    }

    @Test
    void a_case_keeps_who_decides_by_which_row_from_its_first_minute() {
        assertThat(currentOfficer.as(officer(), () -> hits.of(caseId)))
                .extracting(kept -> kept.hit().table(), kept -> kept.hit().row())
                .containsExactly(tuple("returnDecisionAuthority", "foundByBorderGuard"));
    }

    private TableHit ask(@Nullable LocalDate factDay) {
        return tables.ask(table, factDay, facts()).orElseThrow();
    }

    private static Map<String, @Nullable Object> facts() {
        return new HashMap<>(Map.of("found", true));
    }

    private void keep(TableHit hit) {
        currentOfficer.as(officer(), () -> {
            hits.keep(caseId, hit);
            return true;
        });
    }

    private TableHit kept() {
        return currentOfficer.as(officer(), () -> hits.of(caseId)).stream()
                .map(TableHits.Kept::hit)
                .filter(hit -> hit.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private List<TouchedAnswer> touched() {
        return currentOfficer.as(administrator(), changes::differingTables).stream()
                .filter(touched -> touched.difference().kept().caseId().equals(caseId))
                .toList();
    }

    private void awaitVersion(int version) {
        Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> tables.version(table).number() == version);
    }

    private CaseId found() {
        return found(officer(), PersonData.named("TABULA", "JANIS").ofNationality("IND"), "Rīga", "illegal-work");
    }

    private Officer officer() {
        return officer("tables.law", Authority.VRS, Role.OFFICER);
    }

    private Officer administrator() {
        return officer("tables.administrator", Authority.PMLP, Role.ADMINISTRATOR);
    }

    private void deploy(String... rows) {
        repository
                .createDeployment()
                .addString(table + ".dmn", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                            xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="%1$sDefinitions" name="s" namespace="urn:s">
                          <decision id="%1$s" name="s" camunda:historyTimeToLive="P1D" camunda:versionTag="1.0.0">
                            <decisionTable id="rows" hitPolicy="FIRST">
                              <input id="dayInput"><inputExpression id="dayAsked"><text>day</text></inputExpression></input>
                              <input id="foundInput">
                                <inputExpression id="foundAsked" typeRef="boolean"><text>found</text></inputExpression>
                              </input>
                              <output id="kindOutput" name="kind" typeRef="string"/>
                              <output id="citationOutput" name="citation" typeRef="string"/>
                              <output id="citationEnOutput" name="citationEn" typeRef="string"/>
                              <output id="transitionOutput" name="transition" typeRef="string"/>
                              %2$s
                            </decisionTable>
                          </decision>
                        </definitions>
                        """.formatted(table, String.join("\n", rows)))
                .deploy();
    }

    private static String row(String id, String days, String kind, String transition) {
        return """
                <rule id="%1$s">
                  <description>Rinda %1$s (IL 1. pants).</description>
                  <inputEntry id="%1$sDay"><text>%2$s</text></inputEntry>
                  <inputEntry id="%1$sFound"><text>true</text></inputEntry>
                  <outputEntry id="%1$sKind"><text>"%3$s"</text></outputEntry>
                  <outputEntry id="%1$sCitation"><text>"Imigrācijas likums, 1. p."</text></outputEntry>
                  <outputEntry id="%1$sCitationEn"><text>"Immigration Law, s. 1"</text></outputEntry>
                  <outputEntry id="%1$sTransition"><text>"%4$s"</text></outputEntry>
                </rule>""".formatted(id, days, kind, transition);
    }
}
