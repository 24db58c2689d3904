package lv.returnregister.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseTurn;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mends the processes of a running case: tokens, routing values, whether it goes on at all. The guards of the steps stay
 * where they are – a token put before a step the law forbids is held there – and no step is done past the officers' door.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('case.operate')")
public class CaseOperations {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final HistoryService history;
    private final CaseTurn turn;
    private final CaseProcesses processes;
    private final KeptMessages keptMessages;

    CaseOperations(
            RuntimeService runtime,
            ManagementService management,
            RepositoryService repository,
            HistoryService history,
            CaseTurn turn,
            CaseProcesses processes,
            KeptMessages keptMessages) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.history = history;
        this.turn = turn;
        this.processes = processes;
        this.keptMessages = keptMessages;
    }

    /** A place where a process stands; {@code id} is the engine's of the activity instance. */
    public record Token(String id, String activity) {}

    /**
     * One process of a case.
     *
     * @param id the engine's id of the instance
     * @param process process id
     * @param version of the model, counted by the engine
     * @param caller the engine's id of the instance that called it
     * @param running false when it is over; then it has no tokens
     * @param suspended whether it stands still
     */
    public record Instance(
            String id,
            String process,
            String definitionId,
            int version,
            @Nullable String caller,
            boolean running,
            boolean suspended,
            List<Token> tokens) {}

    /** A timer that waits: the process and element it belongs to and when it rings, UTC. */
    public record Timer(String process, String activity, Instant at) {}

    /** A routing value; {@code type} is {@code text}, {@code flag}, {@code number} or {@code moment}, or what else it is. */
    public record Variable(String name, String type, String value) {}

    /** The processes of a case that run, callers first, then those that are over, the newest first. */
    @Transactional(readOnly = true)
    public List<Instance> instances(CaseId caseId) {
        Map<String, Instance> running = new LinkedHashMap<>();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .list()
                .forEach(instance -> running.put(instance.getId(), running(instance)));
        List<Instance> over = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .finished()
                .orderByProcessInstanceEndTime()
                .desc()
                .list()
                .stream()
                .filter(instance -> instance.getSuperProcessInstanceId() == null)
                .map(CaseOperations::over)
                .toList();
        return Stream.concat(
                        running.values().stream().sorted(Comparator.comparingInt(one -> depth(one, running))),
                        over.stream())
                .toList();
    }

    /** The timers that wait in a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<Timer> timers(CaseId caseId) {
        List<Timer> timers = new ArrayList<>();
        for (ProcessInstance instance : running(caseId)) {
            for (Job job : management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .list()) {
                String activity = management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId();
                timers.add(new Timer(
                        job.getProcessDefinitionKey(),
                        activity,
                        job.getDuedate().toInstant()));
            }
        }
        return timers.stream().sorted(Comparator.comparing(Timer::at)).toList();
    }

    /** The routing values of a process instance, by name. */
    @Transactional(readOnly = true)
    public List<Variable> variables(String instance) {
        Map<String, Variable> values = new TreeMap<>();
        // One whose class is not known here any more must not keep the others from being seen.
        runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .disableCustomObjectDeserialization()
                .list()
                .stream()
                .filter(variable -> variable.getExecutionId().equals(instance))
                .forEach(variable -> values.put(
                        variable.getName(),
                        new Variable(
                                variable.getName(),
                                RoutingValues.type(variable.getValue()),
                                RoutingValues.written(variable.getValue()))));
        return List.copyOf(values.values());
    }

    /** The elements of a model before which a token can be put, in the order of the file. */
    @Transactional(readOnly = true)
    public List<String> targets(String definitionId) {
        return model(definitionId).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof StartEvent) && !(node instanceof BoundaryEvent))
                .filter(node -> !(node instanceof SubProcess sub && sub.triggeredByEvent()))
                .map(FlowNode::getId)
                .toList();
    }

    /**
     * The processes an operation reaches: the instance's own, those it has called as far as they end or stand still with
     * it, and the one that is called at the target.
     */
    @Transactional(readOnly = true)
    public Set<String> reached(CaseId caseId, Operation operation) {
        List<Instance> all = instances(caseId);
        Instance own = find(all, operation.instance());
        Set<String> reached = new LinkedHashSet<>();
        reached.add(own.process());
        switch (operation.kind()) {
            case SUSPEND, RESUME ->
                all.stream().filter(Instance::running).map(Instance::process).forEach(reached::add);
            case CANCEL, CANCEL_TOKEN, MOVE_TOKEN -> reached.addAll(below(all, own, operation));
            case RESTART, SET_VARIABLE -> {}
        }
        if (operation.target() != null
                && model(own.definitionId()).getModelElementById(operation.target()) instanceof CallActivity call) {
            reached.add(call.getCalledElement());
        }
        return reached;
    }

    /**
     * Does the operation, in the turn of the case.
     *
     * @param reason kept by the engine where it ends something
     * @throws Rejection when the case has moved on meanwhile or the engine cannot do it; nothing took effect
     */
    public void perform(CaseId caseId, Operation operation, String reason) {
        turn.take(caseId);
        Instance instance = find(instances(caseId), operation.instance());
        if (!instance.running() && operation.kind() != Operation.Kind.RESTART) {
            throw new Rejection(Violation.state("process-over"));
        }
        try {
            perform(caseId, instance, operation, reason);
        } catch (OptimisticLockingException e) {
            throw new Rejection(Violation.state("case-changed"));
        } catch (ProcessEngineException e) {
            throw Incidents.failed(e);
        }
    }

    private void perform(CaseId caseId, Instance instance, Operation operation, String reason) {
        switch (operation.kind()) {
            case MOVE_TOKEN -> {
                standing(instance, operation);
                runtime.createProcessInstanceModification(instance.id())
                        .cancelActivityInstance(required(operation.token()))
                        .startBeforeActivity(target(instance, operation))
                        .setAnnotation(reason)
                        .execute();
            }
            case CANCEL_TOKEN -> {
                standing(instance, operation);
                runtime.createProcessInstanceModification(instance.id())
                        .cancelActivityInstance(required(operation.token()))
                        .setAnnotation(reason)
                        .execute();
            }
            case RESTART -> restart(instance, target(instance, operation));
            case SET_VARIABLE ->
                runtime.setVariable(instance.id(), required(operation.variable()), value(instance, operation));
            case SUSPEND -> running(caseId).forEach(one -> runtime.suspendProcessInstanceById(one.getId()));
            case RESUME -> {
                running(caseId).forEach(one -> runtime.activateProcessInstanceById(one.getId()));
                keptMessages.take(caseId).forEach(kept -> processes.tell(caseId, kept.message(), kept.routing()));
            }
            case CANCEL -> {
                if (instance.caller() != null) {
                    throw new Rejection(Violation.state("process-called"));
                }
                runtime.deleteProcessInstance(instance.id(), reason, false, true);
            }
        }
    }

    private void restart(Instance instance, String target) {
        if (instance.running()) {
            runtime.createProcessInstanceModification(instance.id())
                    .startBeforeActivity(target)
                    .execute();
        } else {
            runtime.restartProcessInstances(instance.definitionId())
                    .processInstanceIds(instance.id())
                    .startBeforeActivity(target)
                    .execute();
        }
    }

    private static void standing(Instance instance, Operation operation) {
        if (instance.tokens().stream()
                .noneMatch(token ->
                        token.id().equals(operation.token()) && token.activity().equals(operation.from()))) {
            throw new Rejection(Violation.state("token-gone", String.valueOf(operation.from())));
        }
    }

    private String target(Instance instance, Operation operation) {
        String target = required(operation.target());
        if (!targets(instance.definitionId()).contains(target)) {
            throw new Rejection(Violation.input("target", "no-such-place", target));
        }
        return target;
    }

    /** A value is of the kind the variable has; a new one must be a routing value the model asks for. */
    private Object value(Instance instance, Operation operation) {
        String name = required(operation.variable());
        String written = required(operation.value()).strip();
        Variable known = variables(instance.id()).stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElse(null);
        if (known == null && !isAskedFor(instance.definitionId(), name)) {
            throw new Rejection(Violation.input("variable", "not-a-variable", name));
        }
        return RoutingValues.read(known == null ? RoutingValues.guess(written) : known.type(), written);
    }

    private boolean isAskedFor(String definitionId, String name) {
        Pattern asked = Pattern.compile("\\$\\{[^}]*\\b" + name + "\\b[^}]*}");
        return asked.matcher(org.camunda.bpm.model.bpmn.Bpmn.convertToString(model(definitionId)))
                .find();
    }

    /** The processes called, at any depth, from the token that ends, or from the whole instance. */
    private Set<String> below(List<Instance> all, Instance own, Operation operation) {
        Set<String> called = new LinkedHashSet<>();
        String only = operation.kind() == Operation.Kind.CANCEL ? null : operation.from();
        for (Instance instance : all) {
            if (own.id().equals(instance.caller())
                    && (only == null || instance.process().equals(calledAt(own.definitionId(), only)))) {
                called.add(instance.process());
                called.addAll(below(all, instance, Operation.whole(Operation.Kind.CANCEL, instance.id())));
            }
        }
        return called;
    }

    private @Nullable String calledAt(String definitionId, String activity) {
        return model(definitionId).getModelElementById(activity) instanceof CallActivity call
                ? call.getCalledElement()
                : null;
    }

    private static Instance find(List<Instance> all, String id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Rejection(Violation.state("process-unknown", id)));
    }

    private List<ProcessInstance> running(CaseId caseId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .list();
    }

    private Instance running(ProcessInstance instance) {
        List<Token> tokens = new ArrayList<>();
        ActivityInstance tree = runtime.getActivityInstance(instance.getId());
        if (tree != null) {
            collect(tree, tokens);
        }
        String definition = instance.getProcessDefinitionId();
        return new Instance(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                definition,
                version(definition),
                caller(instance.getId()),
                true,
                instance.isSuspended(),
                List.copyOf(tokens));
    }

    private @Nullable String caller(String instance) {
        ProcessInstance caller = runtime.createProcessInstanceQuery()
                .subProcessInstanceId(instance)
                .singleResult();
        return caller == null ? null : caller.getId();
    }

    private static Instance over(HistoricProcessInstance instance) {
        return new Instance(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionId(),
                instance.getProcessDefinitionVersion(),
                null,
                false,
                false,
                List.of());
    }

    private static void collect(ActivityInstance tree, List<Token> tokens) {
        for (ActivityInstance child : tree.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length == 0) {
                tokens.add(new Token(child.getId(), child.getActivityId()));
            } else {
                collect(child, tokens);
            }
        }
    }

    private static int depth(Instance instance, Map<String, Instance> all) {
        Instance caller = instance.caller() == null ? null : all.get(instance.caller());
        return caller == null ? 0 : depth(caller, all) + 1;
    }

    private BpmnModelInstance model(String definitionId) {
        return repository.getBpmnModelInstance(definitionId);
    }

    private int version(String definitionId) {
        return repository.getProcessDefinition(definitionId).getVersion();
    }

    private static String required(@Nullable String value) {
        return Objects.requireNonNull(value);
    }
}
