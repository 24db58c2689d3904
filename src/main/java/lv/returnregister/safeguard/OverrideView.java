package lv.returnregister.safeguard;

import java.time.Instant;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * An override of a safeguard in a case.
 *
 * @param step the step it is for, kebab case
 * @param condition id of the safeguard
 * @param reason why the step should be done although the condition fails
 * @param authority of who asked; the second person is of the same
 * @param requestedBy sign-in name
 * @param approved absent while nobody has decided
 * @param answer what the second person said
 * @param usedAt when the step was done by it, UTC; it counts no more then
 */
public record OverrideView(
        UUID id,
        CaseId caseId,
        String step,
        String condition,
        String reason,
        String authority,
        String requestedBy,
        Instant requestedAt,
        @Nullable Boolean approved,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant usedAt) {

    public boolean isWaiting() {
        return approved == null;
    }

    /** Whether it stands in red on the case: approved, used or not. */
    public boolean isGiven() {
        return Boolean.TRUE.equals(approved);
    }
}
