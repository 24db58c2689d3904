package lv.returnregister.departure;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.DeadlineRedated;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The road follows a term for leaving that was counted again: its timer is set to the new end, and where the term had been
 * taken for over, the case goes back to waiting for it.
 */
@Component
class VoluntaryTerms {

    private static final String OVER_AT = "voluntaryTermOverAt";

    private final CaseFiles cases;
    private final CaseProcesses processes;
    private final Clock clock;

    VoluntaryTerms(CaseFiles cases, CaseProcesses processes, Clock clock) {
        this.cases = cases;
        this.processes = processes;
        this.clock = clock;
    }

    @EventListener
    void redated(DeadlineRedated fact) {
        DeadlineView term = fact.after();
        if (!term.ruleId().startsWith("voluntary-departure")) {
            return;
        }
        if (term.state() == DeadlineState.RUNNING || term.state() == DeadlineState.MISSED) {
            processes.retime(fact.caseId(), "depart", "voluntaryTermOver", OVER_AT, term.endsAt());
        }
        if (fact.revived() && waitsAgain(fact.caseId(), term.endsAt())) {
            cases.enter(fact.caseId(), Stage.VOLUNTARY_TERM);
            cases.record(
                    fact.caseId(),
                    "voluntary-term-runs-again",
                    clock.instant(),
                    null,
                    Details.of("until", term.endWritten()).values());
        }
    }

    /** From the check of departure, or from the next decision while it is not signed; a signed one stands. */
    private boolean waitsAgain(CaseId caseId, Instant end) {
        Routing routing = Routing.of(OVER_AT, Date.from(end));
        return processes.takeBack(caseId, "depart", "checkDeparture", "waitOnce", routing)
                || processes.takeBack(caseId, "returnCase", "decideReturn", "depart", routing)
                || processes.takeBack(caseId, "returnCase", "takeDecision", "depart", routing);
    }
}
