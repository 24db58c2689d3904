package lv.returnregister.detention.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the alternatives to detention. */
public interface AlternativeRepository extends JpaRepository<Alternative, UUID> {

    List<Alternative> findByCaseIdOrderByImposedAt(UUID caseId);

    List<Alternative> findByCaseIdAndEndedAtIsNullOrderByImposedAt(UUID caseId);
}
