package lv.returnregister.workflow;

import java.util.Set;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;

/** The engine's words for the activities that wait or do something, and for how an instance ended. */
public final class ActivityTypes {

    /** Officers' tasks. */
    public static final Set<String> TASKS = Set.of("userTask");

    /** Other processes. */
    public static final Set<String> CALLS = Set.of("callActivity");

    /** Parts of a process. */
    public static final Set<String> PARTS = Set.of("subProcess", "transaction", "adHocSubProcess");

    /** Places that wait for an event. */
    public static final Set<String> WAITS = Set.of(
            "eventBasedGateway",
            "receiveTask",
            "intermediateTimer",
            "intermediateMessageCatch",
            "intermediateSignalCatch",
            "intermediateConditional");

    /** Steps of the Register's own. */
    public static final Set<String> STEPS = Set.of("serviceTask", "businessRuleTask", "sendTask", "scriptTask");

    private static final Set<String> TERMINATED = Set.of(
            HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED, HistoricProcessInstance.STATE_INTERNALLY_TERMINATED);

    private ActivityTypes() {}

    /** Whether an activity of the type waits or does something, so that the flow is told of it. */
    public static boolean matters(String type) {
        return TASKS.contains(type)
                || CALLS.contains(type)
                || PARTS.contains(type)
                || WAITS.contains(type)
                || STEPS.contains(type);
    }

    /** Whether an instance in this state was taken off its road. */
    public static boolean cancelled(@Nullable String state) {
        return state != null && TERMINATED.contains(state);
    }
}
