package lv.returnregister.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseTurn;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.HeldPlaces.Place;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's own steps that a safeguard holds back. What led to such a step stays done, the token waits, and the case
 * says why; the step is tried again after every act of an officer in the case, and every minute.
 */
@Service
@Transactional
public class HeldSteps {

    private final JdbcClient jdbc;
    private final HeldPlaces places;
    private final CaseTurn turn;
    private final ObjectProvider<RuntimeService> engine;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeldSteps(
            JdbcClient jdbc,
            HeldPlaces places,
            CaseTurn turn,
            ObjectProvider<RuntimeService> engine,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.turn = turn;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A step that waits.
     *
     * @param step name of the step, kebab case
     * @param conditions ids of the safeguards that failed when it was last tried
     * @param since when it was held first, UTC
     */
    public record Held(CaseId caseId, String step, List<String> conditions, Instant since) {}

    /** The step is not done now; the process instance waits at it. */
    @PreAuthorize("isAuthenticated()")
    public void hold(String instance, CaseId caseId, String step, List<Violation> failing) {
        List<String> conditions =
                failing.stream().map(Violation::code).distinct().sorted().toList();
        int known = jdbc.sql("update workflow_held_step set conditions = :conditions"
                        + " where process_instance = :instance and step = :step")
                .param("conditions", String.join(",", conditions))
                .param("instance", instance)
                .param("step", step)
                .update();
        places.add(caseId, new Place(instance, step));
        if (known == 0) {
            jdbc.sql("insert into workflow_held_step (process_instance, step, case_id, conditions, held_since)"
                            + " values (:instance, :step, :case, :conditions, :now)")
                    .param("instance", instance)
                    .param("step", step)
                    .param("case", caseId.value())
                    .param("conditions", String.join(",", conditions))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            events.publishEvent(new StepHeld(caseId, step, conditions));
        }
    }

    /** The step is done after all. */
    @PreAuthorize("isAuthenticated()")
    public void done(String instance, CaseId caseId, String step) {
        forget(instance, step);
        events.publishEvent(new HeldStepDone(caseId, step));
    }

    /**
     * Tries every held step of the case again, in its turn; one whose place the token has left is forgotten.
     */
    @PreAuthorize("isAuthenticated()")
    public void retry(CaseId caseId) {
        if (!places.isKnown(caseId)) {
            turn.take(caseId);
        }
        for (Place place : places.of(caseId)) {
            RuntimeService runtime = engine.getObject();
            List<Execution> waiting = runtime.createExecutionQuery()
                    .processInstanceId(place.instance())
                    .activityId(StepNames.camel(place.step()))
                    .list();
            if (waiting.isEmpty()) {
                forget(place.instance(), place.step());
            }
            // One whose process stands still is tried again when it goes on.
            waiting.stream()
                    .filter(execution -> !execution.isSuspended())
                    .forEach(execution -> runtime.signal(execution.getId()));
        }
    }

    /** The cases in which a step waits. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<CaseId> cases() {
        return jdbc.sql("select distinct case_id from workflow_held_step")
                .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
    }

    /** The steps of a case that wait. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Held> of(CaseId caseId) {
        return jdbc.sql("select * from workflow_held_step where case_id = :case order by held_since, step")
                .param("case", caseId.value())
                .query(HeldSteps::held)
                .list();
    }

    private void forget(String instance, String step) {
        jdbc.sql("delete from workflow_held_step where process_instance = :instance and step = :step")
                .param("instance", instance)
                .param("step", step)
                .update();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("step"),
                List.of(row.getString("conditions").split(",")),
                row.getTimestamp("held_since").toInstant());
    }
}
