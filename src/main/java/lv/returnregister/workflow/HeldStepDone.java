package lv.returnregister.workflow;

import lv.returnregister.shared.CaseId;

/** A step that had been held was done, because nothing stood against it any more. */
public record HeldStepDone(CaseId caseId, String step) {}
