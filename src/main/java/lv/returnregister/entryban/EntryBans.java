package lv.returnregister.entryban;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.casefile.BanLength;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.DepartureProof;
import lv.returnregister.casefile.ForeignerDeparted;
import lv.returnregister.casefile.ProtectedForeigner;
import lv.returnregister.casefile.ReturnEnded;
import lv.returnregister.casefile.ReturnOrders;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.entryban.domain.BanLimits;
import lv.returnregister.entryban.domain.BanTermTable;
import lv.returnregister.entryban.domain.CaseBans;
import lv.returnregister.entryban.domain.EntryBan;
import lv.returnregister.safeguard.Safeguards;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CommandDates;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
import lv.returnregister.workflow.TableHits;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entry bans: what is recorded about them, and when they run. */
@Service
@Transactional
public class EntryBans {

    /** Longer bans must be reviewed every three years (Immigration Law, section 63 (7)). */
    static final int REVIEW_DUTY_MONTHS = 36;

    private final CaseBans bans;
    private final BanTermTable terms;
    private final BanLimits limits;
    private final BanNotices notices;
    private final TableHits tableHits;
    private final CaseFiles cases;
    private final ReturnOrders orders;
    private final DepartureProof departureProof;
    private final ProtectedForeigner foreigners;
    private final Deadlines deadlines;
    private final Safeguards safeguards;
    private final EntryBanLetters letters;
    private final CaseProcesses processes;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public EntryBans(
            CaseBans bans,
            BanTermTable terms,
            BanLimits limits,
            BanNotices notices,
            TableHits tableHits,
            CaseFiles cases,
            ReturnOrders orders,
            DepartureProof departureProof,
            ProtectedForeigner foreigners,
            Deadlines deadlines,
            Safeguards safeguards,
            EntryBanLetters letters,
            CaseProcesses processes,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.bans = bans;
        this.terms = terms;
        this.limits = limits;
        this.notices = notices;
        this.tableHits = tableHits;
        this.cases = cases;
        this.orders = orders;
        this.departureProof = departureProof;
        this.foreigners = foreigners;
        this.deadlines = deadlines;
        this.safeguards = safeguards;
        this.letters = letters;
        this.processes = processes;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /**
     * A Minister's office tells of a ban; it is entered by PMLP within a working day.
     *
     * @param personId the foreigner, already recorded
     * @return the case PMLP has to work on
     */
    @PreAuthorize("hasAuthority('entry-ban.announce')")
    public CaseView announce(PersonId personId, AnnounceMinistersBan command) {
        Instant now = clock.instant();
        Officer officer = currentOfficer.get();
        CaseView opened = cases.open(CaseKind.BAN, personId, officer.authority(), officer.unit(), Authority.PMLP);
        CommandDates.require(command, now);
        safeguards.require("announce-ministers-ban", opened.id(), command);
        EntryBan ban = new EntryBan(
                opened.id(),
                personId,
                BanStatus.PROPOSED,
                command.ground(),
                BanLength.given(command.months(), null),
                command.territory(),
                Authority.PMLP,
                command.decidedBy(),
                command.decisionNo(),
                command.decisionDate(),
                officer.signInName(),
                now);
        ban.imposedAbroad();
        bans.add(opened.id(), ban);
        limits.keep(opened.id(), ban);
        notices.told(opened.id(), command.decisionDate());
        cases.record(
                opened.id(),
                "ministers-ban-announced",
                now,
                null,
                Details.of("decisionNo", command.decisionNo())
                        .and("decisionDate", LegalTime.write(command.decisionDate()))
                        .entry("ground", "ban-cases", command.ground())
                        .values());
        processes.start("registerMinistersBan", opened.id(), Routing.none());
        return cases.find(opened.id());
    }

    /** PMLP enters the Minister's ban; it is in force from the day of the decision. */
    @PreAuthorize("hasAuthority('entry-ban.impose')")
    public void enterMinistersBan(CaseId caseId, EnterMinistersBan command) {
        notices.entered(caseId);
        cases.decidedBy(caseId, Authority.PMLP, currentOfficer.get().unit());
    }

    /** The entered Minister's ban begins to run. */
    @PreAuthorize("isAuthenticated()")
    public void startMinistersBan(CaseId caseId) {
        EntryBan ban = find(caseId, BanStatus.PROPOSED);
        ban.startFromDecision();
        inForce(ban);
    }

    /** Whether the decision table asks for a ban although the return decision carries none; its answer is kept. */
    @PreAuthorize("isAuthenticated()")
    public boolean isBanProposed(CaseId caseId) {
        Optional<BanTermTable.Row> row = proposal(caseId);
        row.ifPresent(proposed -> tableHits.keep(caseId, proposed.hit()));
        return row.map(BanTermTable.Row::proposed).orElse(false);
    }

    /** What the decision table proposes for a case whose return decision carries no ban. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<BanTermTable.Row> proposal(CaseId caseId) {
        boolean kept = deadlines.of(caseId).stream()
                .filter(deadline -> deadline.ruleId().startsWith("voluntary-departure"))
                .noneMatch(deadline -> deadline.state() == DeadlineState.MISSED && !deadline.doneInTime());
        return orders.current(caseId)
                .flatMap(order -> terms.ask(
                        order.decidedOn(),
                        order.isJudgment() ? "court-expulsion" : "none",
                        foreigners.isBanLenient(caseId),
                        order.kind(),
                        kept,
                        null,
                        null));
    }

    /**
     * The foreigner has left, or is abroad: the ban of the case begins to run and its notice is written. A ban without a
     * return case begins with the departure that another case of the person proves.
     */
    @PreAuthorize("isAuthenticated()")
    public void start(CaseId caseId) {
        EntryBan ban = find(caseId, BanStatus.AWAITING_DEPARTURE);
        if (ban.isAbroad()) {
            ban.startFromDecision();
        } else {
            ban.startAfterDeparture(LegalTime.day(departureProof
                    .of(caseId)
                    .or(() -> lastDeparture(ban.personId()))
                    .orElseThrow(() -> new Rejection(Violation.state("not-departed")))));
        }
        inForce(ban);
    }

    /** The ban's last day has passed, or it was revoked before: nothing is left to watch. */
    @PreAuthorize("isAuthenticated()")
    public void end(CaseId caseId) {
        Instant now = clock.instant();
        running(caseId).ifPresent(ban -> {
            ban.expire();
            cases.record(caseId, "ban-expired", now, null, Details.none());
        });
        deadlines.cancel(caseId, "ban-review");
        deadlines.cancel(caseId, "ban-review-3y");
        cases.enter(caseId, Stage.CLOSED);
    }

    /** The ban of a case that has begun and not ended, be it suspended or not. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<EntryBan> running(CaseId caseId) {
        return bans.newest(caseId, BanStatus.IN_FORCE, BanStatus.SUSPENDED);
    }

    /** The ban of a case that stands now, if there is one. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<EntryBan> current(CaseId caseId) {
        return bans.of(caseId).stream().findFirst();
    }

    /** All bans of a case, newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'entry-ban.read')")
    @Transactional(readOnly = true)
    public List<EntryBan> of(CaseId caseId) {
        return bans.of(caseId);
    }

    /** All bans of a case as other modules read them, newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'entry-ban.read')")
    @Transactional(readOnly = true)
    public List<BanView> views(CaseId caseId) {
        return of(caseId).stream().map(BanView::of).toList();
    }

    /**
     * A decision with a ban was executed by departure: the ban exists from now on and runs from the next day. Bans of the
     * same person that were imposed without this case and wait for the departure begin as well.
     */
    @EventListener
    void departed(ForeignerDeparted fact) {
        CaseView view = cases.find(fact.caseId());
        orders.current(fact.caseId()).map(ReturnOrders.ReturnOrder::ban).ifPresent(ordered -> {
            if (awaiting(fact.caseId()).isEmpty()) {
                ReturnOrders.ReturnOrder order = orders.current(fact.caseId()).orElseThrow();
                EntryBan ban = new EntryBan(
                        fact.caseId(),
                        view.personId(),
                        BanStatus.AWAITING_DEPARTURE,
                        ordered.ground(),
                        ordered.length(),
                        ordered.territory(),
                        view.decidingAuthority(),
                        view.decidingAuthority().name(),
                        order.number(),
                        order.decidedOn(),
                        currentOfficer.get().signInName(),
                        clock.instant());
                bans.add(fact.caseId(), ban);
                limits.keep(fact.caseId(), ban);
            }
        });
        cases.ofPerson(view.personId()).stream()
                .filter(other -> other.kind() == CaseKind.BAN && !other.id().equals(fact.caseId()))
                .filter(other -> awaiting(other.id()).isPresent())
                .forEach(other -> processes.tell(other.id(), "departureConfirmed", Routing.of("departed", true)));
    }

    /** Nobody is returned: a ban that waited for the departure does not begin, one that was only proposed is taken back. */
    @EventListener
    void returnEnded(ReturnEnded fact) {
        bans.withdrawProposal(fact.caseId());
        awaiting(fact.caseId()).ifPresent(ban -> {
            ban.revoke();
            cases.record(fact.caseId(), "ban-lifted", fact.at(), null, Details.none());
        });
    }

    private Optional<EntryBan> awaiting(CaseId caseId) {
        return bans.newest(caseId, BanStatus.AWAITING_DEPARTURE);
    }

    private Optional<Instant> lastDeparture(PersonId personId) {
        return cases.ofPerson(personId).stream()
                .flatMap(view -> departureProof.of(view.id()).stream())
                .max(Instant::compareTo);
    }

    private void inForce(EntryBan ban) {
        CaseId caseId = ban.caseId();
        Instant now = clock.instant();
        cases.enter(caseId, Stage.BAN_IN_FORCE);
        LocalDate from = ban.validFrom();
        deadlines.start(
                caseId,
                "ban-review",
                from == null ? now : from.atStartOfDay(LegalTime.ZONE).toInstant());
        if (ban.lastsLongerThan(REVIEW_DUTY_MONTHS)) {
            deadlines.start(
                    caseId,
                    "ban-review-3y",
                    ban.decisionDate().atStartOfDay(LegalTime.ZONE).toInstant());
        }
        DocumentView letter = letters.notice(cases.find(caseId), ban);
        LocalDate until = ban.validUntil();
        cases.record(
                caseId,
                "ban-in-force",
                now,
                letter.id().value(),
                Details.of("from", from == null ? null : LegalTime.write(from))
                        .and("until", until == null ? null : LegalTime.write(until))
                        .entry("territory", "territories", ban.territory())
                        .values());
    }

    private EntryBan find(CaseId caseId, BanStatus... statuses) {
        return bans.newest(caseId, statuses).orElseThrow(() -> new Rejection(Violation.state("no-such-ban")));
    }
}
