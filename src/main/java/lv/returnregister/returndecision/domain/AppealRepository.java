package lv.returnregister.returndecision.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the appeals. */
public interface AppealRepository extends JpaRepository<Appeal, UUID> {

    Optional<Appeal> findFirstByCaseIdOrderByReceivedAtDesc(UUID caseId);

    List<Appeal> findByCaseIdOrderByReceivedAtDesc(UUID caseId);
}
