package lv.returnregister.deadline;

import lv.returnregister.shared.CaseId;

/**
 * A deadline began to run: started, or resumed after a stop. Published in the transaction of the change.
 *
 * @param caseId the case
 * @param deadline as it stands now
 */
public record DeadlineStarted(CaseId caseId, DeadlineView deadline) {}
