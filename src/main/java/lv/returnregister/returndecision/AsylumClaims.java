package lv.returnregister.returndecision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.AsylumApplied;
import lv.returnregister.casefile.AsylumRefused;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.DepartureProof;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.returndecision.domain.AsylumClaim;
import lv.returnregister.returndecision.domain.CaseAsylumClaims;
import lv.returnregister.returndecision.domain.LawfulEnd;
import lv.returnregister.returndecision.domain.OrderLife;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.OpenTasks;
import lv.returnregister.workflow.Routing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asylum in a return case: while the procedure is open nobody is returned and the term for leaving stands still; after a
 * final refusal the risk is assessed anew, after a grant the case is over (Asylum Law, sections 3, 7 and 10).
 */
@Service
@Transactional
public class AsylumClaims {

    private static final String PASSED_ON = "asylum-passed-on";
    private static final String REGISTERED = "asylum-registered";
    private static final String ASSESS = "assess-return";

    /** Whoever is detained is free, because a status was granted (list CL-REL). */
    private static final String STATUS_GRANTED = "R08";

    private final CaseAsylumClaims claims;
    private final OrderLife life;
    private final LawfulEnd lawfulEnd;
    private final CaseFiles cases;
    private final DepartureProof departures;
    private final Deadlines deadlines;
    private final CaseProcesses processes;
    private final OpenTasks openTasks;
    private final CurrentOfficer currentOfficer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public AsylumClaims(
            CaseAsylumClaims claims,
            OrderLife life,
            LawfulEnd lawfulEnd,
            CaseFiles cases,
            DepartureProof departures,
            Deadlines deadlines,
            CaseProcesses processes,
            OpenTasks openTasks,
            CurrentOfficer currentOfficer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.life = life;
        this.lawfulEnd = lawfulEnd;
        this.cases = cases;
        this.departures = departures;
        this.deadlines = deadlines;
        this.processes = processes;
        this.openTasks = openTasks;
        this.currentOfficer = currentOfficer;
        this.events = events;
        this.clock = clock;
    }

    /** The foreigner asked for asylum; recorded once more with its day, the application was registered. */
    @PreAuthorize("hasAuthority('asylum.record')")
    public void apply(CaseId caseId, ApplyAsylum command) {
        Instant now = clock.instant();
        Optional<AsylumClaim> pending = pending(caseId);
        LocalDateTime registered = command.registeredAt();
        if (pending.isPresent() && registered == null) {
            throw new Rejection(Violation.state("asylum-applied-already"));
        }
        AsylumClaim claim = pending.orElseGet(() -> made(caseId, now));
        if (registered != null) {
            Instant registeredAt = LegalTime.instant(registered, claim.appliedAt());
            if (registeredAt.isAfter(now)) {
                throw new Rejection(Violation.input("registeredAt", "in-the-future"));
            }
            if (LegalTime.isBefore(registeredAt, claim.appliedAt())) {
                throw new Rejection(
                        Violation.input("registeredAt", "before-application", LegalTime.write(claim.appliedAt())));
            }
            claim.registered(registeredAt);
            deadlines.met(caseId, PASSED_ON, registeredAt);
            deadlines.met(caseId, REGISTERED, registeredAt);
            cases.record(caseId, "asylum-registered", registeredAt, null, Details.none());
        }
    }

    /** The procedure is over: protection was granted, or the refusal is final. */
    @PreAuthorize("hasAuthority('asylum.record')")
    public void decided(CaseId caseId, AsylumDecided command) {
        Instant now = clock.instant();
        AsylumClaim claim = pending(caseId).orElseThrow(() -> new Rejection(Violation.state("asylum-not-applied")));
        claim.decide(command.outcome(), now);
        deadlines.cancel(caseId, PASSED_ON);
        deadlines.cancel(caseId, REGISTERED);
        cases.record(caseId, "asylum-" + command.outcome(), now, null, Details.none());
        if (command.granted()) {
            lawfulEnd.end(caseId, Stage.REGULARISED, STATUS_GRANTED, now);
            return;
        }
        events.publishEvent(new AsylumRefused(caseId, now));
        life.goOn(caseId, Stage.ASYLUM_PENDING);
        life.runOn(caseId, now);
        if (openTasks.of(caseId).stream().noneMatch(task -> ASSESS.equals(task.step()))) {
            processes.tell(caseId, "asylumRefused", Routing.none());
        }
    }

    /** The applications made in a case, the newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<AsylumClaim> of(CaseId caseId) {
        return claims.of(caseId);
    }

    private AsylumClaim made(CaseId caseId, Instant now) {
        CaseView view = cases.find(caseId);
        if (view.kind() != CaseKind.RETURN || !view.isOpen()) {
            throw new Rejection(Violation.state("case-closed"));
        }
        if (departures.of(caseId).isPresent()) {
            throw new Rejection(Violation.state("departed-already"));
        }
        AsylumClaim claim = claims.add(
                caseId, new AsylumClaim(caseId, now, currentOfficer.get().signInName()));
        if (currentOfficer.get().authority() != Authority.VRS) {
            // The wish was told to another authority, which passes it on to the Border Guard.
            deadlines.start(caseId, PASSED_ON, now);
        }
        deadlines.start(caseId, REGISTERED, now);
        life.stopTerm(caseId, now);
        cases.enter(caseId, Stage.ASYLUM_PENDING);
        cases.record(caseId, "asylum-applied", now, null, Details.none());
        events.publishEvent(new AsylumApplied(caseId, now));
        return claim;
    }

    private Optional<AsylumClaim> pending(CaseId caseId) {
        return claims.newest(caseId).filter(AsylumClaim::isPending);
    }
}
