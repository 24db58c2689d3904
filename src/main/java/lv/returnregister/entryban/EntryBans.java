package lv.returnregister.entryban;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.DepartureProof;
import lv.returnregister.casefile.ForeignerDeparted;
import lv.returnregister.casefile.ProtectedForeigner;
import lv.returnregister.casefile.ReturnOrders;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.entryban.domain.BanTermTable;
import lv.returnregister.entryban.domain.CaseBans;
import lv.returnregister.entryban.domain.EntryBan;
import lv.returnregister.safeguard.Safeguards;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
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
        safeguards.require("announce-ministers-ban", opened.id(), command);
        bans.add(
                opened.id(),
                new EntryBan(
                        opened.id(),
                        personId,
                        BanStatus.PROPOSED,
                        command.ground(),
                        command.months(),
                        command.territory(),
                        Authority.PMLP,
                        command.decidedBy(),
                        command.decisionNo(),
                        command.decisionDate(),
                        officer.signInName(),
                        now));
        deadlines.start(opened.id(), "minister-ban-entered", now);
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
        deadlines.met(caseId, "minister-ban-entered", clock.instant());
        cases.decidedBy(caseId, Authority.PMLP, currentOfficer.get().unit());
    }

    /** The entered Minister's ban begins to run. */
    @PreAuthorize("isAuthenticated()")
    public void startMinistersBan(CaseId caseId) {
        EntryBan ban = find(caseId, BanStatus.PROPOSED);
        ban.startFromDecision();
        inForce(ban);
    }

    /** Whether the decision table asks for a ban although the return decision carries none. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean isBanProposed(CaseId caseId) {
        return proposal(caseId).map(BanTermTable.Row::proposed).orElse(false);
    }

    /** What the decision table proposes for a case whose return decision carries no ban. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<BanTermTable.Row> proposal(CaseId caseId) {
        boolean kept = deadlines.of(caseId).stream()
                .filter(deadline -> deadline.ruleId().startsWith("voluntary-departure"))
                .noneMatch(deadline -> deadline.state() == DeadlineState.MISSED && !deadline.doneInTime());
        return orders.current(caseId)
                .flatMap(order -> terms.ask("none", foreigners.isBanLenient(caseId), order.kind(), kept, null, null));
    }

    /** An officer proposes a ban after departure, or decides that there is none. */
    @PreAuthorize("hasAuthority('entry-ban.impose')")
    public void impose(CaseId caseId, ImposeEntryBan command) {
        Instant now = clock.instant();
        CaseView view = cases.find(caseId);
        String ground = command.ground();
        String territory = command.territory();
        if (!command.imposes() || ground == null || territory == null) {
            cases.record(
                    caseId,
                    "no-ban-imposed",
                    now,
                    null,
                    Details.of("reason", command.reason()).values());
            return;
        }
        bans.withdrawProposal(caseId);
        bans.add(
                caseId,
                new EntryBan(
                        caseId,
                        view.personId(),
                        BanStatus.PROPOSED,
                        ground,
                        command.months(),
                        territory,
                        currentOfficer.get().authority(),
                        currentOfficer.get().authority().name(),
                        "",
                        LegalTime.day(now),
                        currentOfficer.get().signInName(),
                        now));
        cases.record(
                caseId,
                "ban-drafted",
                now,
                null,
                Details.empty()
                        .entry("ground", "ban-cases", ground)
                        .and("months", command.months())
                        .values());
    }

    /** A signatory signs the proposed ban or sends it back. */
    @PreAuthorize("hasAuthority('entry-ban.sign')")
    public void sign(CaseId caseId, SignEntryBan command) {
        Instant now = clock.instant();
        EntryBan ban = find(caseId, BanStatus.PROPOSED);
        if (!Boolean.TRUE.equals(command.approve())) {
            cases.record(
                    caseId,
                    "ban-sent-back",
                    now,
                    null,
                    Details.of("reason", command.reason()).values());
            return;
        }
        LocalDate today = LegalTime.day(now);
        ban.signed(cases.find(caseId).number() + "-A", today);
        ban.awaitDeparture();
        cases.record(
                caseId,
                "ban-signed",
                now,
                null,
                Details.of("number", ban.decisionNo()).values());
    }

    /** The foreigner has left: the ban of the case begins to run and its notice is written. */
    @PreAuthorize("isAuthenticated()")
    public void start(CaseId caseId) {
        EntryBan ban = find(caseId, BanStatus.AWAITING_DEPARTURE);
        LocalDate departure = LegalTime.day(
                departureProof.of(caseId).orElseThrow(() -> new Rejection(Violation.state("not-departed"))));
        ban.startAfterDeparture(departure);
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

    /** A decision with a ban was executed by departure: the ban exists from now on and runs from the next day. */
    @EventListener
    void departed(ForeignerDeparted fact) {
        orders.current(fact.caseId()).ifPresent(order -> {
            ReturnOrders.OrderedBan ordered = order.ban();
            if (ordered != null
                    && bans.newest(fact.caseId(), BanStatus.AWAITING_DEPARTURE).isEmpty()) {
                CaseView view = cases.find(fact.caseId());
                EntryBan ban = new EntryBan(
                        fact.caseId(),
                        view.personId(),
                        BanStatus.AWAITING_DEPARTURE,
                        ordered.ground(),
                        ordered.months(),
                        ordered.territory(),
                        view.decidingAuthority(),
                        view.decidingAuthority().name(),
                        order.number(),
                        order.decidedOn(),
                        currentOfficer.get().signInName(),
                        clock.instant());
                bans.add(fact.caseId(), ban);
            }
        });
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
