package lv.returnregister.returndecision.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the contests. */
public interface ContestRepository extends JpaRepository<Contest, UUID> {

    Optional<Contest> findFirstByCaseIdOrderByReceivedAtDesc(UUID caseId);
}
