package lv.returnregister.modelling.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.Replay.Count;
import lv.returnregister.modelling.trial.Replay.Outcome;
import lv.returnregister.modelling.trial.Replay.Shift;
import lv.returnregister.modelling.trial.Replay.Touched;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.workflow.TableHit;
import lv.returnregister.workflow.TableHits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft is replayed over everything its table has decided, before anybody approves it. */
class WhatIfTest extends RegisterTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2026, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);
    private static final String ALWAYS = "&gt;= date(\"2015-07-01\")";
    private static final String UNTIL_THEN = "[date(\"2015-07-01\")..date(\"2025-12-31\")]";
    private static final String FROM_THEN = "&gt;= date(\"2026-01-01\")";

    @Autowired
    private WhatIf whatIf;

    @Autowired
    private ReplayWorker worker;

    @Autowired
    private TableHits hits;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private String table = "";
    private ModelRef model = new ModelRef(ModelKind.DECISION, "");

    @BeforeEach
    void aTableOfItsOwn() {
        table = "replayed" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        model = new ModelRef(ModelKind.DECISION, table);
    }

    @AfterEach
    void noAnswerOfItStands() {
        jdbc.sql("update workflow_table_hit set replaced_at = now() where decision = :table and replaced_at is null")
                .param("table", table)
                .update();
    }

    @Test
    void a_new_row_counts_as_if_always_in_force_for_all_and_by_law_only_for_facts_of_its_days() {
        kept(BEFORE, true, "mild", 12);
        kept(AFTER, true, "mild", 12);
        kept(AFTER, false, "none", 0);

        Replay replay = replayed(draft(
                row("earlier", UNTIL_THEN, "true", "mild", 12, "keep"),
                row("later", FROM_THEN, "true", "strict", 36, "keep"),
                row("no", ALWAYS, "false", "none", 0, "keep")));

        Replay.Figures figures = figures(replay);
        assertThat(replay.seen()).isEqualTo(3);
        assertThat(replay.isRunning()).isFalse();
        assertThat(figures.lawful())
                .containsExactlyInAnyOrder(new Count(Outcome.VALUES, 1, 1), new Count(Outcome.ROW, 2, 2));
        assertThat(figures.always())
                .containsExactlyInAnyOrder(new Count(Outcome.VALUES, 2, 2), new Count(Outcome.ROW, 1, 1));
        assertThat(figures.lawfulShifts())
                .containsExactlyInAnyOrder(new Shift("kind", "mild", "strict", 1), new Shift("months", "12", "36", 1));
        assertThat(figures.alwaysShifts()).contains(new Shift("months", "12", "36", 2));
    }

    @Test
    void a_row_that_changes_earlier_cases_changes_them_by_law() {
        kept(BEFORE, true, "mild", 12);

        Replay replay = replayed(draft(
                row("earlier", UNTIL_THEN, "true", "mild", 12, "keep"),
                row("later", FROM_THEN, "true", "strict", 36, "change")));

        assertThat(touched(replay)).singleElement().satisfies(touched -> {
            assertThat(touched.lawful()).isEqualTo(Outcome.VALUES);
            assertThat(touched.before().values()).containsEntry("months", "12");
            assertThat(touched.byLaw()).isNotNull();
            assertThat(touched.byLaw().values()).containsEntry("months", "36").doesNotContainKey("citation");
            assertThat(touched.byLaw().position()).isEqualTo(2);
        });
    }

    @Test
    void a_draft_that_says_the_same_touches_nobody() {
        kept(BEFORE, true, "mild", 12);

        Replay replay = replayed(draft(row("row", ALWAYS, "true", "mild", 12, "change")));

        assertThat(replay.seen()).isEqualTo(1);
        assertThat(touched(replay)).isEmpty();
    }

    @Test
    void a_case_no_row_fits_any_more_is_told_as_such() {
        kept(BEFORE, true, "mild", 12);

        Replay replay = replayed(draft(row("row", ALWAYS, "false", "mild", 12, "keep")));

        assertThat(touched(replay)).singleElement().satisfies(touched -> {
            assertThat(touched.lawful()).isEqualTo(Outcome.NOTHING);
            assertThat(touched.byLaw()).isNull();
        });
    }

    @Test
    void a_fact_nobody_asked_for_then_makes_the_answer_unknown_and_is_named() {
        kept(BEFORE, true, "mild", 12);

        Replay replay = replayed(draft(row("row", ALWAYS, "true", "mild", 12, "keep"))
                .replace("<text>found</text>", "<text>found and dangerous</text>"));

        assertThat(touched(replay)).singleElement().satisfies(touched -> {
            assertThat(touched.lawful()).isEqualTo(Outcome.UNKNOWN);
            assertThat(touched.why()).singleElement().satisfies(why -> {
                assertThat(why.code()).isEqualTo("replay-fact-missing");
                assertThat(why.parameters()).containsExactly("dangerous");
            });
        });
    }

    @Test
    void what_has_no_past_was_judged_by_the_law_of_its_own_day_and_stays() {
        keep(UUID.randomUUID(), null, BEFORE, true, "mild", 12);

        Replay replay = replayed(draft(
                row("row", UNTIL_THEN, "true", "mild", 12, "keep"),
                row("later", FROM_THEN, "true", "strict", 36, "change")));

        assertThat(touched(replay)).singleElement().satisfies(touched -> {
            assertThat(touched.lawful()).isEqualTo(Outcome.SAME);
            assertThat(touched.always()).isEqualTo(Outcome.VALUES);
        });
    }

    @Test
    void an_answer_a_later_one_replaced_is_replayed_too_and_its_case_counts_once() {
        UUID caseId = UUID.randomUUID();
        keep(caseId, BEFORE, BEFORE, true, "mild", 12);
        keep(caseId, BEFORE, BEFORE, true, "mild", 12);

        Replay replay = replayed(draft(row("row", ALWAYS, "true", "strict", 36, "keep")));

        assertThat(replay.seen()).isEqualTo(2);
        assertThat(figures(replay).lawful()).containsExactly(new Count(Outcome.VALUES, 2, 1));
    }

    @Test
    void a_replay_goes_on_page_by_page_where_a_node_left_it_and_another_node_keeps_off_what_one_works_on() {
        for (int i = 0; i < 620; i++) {
            kept(BEFORE, true, "mild", 12);
        }
        String draft = draft(row("row", ALWAYS, "true", "strict", 36, "keep"));
        workOff();
        UUID id = begin(draft);

        worker.work(1);
        assertThat(find(id).seen()).isEqualTo(500);
        assertThat(find(id).isRunning()).isTrue();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("select id from modelling_replay where id = :id for update")
                    .param("id", id)
                    .query(UUID.class)
                    .single();
            assertThat(java.util.concurrent.CompletableFuture.supplyAsync(() -> worker.work(1))
                            .join())
                    .as("pages another node works on meanwhile")
                    .isZero();
        });
        worker.work(5);

        Replay over = find(id);
        assertThat(over.seen()).isEqualTo(620).isEqualTo(over.total());
        assertThat(over.isRunning()).isFalse();
        assertThat(figures(over).lawful()).containsExactly(new Count(Outcome.VALUES, 620, 620));
        List<Touched> first = currentOfficer.as(administrator(), () -> whatIf.touched(id, true, 0, 400));
        List<Touched> second = currentOfficer.as(
                administrator(), () -> whatIf.touched(id, true, first.getLast().place(), 400));
        assertThat(first).hasSize(400);
        assertThat(second).hasSize(220);
    }

    @Test
    void answers_given_after_the_beginning_are_no_part_of_it() {
        kept(BEFORE, true, "mild", 12);
        UUID id = begin(draft(row("row", ALWAYS, "true", "strict", 36, "keep")));
        kept(BEFORE, true, "mild", 12);

        workOff();

        assertThat(find(id).seen()).isEqualTo(1);
    }

    @Test
    void whoever_approves_a_draft_finds_the_replay_of_exactly_its_text() {
        kept(BEFORE, true, "mild", 12);
        String draft = draft(row("row", ALWAYS, "true", "strict", 36, "keep"));
        Replay replay = replayed(draft);

        assertThat(latest(draft)).contains(replay);
        assertThat(latest(draft.replace("strict", "stricter"))).isEmpty();
    }

    @Test
    void a_table_that_has_decided_nothing_yet_is_over_at_once_and_a_draft_that_cannot_be_read_is_refused() {
        Replay replay = find(begin(draft(row("row", ALWAYS, "true", "strict", 36, "keep"))));

        assertThat(replay.isRunning()).isFalse();
        assertThat(replay.total()).isZero();
        assertThatThrownBy(() -> begin("no table"))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refused -> assertThat(refused.names("table-unreadable")).isTrue());
    }

    @Test
    void a_replay_leaves_every_kept_answer_as_it_was_and_stands_in_the_trail() {
        kept(BEFORE, true, "mild", 12);
        String before = answers();

        Replay replay = replayed(draft(row("row", ALWAYS, "true", "strict", 36, "keep")));

        assertThat(answers()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'modelling.what-if' and subject = :model")
                        .param("model", model.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(replay.startedBy()).isEqualTo("models.administrator");
    }

    @Test
    void whoever_may_only_read_models_begins_no_replay() {
        Officer auditor = officer(Role.AUDITOR, "models.read", "law.compare");

        assertThatThrownBy(() -> currentOfficer.as(auditor, () -> whatIf.begin(model, "", AS_OF)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Replay replayed(String draft) {
        UUID id = begin(draft);
        workOff();
        return find(id);
    }

    private void workOff() {
        while (worker.work(50) > 0) {
            // until nothing waits
        }
    }

    private UUID begin(String draft) {
        return currentOfficer.as(administrator(), () -> whatIf.begin(model, draft, AS_OF));
    }

    private Replay find(UUID id) {
        return currentOfficer.as(administrator(), () -> whatIf.find(id));
    }

    private Optional<Replay> latest(String draft) {
        return currentOfficer.as(administrator(), () -> whatIf.latest(model, draft));
    }

    private Replay.Figures figures(Replay replay) {
        return currentOfficer.as(administrator(), () -> whatIf.figures(replay.id()));
    }

    private List<Touched> touched(Replay replay) {
        return currentOfficer.as(administrator(), () -> whatIf.touched(replay.id(), false, 0, 100));
    }

    private String answers() {
        return jdbc.sql("select string_agg(h::text, '|' order by id) from workflow_table_hit h where decision = :table")
                .param("table", table)
                .query(String.class)
                .single();
    }

    private void kept(LocalDate factDay, boolean found, String kind, int months) {
        keep(UUID.randomUUID(), factDay, factDay, found, kind, months);
    }

    private void keep(
            UUID caseId, @Nullable LocalDate factDay, LocalDate lawDay, boolean found, String kind, int months) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", kind);
        values.put("months", months);
        values.put("citation", "Imigrācijas likums, 1. p.");
        values.put("citationEn", "Immigration Law, s. 1");
        values.put("transition", "keep");
        TableHit hit = new TableHit(
                table, 1, "1.0.0", "row", 1, "Rinda (IL 1. pants).", factDay, lawDay, Map.of("found", found), values);
        currentOfficer.as(officer(Role.OFFICER), () -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> hits.keep(new CaseId(caseId), hit));
            return true;
        });
    }

    private Officer administrator() {
        return officer(Role.ADMINISTRATOR, "models.read", "models.edit", "law.compare");
    }

    private static Officer officer(Role role, String... rights) {
        return new Officer("models.administrator", "A. Kalniņa", Authority.PMLP, "PMLP", role, Set.of(rights));
    }

    private String draft(String... rows) {
        List<String> all = new ArrayList<>(List.of(rows));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="%1$sDefinitions" name="s" namespace="urn:s">
                  <decision id="%1$s" name="s" camunda:historyTimeToLive="P1D" camunda:versionTag="2.0.0">
                    <decisionTable id="rows" hitPolicy="FIRST">
                      <input id="dayInput"><inputExpression id="dayAsked"><text>day</text></inputExpression></input>
                      <input id="foundInput">
                        <inputExpression id="foundAsked" typeRef="boolean"><text>found</text></inputExpression>
                      </input>
                      <output id="kindOutput" name="kind" typeRef="string"/>
                      <output id="monthsOutput" name="months" typeRef="integer"/>
                      <output id="citationOutput" name="citation" typeRef="string"/>
                      <output id="citationEnOutput" name="citationEn" typeRef="string"/>
                      <output id="transitionOutput" name="transition" typeRef="string"/>
                      %2$s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(table, String.join("\n", all));
    }

    private static String row(String id, String days, String found, String kind, int months, String transition) {
        return """
                <rule id="%1$s">
                  <description>Rinda %1$s (IL 1. pants).</description>
                  <inputEntry id="%1$sDay"><text>%2$s</text></inputEntry>
                  <inputEntry id="%1$sFound"><text>%3$s</text></inputEntry>
                  <outputEntry id="%1$sKind"><text>"%4$s"</text></outputEntry>
                  <outputEntry id="%1$sMonths"><text>%5$d</text></outputEntry>
                  <outputEntry id="%1$sCitation"><text>"Imigrācijas likums, 1. p."</text></outputEntry>
                  <outputEntry id="%1$sCitationEn"><text>"Immigration Law, s. 1"</text></outputEntry>
                  <outputEntry id="%1$sTransition"><text>"%6$s"</text></outputEntry>
                </rule>""".formatted(id, days, found, kind, months, transition);
    }
}
