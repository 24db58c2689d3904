package lv.returnregister.returndecision.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.Custody;
import lv.returnregister.casefile.PendingAsylum;
import lv.returnregister.casefile.ReturnOrderRepealed;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.returndecision.domain.ReturnDecision.Status;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a contest and an appeal have in common: their terms, where the case stands after them, and a repeal. */
@Component
public class OrderLife {

    private static final List<String> TERMS = List.of("voluntary-departure", "voluntary-departure-extended");

    private static final List<String> CLOCKS = List.of(
            "voluntary-departure", "voluntary-departure-extended", "contest-return-decision", "appeal-return-decision");

    private final CaseDecisions decisions;
    private final CaseContests contests;
    private final CaseAppeals appeals;
    private final PendingAsylum asylum;
    private final CaseFiles cases;
    private final Custody custody;
    private final Deadlines deadlines;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;

    public OrderLife(
            CaseDecisions decisions,
            CaseContests contests,
            CaseAppeals appeals,
            PendingAsylum asylum,
            CaseFiles cases,
            Custody custody,
            Deadlines deadlines,
            CaseProcesses processes,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.contests = contests;
        this.appeals = appeals;
        this.asylum = asylum;
        this.cases = cases;
        this.custody = custody;
        this.deadlines = deadlines;
        this.processes = processes;
        this.events = events;
    }

    /** Why nothing can have happened to a decision then: not before it was signed, and not in the future. */
    public static Optional<Violation> wrongMoment(String field, Instant at, @Nullable Instant signedAt, Instant now) {
        if (at.isAfter(now)) {
            return Optional.of(Violation.input(field, "in-the-future"));
        }
        return signedAt != null && isBefore(at, signedAt)
                ? Optional.of(Violation.input(field, "before-signature", LegalTime.write(signedAt)))
                : Optional.empty();
    }

    /** Whether it was earlier; officers write minutes, the Register keeps finer moments. */
    public static boolean isBefore(Instant at, Instant other) {
        return at.isBefore(other.truncatedTo(ChronoUnit.MINUTES));
    }

    /** The term that had ended by then, by the newest clock of the rule; empty also when the term was renewed. */
    public Optional<DeadlineView> missed(CaseId caseId, String rule, Instant receivedAt, @Nullable Boolean renewed) {
        if (Boolean.TRUE.equals(renewed)) {
            return Optional.empty();
        }
        return deadlines.of(caseId).stream()
                .filter(term -> term.ruleId().equals(rule) && term.state() != DeadlineState.CANCELLED)
                .max(Comparator.comparing(DeadlineView::startedAt))
                .filter(term -> receivedAt.isAfter(term.endsAt()));
    }

    /** The term for leaving stands still, because asylum was asked for or a court suspended the decision. */
    public void stopTerm(CaseId caseId, Instant at) {
        TERMS.forEach(rule -> deadlines.stop(caseId, rule, at));
        if (term(caseId, DeadlineState.STOPPED).isPresent()) {
            processes.tell(caseId, "termStopped", Routing.none());
        }
    }

    /** What was left of the term for leaving runs on, unless something else still holds it up. */
    public void runOn(CaseId caseId, Instant at) {
        if (term(caseId, DeadlineState.STOPPED).isEmpty() || asylum.isPending(caseId) || isSuspended(caseId)) {
            return;
        }
        TERMS.forEach(rule -> deadlines.resume(caseId, rule, at));
        term(caseId, DeadlineState.RUNNING).ifPresent(term -> {
            decisions
                    .newest(caseId, Status.SERVED)
                    .ifPresent(decision -> decision.voluntaryUntil(
                            term.endDay() == null ? LegalTime.day(term.endsAt()) : term.endDay()));
            processes.tell(caseId, "termResumed", Routing.of("voluntaryTermOverAt", Date.from(term.endsAt())));
        });
    }

    /** Another decision takes the place of the one that set the term for leaving. */
    public void endTerm(CaseId caseId) {
        TERMS.forEach(rule -> deadlines.cancel(caseId, rule));
    }

    /** Whether a court has suspended the decision until it rules on the appeal. */
    public boolean isSuspended(CaseId caseId) {
        return appeals.newest(caseId).filter(Appeal::isSuspending).isPresent();
    }

    private Optional<DeadlineView> term(CaseId caseId, DeadlineState state) {
        return deadlines.of(caseId).stream()
                .filter(term -> TERMS.contains(term.ruleId()) && term.state() == state)
                .findFirst();
    }

    /** What held the decision up is over; what happened elsewhere meanwhile is left alone. */
    public void goOn(CaseId caseId, Stage held) {
        if (cases.find(caseId).stage() == held) {
            cases.enter(caseId, standing(caseId));
        }
    }

    /** Where a case stands by what waits in it and by its newest decision. */
    private Stage standing(CaseId caseId) {
        if (asylum.isPending(caseId)) {
            return Stage.ASYLUM_PENDING;
        }
        if (contests.newest(caseId).filter(Contest::isPending).isPresent()) {
            return Stage.CONTESTED;
        }
        if (appeals.newest(caseId).filter(Appeal::isPending).isPresent()) {
            return Stage.APPEALED;
        }
        Stage atHand = custody.isDetained(caseId) ? Stage.DETAINED : Stage.AT_LIBERTY;
        return decisions
                .newest(caseId, Status.DRAFT, Status.SIGNED, Status.SERVED)
                .map(decision -> switch (decision.status()) {
                    case DRAFT -> Stage.DECISION_DRAFT;
                    case SIGNED -> Stage.DECISION_SIGNED;
                    default -> served(decision, atHand);
                })
                .orElse(atHand);
    }

    private static Stage served(ReturnDecision decision, Stage atHand) {
        if (!decision.isRemovalOrder()) {
            return Stage.VOLUNTARY_TERM;
        }
        return atHand == Stage.DETAINED ? atHand : Stage.SERVED;
    }

    /** The decision is gone: its clocks end, its removal ends, and the case with it unless a newer decision stands. */
    public void repeal(CaseId caseId, ReturnDecision decision) {
        boolean current = decision.status() == Status.SERVED;
        decision.become(Status.REPEALED);
        if (current) {
            CLOCKS.forEach(rule -> deadlines.cancel(caseId, rule));
            cases.enter(caseId, Stage.REPEALED);
            events.publishEvent(new ReturnOrderRepealed(caseId));
            processes.tell(caseId, "orderRepealed", Routing.none());
        }
    }
}
