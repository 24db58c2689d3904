package lv.returnregister.entryban.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.entryban.BanStatus;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The entry bans of the cases a transaction works on. */
@Component
public class CaseBans extends CaseRows<EntryBan> {

    public CaseBans(EntityManager entities) {
        super(entities, EntryBan.class, Comparator.comparing(EntryBan::recordedAt));
    }

    /** The newest ban of a case that has one of these statuses. */
    public Optional<EntryBan> newest(CaseId caseId, BanStatus... statuses) {
        return newest(caseId, ban -> Set.of(statuses).contains(ban.status()));
    }

    /** Takes back what was proposed and not signed, so that something else can be proposed. */
    public void withdrawProposal(CaseId caseId) {
        newest(caseId, BanStatus.PROPOSED).ifPresent(proposal -> delete(caseId, proposal));
    }
}
