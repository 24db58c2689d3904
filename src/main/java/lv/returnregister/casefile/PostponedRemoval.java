package lv.returnregister.casefile;

import lv.returnregister.shared.CaseId;

/** Tells other capabilities whether the removal is postponed now. Implemented by module {@code departure}. */
public interface PostponedRemoval {

    boolean isPostponed(CaseId caseId);
}
