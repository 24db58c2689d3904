package lv.returnregister.detention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.casefile.AsylumApplied;
import lv.returnregister.casefile.AsylumRefused;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.Custody;
import lv.returnregister.casefile.DepartureCorrected;
import lv.returnregister.casefile.ForeignerDeparted;
import lv.returnregister.casefile.ForeignerFound;
import lv.returnregister.casefile.FoundForeigner;
import lv.returnregister.casefile.PendingAsylum;
import lv.returnregister.casefile.ReturnEnded;
import lv.returnregister.casefile.ReturnInDoubt;
import lv.returnregister.casefile.ReturnOrderRepealed;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.DeadlineEnded;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.detention.domain.Alternative;
import lv.returnregister.detention.domain.Apprehension;
import lv.returnregister.detention.domain.CaseAlternatives;
import lv.returnregister.detention.domain.CaseApprehensions;
import lv.returnregister.detention.domain.CaseDetentions;
import lv.returnregister.detention.domain.CourtRecords;
import lv.returnregister.detention.domain.CustodyGuard;
import lv.returnregister.detention.domain.DecidingAuthorityTable;
import lv.returnregister.detention.domain.Detention;
import lv.returnregister.detention.domain.LowestAge;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.person.PersonCorrected;
import lv.returnregister.person.Persons;
import lv.returnregister.safeguard.Safeguards;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CommandDates;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.OpenTasks;
import lv.returnregister.workflow.Routing;
import lv.returnregister.workflow.TableHits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Apprehension and detention: what an officer records, with the time limits that begin and end by it. */
@Service
@Transactional
public class Detentions implements Custody, FoundForeigner {

    static final String RETURN_CASE = "returnCase";

    private static final String PRISON_NOTICE = "prison-notice";
    private static final String REVIEW = "detention-review";

    private static final List<String> TERMS =
            List.of("detention-by-authority", "detention-by-court", "asylum-detention");

