package lv.returnregister.workflow;

import java.time.Instant;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Role;
import lv.returnregister.shared.CaseId;

/**
 * A process asks an officer to act. Told in the transaction in which the engine opens the task.
 *
 * @param taskId the engine's id of the task
 * @param caseId the case
 * @param process id of the process
 * @param step what to do, kebab case
 * @param form form key: file of the form below {@code forms/}, without its ending
 * @param title Latvian name of the activity in the model
 * @param titleEn its English name
 * @param authority whose task it is
 * @param unit the unit whose task it is
 * @param role who in that authority may do it
 * @param group candidate group found by the decision table {@code task-routing}
 * @param deadlineRule ids of the statutory deadlines or service targets the task must meet, separated by commas, or {@code none}
 * @param openedAt when
 */
public record TaskOpened(
        String taskId,
        CaseId caseId,
        String process,
        String step,
        String form,
        String title,
        String titleEn,
        Authority authority,
        String unit,
        Role role,
        String group,
        String deadlineRule,
        Instant openedAt) {}
