package lv.returnregister.workflow;

import java.sql.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseTurn;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes running processes over to another version of their model: which element becomes which, whether that is possible at
 * all, and one instance after the other. An officer's task never becomes another step: it would carry the answer of one
 * question to another.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('case.operate')")
public class ModelMigrations {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final CaseTurn turn;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ModelMigrations(
            RuntimeService runtime,
            RepositoryService repository,
            TaskService tasks,
            CaseTurn turn,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
        this.turn = turn;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * A deployed version of a process.
     *
     * @param id the engine's id
     * @param version counted by the engine
     * @param tag the author's version
     * @param running instances that run on it
     */
    public record Version(
            String id,
            String process,
            String name,
            int version,
            @Nullable String tag,
            int running) {}

    /**
     * Which version becomes which, and in it which element becomes which.
     *
     * @param source the engine's id of the version they run on
     * @param target the engine's id of the version they go to
     * @param elements source to target element; what is not named is not taken over
     */
    public record Plan(String source, String target, Map<String, String> elements) {

        public Plan {
            elements = Map.copyOf(elements);
        }
    }

    /**
     * A process that runs on the source version.
     *
     * @param instance the engine's id
     * @param activities ids of the elements on which it stands
     */
    public record Running(String instance, CaseId caseId, List<String> activities) {}

    /** The versions of a process, the newest first; a {@link Rejection} when there is no such process. */
    @Transactional(readOnly = true)
    public List<Version> versions(String process) {
        List<Version> versions = deployed(process);
        if (versions.isEmpty()) {
            throw new Rejection(Violation.state("model-unknown", process));
        }
        return versions;
    }

    /** The id of the process a version is of; a {@link Rejection} when there is no such version. */
    @Transactional(readOnly = true)
    public String process(String definitionId) {
        ProcessDefinition version = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(definitionId)
                .singleResult();
        if (version == null) {
            throw new Rejection(Violation.state("model-unknown", definitionId));
        }
        return version.getKey();
    }

    /** The versions of a process on which instances run, the newest first; none when there is no such process. */
    @Transactional(readOnly = true)
    public List<Version> inUse(String process) {
        return deployed(process).stream()
                .filter(version -> version.running() > 0)
                .toList();
    }

    private List<Version> deployed(String process) {
        Map<String, Integer> running = new TreeMap<>();
        jdbc.sql("""
                select proc_def_id_ as definition, count(*) as running from camunda.act_ru_execution
                where parent_id_ is null and proc_def_key_ = :process group by proc_def_id_""")
                .param("process", process)
                .query((row, number) -> running.put(row.getString("definition"), row.getInt("running")))
                .list();
        return repository.createProcessDefinitionQuery().processDefinitionKey(process).list().stream()
                .sorted(Comparator.comparingInt(ProcessDefinition::getVersion).reversed())
                .map(definition -> new Version(
                        definition.getId(),
                        process,
                        Objects.requireNonNullElse(definition.getName(), process),
                        definition.getVersion(),
                        definition.getVersionTag(),
                        running.getOrDefault(definition.getId(), 0)))
                .toList();
    }

    /** The processes of which more than one version runs, or an older one only; by id. */
    @Transactional(readOnly = true)
    public List<String> behind() {
        return jdbc.sql("""
                select distinct own.key_ from camunda.act_re_procdef own
                join camunda.act_re_procdef newer on newer.key_ = own.key_ and newer.version_ > own.version_
                where exists (select 1 from camunda.act_ru_execution where proc_def_id_ = own.id_)
                order by own.key_""").query((row, number) -> row.getString("key_")).list();
    }

    /** The mapping the engine proposes: every element in which a process can stand that both versions have alike. */
    @Transactional(readOnly = true)
    public Plan propose(String source, String target) {
        process(source);
        process(target);
        Map<String, String> elements = new LinkedHashMap<>();
        runtime.createMigrationPlan(source, target)
                .mapEqualActivities()
                .build()
                .getInstructions()
                .forEach(one -> elements.put(one.getSourceActivityId(), one.getTargetActivityId()));
        return new Plan(source, target, elements);
    }

    /** The elements of a version in which a process can stand, in the order of the file. */
    @Transactional(readOnly = true)
    public List<String> places(String definitionId) {
        process(definitionId);
        return repository.getBpmnModelInstance(definitionId).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node instanceof Activity
                        || node instanceof IntermediateCatchEvent
                        || node instanceof BoundaryEvent
                        || node instanceof EventBasedGateway)
                .map(FlowNode::getId)
                .toList();
    }

    /** What is wrong with a mapping, all of it; empty when instances may be taken over by it. */
    @Transactional(readOnly = true)
    public List<Violation> problems(Plan plan) {
        List<Violation> problems = new ArrayList<>();
        plan.elements().forEach((from, to) -> {
            if (element(plan.source(), from) instanceof UserTask && !from.equals(to)) {
                problems.add(Violation.state("migration-other-step", from, to));
            }
        });
        try {
            build(plan);
        } catch (MigrationPlanValidationException e) {
            e.getValidationReport()
                    .getInstructionReports()
                    .forEach(report -> problems.add(Violation.state(
                            "migration-mapping",
                            place(report.getMigrationInstruction()),
                            String.join(" ", report.getFailures()))));
        } catch (ProcessEngineException e) {
            problems.addAll(Incidents.failed(e).violations());
        }
        return List.copyOf(problems);
    }

