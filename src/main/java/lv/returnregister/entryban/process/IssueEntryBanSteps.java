package lv.returnregister.entryban.process;

import java.util.Date;
import lv.returnregister.entryban.EntryBanDecisions;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.ProcessSteps;

/** Steps of {@code issue-entry-ban.bpmn}. */
@ProcessSteps("issueEntryBan")
public class IssueEntryBanSteps {

    private final EntryBans bans;
    private final EntryBanDecisions decisions;

    public IssueEntryBanSteps(EntryBans bans, EntryBanDecisions decisions) {
        this.bans = bans;
        this.decisions = decisions;
    }

    /** Whether a ban imposed before the departure waits for it, waits for its signature, or there is none. */
    public String findBan(String caseId) {
        return decisions.state(CaseId.of(caseId)).word();
    }

    /** Whether the decision table asks for a ban although none was imposed. */
    public boolean entryBanTerm(String caseId) {
        return bans.isBanProposed(CaseId.of(caseId));
    }

    /** The moment the ban's last day ends, for the timer that watches it. */
    public Date startEntryBan(String caseId) {
        return BanClock.start(bans, caseId);
    }
}
