package lv.returnregister.workflow.engine;

import java.time.Clock;
import java.util.Objects;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.JobFailed;
import lv.returnregister.workflow.JobFailureOver;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of every job that nobody will try again by itself, and when it is settled, in the engine's own transaction. */
@Component
public class FailedJobs extends DefaultIncidentHandler {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    FailedJobs(ApplicationEventPublisher events, Clock clock) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        Incident incident = super.handleIncident(context, message);
        JobEntity job = Context.getCommandContext().getJobManager().findJobById(context.getConfiguration());
        if (job != null && job.getExecution() != null && job.getExecution().getProcessBusinessKey() != null) {
            events.publishEvent(told(job));
        }
        return incident;
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        super.resolveIncident(context);
        events.publishEvent(new JobFailureOver(context.getConfiguration()));
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        super.deleteIncident(context);
        events.publishEvent(new JobFailureOver(context.getConfiguration()));
    }

    /** What is to be told of a job that failed; only inside the engine. */
    public JobFailed told(JobEntity job) {
        Cause cause = Cause.ofTrace(
                Objects.requireNonNullElse(job.getExceptionStacktrace(), ""),
                Objects.requireNonNullElse(job.getExceptionMessage(), ""));
        return new JobFailed(
                job.getId(),
                CaseId.of(job.getExecution().getProcessBusinessKey()),
                job.getProcessInstanceId(),
                job.getProcessDefinitionKey(),
                job.getProcessDefinitionId(),
                Objects.requireNonNullElse(job.getFailedActivityId(), job.getActivityId()),
                cause.exception(),
                cause.message(),
                clock.instant());
    }
}
