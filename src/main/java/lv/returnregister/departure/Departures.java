package lv.returnregister.departure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.DepartureProof;
import lv.returnregister.casefile.ForeignerDeparted;
import lv.returnregister.casefile.ReturnOrders;
import lv.returnregister.casefile.Stage;
import lv.returnregister.casefile.VoluntaryTermExtended;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.departure.domain.CaseDepartures;
import lv.returnregister.departure.domain.CaseDocumentRequests;
import lv.returnregister.departure.domain.CaseExtensions;
import lv.returnregister.departure.domain.CaseRemovalCosts;
import lv.returnregister.departure.domain.CaseRemovals;
import lv.returnregister.departure.domain.Departure;
import lv.returnregister.departure.domain.EscortDepthTable;
import lv.returnregister.departure.domain.Extension;
import lv.returnregister.departure.domain.Removal;
import lv.returnregister.departure.domain.RemovalCost;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.TableHits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Departure: the voluntary term and its extension, the removal operation, the proof that the foreigner has left. */
@Service
@Transactional
public class Departures implements DepartureProof {

    private final CaseExtensions extensions;
    private final CaseRemovals removals;
    private final CaseDepartures departures;
    private final CaseDocumentRequests requests;
    private final CaseRemovalCosts costs;
    private final EscortDepthTable escortTable;
    private final TableHits tableHits;
    private final CaseFiles cases;
    private final ReturnOrders orders;
    private final Deadlines deadlines;
    private final DepartureLetters letters;
    private final CurrentOfficer currentOfficer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public Departures(
            CaseExtensions extensions,
            CaseRemovals removals,
            CaseDepartures departures,
            CaseDocumentRequests requests,
            CaseRemovalCosts costs,
            EscortDepthTable escortTable,
            TableHits tableHits,
            CaseFiles cases,
            ReturnOrders orders,
            Deadlines deadlines,
            DepartureLetters letters,
            CurrentOfficer currentOfficer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.extensions = extensions;
        this.removals = removals;
        this.departures = departures;
        this.requests = requests;
        this.costs = costs;
        this.escortTable = escortTable;
        this.tableHits = tableHits;
        this.cases = cases;
        this.orders = orders;
        this.deadlines = deadlines;
        this.letters = letters;
        this.currentOfficer = currentOfficer;
        this.events = events;
        this.clock = clock;
    }

    /** The term is over: it was checked whether the foreigner has left. */
    @PreAuthorize("hasAuthority('departure.confirm')")
    public void check(CaseId caseId, CheckDeparture command) {
        LocalDateTime at = command.at();
        if (Boolean.TRUE.equals(command.departed()) && at != null) {
            confirm(
                    caseId,
                    new ConfirmDeparture(
                            at, given(command.crossingPoint()), given(command.destination()), given(command.source())));
        } else {
            cases.record(caseId, "not-departed", clock.instant(), null, Details.none());
        }
    }

    /** The foreigner asks for a longer term. */
    @PreAuthorize("hasAuthority('departure.confirm')")
    public void requestExtension(CaseId caseId, RequestExtension command) {
        Instant now = clock.instant();
        if (deadlines.running(caseId, "voluntary-departure").isEmpty()
                && deadlines.running(caseId, "voluntary-departure-extended").isEmpty()) {
            throw new Rejection(Violation.state("no-voluntary-term"));
        }
        extensions.add(caseId, new Extension(caseId, now, command.days(), command.reason()));
        cases.record(
                caseId,
                "extension-requested",
                now,
                null,
                Details.of("days", command.days())
                        .and("reason", command.reason())
                        .values());
    }

    /** Decides on the request; a granted one re-dates the term. The longest total is set by the rule itself. */
    @PreAuthorize("hasAuthority('departure.confirm')")
    public void decideExtension(CaseId caseId, DecideExtension command) {
        Instant now = clock.instant();
        Extension extension =
                extensions.newest(caseId).orElseThrow(() -> new Rejection(Violation.state("extension-not-requested")));
        LocalDate until = command.until();
        extension.decide(command.isGranted(), until, now, currentOfficer.get().signInName());
        if (command.isGranted() && until != null) {
            Instant served = orders.current(caseId)
                    .map(ReturnOrders.ReturnOrder::servedAt)
                    .orElse(now);
            deadlines.cancel(caseId, "voluntary-departure");
            deadlines.startUntil(caseId, "voluntary-departure-extended", served, until);
            events.publishEvent(new VoluntaryTermExtended(caseId, until));
            cases.record(
                    caseId,
                    "extension-granted",
                    now,
                    null,
                    Details.of("until", LegalTime.write(until)).values());
        } else {
            cases.record(
                    caseId,
                    "extension-refused",
                    now,
                    null,
                    Details.of("reason", command.reason()).values());
        }
    }

