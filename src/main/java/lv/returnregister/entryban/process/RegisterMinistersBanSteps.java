package lv.returnregister.entryban.process;

import java.util.Date;
import lv.returnregister.entryban.EnterMinistersBan;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code register-ministers-ban.bpmn}. */
@ProcessSteps("registerMinistersBan")
public class RegisterMinistersBanSteps {

    private final EntryBans bans;

    public RegisterMinistersBanSteps(EntryBans bans) {
        this.bans = bans;
    }

    @OfficerStep(right = "entry-ban.impose")
    public Routing enterMinistersBan(CaseId caseId, EnterMinistersBan answer) {
        bans.enterMinistersBan(caseId, answer);
        return Routing.none();
    }

    /** The moment the ban's last day ends, for the timer that watches it. */
    public Date startMinistersBan(String caseId) {
        CaseId id = CaseId.of(caseId);
        bans.startMinistersBan(id);
        return BanClock.over(bans.current(id).orElseThrow());
    }
}
