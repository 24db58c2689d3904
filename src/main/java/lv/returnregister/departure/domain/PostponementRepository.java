package lv.returnregister.departure.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the postponements. */
public interface PostponementRepository extends JpaRepository<Postponement, UUID> {

    Optional<Postponement> findFirstByCaseIdOrderByPostponedAtDesc(UUID caseId);

    List<Postponement> findByCaseIdOrderByPostponedAtDesc(UUID caseId);
}
