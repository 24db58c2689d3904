package lv.returnregister.person.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Corrections, kept for ever. */
public interface CorrectionRepository extends JpaRepository<Correction, UUID> {

    /** The corrections of a person, the newest first. */
    List<Correction> findByPersonIdOrderByCorrectedAtDescIdDesc(UUID personId);
}
