package lv.returnregister.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs what is due at once, for nodes that move the clock themselves and must not wait for the next acquisition. */
@Service
public class EngineJobs {

    private static final int ROUNDS = 50;

    private final ManagementService management;
    private final JobExecutor executor;

    public EngineJobs(ManagementService management, JobExecutor executor) {
        this.management = management;
        this.executor = executor;
    }

    /** Does work during which this node's engine runs no timer by itself, because the work moves the clock. */
    @PreAuthorize("hasAuthority('clock.move')")
    public void whileTimersRest(Runnable work) {
        boolean wasActive = executor.isActive();
        if (wasActive) {
            executor.shutdown();
        }
        try {
            work.run();
        } finally {
            if (wasActive) {
                executor.start();
            }
        }
    }

    /** When the next timer rings, whether that lies ahead or is past already; empty when none waits. */
    @PreAuthorize("hasAuthority('clock.move')")
    @Transactional(readOnly = true)
    public Optional<Instant> nextDue() {
        return management.createJobQuery().active().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 1).stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    /**
     * Runs every due timer, earliest first, until none is left.
     *
     * @return how many ran
     */
    @PreAuthorize("hasAuthority('clock.move')")
    public int runDue() {
        int ran = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Job> due = management
                    .createJobQuery()
                    .executable()
                    .orderByJobDuedate()
                    .asc()
                    .list();
            if (due.isEmpty()) {
                return ran;
            }
            for (Job job : due) {
                // A job run earlier in this round may have taken this one away.
                if (management.createJobQuery().jobId(job.getId()).count() == 1 && run(job)) {
                    ran++;
                }
            }
        }
        throw new IllegalStateException("Timers keep coming due at the same moment");
    }

    private boolean run(Job job) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (OptimisticLockingException e) {
            // Another node ran it in the same moment.
            return false;
        }
    }
}
