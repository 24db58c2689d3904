package lv.returnregister.workflow;

import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A task got another owner.
 *
 * @param taskId the engine's id of the task
 * @param caseId the case
 * @param assignee sign-in name of the new owner, null when nobody has it
 * @param deadlineRule as {@link TaskOpened#deadlineRule()}
 */
public record TaskAssigned(
        String taskId, CaseId caseId, @Nullable String assignee, String deadlineRule) {}
