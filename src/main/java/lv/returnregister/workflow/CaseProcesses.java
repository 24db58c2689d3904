package lv.returnregister.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import lv.returnregister.shared.CaseId;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts a case's process, tells it what happened, and shows where it stands. */
@Service
@Transactional
public class CaseProcesses {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final KeptMessages keptMessages;
    private final ObjectProvider<StandingStill> standingStill;

    CaseProcesses(
            RuntimeService runtime,
            ManagementService management,
            HistoryService history,
            KeptMessages keptMessages,
            ObjectProvider<StandingStill> standingStill) {
        this.keptMessages = keptMessages;
        this.standingStill = standingStill;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
    }

    /**
     * One activity of a case's processes.
     *
     * @param process process id
     * @param definitionId the model version it runs on
     * @param activity id of the element in the diagram
     * @param active whether the token stands here now; otherwise it has passed
     */
    public record ActivityState(String process, String definitionId, String activity, boolean active) {}

    /** Starts a process for the case; the case's id is its business key. */
    @PreAuthorize("isAuthenticated()")
    public void start(String process, CaseId caseId, Routing routing) {
        runtime.startProcessInstanceByKey(process, caseId.toString(), routing.values());
    }

    /**
     * Tells the case's processes that something happened. Those of a suspended case hear of it when the case goes on.
     *
     * @return whether any of them waited for it
     */
    @PreAuthorize("isAuthenticated()")
    public boolean tell(CaseId caseId, String message, Routing routing) {
        if (standingStill.stream().anyMatch(cases -> cases.is(caseId))) {
            keptMessages.keep(caseId, message, routing);
            return waitsFor(caseId, message);
        }
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseId.toString())
                .setVariables(routing.values())
                .correlateAllWithResult()
                .isEmpty();
    }

    /** Whether any process of the case waits for the message. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean waitsFor(CaseId caseId, String message) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(caseId.toString())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /**
     * Sets a timer that waits in a case to another moment, because the deadline it was set from is another one.
     *
     * @param process the process the timer belongs to
     * @param timer id of the timer event
     * @param variable the variable the model reads the moment from, for a timer that is set anew later
     */
    @PreAuthorize("isAuthenticated()")
    public void retime(CaseId caseId, String process, String timer, String variable, Instant at) {
        Date due = Date.from(at);
        for (ProcessInstance instance : instances(caseId, process)) {
            runtime.setVariable(instance.getId(), variable, due);
            management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(timer)
                    .list()
                    .forEach(job -> management.setJobDuedate(job.getId(), due));
        }
    }

    /**
     * Takes a case's token back to where the corrected facts put it. The activity it stood on ends without an answer.
     *
     * @param from id of the activity it may stand on
     * @param to id of the element to which it goes, in the same process
     * @param routing the variables of the road as they are now
     * @return whether a token stood there
     */
    @PreAuthorize("isAuthenticated()")
    public boolean takeBack(CaseId caseId, String process, String from, String to, Routing routing) {
        boolean moved = false;
        for (ProcessInstance instance : instances(caseId, process)) {
            if (runtime.getActiveActivityIds(instance.getId()).contains(from)) {
                runtime.setVariables(instance.getId(), routing.values());
                runtime.createProcessInstanceModification(instance.getId())
                        .cancelAllForActivity(from)
                        .startBeforeActivity(to)
                        .execute();
                moved = true;
            }
        }
        return moved;
    }

    private List<ProcessInstance> instances(CaseId caseId, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .processDefinitionKey(process)
                .list();
    }

    /** Every activity that waits or does something and the case's tokens have visited or stand on, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work', 'models.read')")
    @Transactional(readOnly = true)
    public List<ActivityState> activities(CaseId caseId) {
        List<ActivityState> states = new ArrayList<>();
        history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .list()
                .forEach(instance -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .orderByHistoricActivityInstanceStartTime()
                        .asc()
                        .list()
                        .forEach(activity -> states.add(state(activity))));
        return states;
    }

    /** Whether the case has been through the step, kebab case, and is not only standing at it. */
    boolean wasDone(CaseId caseId, String step) {
        String activity = StepNames.camel(step);
        return activities(caseId).stream()
                .anyMatch(state -> !state.active() && state.activity().equals(activity));
    }

    private static ActivityState state(HistoricActivityInstance activity) {
        return new ActivityState(
                activity.getProcessDefinitionKey(),
                activity.getProcessDefinitionId(),
                activity.getActivityId(),
                activity.getEndTime() == null);
    }
}
