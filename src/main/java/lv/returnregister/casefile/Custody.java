package lv.returnregister.casefile;

import lv.returnregister.shared.CaseId;

/** Tells other capabilities whether the foreigner is held. Implemented by module {@code detention}. */
public interface Custody {

    boolean isDetained(CaseId caseId);
}