    /** Writes the letter on the extension. */
    @PreAuthorize("isAuthenticated()")
    public void issueExtension(CaseId caseId) {
        Extension extension =
                extensions.newest(caseId).orElseThrow(() -> new Rejection(Violation.state("extension-not-requested")));
        ReturnOrders.ReturnOrder order =
                orders.current(caseId).orElseThrow(() -> new Rejection(Violation.state("no-signed-decision")));
        DocumentView letter =
                letters.extension(cases.find(caseId), order, extension, previousTermEnd(caseId, extension));
        cases.record(
                caseId, "extension-letter-issued", clock.instant(), letter.id().value(), Details.none());
    }

    /** Papers, medical check and monitor of one removal operation; a failed or changed one is prepared anew. */
    @PreAuthorize("hasAuthority('removal.carry-out')")
    public void prepare(CaseId caseId, PrepareRemoval command) {
        Instant now = clock.instant();
        Optional<Removal> open = latest(caseId).filter(Removal::isOpen);
        EscortDepthTable.Proposal escort = escortTable.propose(command);
        String chosen = command.escort();
        if (chosen != null && escort.isDeeperThan(chosen) && command.escortReasons() == null) {
            throw new Rejection(Violation.input("escortReasons", "escort-needs-reason", escort.depth()));
        }
        if (requests.of(caseId).isEmpty()
                && open.filter(removal -> removal.awaitsDocument() && !command.awaitsDocument())
                        .isPresent()) {
            // The embassy has answered; the Consular Department is told (Cabinet Regulation 454/2011, points 17 and
            // 18).
            deadlines.start(caseId, "consular-department", now);
        }
        boolean asksAnew = command.awaitsDocument()
                && open.filter(removal ->
                                removal.awaitsDocument() && command.country().equals(removal.country()))
                        .isEmpty();
        if (open.isPresent()) {
            open.get().prepare(now, command, escort.depth());
        } else {
            removals.add(caseId, new Removal(caseId, now, command, escort.depth()));
        }
        tableHits.keep(caseId, escort.hit());
        cases.enter(caseId, Stage.REMOVAL_PREPARATION);
        DocumentView request = asksAnew
                ? letters.requestToEmbassy(
                        cases.find(caseId),
                        command.country(),
                        currentOfficer.get().signInName())
                : null;
        cases.record(
                caseId,
                "removal-prepared",
                now,
                request == null ? null : request.id().value(),
                Details.empty()
                        .entry("country", "countries", command.country())
                        .entry("escort", "escort-depths", command.escort())
                        .and("route", command.route())
                        .entry("transitCountry", "countries", command.transitCountry())
                        .and("ticket", command.ticket())
                        .and("receivedBy", command.receivedBy())
                        .values());
    }

    /** A cost of the removal; costs may come in after the foreigner has left. */
    @PreAuthorize("hasAuthority('removal.carry-out')")
    public void cost(CaseId caseId, RecordRemovalCost command) {
        Instant now = clock.instant();
        costs.add(
                caseId,
                new RemovalCost(
                        caseId,
                        command.kind(),
                        command.amount(),
                        command.note(),
                        now,
                        currentOfficer.get().signInName()));
        cases.record(
                caseId,
                "removal-cost-recorded",
                now,
                null,
                Details.empty()
                        .entry("cost", CodeList.COST_KIND.file(), command.kind())
                        .and("amount", command.amount().toPlainString())
                        .and("note", command.note())
                        .values());
    }

    /** The foreigner is told of the start; the notice is written in the same step. */
    @PreAuthorize("hasAuthority('removal.carry-out')")
    public void announce(CaseId caseId, AnnounceRemoval command) {
        Instant now = clock.instant();
        Removal removal = open(caseId);
        Instant start = LegalTime.instant(command.startsAt());
        removal.announce(now, start, command);
        deadlines.startBefore(
                caseId,
                "departure-notice",
                start,
                command.shortNotice() == null ? null : deadlines.shortest("departure-notice", start));
        deadlines.met(caseId, "departure-notice", now);
        ReturnOrders.ReturnOrder order =
                orders.current(caseId).orElseThrow(() -> new Rejection(Violation.state("no-signed-decision")));
        String officer = currentOfficer.get().signInName();
        DocumentView letter = letters.noticeOfRemoval(cases.find(caseId), order, removal, officer);
        cases.record(
                caseId,
                "removal-announced",
                now,
                letter.id().value(),
                Details.of("startsAt", LegalTime.write(start))
                        .entry("language", "languages", command.language())
                        .and("shortNotice", command.shortNoticeReason())
                        .values());
        DocumentView toOmbudsman = letters.noticeToOmbudsman(cases.find(caseId), order, removal, now, start, officer);
        cases.record(
                caseId,
                "ombudsman-notice-issued",
                now,
                toOmbudsman.id().value(),
                Details.of("startsAt", LegalTime.write(start)).values());
    }

