package lv.returnregister.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.shared.PublishedTexts;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts models into force: processes and decision tables into the engine, forms beside the steps that use them. Takes part in
 * the caller's transaction, so that a model is in force exactly when the library says so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ModelDeployment {

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;
    private final Clock clock;

    public ModelDeployment(
            RepositoryService repository, ProcessEngineConfigurationImpl engine, JdbcClient jdbc, Clock clock) {
        this.repository = repository;
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A file for the engine.
     *
     * @param name with its ending, which tells the engine what it is
     */
    public record File(String name, String text) {}

    /**
     * Deploys processes and decision tables together. A text that is deployed again makes a new version. When the transaction
     * is rolled back, the engine keeps nothing of it in memory either.
     *
     * @param name of the deployment
     * @return the engine's id of each by the id of the process or decision
     * @throws IllegalStateException with the reason when the engine or the gate of models refuses a file
     */
    public Map<String, String> deploy(String name, Collection<File> files) {
        DeploymentBuilder deployment = repository.createDeployment().name(name);
        files.forEach(file -> deployment.addString(file.name(), file.text()));
        DeploymentWithDefinitions deployed;
        try {
            deployed = deployment.deployWithResult();
        } catch (ProcessEngineException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
        Map<String, String> ids = new LinkedHashMap<>();
        Optional.ofNullable(deployed.getDeployedProcessDefinitions())
                .ifPresent(all -> all.forEach(process -> ids.put(process.getKey(), process.getId())));
        Optional.ofNullable(deployed.getDeployedDecisionDefinitions())
                .ifPresent(all -> all.forEach(decision -> ids.put(decision.getKey(), decision.getId())));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    ids.values().forEach(ModelDeployment.this::forget);
                }
            }
        });
        return ids;
    }

    private void forget(String definitionId) {
        engine.getDeploymentCache().removeProcessDefinition(definitionId);
        engine.getDeploymentCache().removeDecisionDefinition(definitionId);
    }

    /** The engine's id of the newest version of a process, when its text is the given one. */
    public Optional<String> deployedProcess(String process, String text) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getId)
                .filter(id -> text.equals(text(repository.getProcessModel(id))));
    }

    /** The engine's id of the newest version of a decision table, when its text is the given one. */
    public Optional<String> deployedDecision(String decision, String text) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decision)
                        .latestVersion()
                        .singleResult())
                .map(DecisionDefinition::getId)
                .filter(id -> text.equals(text(repository.getDecisionModel(id))));
    }

    private static String text(InputStream model) {
        try (model) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * From when a version of a decision table answers.
     *
     * @param definitionId the engine's id of the version
     * @param fromDay the first legal day
     * @param changesRunning whether it also answers for facts of days before
     */
    public void answers(String decision, String definitionId, LocalDate fromDay, boolean changesRunning) {
        jdbc.sql("insert into workflow_table_period (definition_id, decision, from_day, changes_running)"
                        + " values (:definition, :decision, :from, :changes)")
                .param("definition", definitionId)
                .param("decision", decision)
                .param("from", fromDay)
                .param("changes", changesRunning)
                .update();
    }

    /** A form is drawn and checked by this text from now on. */
    public void publishForm(String form, String text) {
        new PublishedTexts(jdbc, "workflow_form", "form").publish(form, text, clock.instant());
    }

    /** How many instances run, by the engine's id of the version they run on. */
    public Map<String, Long> running() {
        Map<String, Long> running = new HashMap<>();
        jdbc.sql("select proc_def_id_ as version, count(*) as instances from camunda.act_ru_execution"
                        + " where parent_id_ is null group by 1")
                .query(row -> {
                    running.put(row.getString("version"), row.getLong("instances"));
                });
        return running;
    }

    /** The same of one process; by its key, since the engine leaves it out of a version's id that would be too long. */
    public Map<String, Long> running(String process) {
        Map<String, Long> running = new HashMap<>();
        jdbc.sql("select e.proc_def_id_ as version, count(*) as instances from camunda.act_ru_execution e"
                        + " join camunda.act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " where e.parent_id_ is null and d.key_ = :process group by 1")
                .param("process", process)
                .query(row -> {
                    running.put(row.getString("version"), row.getLong("instances"));
                });
        return running;
    }
}
