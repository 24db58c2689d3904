package lv.returnregister.inbox;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.UUID;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * When a task is due: the end of the first clock of its rules that waits for its act, running or already missed.
 *
 * @param deadline id of that clock; with it absent the task has no due date
 * @param at its end
 * @param soon from when the task shows as due soon
 * @param statutory whether it is a limit of law; true also without a clock
 */
record Due(
        @Nullable UUID deadline,
        @Nullable Timestamp at,
        @Nullable Timestamp soon,
        boolean statutory) {

    private static final Due NEVER = new Due(null, null, null, true);

    /**
     * Finds it among the clocks of a case.
     *
     * @param rules ids of deadline rules, separated by commas, or {@code none}
     */
    static Due of(Deadlines deadlines, CaseId caseId, String rules) {
        return deadlines
                .waiting(
                        caseId,
                        Arrays.stream(rules.split(",")).map(String::trim).toList())
                .map(deadline -> new Due(
                        deadline.id(),
                        Timestamp.from(deadline.endsAt()),
                        Timestamp.from(deadline.amberAt()),
                        deadline.statutory()))
                .orElse(NEVER);
    }
}
