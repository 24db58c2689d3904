package lv.returnregister.workflow;

import lv.returnregister.shared.CaseId;

/**
 * An open task is asked by another version of its model now; what that version says of it stands from now on.
 *
 * @param taskId the engine's id of the task
 * @param caseId the case
 * @param form form key
 * @param title Latvian name of the activity in the model
 * @param titleEn its English name
 * @param deadlineRule id of the deadline or target it must meet, or {@code none}
 */
public record TaskRedrawn(
        String taskId, CaseId caseId, String form, String title, String titleEn, String deadlineRule) {}
