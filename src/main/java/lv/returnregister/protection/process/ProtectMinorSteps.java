package lv.returnregister.protection.process;

import lv.returnregister.protection.AppointRepresentative;
import lv.returnregister.protection.Protection;
import lv.returnregister.protection.RecordCompanion;
import lv.returnregister.protection.RecordVulnerability;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code protect-minor.bpmn}. */
@ProcessSteps("protectMinor")
public class ProtectMinorSteps {

    private final Protection protection;

    public ProtectMinorSteps(Protection protection) {
        this.protection = protection;
    }

    /** At any time: a representative may be replaced, and a child may get one before anybody asks. */
    @OfficerStep(right = "protection.represent", anyTime = true)
    public Routing appointRepresentative(CaseId caseId, AppointRepresentative answer) {
        protection.appoint(caseId, answer);
        return Routing.none();
    }

    /** Whenever it is noticed, by whoever notices it. */
    @OfficerStep(right = "protection.record", anyTime = true)
    public Routing recordVulnerability(CaseId caseId, RecordVulnerability answer) {
        protection.recordVulnerability(caseId, answer);
        return Routing.none();
    }

    /** Whenever it becomes known who travels with the foreigner. */
    @OfficerStep(right = "protection.record", anyTime = true)
    public Routing recordCompanion(CaseId caseId, RecordCompanion answer) {
        protection.recordCompanion(caseId, answer);
        return Routing.none();
    }
}
