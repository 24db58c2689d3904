package lv.returnregister.inbox;

import java.util.Optional;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.TaskOwners;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives one task from one officer to another in a transaction of its own: the engine's owner and the read model, the
 * notices of both, the fact for the case. All of it or nothing; why nothing is told and not thrown.
 */
@Component
class TaskHandOver {

    private static final Logger LOG = LoggerFactory.getLogger(TaskHandOver.class);

    private final TaskOwners owners;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final CurrentOfficer currentOfficer;
    private final TransactionTemplate transaction;

    TaskHandOver(
            TaskOwners owners,
            Notices notices,
            ApplicationEventPublisher events,
            CurrentOfficer currentOfficer,
            PlatformTransactionManager transactions) {
        this.owners = owners;
        this.notices = notices;
        this.events = events;
        this.currentOfficer = currentOfficer;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What all the tasks of one act have in common.
     *
     * @param id the same for all of them: their notices are told together
     */
    record Act(UUID id, TaskHandedOver.Cause cause) {

        static Act begun(TaskHandedOver.Cause cause) {
            return new Act(Ids.next(), cause);
        }
    }

    /**
     * Gives the task.
     *
     * @param seenOwner who had it when it was looked at, absent when nobody
     * @param newOwner sign-in name
     * @return why it was left alone; empty when it was given
     */
    Optional<Violation> give(OpenWork.Task task, @Nullable String seenOwner, String newOwner, Act act) {
        return give(task, seenOwner, newOwner, act, () -> {});
    }

    /** Gives the task, and does something more in the same transaction. */
    Optional<Violation> give(OpenWork.Task task, @Nullable String seenOwner, String newOwner, Act act, Runnable more) {
        try {
            transaction.executeWithoutResult(status -> {
                owners.give(task.taskId(), seenOwner, newOwner);
                notices.tell(task, seenOwner, newOwner, act);
                events.publishEvent(new TaskHandedOver(
                        task.caseId(), task.taskId(), task.step(), seenOwner, newOwner, act.cause()));
                more.run();
            });
            return Optional.empty();
        } catch (Rejection rejection) {
            return Optional.of(rejection.violations().getFirst());
        } catch (RuntimeException fault) {
            LOG.warn(
                    "Task {} could not be handed over by {}",
                    task.taskId(),
                    currentOfficer.get().signInName(),
                    fault);
            return Optional.of(Violation.state("reassign-failed"));
        }
    }
}
