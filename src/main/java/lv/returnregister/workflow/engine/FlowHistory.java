package lv.returnregister.workflow.engine;

import java.util.Set;
import lv.returnregister.workflow.ActivityTypes;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.jspecify.annotations.Nullable;

/**
 * What the engine writes into its history: process instances and the activities that wait or do something, from which the
 * flow of cases can be made anew. Tasks are such activities, routing values are derived from the Register's own rows, and a
 * gateway or an event has no duration: writing them once more would cost every step and answer nobody's question.
 */
final class FlowHistory extends AbstractHistoryLevel {

    static final String NAME = "flow";

    /** Kept by the engine in its database; the engine's own levels are 0 to 3. */
    static final int ID = 10;

    private static final Set<HistoryEventType> ACTIVITIES = Set.of(
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END);

    private static final Set<HistoryEventType> INSTANCES = Set.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return INSTANCES.contains(type)
                || ACTIVITIES.contains(type) && matters(entity)
                || HistoryEventTypes.TASK_INSTANCE_CREATE.equals(type) && asksWhetherToListen(entity);
    }

    /** While it reads a model, the engine asks without an execution; whose an activity is, it tells if it may hear of tasks. */
    private static boolean asksWhetherToListen(@Nullable Object entity) {
        return entity == null;
    }

    private static boolean matters(@Nullable Object entity) {
        if (!(entity instanceof ExecutionEntity execution)) {
            return true;
        }
        PvmActivity activity = execution.getActivity();
        return activity == null || ActivityTypes.matters(String.valueOf(activity.getProperty("type")));
    }
}
