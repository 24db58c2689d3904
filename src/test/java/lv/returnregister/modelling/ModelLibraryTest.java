package lv.returnregister.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Rights;
import lv.returnregister.access.Role;
import lv.returnregister.modelling.ModelVersion.State;
import lv.returnregister.modelling.ModelVersion.Transition;
import lv.returnregister.modelling.trial.KeepScenario;
import lv.returnregister.modelling.trial.ReplayWorker;
import lv.returnregister.modelling.trial.Scenario;
import lv.returnregister.modelling.trial.Scenarios;
import lv.returnregister.modelling.trial.WhatIf;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.DecisionTables;
import lv.returnregister.workflow.TableHit;
import lv.returnregister.workflow.TableHits;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A model is changed by one administrator, approved by another, and can be taken back; what it held for is kept. */
class ModelLibraryTest extends RegisterTest {

    @Autowired
    private ModelLibrary library;

    @Autowired
    private GoingLive goingLive;

    @Autowired
    private ReleaseIntake releaseIntake;

    @Autowired
    private ShippedModels shipped;

    @Autowired
    private LiveModels live;

    @Autowired
    private ModelReview review;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private WhatIf whatIf;

    @Autowired
    private ReplayWorker replays;

    @Autowired
    private TableHits hits;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private ModelRef table = new ModelRef(ModelKind.DECISION, "none");

    @BeforeEach
    void a_table_of_its_own_that_answers_36_months() {
        table = new ModelRef(
                ModelKind.DECISION, "term" + UUID.randomUUID().toString().replaceAll("[^a-z]", ""));
        putIntoForce(by("anna", () -> library.draftFromBundle(table, dmn(36))), Transition.CHANGE);
    }

    @Test
    void the_models_of_the_release_are_the_first_versions_and_run_in_the_engine_as_they_stand_in_their_files() {
        for (ModelRef model : shipped.all()) {
            ModelVersion first = by("anna", () -> library.versions(model)).getLast();
            assertThat(first.number()).as(model.toString()).isEqualTo(1);
            assertThat(first.origin()).isEqualTo(ModelVersion.Origin.SHIPPED);
            if (model.kind() == ModelKind.PROCESS) {
                assertThat(repository.getProcessModel(String.valueOf(first.deployedId())))
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo(shipped.content(model).orElseThrow());
            }
        }
    }

