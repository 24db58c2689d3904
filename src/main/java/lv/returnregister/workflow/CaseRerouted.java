package lv.returnregister.workflow;

import lv.returnregister.shared.CaseId;

/**
 * Fact: another authority or unit has a part in a case from now on, so {@link CaseRouting} answers otherwise. Told in the
 * transaction of the change.
 */
public record CaseRerouted(CaseId caseId) {}
