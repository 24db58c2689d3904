package lv.returnregister.casefile;

import java.time.Instant;
import java.util.Optional;
import lv.returnregister.shared.CaseId;

/** Tells other capabilities when the foreigner left. Implemented by module {@code departure}. */
public interface DepartureProof {

    /** The proven moment of the last departure, UTC. */
    Optional<Instant> of(CaseId caseId);
}
