package lv.returnregister.departure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.Custody;
import lv.returnregister.casefile.ReturnOrders;
import lv.returnregister.casefile.Stage;
import lv.returnregister.classifier.ClassifierEntry;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.deadline.DeadlineEnded;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.departure.domain.CasePostponements;
import lv.returnregister.departure.domain.CaseRemovals;
import lv.returnregister.departure.domain.Postponement;
import lv.returnregister.departure.domain.Removal;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Postponement of a removal: nothing is prepared or carried out until its last day is over or the removal is resumed. */
@Service
@Transactional
public class Postponements {

    private static final String RULE = "postponement";

    private final CasePostponements postponements;
    private final CaseRemovals removals;
    private final Classifiers classifiers;
    private final CaseFiles cases;
    private final Custody custody;
    private final ReturnOrders orders;
    private final DepartureLetters letters;
    private final Deadlines deadlines;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public Postponements(
            CasePostponements postponements,
            CaseRemovals removals,
            Classifiers classifiers,
            CaseFiles cases,
            Custody custody,
            ReturnOrders orders,
            DepartureLetters letters,
            Deadlines deadlines,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.postponements = postponements;
        this.removals = removals;
        this.classifiers = classifiers;
        this.cases = cases;
        this.custody = custody;
        this.orders = orders;
        this.letters = letters;
        this.deadlines = deadlines;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** Postpones the removal; a further postponement takes the place of the one that lasts. */
    @PreAuthorize("hasAuthority('removal.postpone')")
    public void postpone(CaseId caseId, PostponeRemoval command) {
        Instant now = clock.instant();
        LocalDate until = command.until();
        if (until != null && until.isBefore(LegalTime.day(now))) {
            throw new Rejection(Violation.input("until", "before-today"));
        }
        open(caseId).ifPresent(earlier -> earlier.resume(now));
        Optional<ClassifierEntry> listed = classifiers.find(CodeList.POSTPONEMENT_REASON, command.reason());
        String reason = listed.map(ClassifierEntry::code).orElse(command.reason());
        Officer officer = currentOfficer.get();
        Postponement postponement = new Postponement(caseId, reason, until, now, officer.signInName());
        postponements.add(caseId, postponement);
        if (until == null) {
            deadlines.cancel(caseId, RULE);
        } else {
            deadlines.startUntil(caseId, RULE, now, until);
        }
        cases.enter(caseId, Stage.POSTPONED);
        DocumentView letter = letters.postponement(cases.find(caseId), orders.current(caseId), postponement, officer);
        Details details = listed.isPresent()
                ? Details.empty().entry("reason", CodeList.POSTPONEMENT_REASON.file(), reason)
                : Details.of("reason", reason);
        cases.record(
                caseId,
                "removal-postponed",
                now,
                letter.id().value(),
                details.and("until", until == null ? null : LegalTime.write(until))
                        .values());
    }

    /** The removal goes on. */
    @PreAuthorize("hasAuthority('removal.postpone')")
    public void resume(CaseId caseId, ResumeRemoval command) {
        Instant now = clock.instant();
        goOn(open(caseId).orElseThrow(() -> new Rejection(Violation.state("not-postponed"))), now);
        deadlines.met(caseId, RULE, now);
        cases.record(
                caseId,
                "removal-resumed",
                now,
                null,
                Details.of("note", command.note()).values());
    }

    /** All postponements of a case, the newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Postponement> of(CaseId caseId) {
        return postponements.of(caseId);
    }

    /** Its last day is over: the case stands again where it stood, and the removal is to be gone on with. */
    @EventListener
    void passed(DeadlineEnded fact) {
        if (RULE.equals(fact.deadline().ruleId()) && fact.state() == DeadlineState.MISSED) {
            open(fact.caseId()).ifPresent(postponement -> {
                goOn(postponement, fact.deadline().endsAt());
                cases.record(
                        fact.caseId(),
                        "postponement-over",
                        fact.deadline().endsAt(),
                        null,
                        Details.of("until", fact.deadline().endWritten()).values());
            });
        }
    }

    private void goOn(Postponement postponement, Instant at) {
        postponement.resume(at);
        CaseId caseId = postponement.caseId();
        if (cases.find(caseId).stage() == Stage.POSTPONED) {
            cases.enter(caseId, standing(caseId));
        }
    }

    private Stage standing(CaseId caseId) {
        boolean inPreparation = removals.newest(caseId).filter(Removal::isOpen).isPresent();
        if (inPreparation) {
            return Stage.REMOVAL_PREPARATION;
        }
        return custody.isDetained(caseId) ? Stage.DETAINED : Stage.SERVED;
    }

    private Optional<Postponement> open(CaseId caseId) {
        return postponements.newest(caseId).filter(postponement -> postponement.resumedAt() == null);
    }
}
