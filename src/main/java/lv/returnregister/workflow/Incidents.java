package lv.returnregister.workflow;

import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.engine.Cause;
import lv.returnregister.workflow.engine.FailedJobs;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries jobs again that failed as often as they are tried. */
@Service
public class Incidents {

    private final ManagementService management;
    private final ProcessEngineConfigurationImpl engine;
    private final ObjectProvider<FailedJobs> failedJobs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;

    Incidents(
            ManagementService management,
            ProcessEngineConfigurationImpl engine,
            ObjectProvider<FailedJobs> failedJobs,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.management = management;
        this.engine = engine;
        this.failedJobs = failedJobs;
        this.events = events;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Tries a job once more, at once and as the Register; a job that is not there any more needs nothing.
     *
     * @return whether there was something to do
     * @throws Rejection when it failed again: nothing of it took effect, and it waits as before
     */
    @PreAuthorize("hasAuthority('case.operate')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean retry(String jobId) {
        if (management.createJobQuery().jobId(jobId).count() == 0) {
            return false;
        }
        try {
            management.executeJob(jobId);
            return true;
        } catch (OptimisticLockingException e) {
            throw new Rejection(Violation.state("case-changed"));
        } catch (ProcessEngineException e) {
            tellAgain(jobId);
            throw failed(e);
        }
    }

    /** What an engine's fault says; a refusal of the Register's own stays what it is. */
    static Rejection failed(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection rejection) {
                return rejection;
            }
        }
        Cause cause = Cause.of(fault);
        return new Rejection(Violation.state("engine-fault", cause.exception(), cause.message()));
    }

    /** It may have failed for another reason now. */
    private void tellAgain(String jobId) {
        ownTransaction.executeWithoutResult(status -> engine.getCommandExecutorTxRequired()
                .execute(context -> {
                    JobEntity job = context.getJobManager().findJobById(jobId);
                    if (job != null && job.getRetries() == 0) {
                        events.publishEvent(failedJobs.getObject().told(job));
                    }
                    return null;
                }));
    }
}
