package lv.returnregister.detention.process;

import lv.returnregister.detention.ApplyToCourt;
import lv.returnregister.detention.Belongings;
import lv.returnregister.detention.ComplainDetention;
import lv.returnregister.detention.CourtDecidesComplaint;
import lv.returnregister.detention.DetaineeCare;
import lv.returnregister.detention.DetentionComplaints;
import lv.returnregister.detention.Detentions;
import lv.returnregister.detention.ExplainRights;
import lv.returnregister.detention.InformOthers;
import lv.returnregister.detention.ListBelongings;
import lv.returnregister.detention.RecordCourtDecision;
import lv.returnregister.detention.RecordHealthCheck;
import lv.returnregister.detention.RecordSearch;
import lv.returnregister.detention.ReleasePerson;
import lv.returnregister.detention.ReturnBelongings;
import lv.returnregister.detention.ReviewDetention;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code detain-foreigner.bpmn}. */
@ProcessSteps("detainForeigner")
public class DetainForeignerSteps {

    private final Detentions detentions;
    private final DetentionComplaints complaints;
    private final DetaineeCare care;
    private final Belongings belongings;
    private final DetentionClocks clocks;

    public DetainForeignerSteps(
            Detentions detentions,
            DetentionComplaints complaints,
            DetaineeCare care,
            Belongings belongings,
            DetentionClocks clocks) {
        this.detentions = detentions;
        this.complaints = complaints;
        this.care = care;
        this.belongings = belongings;
        this.clocks = clocks;
    }

    public void issueDetentionRecord(String caseId) {
        detentions.issueRecord(CaseId.of(caseId));
    }

    @OfficerStep(right = "detention.decide")
    public Routing applyToCourt(CaseId caseId, ApplyToCourt answer) {
        detentions.applyToCourt(caseId, answer);
        return Routing.none();
    }

    public void warnCourtApplicationLate(String caseId) {
        detentions.courtApplicationLate(CaseId.of(caseId));
    }

    @OfficerStep(right = "detention.decide")
    public Routing recordCourtDecision(CaseId caseId, RecordCourtDecision answer) {
        detentions.recordCourtDecision(caseId, answer);
        return clocks.of(caseId).and("courtOutcome", answer.outcome());
    }

    public void recordTermOver(String caseId) {
        detentions.termOver(CaseId.of(caseId));
    }

    /** At any time while detained: release needs no permission and no waiting (Directive 2008/115/EC, article 15 (4)). */
    @OfficerStep(right = "detention.decide", anyTime = true, message = "detentionEnded")
    public Routing releasePerson(CaseId caseId, ReleasePerson answer) {
        detentions.release(caseId, answer);
        if (answer.returnsBelongings()) {
            belongings.givenBackAtRelease(caseId);
        }
        return Routing.none();
    }

    /** When its time has come, and whenever somebody finds that the need may be gone. */
    @OfficerStep(right = "detention.decide", anyTime = true)
    public Routing reviewDetention(CaseId caseId, ReviewDetention answer) {
        detentions.review(caseId, answer);
        return Routing.none();
    }

    /** At any time: whoever went free may still complain about the decision. */
    @OfficerStep(right = "detention.decide", anyTime = true)
    public Routing complainDetention(CaseId caseId, ComplainDetention answer) {
        complaints.received(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "detention.decide", anyTime = true)
    public Routing courtDecidesComplaint(CaseId caseId, CourtDecidesComplaint answer) {
        complaints.decided(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "detention.decide", anyTime = true)
    public Routing explainRights(CaseId caseId, ExplainRights answer) {
        care.explainRights(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "detention.decide", anyTime = true)
    public Routing informOthers(CaseId caseId, InformOthers answer) {
        care.informOthers(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "detention.decide", anyTime = true)
    public Routing recordHealthCheck(CaseId caseId, RecordHealthCheck answer) {
        care.healthChecked(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "detention.decide", anyTime = true)
    public Routing recordSearch(CaseId caseId, RecordSearch answer) {
        care.searched(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "detention.decide", anyTime = true)
    public Routing listBelongings(CaseId caseId, ListBelongings answer) {
        belongings.take(caseId, answer);
        return Routing.none();
    }

    /** Also after the release, while something is left in safe keeping. */
    @OfficerStep(right = "detention.decide", anyTime = true)
    public Routing returnBelongings(CaseId caseId, ReturnBelongings answer) {
        belongings.giveBack(caseId, answer);
        return Routing.none();
    }
}
