package lv.returnregister.workflow.engine;

import java.util.List;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.HeldSteps;
import lv.returnregister.workflow.StepGate;
import lv.returnregister.workflow.StepNames;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets a guard on every activity of every model, so that none has to ask for it. A user task is completed only in the
 * transaction in which its step was let through; anybody who completes it past the officers' door is refused. A step of
 * the engine's own – a letter, the start of a ban – asks before it acts; where a condition fails it is held at its place
 * with the reasons, and what led to it stays done.
 */
@Component
public class GuardedSteps extends AbstractBpmnParseListener {

    private final StepGate gate;
    private final HeldSteps held;

    GuardedSteps(StepGate gate, HeldSteps held) {
        this.gate = gate;
        this.held = held;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addTaskListener(TaskListener.EVENTNAME_COMPLETE, new OnlyLetThrough());
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.setActivityBehavior(new AsksBefore(activity.getActivityBehavior()));
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.setActivityBehavior(new AsksBefore(activity.getActivityBehavior()));
    }

    /** Whether a guard stands at this activity of a deployed model. */
    public static boolean guards(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof UserTaskActivityBehavior task
                ? task
                        .getTaskDefinition()
                        .getTaskListeners()
                        .getOrDefault(TaskListener.EVENTNAME_COMPLETE, List.of())
                        .stream()
                        .anyMatch(OnlyLetThrough.class::isInstance)
                : activity.getActivityBehavior() instanceof AsksBefore;
    }

    /** Without its answer no condition on the answer can be judged, so nothing but the officers' door may complete it. */
    private final class OnlyLetThrough implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            CaseId caseId = CaseId.of(task.getExecution().getProcessBusinessKey());
            String step = StepNames.kebab(task.getTaskDefinitionKey());
            if (!gate.isLetThrough(step, caseId)) {
                List<Violation> failing = gate.failing(step, caseId, null);
                throw new Rejection(failing.isEmpty() ? List.of(Violation.state("step-past-door", step)) : failing);
            }
        }
    }

    /** The engine's own step, done when nothing stands against it, tried again when it is signalled. */
    private final class AsksBefore extends AbstractBpmnActivityBehavior {

        private final ActivityBehavior step;

        AsksBefore(ActivityBehavior step) {
            this.step = step;
        }

        @Override
        public void execute(ActivityExecution execution) throws Exception {
            attempt(execution, false);
        }

        @Override
        public void signal(ActivityExecution execution, @Nullable String name, @Nullable Object data) throws Exception {
            attempt(execution, true);
        }

        private void attempt(ActivityExecution execution, boolean again) throws Exception {
            CaseId caseId = CaseId.of(execution.getProcessBusinessKey());
            String name = StepNames.kebab(execution.getCurrentActivityId());
            String instance = execution.getProcessInstanceId();
            List<Violation> failing = gate.failing(name, caseId, null);
            if (!failing.isEmpty()) {
                held.hold(instance, caseId, name, failing);
                return;
            }
            gate.letThrough(name, caseId, null);
            if (again) {
                held.done(instance, caseId, name);
            }
            step.execute(execution);
        }
    }
}
