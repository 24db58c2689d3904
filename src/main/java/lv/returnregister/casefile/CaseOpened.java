package lv.returnregister.casefile;

/** Fact: a case was opened. */
public record CaseOpened(CaseView caseView) {}
