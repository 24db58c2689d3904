package lv.returnregister.detention.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.deadline.DeadlineRedated;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Detention follows its clocks when they are counted again: the term for which it is allowed, the time for the court and
 * the timers of the process. A term taken for over that was not puts the case back under the control of the court.
 */
@Component
public class DetentionTerms {

    private static final String PROCESS = "detainForeigner";
    private static final String APPLICATION = "court-application";
    private static final List<String> FROM_BEGINNING = List.of(
            "detention-by-authority",
            "asylum-detention",
            "detention-ceiling",
            "detention-ceiling-extended",
            "detention-review",
            "temporary-keeping");
    private static final List<String> WITHOUT_COURT = List.of("detention-by-authority", "asylum-detention");

    private final CaseDetentions detentions;
    private final CaseKeepings keepings;
    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final CaseProcesses processes;
    private final Clock clock;

    public DetentionTerms(
            CaseDetentions detentions,
            CaseKeepings keepings,
            CaseFiles cases,
            Deadlines deadlines,
            CaseProcesses processes,
            Clock clock) {
        this.detentions = detentions;
        this.keepings = keepings;
        this.cases = cases;
        this.deadlines = deadlines;
        this.processes = processes;
        this.clock = clock;
    }

    /** Detention began at another minute than was recorded. */
    void begin(Detention detention, Instant at) {
        CaseId caseId = detention.caseId();
        Instant before = detention.startedAt();
        detention.began(at);
        keepings.of(caseId).stream()
                .filter(keeping -> keeping.since().equals(before))
                .forEach(keeping -> keeping.began(at));
        FROM_BEGINNING.forEach(rule -> deadlines.restart(caseId, rule, before, at));
    }

    /** The term without a court was counted again; where a court has decided since, its term stands. */
    @EventListener
    void redated(DeadlineRedated fact) {
        DeadlineView term = fact.after();
        if (WITHOUT_COURT.contains(term.ruleId()) && term.metAt() == null && fact.moved()) {
            detentions
                    .running(fact.caseId())
                    .filter(detention ->
                            detention.termEndsAt().equals(fact.before().endsAt()))
                    .ifPresent(detention -> follow(detention, fact));
        }
    }

    private void follow(Detention detention, DeadlineRedated fact) {
        CaseId caseId = fact.caseId();
        Instant end = fact.after().endsAt();
        detention.termMoved(end);
        DeadlineView application = deadlines
                .restart(caseId, APPLICATION, fact.before().endsAt(), end)
                .orElseGet(() -> deadlines.startBefore(caseId, APPLICATION, end));
        processes.retime(caseId, PROCESS, "detentionTermOver", "detentionTermOverAt", end);
        processes.retime(caseId, PROCESS, "courtApplicationDue", "courtApplicationDueAt", application.endsAt());
        if (fact.revived()) {
            takeBack(caseId, end, application);
        }
    }

    private void takeBack(CaseId caseId, Instant end, DeadlineView application) {
        String waitsFor = application.metAt() == null ? "applyToCourt" : "recordCourtDecision";
        Routing routing = Routing.of("detentionTermOverAt", Date.from(end))
                .and("courtApplicationDueAt", Date.from(application.endsAt()));
        if (processes.takeBack(caseId, PROCESS, "releasePerson", waitsFor, routing)) {
            cases.record(
                    caseId,
                    "detention-term-runs-again",
                    clock.instant(),
                    null,
                    Details.of("until", LegalTime.write(end)).values());
        }
    }
}
