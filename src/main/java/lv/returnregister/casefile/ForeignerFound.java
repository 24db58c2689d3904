package lv.returnregister.casefile;

import lv.returnregister.shared.CaseId;

/** Fact: the foreigner of a case was found, for the first time or again; the case's process runs. */
public record ForeignerFound(CaseId caseId) {}
