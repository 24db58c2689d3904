package lv.returnregister.entryban.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.entryban.BanStatus;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the entry bans. */
public interface EntryBanRepository extends JpaRepository<EntryBan, UUID> {

    List<EntryBan> findByCaseIdOrderByRecordedAtDesc(UUID caseId);

    List<EntryBan> findByPersonIdInAndStatus(Collection<UUID> personIds, BanStatus status);

    Optional<EntryBan> findFirstByCaseIdAndStatusInOrderByRecordedAtDesc(UUID caseId, Collection<BanStatus> statuses);
}
