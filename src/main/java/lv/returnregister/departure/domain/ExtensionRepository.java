package lv.returnregister.departure.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the extension requests. */
public interface ExtensionRepository extends JpaRepository<Extension, UUID> {

    Optional<Extension> findFirstByCaseIdOrderByRequestedAtDesc(UUID caseId);
}
