package lv.returnregister.returndecision.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the return decisions; {@link CaseDecisions} reads those of a case. */
public interface ReturnDecisionRepository extends JpaRepository<ReturnDecision, UUID> {

    List<ReturnDecision> findByCaseId(UUID caseId);
}
