package lv.returnregister.inbox;

import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * An open task was given from one officer to another, not by themselves.
 *
 * @param caseId the case
 * @param taskId which task
 * @param step what is to do, kebab case
 * @param from sign-in name of who had it, absent when nobody
 * @param to sign-in name of who has it now
 * @param cause why
 */
public record TaskHandedOver(
        CaseId caseId, String taskId, String step, @Nullable String from, String to, Cause cause) {

    /** Why tasks change hands. */
    public enum Cause {
        /** A supervisor decided so. */
        SUPERVISOR,
        /** Its owner is absent: the substitute has it now. */
        ABSENCE,
        /** The absence is over: its owner has it again. */
        RETURN
    }
}
