package lv.returnregister.detention.process;

import lv.returnregister.detention.DecideDetention;
import lv.returnregister.detention.Detentions;
import lv.returnregister.detention.HandOver;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code apprehend-foreigner.bpmn}. */
@ProcessSteps("apprehendForeigner")
public class ApprehendForeignerSteps {

    private final Detentions detentions;
    private final DetentionClocks clocks;

    public ApprehendForeignerSteps(Detentions detentions, DetentionClocks clocks) {
        this.detentions = detentions;
        this.clocks = clocks;
    }

    @OfficerStep(right = "person.hand-over")
    public Routing handOver(CaseId caseId, HandOver answer) {
        detentions.handOver(caseId, answer);
        return Routing.none();
    }

    /** Without a task only after an alternative to detention was imposed; the service refuses anything else. */
    @OfficerStep(right = "detention.decide", anyTime = true, message = "detainedAgain")
    public Routing decideDetention(CaseId caseId, DecideDetention answer) {
        detentions.decide(caseId, answer);
        return clocks.of(caseId).and("detained", answer.detain());
    }
}
