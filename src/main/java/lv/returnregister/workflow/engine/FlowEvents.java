package lv.returnregister.workflow.engine;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lv.returnregister.workflow.ActivityTypes;
import lv.returnregister.workflow.ProcessFlow;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Tells of everything the engine writes into its history about process and activity instances, beside the engine itself. */
@Component
class FlowEvents implements HistoryEventHandler {

    private final SingletonSupplier<ProcessFlow> flow;
    private final Clock clock;

    FlowEvents(ObjectProvider<ProcessFlow> flow, Clock clock) {
        this.flow = SingletonSupplier.of(flow::getObject);
        this.clock = clock;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity activity) {
            if (ActivityTypes.matters(activity.getActivityType())) {
                tell(activity);
            }
        } else if (event instanceof HistoricProcessInstanceEventEntity instance) {
            tell(instance);
        }
    }

    private void tell(HistoricProcessInstanceEventEntity event) {
        if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
            if (event.getBusinessKey() == null) {
                // Of no case, so nobody's flow.
                return;
            }
            flow.obtain()
                    .started(new ProcessFlow.Started(
                            event.getProcessInstanceId(),
                            event.getProcessDefinitionKey(),
                            event.getProcessDefinitionId(),
                            event.getBusinessKey(),
                            event.getStartTime().toInstant()));
        } else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            flow.obtain()
                    .ended(
                            event.getProcessInstanceId(),
                            event.getEndTime().toInstant(),
                            ActivityTypes.cancelled(event.getState()));
        } else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE)) {
            flow.obtain()
                    .migrated(
                            event.getProcessInstanceId(),
                            event.getProcessDefinitionKey(),
                            event.getProcessDefinitionId());
        }
    }

    private void tell(HistoricActivityInstanceEventEntity event) {
        String id = event.getActivityInstanceId();
        if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            flow.obtain()
                    .came(new ProcessFlow.Came(
                            id,
                            event.getProcessInstanceId(),
                            event.getProcessDefinitionKey(),
                            event.getProcessDefinitionId(),
                            event.getActivityId(),
                            event.getActivityType(),
                            event.getSequenceCounter(),
                            event.getStartTime().toInstant()));
        } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE)) {
            String taskId = event.getTaskId();
            if (taskId != null) {
                flow.obtain()
                        .owned(
                                id,
                                taskId,
                                event.getTaskAssignee(),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS));
            }
        } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            flow.obtain().went(id, event.getEndTime().toInstant(), event.isCanceled());
        } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE)) {
            flow.obtain()
                    .migrated(
                            id, event.getProcessDefinitionKey(), event.getProcessDefinitionId(), event.getActivityId());
        }
    }
}
