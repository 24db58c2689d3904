package lv.returnregister.returndecision.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the return decisions. */
public interface ReturnDecisionRepository extends JpaRepository<ReturnDecision, UUID> {

    Optional<ReturnDecision> findFirstByCaseIdAndStatusInOrderByDraftedAtDesc(
            UUID caseId, Collection<ReturnDecision.Status> statuses);

    List<ReturnDecision> findByCaseIdOrderByDraftedAtDesc(UUID caseId);
}
