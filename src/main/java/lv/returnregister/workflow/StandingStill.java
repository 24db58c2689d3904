package lv.returnregister.workflow;

import lv.returnregister.shared.CaseId;

/** Tells whether a case is suspended, so that its processes hear of nothing. Implemented by the cockpit. */
public interface StandingStill {

    /** Whether nothing goes on in the case until a supervisor lets it. */
    boolean is(CaseId caseId);
}
