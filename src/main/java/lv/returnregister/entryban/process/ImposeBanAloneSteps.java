package lv.returnregister.entryban.process;

import java.util.Date;
import lv.returnregister.entryban.EntryBanDecisions;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.ProcessSteps;

/** Steps of {@code impose-ban-alone.bpmn}. */
@ProcessSteps("imposeBanAlone")
public class ImposeBanAloneSteps {

    private final EntryBans bans;
    private final EntryBanDecisions decisions;

    public ImposeBanAloneSteps(EntryBans bans, EntryBanDecisions decisions) {
        this.bans = bans;
        this.decisions = decisions;
    }

    public void closeWithoutBan(String caseId) {
        decisions.closeWithoutBan(CaseId.of(caseId));
    }

    /** The moment the ban's last day ends, for the timer that watches it. */
    public Date startEntryBan(String caseId) {
        return BanClock.start(bans, caseId);
    }
}
