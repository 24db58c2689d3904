package lv.returnregister.detention.process;

import lv.returnregister.detention.Alternatives;
import lv.returnregister.detention.BreachAlternative;
import lv.returnregister.detention.DecideDetention;
import lv.returnregister.detention.Detentions;
import lv.returnregister.detention.HandOver;
import lv.returnregister.detention.ImposeAlternative;
import lv.returnregister.detention.PlaceDetainee;
import lv.returnregister.detention.Placements;
import lv.returnregister.detention.ReportIn;
import lv.returnregister.detention.TemporaryKeeping;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code apprehend-foreigner.bpmn}. */
@ProcessSteps("apprehendForeigner")
public class ApprehendForeignerSteps {

    private final Detentions detentions;
    private final Alternatives alternatives;
    private final Placements placements;
    private final TemporaryKeeping keeping;
    private final DetentionClocks clocks;

    public ApprehendForeignerSteps(
            Detentions detentions,
            Alternatives alternatives,
            Placements placements,
            TemporaryKeeping keeping,
            DetentionClocks clocks) {
        this.detentions = detentions;
        this.alternatives = alternatives;
        this.placements = placements;
        this.keeping = keeping;
        this.clocks = clocks;
    }

    @OfficerStep(right = "person.hand-over")
    public Routing handOver(CaseId caseId, HandOver answer) {
        detentions.handOver(caseId, answer);
        return Routing.none();
    }

    /** Without a task only where something new has happened since; the service refuses anything else. */
    @OfficerStep(right = "detention.decide", anyTime = true, message = "detainedAgain")
    public Routing decideDetention(CaseId caseId, DecideDetention answer) {
        detentions.decide(caseId, answer);
        return clocks.of(caseId).and("detained", answer.detain());
    }

    /** Answers the open question of detention as well: who is under an alternative is not detained. */
    @OfficerStep(right = "detention.decide", anyTime = true, implies = "decide-detention")
    public Routing imposeAlternative(CaseId caseId, ImposeAlternative answer) {
        alternatives.impose(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "detention.decide", anyTime = true)
    public Routing reportIn(CaseId caseId, ReportIn answer) {
        alternatives.reported(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "detention.decide", anyTime = true)
    public Routing breachAlternative(CaseId caseId, BreachAlternative answer) {
        alternatives.breached(caseId, answer);
        return Routing.none();
    }

    /** At any time while detained; in temporary keeping premises a task asks for it. */
    @OfficerStep(right = "detention.decide", anyTime = true)
    public Routing placeDetainee(CaseId caseId, PlaceDetainee answer) {
        placements.place(caseId, answer);
        return Routing.of("stillKept", keeping.isKept(caseId));
    }
}
