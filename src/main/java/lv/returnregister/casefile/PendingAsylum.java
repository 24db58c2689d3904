package lv.returnregister.casefile;

import lv.returnregister.shared.CaseId;

/** Tells other capabilities whether the foreigner waits for an asylum decision. Implemented by {@code returndecision}. */
public interface PendingAsylum {

    boolean isPending(CaseId caseId);
}
