package lv.returnregister.departure.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the removal operations. */
public interface RemovalRepository extends JpaRepository<Removal, UUID> {

    Optional<Removal> findFirstByCaseIdOrderByPreparedAtDesc(UUID caseId);

    List<Removal> findByCaseIdOrderByPreparedAtDesc(UUID caseId);
}
