package lv.returnregister.entryban.domain;

import java.time.LocalDate;
import java.util.Optional;
import lv.returnregister.casefile.BanLength;
import lv.returnregister.casefile.FoundForeigner;
import lv.returnregister.casefile.ProtectedForeigner;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.TableHits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Within which limits a ban of a case may be, by the law of the day on which the foreigner was found; a ban that no return
 * case carries is judged by the law of the day of its decision.
 */
@Component
public class BanLimits {

    private final BanTermTable terms;
    private final FoundForeigner found;
    private final ProtectedForeigner foreigners;
    private final TableHits hits;

    public BanLimits(BanTermTable terms, FoundForeigner found, ProtectedForeigner foreigners, TableHits hits) {
        this.terms = terms;
        this.found = found;
        this.foreigners = foreigners;
        this.hits = hits;
    }

    /**
     * The row of the table for a ban.
     *
     * @param ground word or code of the ban's ground
     * @param decidedOn day of the decision, where there is one already
     * @param length chosen by the decider; null for a ban without end
     */
    public Optional<BanTermTable.Row> of(
            CaseId caseId, String ground, @Nullable LocalDate decidedOn, @Nullable BanLength length) {
        Integer overstay = found.overstayDays(caseId);
        return terms.ask(
                found.foundOn(caseId).orElse(decidedOn),
                ground,
                foreigners.isBanLenient(caseId),
                null,
                false,
                overstay == null ? (Integer) 0 : overstay,
                length == null ? null : length.months());
    }

    /** Keeps with the case which row a ban was within. */
    public void keep(CaseId caseId, EntryBan ban) {
        of(caseId, ban.ground(), ban.decisionDate(), ban.length()).ifPresent(row -> hits.keep(caseId, row.hit()));
    }
}
