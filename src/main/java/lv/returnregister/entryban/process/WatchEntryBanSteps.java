package lv.returnregister.entryban.process;

import lv.returnregister.entryban.BanNotices;
import lv.returnregister.entryban.EntryBanChanges;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.entryban.RecordMissingData;
import lv.returnregister.entryban.ResumeEntryBan;
import lv.returnregister.entryban.ReviewEntryBan;
import lv.returnregister.entryban.SuspendEntryBan;
import lv.returnregister.entryban.domain.EntryBan;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code watch-entry-ban.bpmn}. */
@ProcessSteps("watchEntryBan")
public class WatchEntryBanSteps {

    private final EntryBans bans;
    private final EntryBanChanges changes;
    private final BanNotices notices;

    public WatchEntryBanSteps(EntryBans bans, EntryBanChanges changes, BanNotices notices) {
        this.bans = bans;
        this.changes = changes;
        this.notices = notices;
    }

    /** At any time: whoever decided a ban may find that it is needed no more, or be asked to look. */
    @OfficerStep(right = "entry-ban.impose", anyTime = true, message = "banChanged")
    public Routing reviewEntryBan(CaseId caseId, ReviewEntryBan answer) {
        EntryBan ban = changes.review(caseId, answer);
        return Routing.of("banRevoked", !ban.isRunning()).and("banTermOverAt", BanClock.over(ban));
    }

    /** When the court orders it, never by a task; its term runs on, so the road does not change. */
    @OfficerStep(right = "entry-ban.impose", anyTime = true)
    public Routing suspendEntryBan(CaseId caseId, SuspendEntryBan answer) {
        changes.suspend(caseId, answer);
        return Routing.none();
    }

    /** When the suspension ends, never by a task. */
    @OfficerStep(right = "entry-ban.impose", anyTime = true)
    public Routing resumeEntryBan(CaseId caseId, ResumeEntryBan answer) {
        changes.resume(caseId, answer);
        return Routing.none();
    }

    /** When whoever decided the ban tells what was missing, never by a task: entering it is a matter of the person's page. */
    @OfficerStep(right = "entry-ban.impose", anyTime = true)
    public Routing recordMissingData(CaseId caseId, RecordMissingData answer) {
        notices.missing(caseId, answer);
        return Routing.none();
    }

    public void endEntryBan(String caseId) {
        bans.end(CaseId.of(caseId));
    }
}
