package lv.returnregister.deadline;

import lv.returnregister.shared.CaseId;

/**
 * The act of a missed deadline was done after all; the deadline stays missed.
 *
 * @param caseId the case
 * @param deadline as it stands now, with the time it was done
 */
public record DeadlineMetLate(CaseId caseId, DeadlineView deadline) {}
