package lv.returnregister.entryban.process;

import lv.returnregister.entryban.Consultations;
import lv.returnregister.entryban.EntryBanDecisions;
import lv.returnregister.entryban.ImposeEntryBan;
import lv.returnregister.entryban.RecordConsultation;
import lv.returnregister.entryban.SignEntryBan;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code decide-entry-ban.bpmn}. */
@ProcessSteps("decideEntryBan")
public class DecideEntryBanSteps {

    private final EntryBanDecisions decisions;
    private final Consultations consultations;

    public DecideEntryBanSteps(EntryBanDecisions decisions, Consultations consultations) {
        this.decisions = decisions;
        this.consultations = consultations;
    }

    /** At any time: a ban may be imposed apart from the return decision, before or after it. */
    @OfficerStep(right = "entry-ban.impose", anyTime = true, message = "banDrafted")
    public Routing imposeEntryBan(CaseId caseId, ImposeEntryBan answer) {
        return Routing.of("banState", decisions.impose(caseId, answer).word());
    }

    /** When a state that granted a permit is asked and when it answers, never by a task. */
    @OfficerStep(right = "entry-ban.impose", anyTime = true)
    public Routing recordConsultation(CaseId caseId, RecordConsultation answer) {
        consultations.record(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "entry-ban.sign")
    public Routing signEntryBan(CaseId caseId, SignEntryBan answer) {
        return Routing.of("banState", decisions.sign(caseId, answer).word());
    }
}
