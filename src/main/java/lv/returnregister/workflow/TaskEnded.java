package lv.returnregister.workflow;

import lv.returnregister.shared.CaseId;

/**
 * A task is no longer open.
 *
 * @param taskId the engine's id of the task
 * @param caseId the case
 * @param step what was to do
 * @param completed true when an officer did it, false when the process took it back
 * @param deadlineRule as {@link TaskOpened#deadlineRule()}
 */
public record TaskEnded(String taskId, CaseId caseId, String step, boolean completed, String deadlineRule) {}
