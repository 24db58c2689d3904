package lv.returnregister.detention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.deadline.DeadlineEnded;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.detention.domain.CaseKeepings;
import lv.returnregister.detention.domain.CustodyPlaces;
import lv.returnregister.detention.domain.Keeping;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Temporary keeping premises, where nobody stays longer than 48 hours: a limit on the place, not on the detention. The
 * clock starts with whatever placement there and is met by the move to another place or the release.
 */
@Service
@Transactional
public class TemporaryKeeping {

    private static final String RULE = "temporary-keeping";

    private final CaseKeepings keepings;
    private final Placements placements;
    private final CustodyPlaces places;
    private final Deadlines deadlines;
    private final CaseFiles cases;
    private final Classifiers classifiers;
    private final CaseProcesses processes;
    private final Clock clock;

    public TemporaryKeeping(
            CaseKeepings keepings,
            Placements placements,
            CustodyPlaces places,
            Deadlines deadlines,
            CaseFiles cases,
            Classifiers classifiers,
            CaseProcesses processes,
            Clock clock) {
        this.keepings = keepings;
        this.placements = placements;
        this.places = places;
        this.deadlines = deadlines;
        this.cases = cases;
        this.classifiers = classifiers;
        this.processes = processes;
        this.clock = clock;
    }

    /** The detained foreigner is brought to the premises on a ground of law, or the ground for being there is named. */
    @PreAuthorize("hasAuthority('detention.decide')")
    public void keep(CaseId caseId, KeepTemporarily command) {
        String facility = command.facility();
        if (facility != null) {
            if (!places.isTemporary(facility)) {
                throw new Rejection(Violation.input("facility", "not-keeping-premises"));
            }
            placements.place(caseId, new PlaceDetainee(facility, null, command.keptAt()));
        }
        Keeping keeping =
                keepings.running(caseId).orElseThrow(() -> new Rejection(Violation.input("facility", "required")));
        Instant now = clock.instant();
        String ground = classifiers
                .accept(CodeList.KEEPING_GROUND, command.ground(), "ground", LegalTime.day(now))
                .code();
        keeping.grounded(ground);
        cases.record(
                caseId,
                "temporary-keeping-ground",
                now,
                null,
                Details.empty()
                        .entry("ground", CodeList.KEEPING_GROUND.file(), ground)
                        .values());
    }

    /** Whether the foreigner is in such premises now. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean isKept(CaseId caseId) {
        return keepings.running(caseId).isPresent();
    }

    /** Every stay of a case, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Keeping> of(CaseId caseId) {
        return keepings.of(caseId).reversed();
    }

    /** From one such place to another the same 48 hours run on. */
    @EventListener
    void placed(DetaineePlaced fact) {
        CaseId caseId = fact.caseId();
        Optional<Keeping> running = keepings.running(caseId);
        if (!places.isTemporary(fact.place())) {
            running.ifPresent(keeping -> end(keeping, fact.at()));
        } else if (running.isEmpty()) {
            begin(caseId, fact);
        }
    }

    @EventListener
    void ended(DetentionEnded fact) {
        keepings.running(fact.caseId()).ifPresent(keeping -> {
            end(keeping, fact.at());
            processes.tell(fact.caseId(), "keepingEnded", Routing.none());
        });
    }

    @EventListener
    void passed(DeadlineEnded fact) {
        if (RULE.equals(fact.deadline().ruleId()) && fact.state() == DeadlineState.MISSED && isKept(fact.caseId())) {
            cases.record(fact.caseId(), "temporary-keeping-over", clock.instant(), null, Details.none());
        }
    }

    private void begin(CaseId caseId, DetaineePlaced fact) {
        String place = places.code(fact.place());
        keepings.add(caseId, new Keeping(caseId, place, fact.at()));
        Instant until = deadlines.start(caseId, RULE, fact.at()).endsAt();
        processes.start("keepTemporarily", caseId, Routing.of("stillKept", true));
        cases.record(
                caseId,
                "temporary-keeping",
                fact.at(),
                null,
                Details.of("until", LegalTime.write(until))
                        .entry("facility", CodeList.CUSTODY_PLACE.file(), place)
                        .values());
    }

    private void end(Keeping keeping, Instant at) {
        Instant until = at.isBefore(keeping.since()) ? keeping.since() : at;
        keeping.end(until);
        deadlines.met(keeping.caseId(), RULE, until);
        cases.record(keeping.caseId(), "temporary-keeping-ended", until, null, Details.none());
    }
}
