package lv.returnregister.returndecision;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.returndecision.domain.Appeal;
import lv.returnregister.returndecision.domain.CaseAppeals;
import lv.returnregister.returndecision.domain.CaseContests;
import lv.returnregister.returndecision.domain.CaseDecisions;
import lv.returnregister.returndecision.domain.OrderLife;
import lv.returnregister.returndecision.domain.ReturnDecision;
import lv.returnregister.returndecision.domain.ReturnDecision.Status;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appeals to the court: after the decision on the contest the order stays enforceable, unless the court suspends it. */
@Service
@Transactional
public class Appeals {

    private static final String TERM = "appeal-return-decision";

    private final CaseAppeals appeals;
    private final CaseContests contests;
    private final CaseDecisions decisions;
    private final OrderLife life;
    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public Appeals(
            CaseAppeals appeals,
            CaseContests contests,
            CaseDecisions decisions,
            OrderLife life,
            CaseFiles cases,
            Deadlines deadlines,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.appeals = appeals;
        this.contests = contests;
        this.decisions = decisions;
        this.life = life;
        this.cases = cases;
        this.deadlines = deadlines;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** The court has the case; recorded once more, it tells the court's stand on suspension. */
    @PreAuthorize("hasAuthority('return-decision.serve')")
    public void appeal(CaseId caseId, AppealReturnDecision command) {
        Instant now = clock.instant();
        ReturnDecision decision = decisions
                .newest(caseId, Status.SERVED)
                .orElseThrow(() -> new Rejection(Violation.state("no-served-decision")));
        Optional<Appeal> pending = pending(caseId);
        Appeal appeal = pending.orElseGet(() -> lodged(caseId, decision, command, now));
        appeal.suspends(command.suspends());
        if (pending.isEmpty()) {
            deadlines.met(caseId, TERM, appeal.receivedAt());
            cases.enter(caseId, Stage.APPEALED);
        }
        if (Boolean.TRUE.equals(command.suspends())) {
            life.stopTerm(caseId, now);
        } else {
            life.runOn(caseId, now);
        }
        cases.record(
                caseId,
                kind(command, pending.isPresent()),
                pending.isPresent() ? now : appeal.receivedAt(),
                null,
                Details.none());
    }

    /** The court ruled on the appeal. */
    @PreAuthorize("hasAuthority('return-decision.serve')")
    public void decide(CaseId caseId, CourtDecidesAppeal command) {
        Instant now = clock.instant();
        Appeal appeal = pending(caseId).orElseThrow(() -> new Rejection(Violation.state("not-appealed")));
        appeal.decide(command.outcome(), command.decisionNo(), now);
        cases.record(
                caseId,
                "appeal-decided-" + command.outcome(),
                now,
                null,
                Details.of("decisionNo", command.decisionNo())
                        .and("reasons", command.reasons())
                        .values());
        decisions.of(caseId).stream()
                .filter(decision -> decision.id().equals(appeal.decisionId()))
                .findFirst()
                .ifPresent(decision -> {
                    if ("repealed".equals(command.outcome())) {
                        life.repeal(caseId, decision);
                    } else {
                        life.goOn(caseId, Stage.APPEALED);
                        life.runOn(caseId, now);
                    }
                });
    }

    /** All appeals of a case, the newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<Appeal> of(CaseId caseId) {
        return appeals.of(caseId);
    }

    private Appeal lodged(CaseId caseId, ReturnDecision decision, AppealReturnDecision command, Instant now) {
        Instant receivedAt = LegalTime.instant(command.receivedAt());
        List<Violation> violations = new ArrayList<>();
        if (contests.newest(caseId)
                .filter(contest -> !contest.isPending() && contest.isAbout(decision))
                .isEmpty()) {
            // Before the court decides, the head of the authority does.
            violations.add(Violation.state("contest-not-decided"));
        }
        OrderLife.wrongMoment("receivedAt", receivedAt, decision.signedAt(), now)
                .ifPresent(violations::add);
        life.missed(caseId, TERM, receivedAt, command.renewed())
                .map(term -> Violation.input("receivedAt", "appeal-late", term.endWritten()))
                .ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
        return appeals.add(
                caseId,
                new Appeal(
                        caseId,
                        decision.id(),
                        receivedAt,
                        Boolean.TRUE.equals(command.renewed()),
                        now,
                        currentOfficer.get().signInName()));
    }

    private Optional<Appeal> pending(CaseId caseId) {
        return appeals.newest(caseId).filter(Appeal::isPending);
    }

    private static String kind(AppealReturnDecision command, boolean again) {
        Boolean suspends = command.suspends();
        if (suspends == null) {
            return again ? "suspension-unknown" : "appealed";
        }
        if (again) {
            return suspends ? "suspended-by-court" : "not-suspended-by-court";
        }
        return suspends ? "appealed-and-suspended" : "appealed-not-suspended";
    }
}
