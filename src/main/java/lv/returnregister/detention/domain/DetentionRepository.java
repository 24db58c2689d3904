package lv.returnregister.detention.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the detentions. */
public interface DetentionRepository extends JpaRepository<Detention, UUID> {

    Optional<Detention> findByCaseIdAndEndedAtIsNull(UUID caseId);

    List<Detention> findByCaseIdOrderByStartedAt(UUID caseId);

    Optional<Detention> findFirstByCaseIdOrderByStartedAtDesc(UUID caseId);

    List<Detention> findByEndedAtIsNull();
}
