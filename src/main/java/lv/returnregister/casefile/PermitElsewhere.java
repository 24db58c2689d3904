package lv.returnregister.casefile;

import lv.returnregister.shared.CaseId;

/**
 * Tells other capabilities whether the foreigner holds a residence permit or a long-stay visa of another state. Implemented by
 * module {@code returndecision}.
 */
public interface PermitElsewhere {

    boolean isHeld(CaseId caseId);
}
