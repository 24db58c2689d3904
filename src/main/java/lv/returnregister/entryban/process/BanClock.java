package lv.returnregister.entryban.process;

import java.time.LocalDate;
import java.util.Date;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.entryban.domain.EntryBan;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;

/** The moment at which a ban's timer rings: the end of its last legal day. */
final class BanClock {

    /** The timer of a ban without end waits for this day, unless a review gives the ban another last day before. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 30);

    private BanClock() {}

    /** Starts the ban of a case and answers the moment its last day ends. */
    static Date start(EntryBans bans, String caseId) {
        CaseId id = CaseId.of(caseId);
        bans.start(id);
        return over(bans.current(id).orElseThrow());
    }

    static Date over(EntryBan ban) {
        LocalDate last = ban.validUntil();
        return Date.from(LegalTime.endOf(last == null ? NEVER : last));
    }
}
