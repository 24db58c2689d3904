package lv.returnregister.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Hears, in the engine's own transaction, what comes, moves and goes in its processes: the same the engine's history keeps.
 * Only activities that wait or do something are told of; gateways and events that are merely passed are not. Implemented by
 * the cockpit.
 */
public interface ProcessFlow {

    /**
     * A process instance.
     *
     * @param id the engine's id
     * @param businessKey id of the case
     */
    record Started(String id, String process, String definitionId, String businessKey, Instant at) {}

    /**
     * A token has come to an activity.
     *
     * @param id the engine's id of the activity instance
     * @param type what the engine calls this kind of activity, such as {@code userTask}
     * @param place counted by the engine, in the order in which the activities of a road begin
     */
    record Came(
            String id,
            String instanceId,
            String process,
            String definitionId,
            String activity,
            String type,
            long place,
            Instant at) {}

    /** A process instance of a case has begun; of others nothing is told, their tokens come and go without one. */
    void started(Started instance);

    /** A process instance is over. */
    void ended(String instanceId, Instant at, boolean cancelled);

    /** A process instance runs on another version of its model. */
    void migrated(String instanceId, String process, String definitionId);

    /** A token has come to an activity. */
    void came(Came token);

    /** The task of an activity instance is there, or has another owner; nobody has it when none is named. */
    void owned(String tokenId, String taskId, @Nullable String owner, Instant at);

    /** A token has left its activity. */
    void went(String tokenId, Instant at, boolean cancelled);

    /** A token stands at an activity of another version of its model. */
    void migrated(String tokenId, String process, String definitionId, String activity);
}
