package lv.returnregister.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.cockpit.Batch;
import lv.returnregister.cockpit.BatchWorker;
import lv.returnregister.cockpit.Batches;
import lv.returnregister.cockpit.Takeovers.Outcome;
import lv.returnregister.cockpit.Takeovers.Progress;
import lv.returnregister.modelling.ModelVersion.State;
import lv.returnregister.modelling.ModelVersion.Transition;
import lv.returnregister.modelling.RunningCases.Attempt;
import lv.returnregister.modelling.RunningCases.Kind;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When a version of a process comes into force, running cases keep theirs or follow it, as it was approved; that they can was
 * rehearsed with exactly its text.
 */
class RunningCasesTest extends CaseTest {

    private static final ModelRef PROCESS = new ModelRef(ModelKind.PROCESS, "correctData");
    private static final int MOST = 1000;

    @Autowired
    private ModelLibrary library;

    @Autowired
    private ModelReview review;

    @Autowired
    private RunningCases runningCases;

    @Autowired
    private GoingLive goingLive;

    @Autowired
    private Batches batches;

    @Autowired
    private BatchWorker worker;

    @Autowired
    private CaseProcesses processes;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JdbcClient jdbc;

    private @Nullable ModelVersion before;
    private String deployment = "";
    private String title = "";
    private List<CaseId> stuck = List.of();
    private List<CaseId> able = List.of();

    @BeforeEach
    void three_running_cases_of_which_one_stands_where_the_new_version_has_no_place() {
        nobodyRunsIt();
        worker.work(MOST);
        before = live();
        deployment = repository
                .createDeployment()
                .addString("correct-data.bpmn", withAnswerAwaited(text(inForce())))
                .deploy()
                .getId();
        stuck = List.of(begin(Authority.VRS, true));
        able = List.of(begin(Authority.VRS, false), begin(Authority.PMLP, false));
        title = "Apstiprināt labojumu " + Ids.next();
    }

    @AfterEach
    void the_process_is_as_it_was() {
        nobodyRunsIt();
        ModelVersion newest = by("anna", () -> library.versions(PROCESS)).getFirst();
        if (newest.state().isOpen()) {
            if (newest.state() != State.DRAFT) {
                done(() -> library.sendBack(newest.id(), "Izmēģinājums."));
            }
            done(() -> library.discard(newest.id()));
        }
        if (!live().sha256().equals(inForce().sha256())) {
            by("anna", () -> library.putBack(inForce().id(), "Izmēģinājums beidzies."));
        }
        takeAway(deployment);
        worker.work(MOST);
    }

    /** The engine takes a deployment away with its history; what the cockpit keeps of it goes too, as they are to agree. */
    private void takeAway(String id) {
        List<String> versions = repository.createProcessDefinitionQuery().deploymentId(id).list().stream()
                .map(ProcessDefinition::getId)
                .toList();
        repository.deleteDeployment(id, true);
        for (String table : List.of("cockpit_token", "cockpit_visit", "cockpit_instance")) {
            jdbc.sql("delete from " + table + " where definition_id in (:versions)")
                    .param("versions", versions)
                    .update();
        }
    }

