package lv.returnregister.inbox;

import java.time.Instant;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Role;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An open task as the inbox shows it.
 *
 * @param form form key
 * @param subject whom it is about
 * @param unit whose unit has it
 * @param assignee sign-in name of the owner, absent when nobody has taken it
 * @param deadlineId the running or missed deadline it must meet, absent when none counts
 * @param dueAt end of that deadline, absent when none counts
 * @param overridden whether a safeguard was overridden in the case; it stands in red wherever the case does
 * @param urgency as it stands at the moment of asking
 */
public record InboxTask(
        String taskId,
        CaseId caseId,
        String process,
        String step,
        String form,
        LocalizedText title,
        TaskSubject.Subject subject,
        Authority authority,
        String unit,
        Role role,
        @Nullable String assignee,
        @Nullable UUID deadlineId,
        @Nullable Instant dueAt,
        boolean overridden,
        Urgency urgency,
        Instant openedAt) {

    InboxTask withOverride() {
        return new InboxTask(
                taskId,
                caseId,
                process,
                step,
                form,
                title,
                subject,
                authority,
                unit,
                role,
                assignee,
                deadlineId,
                dueAt,
                true,
                urgency,
                openedAt);
    }

    /** The groups of the inbox, in their order. */
    public enum Urgency {
        OVERDUE,
        SOON,
        LATER
    }
}
