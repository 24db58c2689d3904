package lv.returnregister.casefile;

import lv.returnregister.shared.CaseId;

/** Fact: the served return decision of a case was repealed, so nobody is returned on it any more. */
public record ReturnOrderRepealed(CaseId caseId) {}
