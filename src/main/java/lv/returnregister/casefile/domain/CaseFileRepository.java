package lv.returnregister.casefile.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the case files. */
public interface CaseFileRepository extends JpaRepository<CaseFile, UUID> {

    List<CaseFile> findByPersonIdOrderByOpenedAtDesc(UUID personId);
}
