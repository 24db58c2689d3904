package lv.returnregister.detention.process;

import java.util.Date;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.detention.Detentions;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.Routing;
import org.springframework.stereotype.Component;

/** The moments at which the timers of a detention ring, read from its deadlines. */
@Component
class DetentionClocks {

    private final Detentions detentions;
    private final Deadlines deadlines;

    DetentionClocks(Detentions detentions, Deadlines deadlines) {
        this.detentions = detentions;
        this.deadlines = deadlines;
    }

    Routing of(CaseId caseId) {
        return detentions
                .current(caseId)
                .map(detention -> Routing.of("detentionTermOverAt", Date.from(detention.termEndsAt()))
                        .and(
                                "courtApplicationDueAt",
                                Date.from(deadlines
                                        .running(caseId, "court-application")
                                        .map(deadline -> deadline.endsAt())
                                        .orElse(detention.termEndsAt()))))
                .orElse(Routing.none());
    }
}