    /** The instances that run on a version, the oldest first; those of a foreign key are left out. */
    @Transactional(readOnly = true)
    public List<Running> running(String definitionId) {
        return jdbc
                .sql("""
                select root.id_, root.business_key_, array_agg(distinct place.act_id_ order by place.act_id_)
                        filter (where place.act_id_ is not null and place.is_active_) as places
                from camunda.act_ru_execution root
                join camunda.act_ru_execution place on place.proc_inst_id_ = root.id_
                where root.proc_def_id_ = :definition and root.parent_id_ is null
                group by root.id_, root.business_key_ order by root.id_""")
                .param("definition", definitionId)
                .query((row, number) -> {
                    String instance = row.getString("id_");
                    Array places = row.getArray("places");
                    List<String> activities = places == null ? List.of() : List.of((String[]) places.getArray());
                    return caseOf(row.getString("business_key_"))
                            .map(caseId -> new Running(instance, caseId, activities));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Takes one instance over, in the turn of its case.
     *
     * @throws Rejection naming every place of it that cannot be taken over; nothing took effect
     */
    public void migrate(CaseId caseId, String instance, Plan plan) {
        turn.take(caseId);
        if (runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .processDefinitionId(plan.source())
                        .count()
                == 0) {
            throw new Rejection(Violation.state("migration-gone"));
        }
        try {
            runtime.newMigration(build(plan)).processInstanceIds(instance).execute();
        } catch (MigratingProcessInstanceValidationException e) {
            throw new Rejection(violations(e.getValidationReport()));
        } catch (OptimisticLockingException e) {
            throw new Rejection(Violation.state("case-changed"));
        } catch (ProcessEngineException e) {
            throw Incidents.failed(e);
        }
        tasks.createTaskQuery()
                .processInstanceId(instance)
                .list()
                .forEach(task -> events.publishEvent(redrawn(caseId, task, plan.target())));
    }

    private TaskRedrawn redrawn(CaseId caseId, Task task, String definitionId) {
        UserTask model = Objects.requireNonNull((UserTask) element(definitionId, task.getTaskDefinitionKey()));
        Map<String, String> properties = new LinkedHashMap<>();
        if (model.getExtensionElements() != null) {
            model.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()
                    .forEach(all -> {
                        for (CamundaProperty one : all.getCamundaProperties()) {
                            properties.put(one.getCamundaName(), one.getCamundaValue());
                        }
                    });
        }
        return new TaskRedrawn(
                task.getId(),
                caseId,
                model.getCamundaFormKey(),
                model.getName(),
                properties.getOrDefault("titleEn", model.getName()),
                properties.getOrDefault("deadlineRule", "none"));
    }

    private MigrationPlan build(Plan plan) {
        MigrationPlanBuilder builder = runtime.createMigrationPlan(plan.source(), plan.target());
        new TreeMap<>(plan.elements()).forEach((from, to) -> {
            if (waitsForEvent(plan.source(), from)) {
                builder.mapActivities(from, to).updateEventTrigger();
            } else {
                builder.mapActivities(from, to);
            }
        });
        return builder.build();
    }

    /** Its message or moment is that of the new version from then on. */
    private boolean waitsForEvent(String definitionId, String element) {
        BpmnModelElementInstance found = element(definitionId, element);
        return found instanceof IntermediateCatchEvent || found instanceof BoundaryEvent;
    }

    private @Nullable BpmnModelElementInstance element(String definitionId, String element) {
        return repository.getBpmnModelInstance(definitionId).getModelElementById(element);
    }

    private static List<Violation> violations(MigratingProcessInstanceValidationReport report) {
        List<Violation> violations = new ArrayList<>();
        report.getFailures().forEach(failure -> violations.add(Violation.state("migration-not-possible", failure)));
        for (MigratingActivityInstanceValidationReport place : report.getActivityInstanceReports()) {
            violations.add(
                    place.getMigrationInstruction() == null
                            ? Violation.state("migration-no-place", place.getSourceScopeId())
                            : Violation.state(
                                    "migration-place",
                                    place.getSourceScopeId(),
                                    String.join(" ", place.getFailures())));
        }
        report.getTransitionInstanceReports()
                .forEach(place -> violations.add(Violation.state("migration-no-place", place.getSourceScopeId())));
        return violations.stream().distinct().toList();
    }

    private static String place(MigrationInstruction instruction) {
        return instruction.getSourceActivityId() + " → " + instruction.getTargetActivityId();
    }

    private static Optional<CaseId> caseOf(@Nullable String key) {
        try {
            return key == null ? Optional.empty() : Optional.of(new CaseId(UUID.fromString(key)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
