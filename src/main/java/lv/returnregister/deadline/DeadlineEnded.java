package lv.returnregister.deadline;

import lv.returnregister.shared.CaseId;

/**
 * A deadline ceased to run: met, missed, cancelled or stopped. Published in the transaction of the change, once a change.
 *
 * @param caseId the case
 * @param deadline as it stands now
 */
public record DeadlineEnded(CaseId caseId, DeadlineView deadline) {

    /** How it ceased. */
    public DeadlineState state() {
        return deadline.state();
    }
}