    private void nobodyRunsIt() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS.key())
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the test is over"));
    }

    @Test
    void approved_for_running_cases_a_version_takes_them_over_and_those_that_cannot_stay_with_the_cause() {
        // Given a draft that was rehearsed with the running cases of both authorities
        ModelVersion draft = submitted(changed());
        done(() -> runningCases.rehearse(draft.id()));
        worker.work(MOST);
        assertThat(attempt(draft, Kind.REHEARSAL).progress()).isEqualTo(new Progress(3, 2, 1));

        // When it is approved for them and comes into force
        approve(draft, Transition.CHANGE);
        goLive();
        asRegister(goingLive::takeOver);
        asRegister(goingLive::takeOver);
        worker.work(MOST);

        // Then two follow it, as the inbox says, and one stays and says why
        Attempt takeover = attempt(draft, Kind.TAKEOVER);
        assertThat(takeover.progress()).isEqualTo(new Progress(3, 2, 1));
        assertThat(outcomes(takeover).getFirst()).satisfies(outcome -> {
            assertThat(outcome.verdict()).isEqualTo(Batch.Verdict.FAILED);
            assertThat(outcome.why()).extracting(Violation::code).containsExactly("migration-no-place");
            assertThat(outcome.why().getFirst().parameters()).containsExactly("answerAwaited");
        });
        String live = Objects.requireNonNull(version(draft).deployedId());
        assertThat(definitions(able)).containsOnly(live);
        assertThat(definitions(stuck)).doesNotContain(live);
        assertThat(able)
                .allSatisfy(caseId -> assertThat(jdbc.sql("select title_lv from inbox_task where case_id = :id")
                                .param("id", caseId.value())
                                .query(String.class)
                                .list())
                        .containsExactly(title));
        // And the supervisors of each authority see what became of theirs, by whom it was proposed and approved
        assertThat(takeover.batches()).hasSize(2);
        assertThat(taken(Authority.VRS, draft)).satisfies(batch -> {
            assertThat(batch.startedBy()).isEqualTo("anna");
            assertThat(batch.decidedBy()).isEqualTo("berta");
            assertThat(batch.items()).isEqualTo(2);
            assertThat(batch.failed()).isEqualTo(1);
        });
        assertThat(taken(Authority.PMLP, draft).done()).isEqualTo(1);
        assertThat(audited("model-cases-taken-over", draft)).isEqualTo(1);
    }

    @Test
    void approved_for_new_cases_a_version_moves_none() {
        ModelVersion draft = submitted(changed());
        List<String> before = definitions(able);

        approve(draft, Transition.KEEP);
        goLive();
        asRegister(goingLive::takeOver);
        worker.work(MOST);

        assertThat(definitions(able)).isEqualTo(before);
        assertThat(by("anna", () -> runningCases.find(draft.id(), Kind.TAKEOVER)))
                .isEmpty();
    }

    @Test
    void without_a_finished_rehearsal_of_exactly_its_text_a_version_is_not_approved_for_running_cases() {
        ModelVersion draft = submitted(changed());
        assertThat(refusal(draft)).isEqualTo("rehearsal-missing");

        // A rehearsal that is under way is not enough, nor is there a second one beside it
        done(() -> runningCases.rehearse(draft.id()));
        assertThat(refusal(draft)).isEqualTo("rehearsal-runs");
        assertThat(catchThrowableOfType(Rejection.class, () -> done(() -> runningCases.rehearse(draft.id())))
                        .names("rehearsal-runs"))
                .isTrue();

        // What is tried after the text was changed says so; it is no rehearsal of the new text
        done(() -> library.sendBack(draft.id(), "Precizēt nosaukumu."));
        ModelVersion again = version(draft);
        by("anna", () -> library.save(again.id(), again.revision(), text(again).replace(title, title + " tagad")));
        worker.work(MOST);
        assertThat(outcomes(attempt(draft, Kind.REHEARSAL)))
                .hasSize(3)
                .allSatisfy(outcome ->
                        assertThat(outcome.why()).extracting(Violation::code).containsExactly("rehearsal-outdated"));
        submitted(version(draft));
        assertThat(refusal(draft)).isEqualTo("rehearsal-outdated");
        assertThat(version(draft).state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void a_rehearsal_says_how_each_case_would_come_out_and_leaves_everything_as_it_was() {
        ModelVersion draft = changed();
        done(() -> runningCases.rehearse(draft.id()));
        Map<String, String> before = everything();

        worker.work(MOST);

        assertThat(everything()).isEqualTo(before);
        assertThat(engine.getDeploymentCache().getProcessDefinitionCache().keySet())
                .filteredOn(id -> id.startsWith(PROCESS.key() + ":"))
                .allSatisfy(id -> assertThat(repository
                                .createProcessDefinitionQuery()
                                .processDefinitionId(id)
                                .count())
                        .isEqualTo(1));
        assertThat(outcomes(attempt(draft, Kind.REHEARSAL)))
                .extracting(Outcome::verdict)
                .containsExactly(Batch.Verdict.FAILED, Batch.Verdict.DONE, Batch.Verdict.DONE);
        assertThat(audited("model-rehearsed", draft)).isEqualTo(1);
    }

    @Test
    void putting_the_version_before_back_leaves_the_cases_that_still_wait_where_they_are() {
        ModelVersion draft = submitted(changed());
        done(() -> runningCases.rehearse(draft.id()));
        worker.work(MOST);
        approve(draft, Transition.CHANGE);
        goLive();
        asRegister(goingLive::takeOver);
        List<String> before = definitions(able);

        by("anna", () -> library.putBack(inForce().id(), "Nepareizs solis."));
        worker.work(MOST);

        assertThat(definitions(able)).isEqualTo(before);
        assertThat(outcomes(attempt(draft, Kind.TAKEOVER)))
                .hasSize(3)
                .allSatisfy(outcome ->
                        assertThat(outcome.why()).extracting(Violation::code).containsExactly("takeover-stopped"));
    }

    private ModelVersion inForce() {
        return Objects.requireNonNull(before);
    }

    private ModelVersion live() {
        return by("anna", () -> library.versions(PROCESS)).stream()
                .filter(version -> version.state() == State.LIVE)
                .findFirst()
                .orElseThrow();
    }

    private CaseId begin(Authority deciding, boolean abroad) {
        return currentOfficer.as(officer("running.guard", Authority.VRS, Role.OFFICER), () -> {
            PersonId person = persons.record(PersonData.named("PROBA", "ANNA").ofNationality("IND"));
            CaseId caseId = cases.open(CaseKind.RETURN, person, Authority.VRS, "VRS-RIGA", deciding)
                    .id();
            processes.start(PROCESS.key(), caseId, Routing.of("abroad", abroad));
            return caseId;
        });
    }

    /** The process as it is, with a place at which a case abroad waits. */
    private static String withAnswerAwaited(String text) {
        return text.replace("<bpmn:process ", "<bpmn:message id=\"answered\" name=\"noticeAnswered\"/><bpmn:process ")
                .replaceFirst("<bpmn:sequenceFlow id=\"correctionProposedToApproveCorrection\"[^>]*/>", """
                        <bpmn:sequenceFlow id="toIsAbroad" sourceRef="correctionProposed" targetRef="isAbroad"/>
                        <bpmn:exclusiveGateway id="isAbroad"/>
                        <bpmn:sequenceFlow id="atHome" sourceRef="isAbroad" targetRef="approveCorrection">
                          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\\${!abroad}</bpmn:conditionExpression>
                        </bpmn:sequenceFlow>
                        <bpmn:sequenceFlow id="abroad" sourceRef="isAbroad" targetRef="answerAwaited">
                          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\\${abroad}</bpmn:conditionExpression>
                        </bpmn:sequenceFlow>
                        <bpmn:intermediateCatchEvent id="answerAwaited" name="Atbilde saņemta">
                          <bpmn:messageEventDefinition id="answeredDefinition" messageRef="answered"/>
                        </bpmn:intermediateCatchEvent>
                        <bpmn:sequenceFlow id="answered-decided" sourceRef="answerAwaited" targetRef="correctionDecided"/>
                        """)
                .replaceAll(
                        "<bpmndi:BPMNEdge id=\"correctionProposedToApproveCorrectionEdge\"[\\s\\S]*?</bpmndi:BPMNEdge>",
                        "");
    }

    private ModelVersion changed() {
        ModelVersion draft = by("anna", () -> library.draft(inForce().id()));
        return by(
                "anna",
                () -> library.save(
                        draft.id(),
                        draft.revision(),
                        text(inForce())
                                .replaceFirst(
                                        "name=\"Apstiprināt [^\"]*\" camunda", "name=\"" + title + "\" camunda")));
    }

    private ModelVersion submitted(ModelVersion draft) {
        by("anna", () -> review.explore(draft.id()));
        done(() -> library.comment(draft.id(), null, "not-replayed", "Mainās tikai uzdevuma nosaukums."));
        done(() -> library.submit(draft.id(), "Grozīts likums."));
        return version(draft);
    }

    private void approve(ModelVersion version, Transition transition) {
        by("berta", () -> {
            library.approve(version.id(), clock.instant(), transition);
            return true;
        });
    }

    private String refusal(ModelVersion version) {
        return catchThrowableOfType(Rejection.class, () -> approve(version, Transition.CHANGE))
                .violations()
                .getFirst()
                .code();
    }

    private void goLive() {
        asRegister(goingLive::due);
    }

    private Attempt attempt(ModelVersion version, Kind kind) {
        return by("anna", () -> runningCases.find(version.id(), kind)).orElseThrow();
    }

    private List<Outcome> outcomes(Attempt attempt) {
        return by("anna", () -> runningCases.outcomes(attempt, MOST));
    }

    private Batch taken(Authority authority, ModelVersion version) {
        String target = Objects.requireNonNull(version(version).deployedId());
        return currentOfficer.as(officer("running.supervisor", authority, Role.SUPERVISOR), batches::latest).stream()
                .filter(batch -> batch.title().endsWith(target))
                .findFirst()
                .orElseThrow();
    }

    private List<String> definitions(List<CaseId> ofCases) {
        List<String> definitions = new ArrayList<>();
        ofCases.forEach(caseId -> definitions.add(runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS.key())
                .processInstanceBusinessKey(caseId.toString())
                .list()
                .stream()
                .map(ProcessInstance::getProcessDefinitionId)
                .findFirst()
                .orElseThrow()));
        return definitions;
    }

    /** Fingerprints of what the engine keeps, of the cases, and of what is read instead of them; not of batches. */
    private Map<String, String> everything() {
        Map<String, String> all = new TreeMap<>();
        jdbc.sql("""
                select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_name not in ('act_ge_property', 'act_ru_meter_log')
                    and (table_schema = 'camunda' or table_name like 'casefile%' or table_name like 'inbox%'
                        or table_name like 'deadline%' or table_name like 'workflow%'
                        or table_name like 'cockpit%' and table_name not like 'cockpit_batch%')""")
                .query((row, number) -> row.getString(1))
                .list()
                .forEach(table -> all.put(
                        table,
                        jdbc.sql("select coalesce(md5(string_agg(one::text, '' order by one::text)), '') from " + table
                                        + " one")
                                .query(String.class)
                                .single()));
        assertThat(all).containsKey("camunda.act_ru_execution").hasSizeGreaterThan(40);
        return all;
    }

    private int audited(String action, ModelVersion version) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject = :subject")
                .param("action", action)
                .param("subject", PROCESS + " " + version.number())
                .query(Integer.class)
                .single();
    }

    private ModelVersion version(ModelVersion version) {
        return by("anna", () -> library.version(version.id()));
    }

    private String text(ModelVersion version) {
        return by("anna", () -> library.content(version.id()));
    }

    private void done(Runnable work) {
        by("anna", () -> {
            work.run();
            return true;
        });
    }

    private void asRegister(Runnable work) {
        currentOfficer.asRegister(() -> {
            work.run();
            return true;
        });
    }

    private <T> T by(String officer, Callable<T> work) {
        return currentOfficer.as(officer(officer, Authority.PMLP, Role.ADMINISTRATOR), work);
    }
}
