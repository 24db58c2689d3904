package lv.returnregister.workflow;

import java.util.Objects;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an open task from one owner to another. Who had it is compared and changed in one command of the engine, and the
 * engine's own lock decides between two who do it at once, so nobody loses a task that was taken a moment ago.
 */
@Service
@Transactional
public class TaskOwners {

    private final ProcessEngineConfigurationImpl engine;

    public TaskOwners(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /**
     * Gives the task to another owner.
     *
     * @param taskId the engine's id of the task
     * @param seenOwner who had it when it was looked at; null when nobody
     * @param newOwner sign-in name of the new owner
     * @throws Rejection when the task is done, was taken or given meanwhile, or its case is suspended
     */
    @PreAuthorize("hasAuthority('cockpit.use')")
    public void give(String taskId, @Nullable String seenOwner, String newOwner) {
        try {
            engine.getCommandExecutorTxRequired().execute(new Give(taskId, seenOwner, newOwner));
        } catch (OptimisticLockingException e) {
            throw new Rejection(Violation.state("case-changed"));
        } catch (SuspendedEntityInteractionException e) {
            throw new Rejection(Violation.state("task-suspended"));
        }
    }

    private record Give(String taskId, @Nullable String seenOwner, String newOwner) implements Command<Boolean> {

        @Override
        public Boolean execute(CommandContext context) {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task == null) {
                throw new Rejection(Violation.state("task-already-completed", taskId));
            }
            if (!Objects.equals(task.getAssignee(), seenOwner)) {
                throw new Rejection(
                        task.getAssignee() == null
                                ? Violation.state("task-given-back")
                                : Violation.state("task-taken", task.getAssignee()));
            }
            task.setAssignee(newOwner);
            task.triggerUpdateEvent();
            return true;
        }
    }
}
