package lv.returnregister.entryban.process;

import java.util.Date;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.entryban.ImposeEntryBan;
import lv.returnregister.entryban.SignEntryBan;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code issue-entry-ban.bpmn}. */
@ProcessSteps("issueEntryBan")
public class IssueEntryBanSteps {

    private final EntryBans bans;

    public IssueEntryBanSteps(EntryBans bans) {
        this.bans = bans;
    }

    /** Whether the decision table asks for a ban although the decision carried none. */
    public boolean entryBanTerm(String caseId) {
        return bans.isBanProposed(CaseId.of(caseId));
    }

    @OfficerStep(right = "entry-ban.impose")
    public Routing imposeEntryBan(CaseId caseId, ImposeEntryBan answer) {
        bans.impose(caseId, answer);
        return Routing.of("banDrafted", answer.imposes());
    }

    @OfficerStep(right = "entry-ban.sign")
    public Routing signEntryBan(CaseId caseId, SignEntryBan answer) {
        bans.sign(caseId, answer);
        return Routing.of("approved", answer.approve());
    }

    /** The moment the ban's last day ends, for the timer that watches it. */
    public Date startEntryBan(String caseId) {
        CaseId id = CaseId.of(caseId);
        bans.start(id);
        return BanClock.over(bans.current(id).orElseThrow());
    }
}
