package lv.returnregister.casefile;

/** Fact: a case stands elsewhere than before, or belongs to another authority or unit. */
public record CaseChanged(CaseView caseView) {}
