package lv.returnregister.returndecision.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import lv.returnregister.deadline.ServiceDays;
import lv.returnregister.deadline.ServiceMeans;
import lv.returnregister.returndecision.domain.ReturnDecision.Status;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.stereotype.Component;

/**
 * From when the clocks of a decision run: the service of the return decision, and that of the decision on its contest. A
 * presumed day gives way to the one the addressee proves, or follows the right day of sending (Notification Law, sections
 * 8–11).
 */
@Component
class ServiceFacts implements CorrectableFact {

    private static final String SERVED = "servedAt";
    private static final String SENT = "sentOn";
    private static final String CONTEST_DECISION_SERVED = "contestDecisionServedAt";
    /** Within so many days whatever was sent counts as served. */
    private static final int LONGEST_PRESUMPTION = 31;

    private static final String APPEAL = "appeal-return-decision";
    private static final List<String> CLOCKS =
            List.of("contest-return-decision", "voluntary-departure", "voluntary-departure-extended");

    private final CaseDecisions decisions;
    private final CaseContests contests;
    private final Deadlines deadlines;
    private final ServiceDays serviceDays;
    private final Clock clock;

    ServiceFacts(
            CaseDecisions decisions, CaseContests contests, Deadlines deadlines, ServiceDays serviceDays, Clock clock) {
        this.decisions = decisions;
        this.contests = contests;
        this.deadlines = deadlines;
        this.serviceDays = serviceDays;
        this.clock = clock;
    }

    @Override
    public Set<String> words() {
        return Set.of(SERVED, SENT, CONTEST_DECISION_SERVED);
    }

    @Override
    public String recorded(CaseId caseId, String fact) {
        return fact.equals(SENT)
                ? sentOn(caseId).map(LocalDate::toString).orElse("")
                : moment(caseId, fact).map(CorrectedMoment::kept).orElse("");
    }

    @Override
    public String read(CaseId caseId, String fact, String text) {
        if (moment(caseId, fact).isEmpty()) {
            throw new Rejection(Violation.state("no-served-decision"));
        }
        if (fact.equals(SENT) && sentOn(caseId).isEmpty()) {
            throw new Rejection(Violation.state("service-not-by-sending"));
        }
        Instant at = CorrectedMoment.read(text, clock.instant());
        Optional<Instant> taken = takenAt(caseId, fact);
        boolean sameDay =
                taken.map(LegalTime::day).filter(LegalTime.day(at)::equals).isPresent();
        if (taken.isPresent() && OrderLife.isBefore(at, taken.get()) && !(sameDay && isWholeDay(at))) {
            throw new Rejection(Violation.input("to", "before-signature", LegalTime.write(taken.get())));
        }
        return fact.equals(SENT) ? LegalTime.day(at).toString() : CorrectedMoment.kept(at);
    }

    @Override
    public String shown(String fact, String value) {
        return fact.equals(SENT) && !value.isEmpty()
                ? LegalTime.write(LocalDate.parse(value))
                : CorrectedMoment.shown(value);
    }

    @Override
    public void correct(CaseId caseId, String fact, String to, String reason) {
        Instant before = moment(caseId, fact).orElseThrow();
        if (fact.equals(CONTEST_DECISION_SERVED)) {
            deadlines.restart(caseId, APPEAL, before, CorrectedMoment.of(to));
            return;
        }
        Instant at = fact.equals(SENT)
                ? serviceDays
                        .served(means(caseId).orElseThrow(), LocalDate.parse(to))
                        .from()
                : CorrectedMoment.of(to);
        decision(caseId).ifPresent(decision -> decision.servedFrom(at));
        CLOCKS.forEach(rule -> deadlines.restart(caseId, rule, before, at));
    }

    /** The day of sending from which the recorded day of service follows; absent where the law presumes none. */
    private Optional<LocalDate> sentOn(CaseId caseId) {
        Optional<ServiceMeans> means = means(caseId);
        Optional<LocalDate> served =
                decision(caseId).map(ReturnDecision::servedAt).map(LegalTime::day);
        if (means.isEmpty() || served.isEmpty()) {
            return Optional.empty();
        }
        return served.get()
                .minusDays(LONGEST_PRESUMPTION)
                .datesUntil(served.get())
                .filter(day -> serviceDays.served(means.get(), day).day().equals(served.get()))
                .max(Comparator.naturalOrder());
    }

    private Optional<ServiceMeans> means(CaseId caseId) {
        return decision(caseId).map(ReturnDecision::serviceMeans).map(ServiceMeans::of);
    }

    private Optional<Instant> moment(CaseId caseId, String fact) {
        return !fact.equals(CONTEST_DECISION_SERVED)
                ? decision(caseId).map(ReturnDecision::servedAt)
                : deadlines.of(caseId).stream()
                        .filter(term -> term.ruleId().equals(APPEAL) && term.state() != DeadlineState.CANCELLED)
                        .map(DeadlineView::startedAt)
                        .max(Comparator.naturalOrder());
    }

    /** When the decision that is served was taken: nothing is served before. */
    private Optional<Instant> takenAt(CaseId caseId, String fact) {
        return !fact.equals(CONTEST_DECISION_SERVED)
                ? decision(caseId).map(ReturnDecision::signedAt)
                : contests.newest(caseId).map(Contest::decidedAt);
    }

    /** A day without a time, as presumed days of service are kept. */
    private static boolean isWholeDay(Instant at) {
        return LegalTime.at(at).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private Optional<ReturnDecision> decision(CaseId caseId) {
        return decisions.newest(caseId, Status.SERVED, Status.EXECUTED);
    }
}
