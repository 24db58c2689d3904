package lv.returnregister.demodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.cockpit.BatchWorker;
import lv.returnregister.cockpit.Takeovers;
import lv.returnregister.cockpit.Takeovers.Progress;
import lv.returnregister.scenario.LocalNode;
import lv.returnregister.workflow.ProcessModels;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking cases over to a version moves no limit of law, no timer and no task that the version does not change. */
class TakenOverCasesTest extends RegisterTest {

    private static final int MOST = 10_000;

    /** What a case stands at, waits for and has to keep. */
    private static final List<String> KEPT = List.of(
            "select concat_ws('|', id_, act_id_, is_active_) from camunda.act_ru_execution",
            "select concat_ws('|', process_instance_id_, handler_cfg_, duedate_, retries_) from camunda.act_ru_job",
            "select concat_ws('|', proc_inst_id_, activity_id_, event_type_, event_name_) from camunda.act_ru_event_subscr",
            "select concat_ws('|', id_, name_, task_def_key_, assignee_) from camunda.act_ru_task",
            "select concat_ws('|', proc_inst_id_, name_, text_, long_) from camunda.act_ru_variable",
            "select one::text from inbox_task one",
            "select one::text from deadline_deadline one",
            "select one::text from workflow_held_step one");

    private final List<String> deployments = new ArrayList<>();

    @Autowired
    private DemoCases cases;

    @Autowired
    private LocalNode node;

    @Autowired
    private Takeovers takeovers;

    @Autowired
    private BatchWorker worker;

    @Autowired
    private ProcessModels models;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void empty() {
        node.releaseClock();
        node.empty();
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void cases_of_every_process_and_stage_go_over_to_a_version_that_says_the_same_and_nothing_else_moves() {
        // Given cases of every stage, and a version of each of their processes that says what the one before says
        node.empty();
        cases.load();
        Map<String, List<String>> before = everything();
        assertThat(before.values()).filteredOn(List::isEmpty).hasSizeLessThan(2);

        // When they are taken over
        List<UUID> begun = currentOfficer.asRegister(() -> {
            List<UUID> all = new ArrayList<>();
            for (ProcessDefinition process : running()) {
                all.addAll(takeovers.begin(process.getKey(), again(process), "Tas pats teksts.", "anna", "berta"));
            }
            return all;
        });
        worker.work(MOST);

        // Then all of them went, and every step, task, timer, limit and held step is where it was
        Progress progress = currentOfficer.asRegister(() -> takeovers.progress(begun));
        assertThat(progress.items()).isGreaterThan(100);
        assertThat(progress.done()).isEqualTo(progress.items());
        assertThat(everything()).isEqualTo(before);
    }

    /** The newest version of each process that has cases. */
    private List<ProcessDefinition> running() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(process -> runtime.createProcessInstanceQuery()
                                .processDefinitionKey(process.getKey())
                                .count()
                        > 0)
                .toList();
    }

    private String again(ProcessDefinition process) {
        DeploymentWithDefinitions deployed = repository
                .createDeployment()
                .addString(process.getKey() + ".bpmn", models.xml(process.getId()))
                .deployWithResult();
        deployments.add(deployed.getId());
        return deployed.getDeployedProcessDefinitions().getFirst().getId();
    }

    private Map<String, List<String>> everything() {
        return KEPT.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        query -> jdbc.sql(query + " order by 1")
                                .query(String.class)
                                .list()));
    }
}
