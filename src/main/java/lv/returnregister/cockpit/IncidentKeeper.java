package lv.returnregister.cockpit;

import java.sql.Timestamp;
import java.util.UUID;
import lv.returnregister.shared.Ids;
import lv.returnregister.shell.Changes;
import lv.returnregister.workflow.JobFailed;
import lv.returnregister.workflow.JobFailureOver;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the failed jobs and their groups, in the transaction in which the engine tells of them. */
@Component
class IncidentKeeper {

    /** What screens that show failures follow. */
    static final String TOPIC = "incident";

    private final JdbcClient jdbc;
    private final Changes changes;

    IncidentKeeper(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @EventListener
    void failed(JobFailed job) {
        jdbc.sql("""
                insert into cockpit_incident (job_id, group_id, case_id, instance, definition_id, message, since, last_at)
                values (:job, :group, :case, :instance, :definition, :message, :at, :at)
                on conflict (job_id) do update
                set group_id = excluded.group_id, message = excluded.message, last_at = excluded.last_at""")
                .param("job", job.jobId())
                .param("group", group(job))
                .param("case", job.caseId().value())
                .param("instance", job.instance())
                .param("definition", job.definitionId())
                .param("message", job.message())
                .param("at", Timestamp.from(job.at()))
                .update();
        changes.publish(TOPIC, job.caseId().toString());
    }

    @EventListener
    void over(JobFailureOver job) {
        jdbc.sql("delete from cockpit_incident where job_id = :job returning case_id")
                .param("job", job.jobId())
                .query(UUID.class)
                .optional()
                .ifPresent(caseId -> changes.publish(TOPIC, caseId.toString()));
    }

    private UUID group(JobFailed job) {
        return jdbc.sql("""
                insert into cockpit_incident_group (id, process, activity, exception, shape, first_at)
                values (:id, :process, :activity, :exception, :shape, :at)
                on conflict (process, activity, exception, shape) do update set process = excluded.process
                returning id""")
                .param("id", Ids.next())
                .param("process", job.process())
                .param("activity", job.activity())
                .param("exception", job.exception())
                .param("shape", FaultCauses.shape(job.message()))
                .param("at", Timestamp.from(job.at()))
                .query(UUID.class)
                .single();
    }
}
