package lv.returnregister.departure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.ReturnOrders;
import lv.returnregister.casefile.VoluntaryTermShortened;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.departure.domain.Assistance;
import lv.returnregister.departure.domain.CaseAssistance;
import lv.returnregister.departure.domain.CaseShortenings;
import lv.returnregister.departure.domain.Shortening;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may happen within the term for voluntary departure: help to leave, and a decision that makes the term shorter. */
@Service
@Transactional
public class VoluntaryDepartures {

    private static final List<String> TERMS = List.of("voluntary-departure-extended", "voluntary-departure");

    private final CaseAssistance assistance;
    private final CaseShortenings shortenings;
    private final CaseFiles cases;
    private final ReturnOrders orders;
    private final DepartureLetters letters;
    private final Deadlines deadlines;
    private final CurrentOfficer currentOfficer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VoluntaryDepartures(
            CaseAssistance assistance,
            CaseShortenings shortenings,
            CaseFiles cases,
            ReturnOrders orders,
            DepartureLetters letters,
            Deadlines deadlines,
            CurrentOfficer currentOfficer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assistance = assistance;
        this.shortenings = shortenings;
        this.cases = cases;
        this.orders = orders;
        this.letters = letters;
        this.deadlines = deadlines;
        this.currentOfficer = currentOfficer;
        this.events = events;
        this.clock = clock;
    }

    /** The foreigner asks for help to leave voluntarily. */
    @PreAuthorize("hasAuthority('departure.confirm')")
    public void requestAssistance(CaseId caseId, RequestAssistance command) {
        Instant now = clock.instant();
        List<Violation> violations = new ArrayList<>();
        if (term(caseId).isEmpty()) {
            violations.add(Violation.state("no-voluntary-term"));
        }
        if (pending(caseId).isPresent()) {
            violations.add(Violation.state("assistance-asked-already"));
        }
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
        assistance.add(
                caseId,
                new Assistance(caseId, command, now, currentOfficer.get().signInName()));
        cases.record(caseId, "assistance-requested", now, null, Details.none());
    }

    /** Whether the foreigner is helped. */
    @PreAuthorize("hasAuthority('departure.confirm')")
    public void decideAssistance(CaseId caseId, DecideAssistance command) {
        Instant now = clock.instant();
        Assistance asked = pending(caseId).orElseThrow(() -> new Rejection(Violation.state("assistance-not-asked")));
        asked.decide(command, now, currentOfficer.get().signInName());
        Optional<DocumentView> letter = command.granted() ? granted(caseId, asked, command) : Optional.empty();
        cases.record(
                caseId,
                command.granted() ? "assistance-granted" : "assistance-refused",
                now,
                letter.map(issued -> issued.id().value()).orElse(null),
                Details.of("reason", command.reason()).values());
    }

    /** The term ends earlier than it was set; from its new end the case goes the road of a term that has passed. */
    @PreAuthorize("hasAuthority('departure.shorten')")
    public Instant shorten(CaseId caseId, ShortenTerm command) {
        Instant now = clock.instant();
        DeadlineView term = term(caseId).orElseThrow(() -> new Rejection(Violation.state("no-voluntary-term")));
        LocalDate before = term.endDay() == null ? LegalTime.day(term.endsAt()) : term.endDay();
        Instant served =
                orders.current(caseId).map(ReturnOrders.ReturnOrder::servedAt).orElse(term.startedAt());
        Instant told = LegalTime.instant(command.toldAt());
        List<Violation> violations = new ArrayList<>();
        if (!command.until().isBefore(before)) {
            violations.add(Violation.input("until", "term-not-shorter", LegalTime.write(before)));
        }
        if (command.until().isBefore(LegalTime.day(now))) {
            violations.add(Violation.input("until", "before-today"));
        }
        if (told.isAfter(now)) {
            violations.add(Violation.input("toldAt", "in-the-future"));
        }
        if (told.isBefore(served.truncatedTo(ChronoUnit.MINUTES))) {
            violations.add(Violation.input("toldAt", "before-service", LegalTime.write(served)));
        }
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
        Shortening shortening = shortenings.add(
                caseId,
                new Shortening(
                        caseId, command, before, now, currentOfficer.get().signInName()));
        Instant end = deadlines
                .startUntil(caseId, term.ruleId(), term.startedAt(), command.until())
                .endsAt();
        events.publishEvent(new VoluntaryTermShortened(caseId, command.until()));
        Optional<DocumentView> letter =
                orders.current(caseId).map(order -> letters.shortenedTerm(cases.find(caseId), order, shortening));
        cases.record(
                caseId,
                "term-shortened",
                now,
                letter.map(issued -> issued.id().value()).orElse(null),
                Details.of("until", LegalTime.write(command.until()))
                        .and("reasons", command.reasons())
                        .values());
        return end;
    }

    /** What help was asked, the newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Assistance> assistance(CaseId caseId) {
        return assistance.of(caseId);
    }

    /** The decisions that made the term shorter, the newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Shortening> shortenings(CaseId caseId) {
        return shortenings.of(caseId);
    }

    private Optional<DocumentView> granted(CaseId caseId, Assistance asked, DecideAssistance command) {
        return orders.current(caseId)
                .flatMap(order -> Optional.ofNullable(order.voluntaryUntil())
                        .map(until -> letters.assistance(cases.find(caseId), order, asked, command, until)));
    }

    private Optional<DeadlineView> term(CaseId caseId) {
        return TERMS.stream()
                .flatMap(rule -> deadlines.running(caseId, rule).stream())
                .findFirst();
    }

    private Optional<Assistance> pending(CaseId caseId) {
        return assistance.newest(caseId).filter(Assistance::isPending);
    }
}