    /** The removal starts; every safeguard was asked before. */
    @PreAuthorize("hasAuthority('removal.carry-out')")
    public void carryOut(CaseId caseId, CarryOutRemoval command) {
        Instant now = clock.instant();
        open(caseId).start(now, command);
        cases.record(
                caseId,
                "removal-started",
                now,
                null,
                Details.of("crossingPoint", command.crossingPoint())
                        .entry("destination", "countries", command.destination())
                        .entry("transport", "transports", command.transport())
                        .values());
    }

    /** The removal did not succeed; it is prepared again. */
    @PreAuthorize("hasAuthority('removal.carry-out')")
    public void fail(CaseId caseId, RecordFailedRemoval command) {
        Instant now = clock.instant();
        open(caseId).fail(now, command.reason());
        cases.enter(caseId, Stage.REMOVAL_PREPARATION);
        cases.record(
                caseId,
                "removal-failed",
                now,
                null,
                Details.empty()
                        .entry("reason", "removal-failures", command.reason())
                        .values());
    }

    /** The foreigner has left: ends detention and the voluntary term, starts the ban. */
    @PreAuthorize("hasAuthority('departure.confirm')")
    public void confirm(CaseId caseId, ConfirmDeparture command) {
        Instant now = clock.instant();
        Instant at = LegalTime.instant(command.at(), cases.find(caseId).openedAt());
        if (at.isAfter(now)) {
            throw new Rejection(Violation.input("at", "in-the-future"));
        }
        Optional<Removal> started = latest(caseId).filter(Removal::hasStarted);
        boolean forced = started.isPresent();
        String officer = currentOfficer.get().signInName();
        departures.add(
                caseId,
                new Departure(
                        caseId,
                        at,
                        command.crossingPoint(),
                        command.destination(),
                        command.source(),
                        forced,
                        now,
                        officer));
        Optional<DocumentView> handOver = started.flatMap(removal -> orders.current(caseId)
                .map(order -> letters.handOver(cases.find(caseId), order, removal, at, command, officer)));
        deadlines.met(caseId, "voluntary-departure", at);
        deadlines.met(caseId, "voluntary-departure-extended", at);
        deadlines.met(caseId, "readmission-transfer", at);
        deadlines.cancel(caseId, "readmission-reply");
        deadlines.cancel(caseId, "consulate-reply");
        cases.enter(caseId, Stage.DEPARTED);
        cases.record(
                caseId,
                forced ? "removed" : "departed",
                at,
                handOver.map(letter -> letter.id().value()).orElse(null),
                Details.of("crossingPoint", command.crossingPoint())
                        .entry("destination", "countries", command.destination())
                        .entry("source", "departure-proofs", command.source())
                        .values());
        events.publishEvent(new ForeignerDeparted(caseId, at, command.crossingPoint(), command.destination()));
    }

    /** The last day of the voluntary term, extended or not. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Instant> voluntaryTermEnd(CaseId caseId) {
        return deadlines
                .running(caseId, "voluntary-departure-extended")
                .or(() -> deadlines.running(caseId, "voluntary-departure"))
                .map(deadline -> deadline.endsAt());
    }

    /** The removal operation in hand. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Removal> removal(CaseId caseId) {
        return latest(caseId).filter(Removal::isOpen);
    }

    /** All removal operations of a case, newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Removal> removals(CaseId caseId) {
        return removals.of(caseId);
    }

    /** The costs of removal of a case, newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<RemovalCost> costs(CaseId caseId) {
        return costs.of(caseId);
    }

    /** The proven departure. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Departure> departure(CaseId caseId) {
        return departures.newest(caseId);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Instant> of(CaseId caseId) {
        return departure(caseId).map(Departure::at);
    }

    private Optional<Removal> latest(CaseId caseId) {
        return removals.newest(caseId);
    }

    /** The last day before the extension: of the cancelled term when it was granted, of the running one otherwise. */
    private LocalDate previousTermEnd(CaseId caseId, Extension extension) {
        return deadlines.of(caseId).stream()
                .filter(deadline -> "voluntary-departure".equals(deadline.ruleId()))
                .map(deadline -> deadline.endDay())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> LegalTime.day(extension.requestedAt()));
    }

    private Removal open(CaseId caseId) {
        return latest(caseId)
                .filter(Removal::isOpen)
                .orElseThrow(() -> new Rejection(Violation.state("removal-not-prepared")));
    }

    private static String given(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