    private final CaseApprehensions apprehensions;
    private final CaseDetentions detentions;
    private final CourtRecords courtRecords;
    private final Placements placements;
    private final CaseAlternatives alternatives;
    private final DecidingAuthorityTable authorityTable;
    private final TableHits tableHits;
    private final CustodyGuard custodyGuard;
    private final CustodyStage custodyStage;
    private final CaseFiles cases;
    private final Persons persons;
    private final PendingAsylum asylum;
    private final Deadlines deadlines;
    private final DetentionLetters letters;
    private final CaseProcesses processes;
    private final OpenTasks openTasks;
    private final CurrentOfficer currentOfficer;
    private final Safeguards safeguards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public Detentions(
            CaseApprehensions apprehensions,
            CaseDetentions detentions,
            CourtRecords courtRecords,
            Placements placements,
            CaseAlternatives alternatives,
            DecidingAuthorityTable authorityTable,
            TableHits tableHits,
            CustodyGuard custodyGuard,
            CustodyStage custodyStage,
            CaseFiles cases,
            Persons persons,
            PendingAsylum asylum,
            Deadlines deadlines,
            DetentionLetters letters,
            CaseProcesses processes,
            OpenTasks openTasks,
            CurrentOfficer currentOfficer,
            Safeguards safeguards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.apprehensions = apprehensions;
        this.detentions = detentions;
        this.courtRecords = courtRecords;
        this.placements = placements;
        this.alternatives = alternatives;
        this.authorityTable = authorityTable;
        this.tableHits = tableHits;
        this.custodyGuard = custodyGuard;
        this.custodyStage = custodyStage;
        this.cases = cases;
        this.persons = persons;
        this.asylum = asylum;
        this.deadlines = deadlines;
        this.letters = letters;
        this.processes = processes;
        this.openTasks = openTasks;
        this.currentOfficer = currentOfficer;
        this.safeguards = safeguards;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a case for a foreigner who was found and starts its process.
     *
     * @param personId the foreigner, already recorded
     * @return the new case, stage {@code apprehended}
     */
    @PreAuthorize("hasAuthority('case.open')")
    public CaseView apprehend(PersonId personId, ApprehendForeigner command) {
        Officer officer = currentOfficer.get();
        boolean police = officer.authority() == Authority.VP;
        Authority finding = police ? Authority.VRS : officer.authority();
        String unit = police ? Authority.VRS.name() : officer.unit();
        Authority deciding = deciding(command, officer);
        CaseView opened = cases.open(CaseKind.RETURN, personId, finding, unit, deciding);
        safeguards.require("apprehend-foreigner", opened.id(), command);
        recordApprehension(opened.id(), command, officer);
        processes.start(RETURN_CASE, opened.id(), routing(opened.id(), command, officer));
        events.publishEvent(new ForeignerFound(opened.id()));
        return cases.find(opened.id());
    }

    /** The foreigner of an open case was found again, for instance after the term for leaving had passed. */
    @PreAuthorize("hasAuthority('case.open')")
    public CaseView apprehendAgain(CaseId caseId, ApprehendForeigner command) {
        Officer officer = currentOfficer.get();
        if (!cases.find(caseId).isOpen()) {
            throw new Rejection(Violation.state("case-closed"));
        }
        if (detentions.running(caseId).isPresent()) {
            throw new Rejection(Violation.state("already-detained"));
        }
        recordApprehension(caseId, command, officer);
        // Who is found again is a question of its own, whatever breach had asked the same.
        processes.tell(caseId, "breachSettled", Routing.none());
        if (!processes.tell(caseId, "apprehendedAgain", routing(caseId, command, officer))) {
            throw new Rejection(Violation.state("case-already-in-hand"));
        }
        events.publishEvent(new ForeignerFound(caseId));
        return cases.find(caseId);
    }

    /** The police handed the foreigner over; the unit of the officer who took over has the case. */
    @PreAuthorize("hasAuthority('person.hand-over')")
    public void handOver(CaseId caseId, HandOver command) {
        Instant now = clock.instant();
        Apprehension apprehension = latest(caseId);
        apprehension.handedOver(now);
        Officer officer = currentOfficer.get();
        if (officer.authority() == Authority.VRS) {
            cases.takeOver(caseId, Authority.VRS, officer.unit());
        }
        deadlines.met(caseId, "police-hand-over", now);
        if (apprehension.judgmentNo() == null) {
            deadlines.start(caseId, "return-decision", now);
        }
        cases.record(
                caseId,
                "handed-over",
                now,
                null,
                Details.of("note", command.note()).values());
    }

    /** Decides whether the foreigner is detained; detention starts its clocks from this minute. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void decide(CaseId caseId, DecideDetention command) {
        Apprehension apprehension = latest(caseId);
        custodyGuard.require("decide-detention", caseId, command);
        apprehension.detentionDecided();
        Instant now = clock.instant();
        if (!command.detain()) {
            if (alternatives.inForce(caseId).isEmpty()) {
                custodyStage.atLiberty(caseId);
            }
            cases.record(
                    caseId,
                    "not-detained",
                    now,
                    null,
                    Details.of("reason", command.reason()).values());
            return;
        }
        List<Detention> earlier = detentions.of(caseId).reversed();
        Stage before = custodyStage.enter(caseId, Stage.DETAINED);
        for (Alternative alternative : alternatives.inForce(caseId)) {
            before = before == null ? alternative.stageBefore() : before;
            alternative.end(now, "detained");
        }
        boolean forReturn = !asylum.isPending(caseId);
        Instant termEnd = deadlines
                .start(caseId, forReturn ? "detention-by-authority" : "asylum-detention", now)
                .endsAt();
        Detention detention = detentions.add(
                caseId,
                new Detention(
                        caseId,
                        now,
                        termEnd,
                        currentOfficer.get().unit(),
                        given(command.ground()),
                        given(command.facility()),
                        given(command.alternativesWhyNot()),
                        command.bestInterests(),
                        before));
        // Its row must be there: the placement refers to it.
        detentions.flush();
        placements.placed(detention, detention.facility(), null, now);
        deadlines.startBefore(caseId, "court-application", termEnd);
        if (forReturn) {
            deadlines.startCeiling(
                    caseId,
                    "detention-ceiling",
                    now,
                    earlier.stream().map(Detention::period).toList());
            deadlines.start(caseId, REVIEW, now);
        } else {
            detention.asylumBasis(now, termEnd);
        }
        cases.takeOver(caseId, Authority.VRS, currentOfficer.get().unit());
        cases.record(
                caseId,
                "detained",
                now,
                null,
                Details.empty()
                        .entry("ground", "detention-grounds", detention.ground())
                        .entry("facility", "custody-places", detention.facility())
                        .and("alternativesWhyNot", detention.alternativesWhyNot())
                        .and("bestInterests", command.bestInterests())
                        .and("newFacts", command.newFacts())
                        .and("overfull", placements.overfull(detention.facility()))
                        .values());
    }

    /** Writes the detention record with the detainee's rights (Immigration Law, section 53). */
    @PreAuthorize("isAuthenticated()")
    public DocumentView issueRecord(CaseId caseId) {
        Detention detention = running(caseId);
        DocumentView letter = letters.detentionRecord(
                cases.find(caseId),
                latest(caseId),
                detention,
                currentOfficer.get().signInName());
        cases.record(
                caseId, "detention-record-issued", clock.instant(), letter.id().value(), Details.none());
        return letter;
    }

    /** The court is asked to allow detention to go on; less than 48 hours before the end it is marked late. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void applyToCourt(CaseId caseId, ApplyToCourt command) {
        Instant now = clock.instant();
        Detention detention = running(caseId);
        boolean late = deadlines.running(caseId, "court-application").isEmpty();
        courtRecords.applied(detention.id(), now, command.months(), command.days(), command.reason(), late);
        deadlines.met(caseId, "court-application", now);
        DocumentView letter = letters.applicationToCourt(
                cases.find(caseId),
                latest(caseId),
                detention,
                command,
                late,
                currentOfficer.get().signInName());
        cases.record(
                caseId,
                late ? "applied-to-court-late" : "applied-to-court",
                now,
                letter.id().value(),
                Details.of("months", command.months())
                        .and("days", command.days())
                        .and("reason", command.reason())
                        .values());
    }

    /** Records what the court decided; a decision to detain sets the next term and its clocks. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void recordCourtDecision(CaseId caseId, RecordCourtDecision command) {
        Instant now = clock.instant();
        Instant receivedAt = LegalTime.instant(command.receivedAt());
        Detention detention = running(caseId);
        LocalDateTime until = command.until();
        courtRecords.decided(
                detention.id(),
                command.outcome(),
                until == null ? null : LegalTime.instant(until),
                command.reason(),
                receivedAt,
                now);
        if (command.detain() && until != null) {
            Instant end = LegalTime.instant(until);
            boolean extended = command.isPastSixMonths();
            if (extended) {
                deadlines.cancel(caseId, "detention-ceiling");
                deadlines.startCeiling(
                        caseId, "detention-ceiling-extended", detention.startedAt(), earlierPeriods(caseId, detention));
            }
            detention.extendedByCourt(end, extended);
            deadlines.met(caseId, "detention-by-authority", now);
            deadlines.met(caseId, "asylum-detention", now);
            deadlines.met(caseId, "detention-by-court", now);
            deadlines.startUntil(caseId, "detention-by-court", now, end);
            deadlines.startBefore(caseId, "court-application", end);
        } else {
            detention.refusedByCourt();
            cancelTerm(caseId);
        }
        copyReceived(caseId, command, receivedAt);
        deadlines.start(caseId, "detention-complaint", receivedAt);
        cases.record(
                caseId,
                "court-decided-" + command.outcome(),
                now,
                null,
                Details.of("until", until == null ? null : LegalTime.write(LegalTime.instant(until)))
                        .and("reason", command.reason())
                        .values());
    }

    /** It is weighed anew whether detention is needed; when it is not, release is the only way on. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void review(CaseId caseId, ReviewDetention command) {
        custodyGuard.require("review-detention", caseId, command);
        Instant now = clock.instant();
        Detention detention = running(caseId);
        deadlines.met(caseId, REVIEW, now);
        if (detention.isForReturn() && command.isNeeded()) {
            deadlines.start(caseId, REVIEW, now);
        }
        cases.record(
                caseId,
                command.isNeeded() ? "detention-reviewed" : "detention-not-needed",
                now,
                null,
                Details.of("reason", command.reason()).values());
        if (!command.isNeeded()) {
            groundGone(caseId, command.reason());
        }
    }

    /** The review was not done in its time: its task opens, unless it is open already or detention has ended. */
    @EventListener
    void reviewMissed(DeadlineEnded fact) {
        if (REVIEW.equals(fact.deadline().ruleId())
                && fact.state() == DeadlineState.MISSED
                && current(fact.caseId()).isPresent()
                && openTasks.of(fact.caseId()).stream().noneMatch(task -> "review-detention".equals(task.step()))) {
            processes.tell(fact.caseId(), "detentionReviewDue", Routing.none());
        }
    }

    /** The term ran out although no court allowed more: the timeline says so, release is the only way on. */
    @PreAuthorize("isAuthenticated()")
    public void termOver(CaseId caseId) {
        deadlines.passOverdue();
        cases.record(caseId, "detention-term-over", clock.instant(), null, Details.none());
    }

    /** Less than 48 hours are left and the court has not been asked: the timeline says so. */
    @PreAuthorize("isAuthenticated()")
    public void courtApplicationLate(CaseId caseId) {
        deadlines.passOverdue();
        cases.record(caseId, "court-application-late", clock.instant(), null, Details.none());
    }

    /**
     * Detention may not go on, because its ground has fallen away or a court repealed the decision that allowed it: its
     * term ends at once and release is the only way on (Directive 2008/115/EC, article 15 (4)). Without a detention
     * nothing happens.
     *
     * @param why in words, for the timeline
     */
    @PreAuthorize("isAuthenticated()")
    public void groundGone(CaseId caseId, @Nullable String why) {
        if (current(caseId).isEmpty()) {
            return;
        }
        cancelTerm(caseId);
        cases.record(
                caseId,
                "detention-ground-gone",
                clock.instant(),
                null,
                Details.of("reason", why).values());
        processes.tell(caseId, "groundGone", Routing.none());
    }

    /** The regional court repealed the decision that allowed the detention: the detainee is to be released. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void courtDecisionRepealed(CaseId caseId, UUID detentionId, @Nullable String why) {
        current(caseId).filter(detention -> detention.id().equals(detentionId)).ifPresent(detention -> {
            detention.refusedByCourt();
            groundGone(caseId, why);
        });
    }

    /**
     * The regional court set another, earlier end of the detention; its clocks and the control by the court begin anew.
     *
     * @param until the minute until which detention is allowed
     */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void amendTerm(CaseId caseId, Instant until) {
        Instant now = clock.instant();
        Detention detention = running(caseId);
        if (!until.isBefore(detention.termEndsAt())) {
            throw new Rejection(
                    Violation.input("until", "not-before-present-term", LegalTime.write(detention.termEndsAt())));
        }
        detention.termAmended(until);
        deadlines.startUntil(caseId, "detention-by-court", now, until);
        DeadlineView application = deadlines.startBefore(caseId, "court-application", until);
        processes.tell(
                caseId,
                "termAmended",
                Routing.of("detentionTermOverAt", Date.from(until))
                        .and("courtApplicationDueAt", Date.from(application.endsAt())));
    }

    /** The detainee goes free with a release note; every clock of the detention stops. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void release(CaseId caseId, ReleasePerson command) {
        Instant now = clock.instant();
        Detention detention = running(caseId);
        end(detention, now, command.reason());
        custodyStage.leave(caseId, Stage.DETAINED, detention.stageBefore());
        DocumentView letter = letters.releaseNote(
                cases.find(caseId),
                latest(caseId),
                detention,
                now,
                currentOfficer.get().signInName());
        cases.record(
                caseId,
                "released",
                now,
                letter.id().value(),
                Details.empty()
                        .entry("reason", "release-reasons", command.reason())
                        .values());
    }

    /**
     * An alternative to detention takes the place of custody: whoever is held is released for it.
     *
     * @return how the foreigner was found
     */
    @PreAuthorize("hasAuthority('detention.decide')")
    public Apprehension giveWayToAlternative(CaseId caseId) {
        Apprehension apprehension = latest(caseId);
        apprehension.detentionDecided();
        if (current(caseId).isPresent()) {
            release(caseId, new ReleasePerson("alternative-imposed", null));
            processes.tell(caseId, "detentionEnded", Routing.none());
        }
        return apprehension;
    }

    /** The detention in force in a case. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Detention> current(CaseId caseId) {
        return detentions.running(caseId);
    }

    /** All detentions of a case, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Detention> of(CaseId caseId) {
        return detentions.of(caseId).reversed();
    }

    /** What the table of authorities says of an apprehension, whether the officer followed it or not. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public DecidingAuthorityTable.Hit competence(Apprehension found) {
        return authorityTable.of(found);
    }

    /** How the foreigner was last found. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Apprehension> apprehension(CaseId caseId) {
        return apprehensions.newest(caseId);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean isDetained(CaseId caseId) {
        return detentions.running(caseId).isPresent();
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<String> facility(CaseId caseId) {
        return current(caseId).map(Detention::facility);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Set<CaseId> detained() {
        return detentions.allRunning().stream().map(Detention::caseId).collect(Collectors.toSet());
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public String ground(CaseId caseId) {
        return apprehension(caseId).map(Apprehension::ground).orElse("");
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public @Nullable Integer overstayDays(CaseId caseId) {
        return apprehension(caseId).map(Apprehension::overstayDays).orElse(null);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Judgment> judgment(CaseId caseId) {
        return apprehensions
                .newest(caseId, found -> found.judgmentNo() != null)
                .map(found -> new Judgment(
                        Objects.requireNonNull(found.judgmentNo()), Objects.requireNonNull(found.judgmentDate())));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<LocalDate> foundOn(CaseId caseId) {
        return apprehension(caseId).map(found -> LegalTime.day(found.at()));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public String circumstances(CaseId caseId) {
        return apprehension(caseId)
                .map(found -> {
                    String words = found.circumstances();
                    String place = LegalTime.write(found.at()) + ", " + found.place();
                    return words == null || words.isBlank() ? place : place + ". " + words;
                })
                .orElse("");
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public @Nullable String detentionGround(CaseId caseId) {
        return current(caseId).map(Detention::ground).orElse(null);
    }

    @EventListener
    void departed(ForeignerDeparted fact) {
        detentions.running(fact.caseId()).ifPresent(detention -> {
            end(detention, fact.at().isBefore(detention.startedAt()) ? clock.instant() : fact.at(), "R01");
            processes.tell(fact.caseId(), "detentionEnded", Routing.none());
        });
    }

    /** Whoever was detained until the departure was detained until the right moment of it. */
    @EventListener
    void departureCorrected(DepartureCorrected fact) {
        of(fact.caseId()).stream()
                .filter(detention -> fact.before().equals(detention.endedAt()))
                .filter(detention -> !fact.at().isBefore(detention.startedAt()))
                .forEach(detention -> detention.endedRather(fact.at()));
    }

    /** Who turns out to be a child under fourteen, or may be one, is held no longer. */
    @EventListener
    void corrected(PersonCorrected fact) {
        if (LowestAge.mayBeBelow(persons.lineOf(fact.personId()).birthDate(), clock.instant())) {
            cases.ofPerson(fact.personId()).stream()
                    .map(CaseView::id)
                    .filter(this::isTermRunning)
                    .forEach(caseId -> groundGone(caseId, null));
        }
    }

    /** Whether detention may still go on; once its term is over or ended, release is on its way already. */
    private boolean isTermRunning(CaseId caseId) {
        return TERMS.stream().anyMatch(rule -> deadlines.running(caseId, rule).isPresent());
    }

    /** Who asks for asylum is not detained for return any more: a new basis, its own term and court road (AL 17). */
    @EventListener
    void asylumApplied(AsylumApplied fact) {
        CaseId caseId = fact.caseId();
        current(caseId).ifPresent(detention -> {
            cancelClocks(caseId);
            Instant until =
                    deadlines.start(caseId, "asylum-detention", fact.at()).endsAt();
            DeadlineView application = deadlines.startBefore(caseId, "court-application", until);
            detention.asylumBasis(fact.at(), until);
            cases.record(
                    caseId,
                    "detained-as-asylum-seeker",
                    fact.at(),
                    null,
                    Details.of("until", LegalTime.write(until)).values());
            processes.tell(
                    caseId,
                    "termAmended",
                    Routing.of("detentionTermOverAt", Date.from(until))
                            .and("courtApplicationDueAt", Date.from(application.endsAt())));
        });
    }

    /** With the procedure ends the detention of an asylum seeker. */
    @EventListener
    void asylumRefused(AsylumRefused fact) {
        if (current(fact.caseId()).filter(detention -> !detention.isForReturn()).isPresent()) {
            groundGone(fact.caseId(), null);
        }
    }

    /** Nobody is to be returned any more, so nobody is held for it: free at once. */
    @EventListener
    void returnEnded(ReturnEnded fact) {
        current(fact.caseId()).ifPresent(detention -> {
            end(detention, fact.at(), fact.releaseReason());
            processes.tell(fact.caseId(), "detentionEnded", Routing.none());
        });
    }

    @EventListener
    void returnInDoubt(ReturnInDoubt fact) {
        groundGone(fact.caseId(), fact.why());
    }

    @EventListener
    void repealed(ReturnOrderRepealed fact) {
        groundGone(fact.caseId(), null);
    }

    private void recordApprehension(CaseId caseId, ApprehendForeigner command, Officer officer) {
        Instant now = clock.instant();
        Apprehension apprehension = new Apprehension(
                caseId,
                now,
                officer.authority(),
                officer.unit(),
                command.place(),
                command.ground(),
                command.circumstances(),
                command.overstayDays());
        apprehension.competence(
                Boolean.TRUE.equals(command.permitRefusedOrWithdrawn()),
                Boolean.TRUE.equals(command.asylumRefusedAtLiberty()),
                command.decisionBy());
        sentence(caseId, apprehension, command, now);
        apprehensions.add(caseId, apprehension);
        tableHits.keep(caseId, authorityTable.of(apprehension).hit());
        if (officer.authority() == Authority.VP) {
            deadlines.start(caseId, "police-hand-over", now);
        } else if (!command.isBySentence()) {
            deadlines.start(caseId, "return-decision", now);
        }
        deadlines.start(caseId, "eurodac-sent", now);
        deadlines.start(caseId, "first-data-entered", now);
        deadlines.met(caseId, "first-data-entered", now);
        cases.foundAt(caseId, command.place());
        cases.enter(caseId, Stage.APPREHENDED);
        cases.record(
                caseId,
                "apprehended",
                now,
                null,
                Details.of("place", command.place())
                        .entry("ground", "violations", command.ground())
                        .and("circumstances", command.circumstances())
                        .and("overstayDays", command.overstayDays())
                        .and("judgmentNo", command.judgmentNo())
                        .and("judgmentDate", written(command.judgmentDate()))
                        .and("imprisonedOn", written(command.imprisonedOn()))
                        .and("releaseOn", written(command.releaseOn()))
                        .values());
    }

    /** A judgment replaces the return decision; the prison has told of it in time or late, by the act of recording it. */
    private void sentence(CaseId caseId, Apprehension apprehension, ApprehendForeigner command, Instant now) {
        String number = command.judgmentNo();
        LocalDate date = command.judgmentDate();
        if (number == null || date == null) {
            return;
        }
        LocalDate imprisonedOn = command.imprisonedOn();
        CommandDates.require(command, now);
        apprehension.sentenced(number, date, imprisonedOn, command.releaseOn());
        if (imprisonedOn != null) {
            deadlines.start(
                    caseId,
                    PRISON_NOTICE,
                    imprisonedOn.atStartOfDay(LegalTime.ZONE).toInstant());
            deadlines.met(caseId, PRISON_NOTICE, now);
        }
    }

    /** As the table says, unless the officer named the authority. */
    private Authority deciding(ApprehendForeigner command, Officer officer) {
        Authority named = command.decisionBy();
        return named != null
                ? named
                : authorityTable
                        .ask(
                                LegalTime.day(clock.instant()),
                                command.isBySentence(),
                                officer.authority(),
                                Boolean.TRUE.equals(command.permitRefusedOrWithdrawn()),
                                Boolean.TRUE.equals(command.asylumRefusedAtLiberty()))
                        .authority();
    }

    private Routing routing(CaseId caseId, ApprehendForeigner command, Officer officer) {
        Authority finding = officer.authority() == Authority.VP ? Authority.VRS : officer.authority();
        String foundBy =
                officer.authority() == Authority.VP ? "police" : command.isFromPrison() ? "court" : finding.name();
        return Routing.of("foundBy", foundBy)
                .and("decidedByOther", deciding(command, officer) != finding)
                .and("sentenced", judgment(caseId).isPresent());
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : LegalTime.write(day);
    }

    /** The court hands its copy over within a day of its decision, whose minute stands on the copy. */
    private void copyReceived(CaseId caseId, RecordCourtDecision command, Instant receivedAt) {
        LocalDateTime decided = command.decidedAt();
        if (decided != null) {
            deadlines.start(caseId, "court-decision-copy", LegalTime.instant(decided));
            deadlines.met(caseId, "court-decision-copy", receivedAt);
        }
    }

    private void cancelTerm(CaseId caseId) {
        TERMS.forEach(rule -> deadlines.cancel(caseId, rule));
        deadlines.cancel(caseId, "court-application");
    }

    private void end(Detention detention, Instant at, String reason) {
        detention.end(at, reason);
        CaseId caseId = detention.caseId();
        cancelClocks(caseId);
        events.publishEvent(new DetentionEnded(caseId, at));
    }

    private void cancelClocks(CaseId caseId) {
        cancelTerm(caseId);
        for (String rule : List.of("detention-ceiling", "detention-ceiling-extended", REVIEW)) {
            deadlines.cancel(caseId, rule);
        }
    }

    private Apprehension latest(CaseId caseId) {
        return apprehensions.newest(caseId).orElseThrow(() -> new Rejection(Violation.state("not-apprehended")));
    }

    private Detention running(CaseId caseId) {
        return detentions.running(caseId).orElseThrow(() -> new Rejection(Violation.state("not-detained")));
    }

    private List<Deadlines.Period> earlierPeriods(CaseId caseId, Detention present) {
        return detentions.of(caseId).reversed().stream()
                .filter(detention -> !detention.id().equals(present.id()))
                .map(Detention::period)
                .toList();
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
