package lv.returnregister.workflow;

import java.time.Instant;
import lv.returnregister.shared.CaseId;

/**
 * A timer or another job of a case failed as often as it is tried, and waits for somebody to help; told again when it
 * failed once more.
 *
 * @param jobId the engine's id of the job
 * @param caseId the case
 * @param instance the engine's id of the process instance
 * @param process process id
 * @param definitionId the model version it runs on
 * @param activity id of the element at which it failed, in the diagram
 * @param exception simple name of the class of what went wrong first
 * @param message what that says, at most {@value #LONGEST} characters
 * @param at when, by the Register's clock
 */
public record JobFailed(
        String jobId,
        CaseId caseId,
        String instance,
        String process,
        String definitionId,
        String activity,
        String exception,
        String message,
        Instant at) {

    /** How much of a message is told. */
    public static final int LONGEST = 1000;
}
