package lv.returnregister.returndecision.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.casefile.CorrectableFact;
import lv.returnregister.casefile.CorrectedMoment;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.returndecision.domain.ReturnDecision.Status;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.stereotype.Component;

/**
 * From when the clocks of a decision run: the service of the return decision, and that of the decision on its contest. A
 * presumed day gives way to the one the addressee proves (Notification Law, sections 8–11).
 */
@Component
class ServiceFacts implements CorrectableFact {

    private static final String SERVED = "servedAt";
    private static final String CONTEST_DECISION_SERVED = "contestDecisionServedAt";
    private static final String APPEAL = "appeal-return-decision";
    private static final List<String> CLOCKS =
            List.of("contest-return-decision", "voluntary-departure", "voluntary-departure-extended");

    private final CaseDecisions decisions;
    private final ContestRepository contests;
    private final Deadlines deadlines;
    private final Clock clock;

    ServiceFacts(CaseDecisions decisions, ContestRepository contests, Deadlines deadlines, Clock clock) {
        this.decisions = decisions;
        this.contests = contests;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Set<String> words() {
        return Set.of(SERVED, CONTEST_DECISION_SERVED);
    }

    @Override
    public String recorded(CaseId caseId, String fact) {
        return moment(caseId, fact).map(CorrectedMoment::kept).orElse("");
    }

    @Override
    public String read(CaseId caseId, String fact, String text) {
        if (moment(caseId, fact).isEmpty()) {
            throw new Rejection(Violation.state("no-served-decision"));
        }
        Instant at = CorrectedMoment.read(text, clock.instant());
        Optional<Instant> taken = takenAt(caseId, fact);
        boolean sameDay =
                taken.map(LegalTime::day).filter(LegalTime.day(at)::equals).isPresent();
        if (taken.isPresent() && OrderLife.isBefore(at, taken.get()) && !(sameDay && isWholeDay(at))) {
            throw new Rejection(Violation.input("to", "before-signature", LegalTime.write(taken.get())));
        }
        return CorrectedMoment.kept(at);
    }

    @Override
    public String shown(String fact, String value) {
        return CorrectedMoment.shown(value);
    }

    @Override
    public void correct(CaseId caseId, String fact, String to, String reason) {
        Instant at = CorrectedMoment.of(to);
        Instant before = moment(caseId, fact).orElseThrow();
        if (fact.equals(SERVED)) {
            decision(caseId).ifPresent(decision -> decision.servedFrom(at));
            CLOCKS.forEach(rule -> deadlines.restart(caseId, rule, before, at));
        } else {
            deadlines.restart(caseId, APPEAL, before, at);
        }
    }

    private Optional<Instant> moment(CaseId caseId, String fact) {
        return fact.equals(SERVED)
                ? decision(caseId).map(ReturnDecision::servedAt)
                : deadlines.of(caseId).stream()
                        .filter(term -> term.ruleId().equals(APPEAL) && term.state() != DeadlineState.CANCELLED)
                        .map(DeadlineView::startedAt)
                        .max(Comparator.naturalOrder());
    }

    /** When the decision that is served was taken: nothing is served before. */
    private Optional<Instant> takenAt(CaseId caseId, String fact) {
        return fact.equals(SERVED)
                ? decision(caseId).map(ReturnDecision::signedAt)
                : contests.findFirstByCaseIdOrderByReceivedAtDesc(caseId.value())
                        .map(Contest::decidedAt);
    }

    /** A day without a time, as presumed days of service are kept. */
    private static boolean isWholeDay(Instant at) {
        return LegalTime.at(at).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private Optional<ReturnDecision> decision(CaseId caseId) {
        return decisions.newest(caseId, Status.SERVED, Status.EXECUTED);
    }
}
