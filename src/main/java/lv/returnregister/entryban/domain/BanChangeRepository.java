package lv.returnregister.entryban.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps what was decided about bans after they began. */
public interface BanChangeRepository extends JpaRepository<BanChange, UUID> {

    List<BanChange> findByCaseIdOrderByRecordedAtDescIdDesc(UUID caseId);

    int countByCaseIdAndKindIn(UUID caseId, Collection<BanChange.Kind> kinds);
}
