package lv.returnregister.detention.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the apprehensions. */
public interface ApprehensionRepository extends JpaRepository<Apprehension, UUID> {

    Optional<Apprehension> findFirstByCaseIdOrderByAtDesc(UUID caseId);

    /** The newest one by which a court's judgment became known. */
    Optional<Apprehension> findFirstByCaseIdAndJudgmentNoIsNotNullOrderByAtDesc(UUID caseId);
}