    @Test
    void who_saved_any_part_of_a_version_cannot_approve_it() {
        ModelVersion draft = draft();
        by("anna", () -> library.save(draft.id(), draft.revision(), dmn(60)));
        by("berta", () -> library.save(draft.id(), draft.revision() + 1, dmn(61)));
        submit("anna", draft);

        for (String author : new String[] {"anna", "berta"}) {
            assertThatThrownBy(() -> approve(author, draft, clock.instant(), Transition.KEEP))
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            refused -> assertThat(refused.names("approval-by-author"))
                                    .isTrue());
        }
        approve("cecilija", draft, clock.instant(), Transition.KEEP);
        assertThat(version(draft).approvedBy()).isEqualTo("cecilija");
    }

    @Test
    void a_new_version_answers_for_what_comes_about_from_then_on_and_the_earlier_one_for_what_came_about_before() {
        putIntoForce(saved(dmn(60)), Transition.KEEP);

        assertThat(repository.getDecisionModel(String.valueOf(
                        by("anna", () -> library.versions(table)).getFirst().deployedId())))
                .asString(StandardCharsets.UTF_8)
                .as("deployed as it was saved")
                .isEqualTo(dmn(60));
        LocalDate today = LegalTime.day(clock.instant());
        assertThat(months(today)).isEqualTo(60);
        assertThat(months(today.minusDays(1))).isEqualTo(36);
        assertThat(months(null)).isEqualTo(60);
    }

    @Test
    void a_new_version_that_holds_for_running_cases_answers_for_what_came_about_before_too() {
        putIntoForce(saved(dmn(60)), Transition.CHANGE);

        assertThat(months(LegalTime.day(clock.instant()).minusDays(1))).isEqualTo(60);
    }

    @Test
    void an_approved_version_goes_live_at_its_moment_and_not_before() {
        ModelVersion draft = saved(dmn(60));
        submit("anna", draft);
        approve("berta", draft, clock.instant().plusSeconds(3600), Transition.KEEP);

        asRegister(() -> goingLive.due());

        assertThat(version(draft).state()).isEqualTo(State.APPROVED);
        assertThat(months(null)).isEqualTo(36);
    }

    @Test
    void one_act_puts_the_previous_version_back() {
        ModelVersion first = by("anna", () -> library.versions(table)).getFirst();
        ModelVersion second = saved(dmn(60));
        putIntoForce(second, Transition.KEEP);

        ModelVersion back = by("anna", () -> library.putBack(first.id(), "Nepareizs termiņš."));

        assertThat(back.state()).isEqualTo(State.LIVE);
        assertThat(back.number()).isEqualTo(3);
        assertThat(version(second).state()).isEqualTo(State.RETIRED);
        assertThat(months(null)).isEqualTo(36);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'model-put-back' and subject like :model")
                        .param("model", table + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_not_overwritten() {
        ModelVersion draft = draft();
        by("anna", () -> library.save(draft.id(), draft.revision(), dmn(60)));

        assertThatThrownBy(() -> by("berta", () -> library.save(draft.id(), draft.revision(), dmn(24))))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refused -> assertThat(refused.names("draft-saved-meanwhile"))
                                .isTrue());
        assertThat(by("anna", () -> library.content(draft.id()))).isEqualTo(dmn(60));
    }

    @Test
    void a_version_with_errors_is_not_submitted() {
        ModelVersion draft = saved(dmn(60).replace("&gt;= date(\"2015-07-01\")", "-"));

        assertThatThrownBy(() -> submit("anna", draft))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refused -> assertThat(refused.names("model-has-errors")).isTrue());
        assertThat(version(draft).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void a_scenario_that_comes_out_otherwise_needs_a_comment_and_blocks_nothing_once_it_has_one() {
        by("anna", () -> {
            scenarios.keep(new KeepScenario(
                    table,
                    "Visiem 36 mēneši",
                    Scenario.Given.facts(LegalTime.day(clock.instant()), Map.of()),
                    Scenario.Expected.answer(Map.of("months", "36"))));
            return true;
        });
        ModelVersion draft = saved(dmn(60));

        assertThat(by("anna", () -> review.proved(draft.id())).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("scenarios-otherwise");
                    assertThat(finding.message().lv()).contains("1 no 1", "Visiem 36 mēneši");
                    assertThat(finding.message().en()).contains("1 of 1", "Visiem 36 mēneši");
                });
        assertThatThrownBy(() -> submit("anna", draft))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refused ->
                                assertThat(refused.names("warnings-unanswered")).isTrue());

        by("anna", () -> {
            library.comment(draft.id(), null, "scenarios-otherwise", "Grozīts IL 63. pants.");
            return true;
        });
        putIntoForce(draft, Transition.KEEP);
    }

    @Test
    void a_draft_that_was_not_replayed_over_what_was_decided_before_needs_a_comment() {
        LocalDate today = LegalTime.day(clock.instant());
        asRegister(() -> transactions.executeWithoutResult(status -> hits.keep(
                new CaseId(UUID.randomUUID()),
                new TableHit(
                        table.key(),
                        1,
                        "1.0.0",
                        "all",
                        1,
                        "Visiem (IL 63. pants).",
                        null,
                        today,
                        Map.of(),
                        Map.of("months", 36, "citation", "IL 63. p.", "transition", "keep")))));
        jdbc.sql("update workflow_table_hit set replaced_at = now() where decision = :table")
                .param("table", table.key())
                .update();
        ModelVersion draft = saved(dmn(60));
        assertThat(proved(draft)).containsExactly("not-replayed");

        by("anna", () -> whatIf.begin(table, dmn(60), today));
        asRegister(() -> replays.work(1000));
        assertThat(proved(draft)).isEmpty();

        ModelVersion changed = by("anna", () -> library.save(draft.id(), draft.revision(), dmn(61)));
        assertThat(proved(changed)).as("another text").containsExactly("not-replayed");
    }

    private List<String> proved(ModelVersion version) {
        return by("anna", () -> review.proved(version.id())).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void a_version_the_engine_refuses_does_not_go_live_and_says_why() {
        ModelVersion draft = saved(dmn(60));
        submit("anna", draft);
        approve("berta", draft, clock.instant(), Transition.KEEP);
        // Given that its text was altered behind the library's back
        jdbc.sql(
                        "update modelling_version set content = replace(content, '&gt;= date(\"2015-07-01\")', '-') where id = :id")
                .param("id", draft.id())
                .update();

        asRegister(() -> goingLive.due());

        assertThat(version(draft).state()).isEqualTo(State.APPROVED);
        assertThat(version(draft).failure()).contains("no days of validity");
        assertThat(months(null)).isEqualTo(36);
    }

    @Test
    void another_release_puts_no_text_in_the_place_of_what_administrators_made_and_the_library_tells_of_it() {
        ModelRef form = new ModelRef(ModelKind.FORM, "correct-data/approve-correction");
        String text = shipped.content(form).orElseThrow();
        ModelVersion live = by("anna", () -> library.versions(form)).getFirst();
        ModelVersion draft = by("anna", () -> library.draft(live.id()));
        by("anna", () -> library.save(draft.id(), draft.revision(), text + "\n"));
        putIntoForce(version(draft), Transition.KEEP);

        jdbc.sql("update modelling_shipped set sha256 = 'another release' where kind = 'FORM' and model = :model")
                .param("model", form.key())
                .update();
        releaseIntake.afterSingletonsInstantiated();

        assertThat(by("anna", () -> library.versions(form)).getFirst().id()).isEqualTo(draft.id());
        assertThat(by("anna", () -> library.shippedOtherwise(form))).contains(text);
    }

    @Test
    void a_second_start_with_the_same_release_changes_nothing() {
        int versions = jdbc.sql("select count(*) from modelling_version")
                .query(Integer.class)
                .single();

        releaseIntake.afterSingletonsInstantiated();

        assertThat(jdbc.sql("select count(*) from modelling_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(versions);
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelKind.class,
            names = {"PROCESS", "DECISION", "LETTER"})
    void a_model_there_was_none_of_begins_without_faults_and_goes_live(ModelKind kind) {
        ModelRef fresh = new ModelRef(kind, kind == ModelKind.LETTER ? word() + "_lv" : word());
        try {
            ModelVersion draft = begun(fresh);
            String text = by("anna", () -> library.content(draft.id()));
            assertThat(by("anna", () -> review.check(fresh, text))).isEmpty();
            assertThat(by("anna", () -> library.shelves()))
                    .filteredOn(shelf -> shelf.model().equals(fresh))
                    .singleElement()
                    .satisfies(shelf -> assertThat(shelf.live()).isNull())
                    .satisfies(shelf -> assertThat(shelf.shown().id()).isEqualTo(draft.id()));
            if (kind == ModelKind.PROCESS) {
                assertThat(by("anna", () -> review.explore(draft.id())).findings())
                        .isEmpty();
            }

            putIntoForce(draft, Transition.KEEP);

            assertThat(live.content(fresh)).contains(text);
            assertThat(version(draft).reason()).isEqualTo("Grozīts likums.");
        } finally {
            withdraw(fresh);
        }
    }

    @Test
    void a_form_for_a_task_the_register_knows_begins_with_what_its_answer_lacks_and_goes_live_once_it_is_asked() {
        ModelRef known = new ModelRef(ModelKind.FORM, "correct-data/approve-correction");
        ModelRef fresh = new ModelRef(ModelKind.FORM, word() + "/approve-correction");
        try {
            ModelVersion draft = begun(fresh);
            assertThat(by("anna", () -> review.check(fresh, library.content(draft.id()))))
                    .extracting(Finding::rule)
                    .contains("form-field-place", "form-asks");

            ModelVersion whole = by(
                    "anna",
                    () -> library.save(
                            draft.id(), draft.revision(), shipped.content(known).orElseThrow()));
            putIntoForce(whole, Transition.KEEP);

            assertThat(live.content(fresh)).isEqualTo(shipped.content(known));
        } finally {
            withdraw(fresh);
        }
    }

    @Test
    void a_key_that_is_taken_or_is_no_word_is_refused_at_its_field() {
        assertThatThrownBy(() -> begun(table))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(Violation.input("key", "model-key-taken", table.key())));
        assertThatThrownBy(() -> new NewModel(ModelKind.FORM, "Extend ban", "Pagarināt", " ", "Likums."))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refused -> assertThat(refused.violations())
                                .containsExactlyInAnyOrder(
                                        Violation.input("key", "model-key-form", "Extend ban"),
                                        Violation.input("nameEn", "required")));
    }

    @Test
    void a_release_brings_its_text_also_while_a_draft_is_under_way() {
        ModelRef form = new ModelRef(ModelKind.FORM, "check-decision/check-return-decision");
        ModelVersion before = by("anna", () -> library.versions(form)).getFirst();
        ModelVersion draft = by("anna", () -> library.draft(before.id()));
        try {
            jdbc.sql("update modelling_version set sha256 = 'earlier release' where id = :id")
                    .param("id", before.id())
                    .update();
            jdbc.sql("update modelling_shipped set sha256 = 'earlier release' where kind = 'FORM' and model = :model")
                    .param("model", form.key())
                    .update();

            releaseIntake.afterSingletonsInstantiated();

            ModelVersion taken = by("anna", () -> library.versions(form)).getFirst();
            assertThat(taken.number()).isEqualTo(draft.number() + 1);
            assertThat(taken.state()).isEqualTo(State.LIVE);
            assertThat(version(before).state()).isEqualTo(State.RETIRED);
            assertThat(version(draft).state()).isEqualTo(State.DRAFT);
        } finally {
            by("anna", () -> {
                library.discard(draft.id());
                return true;
            });
        }
    }

    private ModelVersion begun(ModelRef model) {
        return by(
                "anna",
                () -> library.draft(
                        new NewModel(model.kind(), model.key(), "Jauns modelis", "New & <model>", "Grozīts likums.")));
    }

    private static String word() {
        return "fresh" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    }

    /** Other tests look at the models of the release alone. */
    private void withdraw(ModelRef model) {
        jdbc.sql("update modelling_version set state = 'DISCARDED' where kind = :kind and model = :model")
                .param("kind", model.kind().name())
                .param("model", model.key())
                .update();
        jdbc.sql("delete from workflow_form where form = :model")
                .param("model", model.key())
                .update();
        jdbc.sql("delete from documents_template where template = :model")
                .param("model", model.key())
                .update();
        repository
                .createDeploymentQuery()
                .deploymentName(model.toString())
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    private ModelVersion draft() {
        ModelVersion live = by("anna", () -> library.versions(table)).getFirst();
        return by("anna", () -> library.draft(live.id()));
    }

    private ModelVersion saved(String text) {
        ModelVersion draft = draft();
        return by("anna", () -> library.save(draft.id(), draft.revision(), text));
    }

    private void submit(String officer, ModelVersion version) {
        by(officer, () -> {
            library.submit(version.id(), "Grozīts likums.");
            return true;
        });
    }

    private void approve(String officer, ModelVersion version, Instant from, Transition transition) {
        by(officer, () -> {
            library.approve(version.id(), from, transition);
            return true;
        });
    }

    private void putIntoForce(ModelVersion version, Transition transition) {
        submit("anna", version);
        approve("berta", version, clock.instant(), transition);
        asRegister(() -> goingLive.due());
        assertThat(version(version).state()).isEqualTo(State.LIVE);
    }

    private ModelVersion version(ModelVersion version) {
        return by("anna", () -> library.version(version.id()));
    }

    private int months(@Nullable LocalDate factDay) {
        // A node asks again which versions there are when a second has passed.
        Awaitility.await()
                .pollDelay(1100, TimeUnit.MILLISECONDS)
                .until(() -> tables.ask(table.key(), null, Map.of()).isPresent());
        return tables.ask(table.key(), factDay, Map.of()).orElseThrow().number("months");
    }

    private void asRegister(Runnable work) {
        currentOfficer.asRegister(() -> {
            work.run();
            return true;
        });
    }

    private <T> T by(String officer, Callable<T> work) {
        return currentOfficer.as(
                new Officer(
                        officer,
                        officer,
                        Authority.PMLP,
                        "PMLP",
                        Role.ADMINISTRATOR,
                        rights.of(Authority.PMLP, Role.ADMINISTRATOR)),
                work);
    }

    private String dmn(int months) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="termDefinitions" name="Termiņš"
                    namespace="urn:test" xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                  <decision id="%s" name="Termiņš" camunda:historyTimeToLive="P3650D" camunda:versionTag="1.0.0">
                    <description>A term.</description>
                    <decisionTable id="termTable" hitPolicy="FIRST">
                      <input id="dayInput" label="Spēkā">
                        <inputExpression id="dayExpression"><text>day</text></inputExpression>
                      </input>
                      <output id="monthsOutput" name="months" label="Mēneši" typeRef="integer"/>
                      <output id="citationOutput" name="citation" label="Tiesību norma" typeRef="string"/>
                      <output id="citationEnOutput" name="citationEn" label="Tiesību norma (angļu valodā)" typeRef="string"/>
                      <output id="sureOutput" name="sure" label="Pārbaudīts" typeRef="string"/>
                      <output id="transitionOutput" name="transition" label="Pāreja" typeRef="string"/>
                      <rule id="all">
                        <description>Visiem (IL 63. pants).</description>
                        <inputEntry id="allDay"><text>&gt;= date("2015-07-01")</text></inputEntry>
                        <outputEntry id="allMonths"><text>%d</text></outputEntry>
                        <outputEntry id="allCitation"><text>"IL 63. p."</text></outputEntry>
                        <outputEntry id="allCitationEn"><text>"IL s. 63"</text></outputEntry>
                        <outputEntry id="allSure"><text>"V"</text></outputEntry>
                        <outputEntry id="allTransition"><text>"keep"</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(table.key(), months);
    }
}
