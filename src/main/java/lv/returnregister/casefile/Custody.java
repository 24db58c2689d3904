package lv.returnregister.casefile;

import java.util.Optional;
import java.util.Set;
import lv.returnregister.shared.CaseId;

/** Tells other capabilities whether the foreigner is held. Implemented by module {@code detention}. */
public interface Custody {

    boolean isDetained(CaseId caseId);

    /** Where the foreigner is held (list CL-PLC); empty while they are not. */
    Optional<String> facility(CaseId caseId);

    /** The cases whose foreigner is held now; a few hundred at most, as many as the centres have places. */
    Set<CaseId> detained();
}
