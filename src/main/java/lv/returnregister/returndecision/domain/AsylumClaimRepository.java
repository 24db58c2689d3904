package lv.returnregister.returndecision.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the applications for asylum. */
public interface AsylumClaimRepository extends JpaRepository<AsylumClaim, UUID> {

    Optional<AsylumClaim> findFirstByCaseIdOrderByAppliedAtDesc(UUID caseId);

    List<AsylumClaim> findByCaseIdOrderByAppliedAtDesc(UUID caseId);
}
