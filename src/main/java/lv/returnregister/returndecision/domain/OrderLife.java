package lv.returnregister.returndecision.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.Custody;
import lv.returnregister.casefile.ReturnOrderRepealed;
import lv.returnregister.casefile.Stage;
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

    private static final List<String> CLOCKS = List.of(
            "voluntary-departure", "voluntary-departure-extended", "contest-return-decision", "appeal-return-decision");

    private final CaseFiles cases;
    private final Custody custody;
    private final Deadlines deadlines;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;

    public OrderLife(
            CaseFiles cases,
            Custody custody,
            Deadlines deadlines,
            CaseProcesses processes,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.custody = custody;
        this.deadlines = deadlines;
        this.processes = processes;
        this.events = events;
    }

    /**
     * Why something that happened cannot have happened then: not before what it follows, and not in the future. Officers
     * write minutes, the Register keeps finer moments.
     *
     * @param code names what it would have come before
     */
    public static Optional<Violation> wrongMoment(
            String field, Instant at, @Nullable Instant notBefore, String code, Instant now) {
        if (at.isAfter(now)) {
            return Optional.of(Violation.input(field, "in-the-future"));
        }
        return notBefore != null && at.isBefore(notBefore.truncatedTo(ChronoUnit.MINUTES))
                ? Optional.of(Violation.input(field, code, LegalTime.write(notBefore)))
                : Optional.empty();
    }

    /** Why it came too late, unless the term was renewed: the newest clock of the rule had ended by then. */
    public Optional<Violation> late(
            CaseId caseId, String rule, String code, Instant receivedAt, @Nullable Boolean renewed) {
        if (Boolean.TRUE.equals(renewed)) {
            return Optional.empty();
        }
        return deadlines.of(caseId).stream()
                .filter(term -> term.ruleId().equals(rule))
                .max(Comparator.comparing(DeadlineView::startedAt))
                .filter(term -> receivedAt.isAfter(term.endsAt()))
                .map(term -> Violation.input("receivedAt", code, term.endWritten()));
    }

    /** Where the case stands when nothing holds the decision up any more; what happened elsewhere is left alone. */
    public void goOn(CaseId caseId, ReturnDecision decision, Stage held) {
        if (decision.status() != Status.SERVED || cases.find(caseId).stage() != held) {
            return;
        }
        cases.enter(caseId, standing(caseId, decision));
    }

    /** Where a case with a served decision stands. */
    public Stage standing(CaseId caseId, ReturnDecision decision) {
        if (!decision.isRemovalOrder()) {
            return Stage.VOLUNTARY_TERM;
        }
        return custody.isDetained(caseId) ? Stage.DETAINED : Stage.SERVED;
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
