package lv.returnregister.entryban;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.deadline.DeadlineEnded;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.entryban.domain.BanChange;
import lv.returnregister.entryban.domain.BanChange.Kind;
import lv.returnregister.entryban.domain.BanChangeRepository;
import lv.returnregister.entryban.domain.EntryBan;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided about a ban that has begun: its reviews, its suspensions, its earlier end. */
@Service
@Transactional
public class EntryBanChanges {

    private static final String YEARLY = "ban-review";
    private static final String THREE_YEARLY = "ban-review-3y";
    private static final String ENTERED = "ban-change-entered";
    private static final Set<String> REVIEWS = Set.of(YEARLY, THREE_YEARLY);
    private static final List<Kind> REVIEWED = List.of(Kind.KEEP, Kind.SHORTEN, Kind.REVOKE);

    private final EntryBans bans;
    private final BanChangeRepository changes;
    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final EntryBanLetters letters;
    private final CaseProcesses processes;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public EntryBanChanges(
            EntryBans bans,
            BanChangeRepository changes,
            CaseFiles cases,
            Deadlines deadlines,
            EntryBanLetters letters,
            CaseProcesses processes,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.bans = bans;
        this.changes = changes;
        this.cases = cases;
        this.deadlines = deadlines;
        this.letters = letters;
        this.processes = processes;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /**
     * A ban is reviewed: kept, shortened or revoked. The duties to review it are met and, as far as the ban still has them,
     * begin anew from this moment.
     *
     * @return the ban as it stands after
     */
    @PreAuthorize("hasAuthority('entry-ban.impose')")
    public EntryBan review(CaseId caseId, ReviewEntryBan command) {
        Instant now = clock.instant();
        EntryBan ban = running(caseId);
        BanChange change = decided(ban, decision(ban, command));
        if (command.shortens() && command.until() != null) {
            ban.shorten(command.until());
        } else if (command.revokes()) {
            ban.revoke();
        }
        change.took(ban);
        REVIEWS.forEach(rule -> deadlines.met(caseId, rule, now));
        if (ban.isRunning()) {
            reviewAgain(ban, now);
        }
        UUID letter = null;
        if (change.kind() != Kind.KEEP) {
            letter = told(ban, change).id().value();
            entered(ban, command, now);
        }
        LocalDate until = change.untilAfter();
        cases.record(
                caseId,
                switch (change.kind()) {
                    case SHORTEN -> "ban-shortened";
                    case REVOKE -> "ban-lifted";
                    default -> "ban-kept";
                },
                now,
                letter,
                Details.of("number", change.decisionNo())
                        .and("until", ban.isRunning() && until != null ? LegalTime.write(until) : null)
                        .and("reason", change.reason())
                        .values());
        return ban;
    }

    /** A court has suspended the ban: it does not count from now on, its last day stays. */
    @PreAuthorize("hasAuthority('entry-ban.impose')")
    public void suspend(CaseId caseId, SuspendEntryBan command) {
        EntryBan ban = running(caseId);
        if (ban.status() != BanStatus.IN_FORCE) {
            throw new Rejection(Violation.state("ban-not-in-force"));
        }
        BanChange change = decided(
                ban,
                new BanChange.Decision(
                        Kind.SUSPEND,
                        command.court(),
                        command.decisionNo(),
                        day(command.decisionDate()),
                        command.reason()));
        ban.suspend();
        change.took(ban);
        ordered(caseId, "ban-suspended", change);
    }

    /** The suspension is over: the ban counts again until the same last day. */
    @PreAuthorize("hasAuthority('entry-ban.impose')")
    public void resume(CaseId caseId, ResumeEntryBan command) {
        EntryBan ban = running(caseId);
        if (ban.status() != BanStatus.SUSPENDED) {
            throw new Rejection(Violation.state("ban-not-suspended"));
        }
        BanChange change = decided(
                ban,
                new BanChange.Decision(
                        Kind.RESUME,
                        command.court(),
                        command.decisionNo(),
                        day(command.decisionDate()),
                        command.reason()));
        ban.resume();
        change.took(ban);
        ordered(caseId, "ban-resumed", change);
    }

    /** Everything decided about the bans of a case after they began, newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'entry-ban.read')")
    @Transactional(readOnly = true)
    public List<BanChange> of(CaseId caseId) {
        return changes.findByCaseIdOrderByRecordedAtDescIdDesc(caseId.value());
    }

    /** A review was not done in its time: its task opens, unless it is open already or the ban has ended. */
    @EventListener
    void reviewMissed(DeadlineEnded fact) {
        if (REVIEWS.contains(fact.deadline().ruleId()) && fact.deadline().state() == DeadlineState.MISSED) {
            processes.tell(fact.caseId(), "banReviewDue", Routing.none());
        }
    }

    private EntryBan running(CaseId caseId) {
        return bans.running(caseId).orElseThrow(() -> new Rejection(Violation.state("ban-not-in-force")));
    }

    private BanChange.Decision decision(EntryBan ban, ReviewEntryBan command) {
        Kind kind = command.shortens() ? Kind.SHORTEN : command.revokes() ? Kind.REVOKE : Kind.KEEP;
        return new BanChange.Decision(
                kind,
                ban.decider(),
                Optional.ofNullable(command.decisionNo()).orElseGet(() -> nextNumber(ban.caseId())),
                day(command.decisionDate()),
                command.reason());
    }

    /** The ban's own number with a P, for the Latvian word of review, and how many there have been. */
    private String nextNumber(CaseId caseId) {
        return cases.find(caseId).number() + "-P" + (changes.countByCaseIdAndKindIn(caseId.value(), REVIEWED) + 1);
    }

    private LocalDate day(@Nullable LocalDate given) {
        return given == null ? LegalTime.day(clock.instant()) : given;
    }

    private BanChange decided(EntryBan ban, BanChange.Decision decision) {
        return changes.save(new BanChange(
                ban, decision, clock.instant(), currentOfficer.get().signInName()));
    }

    private void reviewAgain(EntryBan ban, Instant now) {
        deadlines.start(ban.caseId(), YEARLY, now);
        if (ban.lastsLongerThan(EntryBans.REVIEW_DUTY_MONTHS)) {
            deadlines.start(ban.caseId(), THREE_YEARLY, now);
        }
    }

    private DocumentView told(EntryBan ban, BanChange change) {
        CaseView view = cases.find(ban.caseId());
        DocumentView letter = letters.change(view, ban, change);
        change.toldBy(letter.id().value());
        return letter;
    }

    /** What others decided is entered within a working day of its receipt (Cabinet Regulation 122/2013, point 12). */
    private void entered(EntryBan ban, ReviewEntryBan command, Instant now) {
        if (ban.isDecidedByOthers()) {
            Instant received = command.receivedAt() == null ? now : LegalTime.instant(command.receivedAt());
            deadlines.start(ban.caseId(), ENTERED, received);
            deadlines.met(ban.caseId(), ENTERED, now);
        }
    }

    private void ordered(CaseId caseId, String kind, BanChange change) {
        cases.record(
                caseId,
                kind,
                clock.instant(),
                null,
                Details.of("court", change.decidedBy())
                        .and("decisionNo", change.decisionNo())
                        .and("reason", change.reason())
                        .values());
    }
}
