package lv.returnregister.workflow;

import java.util.Objects;
import java.util.Optional;
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
            Optional<Violation> refused =
                    engine.getCommandExecutorTxRequired().execute(new Give(taskId, seenOwner, newOwner));
            if (refused.isPresent()) {
                throw new Rejection(refused.get());
            }
        } catch (OptimisticLockingException e) {
            throw new Rejection(Violation.state("case-changed"));
        } catch (SuspendedEntityInteractionException e) {
            throw new Rejection(Violation.state("task-suspended"));
        }
    }

    /** Tells what stands against it instead of throwing: the engine would take a refusal for a fault and log it. */
    private record Give(String taskId, @Nullable String seenOwner, String newOwner)
            implements Command<Optional<Violation>> {

        @Override
        public Optional<Violation> execute(CommandContext context) {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task == null) {
                return Optional.of(Violation.state("task-already-completed", taskId));
            }
            String owner = task.getAssignee();
            if (!Objects.equals(owner, seenOwner)) {
                return Optional.of(
                        owner == null ? Violation.state("task-given-back") : Violation.state("task-taken", owner));
            }
            task.setAssignee(newOwner);
            task.triggerUpdateEvent();
            return Optional.empty();
        }
    }
}
