package lv.returnregister.workflow;

import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseTurn;
import lv.returnregister.shared.CommandDates;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.OpenTasks.OpenTask;
import lv.returnregister.workflow.engine.StepRegistry;
import lv.returnregister.workflow.engine.StepRegistry.Step;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one door through which an officer acts in a case: it finds the open task the step answers, or does a step that may
 * be done at any time, after asking for the right, the authority and every safeguard at once. Either everything of the
 * step takes effect, or nothing and the {@link Rejection} names all reasons.
 */
@Service
@Transactional
public class OfficerActs {

    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final StepRegistry steps;
    private final StepGate gate;
    private final HeldSteps heldSteps;
    private final CaseTurn turn;
    private final CaseProcesses processes;
    private final CurrentOfficer currentOfficer;
    private final JsonMapper json;
    private final Clock clock;

    public OfficerActs(
            TaskService tasks,
            OpenTasks openTasks,
            StepRegistry steps,
            StepGate gate,
            HeldSteps heldSteps,
            CaseTurn turn,
            CaseProcesses processes,
            CurrentOfficer currentOfficer,
            JsonMapper json,
            Clock clock) {
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.steps = steps;
        this.gate = gate;
        this.heldSteps = heldSteps;
        this.turn = turn;
        this.processes = processes;
        this.currentOfficer = currentOfficer;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does a step in a case.
     *
     * @param caseId the case
     * @param step name of the step, kebab case
     * @param answer what the officer filled in: the form's keys and values, groups as nested maps
     * @throws Rejection naming every failing condition; nothing of the step took effect
     */
    @PreAuthorize("hasAnyAuthority('case.work', 'case.open', 'entry-ban.announce')")
    public void perform(CaseId caseId, String step, Map<String, Object> answer) {
        Step known = steps.find(step).orElseThrow(() -> new Rejection(Violation.state("step-unknown", step)));
        Officer officer = currentOfficer.get();
        turn.take(caseId);
        List<OpenTask> waiting = openTasks.of(caseId);
        Optional<OpenTask> open = find(waiting, step);
        Optional<OpenTask> implied = find(waiting, known.rule().implies());

        List<Violation> violations = new ArrayList<>();
        Object command = read(known, answer, violations);
        if (!officer.may(known.rule().right())) {
            violations.add(Violation.right("right-missing", known.rule().right()));
        }
        violations.addAll(gate.failing(step, caseId, command));
        open.ifPresent(task -> violations.addAll(notTheirs(task, officer)));
        if (open.isEmpty() && !known.rule().anyTime() && implied.isEmpty()) {
            violations.add(
                    processes.wasDone(caseId, step)
                            ? Violation.state("task-already-completed", step)
                            : Violation.state("step-not-due", step));
        }
        if (!violations.isEmpty() || command == null) {
            throw new Rejection(violations.stream().distinct().toList());
        }
        try {
            act(known, caseId, command, open, implied);
        } catch (OptimisticLockingException e) {
            // A timer of the case was faster.
            throw new Rejection(Violation.state("case-changed"));
        }
    }

    private void act(Step step, CaseId caseId, Object command, Optional<OpenTask> open, Optional<OpenTask> implied) {
        Optional<OpenTask> answered = open;
        gate.letThrough(step.name(), caseId, command);
        if (open.isEmpty() && implied.isPresent()) {
            gate.letThrough(implied.get().step(), caseId, null);
            complete(implied.get(), Routing.none());
            answered = find(openTasks.of(caseId), step.name());
        }
        Routing routing = invoke(step, caseId, command);
        if (answered.isPresent()) {
            complete(answered.get(), routing);
        } else if (!step.rule().message().isEmpty()) {
            processes.tell(caseId, step.rule().message(), routing);
        }
        heldSteps.retry(caseId);
    }

    /**
     * The steps the officer may do in this case although no task asks for them, by name.
     *
     * @param caseId the case
     */
    @PreAuthorize("hasAuthority('case.work')")
    @Transactional(readOnly = true)
    public List<String> anyTimeSteps(CaseId caseId) {
        Officer officer = currentOfficer.get();
        List<OpenTask> waiting = openTasks.of(caseId);
        return steps.all().values().stream()
                .filter(step -> step.rule().anyTime() && officer.may(step.rule().right()))
                .filter(step -> find(waiting, step.name()).isEmpty())
                .filter(step -> step.rule().message().isEmpty()
                        || processes.waitsFor(caseId, step.rule().message()))
                .filter(step -> gate.offers(step.name(), caseId))
                .map(Step::name)
                .sorted()
                .toList();
    }

    /** Form key of a step: its file below {@code forms/} without the ending. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public String formOf(String step) {
        return steps.find(step)
                .orElseThrow(() -> new Rejection(Violation.state("step-unknown", step)))
                .form();
    }

    /** The command record a step's answer becomes; empty when there is no such step. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Class<?>> answerOf(String step) {
        return steps.find(step).map(Step::answer);
    }

    /** Takes an open task; a {@link Rejection} when somebody else has it or it is another authority's. */
    @PreAuthorize("hasAuthority('inbox.use')")
    public void claim(String taskId) {
        Officer officer = currentOfficer.get();
        List<Violation> violations = notTheirs(find(taskId), officer);
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
        assign(taskId, officer.signInName());
    }

    /** Gives a task back to the unit; only its owner or a supervisor of the authority may. */
    @PreAuthorize("hasAuthority('inbox.use')")
    public void release(String taskId) {
        String owner = find(taskId).assignee();
        Officer officer = currentOfficer.get();
        if (owner != null && !owner.equals(officer.signInName()) && !officer.may("cockpit.use")) {
            throw new Rejection(Violation.right("task-of-another", owner));
        }
        assign(taskId, null);
    }

    private OpenTask find(String taskId) {
        return openTasks
                .find(taskId)
                .orElseThrow(() -> new Rejection(Violation.state("task-already-completed", taskId)));
    }

    private void assign(String taskId, @Nullable String officer) {
        try {
            tasks.setAssignee(taskId, officer);
        } catch (OptimisticLockingException e) {
            throw new Rejection(Violation.state("case-changed"));
        } catch (NullValueException e) {
            throw new Rejection(Violation.state("task-already-completed", taskId));
        }
    }

    private static Optional<OpenTask> find(List<OpenTask> waiting, String step) {
        return waiting.stream().filter(task -> task.step().equals(step)).findFirst();
    }

    private static List<Violation> notTheirs(OpenTask task, Officer officer) {
        List<Violation> violations = new ArrayList<>();
        if (!task.isOf(officer.authority()) && !officer.isRegister()) {
            violations.add(Violation.right("task-of-other-authority", String.join(", ", task.groups())));
        }
        if (task.assignee() != null && !task.assignee().equals(officer.signInName())) {
            violations.add(Violation.state("task-taken", task.assignee()));
        }
        return violations;
    }

    private void complete(OpenTask task, Routing routing) {
        try {
            // Who completes it becomes its owner in the same command, see TaskEvents.
            tasks.complete(task.taskId(), routing.values());
        } catch (OptimisticLockingException | NullValueException e) {
            throw new Rejection(Violation.state("task-already-completed", task.step()));
        }
    }

    private @Nullable Object read(Step step, Map<String, Object> answer, List<Violation> violations) {
        try {
            Object command = json.convertValue(answer, step.answer());
            List<Violation> dates = CommandDates.violations(command, clock.instant());
            violations.addAll(dates);
            // A minute that never was cannot be compared with anything.
            return dates.stream().anyMatch(CommandDates::isSkipped) ? null : command;
        } catch (JacksonException | IllegalArgumentException e) {
            violations.addAll(unread(e));
            return null;
        }
    }

    /** What the command itself found wrong with its values; otherwise which field could not be read at all. */
    private static List<Violation> unread(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection rejection) {
                return rejection.violations();
            }
        }
        String field = e instanceof JacksonException unreadable
                ? unreadable.getPath().stream()
                        .map(part -> String.valueOf(part.getPropertyName()))
                        .collect(Collectors.joining("."))
                : "";
        return List.of(Violation.input(field, isNoDate(e) ? "not-a-date" : "unreadable"));
    }

    private static boolean isNoDate(RuntimeException e) {
        return e instanceof InvalidFormatException wrong
                && (wrong.getTargetType() == LocalDate.class || wrong.getTargetType() == LocalDateTime.class);
    }

    private static Routing invoke(Step step, CaseId caseId, Object command) {
        try {
            return (Routing) step.method().invoke(step.bean(), caseId, command);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
