package lv.returnregister.returndecision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.casefile.BanLength;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.Custody;
import lv.returnregister.casefile.ForeignerDeparted;
import lv.returnregister.casefile.FoundForeigner;
import lv.returnregister.casefile.ProposedBan;
import lv.returnregister.casefile.ReturnOrders;
import lv.returnregister.casefile.Stage;
import lv.returnregister.casefile.VoluntaryTermExtended;
import lv.returnregister.casefile.VoluntaryTermShortened;
import lv.returnregister.deadline.DeadlineRedated;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.deadline.Length;
import lv.returnregister.deadline.ServiceDay;
import lv.returnregister.deadline.ServiceDays;
import lv.returnregister.deadline.ServiceMeans;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.returndecision.domain.Assessments;
import lv.returnregister.returndecision.domain.CaseContests;
import lv.returnregister.returndecision.domain.CaseDecisions;
import lv.returnregister.returndecision.domain.Contest;
import lv.returnregister.returndecision.domain.DecisionKindTable;
import lv.returnregister.returndecision.domain.DraftChecks;
import lv.returnregister.returndecision.domain.NonRefoulement;
import lv.returnregister.returndecision.domain.OrderLife;
import lv.returnregister.returndecision.domain.ReturnDecision;
import lv.returnregister.returndecision.domain.ReturnDecision.Status;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.TableHits;
import lv.returnregister.workflow.TaskOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Return decisions: what an officer records about them, with the time limits that begin and end by it. */
@Service
@Transactional
public class ReturnDecisions implements ReturnOrders, ProposedBan.Drafts {

    private final CaseDecisions decisions;
    private final CaseContests contests;
    private final Assessments assessments;
    private final DecisionKindTable kindTable;
    private final TableHits tableHits;
    private final OrderLife life;
    private final DraftChecks checks;
    private final NonRefoulement nonRefoulement;
    private final CaseFiles cases;
    private final Custody custody;
    private final FoundForeigner found;
    private final Deadlines deadlines;
    private final ServiceDays serviceDays;
    private final ReturnDecisionLetters letters;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public ReturnDecisions(
            CaseDecisions decisions,
            CaseContests contests,
            Assessments assessments,
            DecisionKindTable kindTable,
            TableHits tableHits,
            OrderLife life,
            DraftChecks checks,
            NonRefoulement nonRefoulement,
            CaseFiles cases,
            Custody custody,
            FoundForeigner found,
            Deadlines deadlines,
            ServiceDays serviceDays,
            ReturnDecisionLetters letters,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.decisions = decisions;
        this.contests = contests;
        this.assessments = assessments;
        this.kindTable = kindTable;
        this.tableHits = tableHits;
        this.life = life;
        this.checks = checks;
        this.nonRefoulement = nonRefoulement;
        this.cases = cases;
        this.custody = custody;
        this.found = found;
        this.deadlines = deadlines;
        this.serviceDays = serviceDays;
        this.letters = letters;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** The deciding authority takes the case; its officer's unit has it from now on. */
    @PreAuthorize("hasAuthority('return-decision.draft')")
    public void acceptHandOver(CaseId caseId, AcceptHandOver command) {
        Instant now = clock.instant();
        accept(caseId, now);
        cases.record(
                caseId,
                "hand-over-accepted",
                now,
                null,
                Details.of("note", command.note()).values());
    }

    /** Weighs what stands against return; every assessment is kept, the newest counts. */
    @PreAuthorize("hasAuthority('return-decision.draft')")
    public void assess(CaseId caseId, AssessReturn command) {
        Instant now = clock.instant();
        accept(caseId, now);
        assessments.add(caseId, now, currentOfficer.get().signInName(), command);
        cases.record(
                caseId,
                "none".equals(command.nonRefoulement()) ? "assessed-no-risk" : "assessed-risk",
                now,
                null,
                Details.of("familyLife", command.familyLife())
                        .and("health", command.health())
                        .and("bestInterests", command.bestInterests())
                        .values());
    }

    /** What the decision table proposes for the case: {@code departure-order} or {@code removal-order}. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public DecisionKindTable.Proposal propose(CaseId caseId) {
        return kindTable.propose(caseId);
    }

    /**
     * The foreigner is returned on a court's judgment: no return decision is taken, its clocks and a term for leaving do
     * not run any more (Directive 2008/115/EC, article 2 (2) (b); Cabinet Regulation 122/2013, points 5.7.6 and 7).
     *
     * @return {@code judgment}, the kind of what is carried out
     */
    @PreAuthorize("isAuthenticated()")
    public String followJudgment(CaseId caseId) {
        ReturnOrder judgment = found.judgment(caseId).map(ReturnOrder::of).orElseThrow(() -> missing("no-judgment"));
        List.of("return-decision", "voluntary-departure", "voluntary-departure-extended")
                .forEach(rule -> deadlines.cancel(caseId, rule));
        cases.enter(caseId, custody.isDetained(caseId) ? Stage.DETAINED : Stage.REMOVAL_PREPARATION);
        cases.record(
                caseId,
                "judgment-to-be-carried-out",
                clock.instant(),
                null,
                Details.of("judgmentNo", judgment.number())
                        .and("judgmentDate", LegalTime.write(judgment.decidedOn()))
                        .values());
        return judgment.kind();
    }

    /** Drafts the decision, or drafts it anew after it was sent back. */
    @PreAuthorize("hasAuthority('return-decision.draft')")
    public void draft(CaseId caseId, DraftReturnDecision command) {
        Officer officer = currentOfficer.get();
        Instant now = clock.instant();
        CaseView view = cases.find(caseId);
        Optional<ReturnDecision> sentBack = find(caseId, Status.DRAFT);
        ReturnDecision decision = sentBack.orElseGet(
                () -> new ReturnDecision(caseId, view.decidingAuthority(), officer.signInName(), now));
        DecisionKindTable.Proposal proposal = propose(caseId);
        tableHits.keep(caseId, proposal.hit());
        Integer days = "departure-order".equals(command.kind()) ? command.days() : null;
        boolean shortTerm = days != null && proposal.allowsShortTerm(days);
        if (days != null) {
            // A term the decision could never be served with is refused at once.
            deadlines.preview("voluntary-departure", now, length(days, shortTerm));
        }
        decision.draft(command, proposal.kind(), shortTerm, officer.signInName(), now);
        if (sentBack.isEmpty()) {
            decisions.add(caseId, decision);
        }
        cases.enter(caseId, Stage.DECISION_DRAFT);
        cases.record(
                caseId,
                "drafted-" + command.kind(),
                now,
                null,
                Details.of("days", command.days())
                        .entry("banGround", "ban-cases", decision.banGround())
                        .and("banMonths", decision.banMonths())
                        .and("banDays", decision.banDays())
                        .values());
        checks.askIfNeeded(decision, now);
    }

    /** Signs the draft, which becomes a numbered decision, or sends it back with a reason. */
    @PreAuthorize("hasAuthority('return-decision.sign')")
    public void sign(CaseId caseId, SignReturnDecision command) {
        Instant now = clock.instant();
        ReturnDecision decision = find(caseId, Status.DRAFT).orElseThrow(() -> missing("no-draft"));
        if (!command.approve()) {
            cases.record(
                    caseId,
                    "draft-sent-back",
                    now,
                    null,
                    Details.of("reason", command.reason()).values());
            checks.drop(caseId, now, currentOfficer.get().signInName());
            return;
        }
        find(caseId, Status.SIGNED, Status.SERVED).ifPresent(earlier -> {
            earlier.become(Status.REPLACED);
            life.endTerm(caseId);
        });
        decision.sign(currentOfficer.get().signInName(), now);
        deadlines.met(caseId, "return-decision", now);
        if (decision.isRemovalOrder()) {
            String rule = decision.authority() == Authority.VRS ? "removal-order-told-to-pmlp" : "removal-order-sent";
            deadlines.start(caseId, rule, now);
            // Both authorities work in this one Register: signing tells the other one in the same moment.
            deadlines.met(caseId, rule, now);
        }
        cases.enter(caseId, Stage.DECISION_SIGNED);
        cases.record(caseId, "signed-" + decision.kind(), now, null, Details.none());
    }

    /** Writes the letter of the signed decision; its number is the decision's. */
    @PreAuthorize("isAuthenticated()")
    public void issue(CaseId caseId) {
        ReturnDecision decision = find(caseId, Status.SIGNED).orElseThrow(() -> missing("no-signed-decision"));
        DocumentView letter = letters.decision(
                cases.find(caseId),
                decision,
                decisions.of(caseId).stream()
                        .filter(earlier -> earlier.id().equals(decision.amends()))
                        .findFirst(),
                assessments.newest(caseId).orElseThrow(() -> missing("not-assessed")));
        decision.numbered(letter.number());
        cases.record(
                caseId,
                "decision-issued",
                clock.instant(),
                letter.id().value(),
                Details.of("number", decision.number()).values());
    }

    /** The decision was served; its clocks run from the day the law names for the means of service. */
    @PreAuthorize("hasAuthority('return-decision.serve')")
    public void serve(CaseId caseId, ServeReturnDecision command) {
        Instant now = clock.instant();
        ReturnDecision decision = find(caseId, Status.SIGNED, Status.SERVED, Status.REPEALED)
                .orElseThrow(() -> missing("no-signed-decision"));
        ServiceMeans means = ServiceMeans.of(command.means());
        LocalDate sentOn = command.sentOn();
        boolean contestDecision = decision.status() != Status.SIGNED;
        Instant notBefore = contestDecision ? contestDecidedAt(decision) : decision.signedAt();
        Instant event = command.servedAt() != null
                ? LegalTime.instant(command.servedAt(), notBefore)
                : sentOn != null ? sentOn.atStartOfDay(LegalTime.ZONE).toInstant() : now;
        requireServiceAfterSignature(command, event, notBefore);
        ServiceDay served = serviceDays.served(means, event);
        if (decision.status() == Status.SERVED) {
            // What is served now is the decision on the contest: it opens the way to court (Immigration Law, section
            // 50).
            deadlines.start(caseId, "appeal-return-decision", served.from());
        } else if (!contestDecision) {
            decision.serve(
                    command.means(), command.language(), Boolean.TRUE.equals(command.interpreter()), served.from());
            deadlines.start(caseId, "contest-return-decision", served.from());
            Integer days = decision.days();
            if (!decision.isRemovalOrder() && days != null) {
                DeadlineView term = deadlines.start(
                        caseId, "voluntary-departure", served.from(), length(days, decision.isShortTerm()));
                LocalDate endDay = term.endDay();
                decision.voluntaryUntil(endDay == null ? LegalTime.day(term.endsAt()) : endDay);
                cases.enter(caseId, Stage.VOLUNTARY_TERM);
            } else {
                cases.enter(caseId, custody.isDetained(caseId) ? Stage.DETAINED : Stage.SERVED);
            }
        }
        cases.record(
                caseId,
                contestDecision ? "contest-decision-served" : "decision-served",
                now,
                null,
                Details.empty()
                        .entry("means", "service-means", command.means())
                        .entry("language", "languages", command.language())
                        .and("understood", command.understood())
                        .and("servedOn", LegalTime.write(served.day()))
                        .values());
    }

    /** A contest came in; while it waits, the decision is not carried out by force. */
    @PreAuthorize("hasAuthority('return-decision.serve')")
    public void contest(CaseId caseId, ContestReturnDecision command) {
        ReturnDecision decision = find(caseId, Status.SERVED).orElseThrow(() -> missing("no-served-decision"));
        Instant handedOverAt = handedOverAt(decision);
        Instant receivedAt = LegalTime.instant(command.receivedAt(), handedOverAt);
        List<Violation> violations = new ArrayList<>();
        newestContest(caseId)
                .filter(contest -> contest.isPending() || contest.isAbout(decision))
                .ifPresent(contest -> violations.add(
                        Violation.state(contest.isPending() ? "contested-already" : "contest-decided-already")));
        OrderLife.wrongMoment("receivedAt", receivedAt, decision.signedAt(), clock.instant())
                .or(() -> Optional.ofNullable(handedOverAt)
                        .filter(served -> LegalTime.isBefore(receivedAt, served))
                        .map(served ->
                                Violation.input("receivedAt", "contest-before-service", LegalTime.write(served))))
                .ifPresent(violations::add);
        life.missed(caseId, "contest-return-decision", receivedAt, command.renewed())
                .map(term -> Violation.input("receivedAt", "contest-late", term.endWritten()))
                .ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
        contests.add(
                caseId, new Contest(decision, receivedAt, command.arguments(), Boolean.TRUE.equals(command.renewed())));
        deadlines.met(caseId, "contest-return-decision", receivedAt);
        deadlines.start(caseId, "decide-contest", receivedAt);
        cases.enter(caseId, Stage.CONTESTED);
        cases.record(caseId, "contested", receivedAt, null, Details.none());
    }

    /** The head of the authority decides on the contest. */
    @PreAuthorize("hasAuthority('contest.decide')")
    public void decideContest(CaseId caseId, DecideContest command) {
        Instant now = clock.instant();
        Contest contest = pendingContest(caseId).orElseThrow(() -> missing("not-contested"));
        contest.decide(
                command.outcome(), command.reasons(), now, currentOfficer.get().signInName());
        deadlines.met(caseId, "decide-contest", now);
        cases.record(
                caseId,
                "contest-decided-" + command.outcome(),
                now,
                null,
                Details.of("reasons", command.reasons()).values());
        ReturnDecision decision = contested(caseId, contest);
        if ("repealed".equals(command.outcome())) {
            life.repeal(caseId, decision);
        } else {
            life.goOn(caseId, Stage.CONTESTED);
        }
    }

    /** Writes the letter with the decision on the contest. */
    @PreAuthorize("isAuthenticated()")
    public void issueContestDecision(CaseId caseId) {
        Contest contest = newestContest(caseId).orElseThrow(() -> missing("not-contested"));
        DocumentView letter = letters.contestDecision(cases.find(caseId), contested(caseId, contest), contest);
        cases.record(
                caseId, "contest-decision-issued", clock.instant(), letter.id().value(), Details.none());
    }

    /** All decisions of a case, newest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<ReturnDecision> of(CaseId caseId) {
        return decisions.of(caseId);
    }

    /** The newest contest of a decision. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public Optional<Contest> contestOf(ReturnDecision decision) {
        return newestContest(decision.caseId()).filter(contest -> contest.isAbout(decision));
    }

    /** The draft that waits for a signature. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<ReturnDecision> waitingDraft(CaseId caseId) {
        return find(caseId, Status.DRAFT);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<ReturnOrder> current(CaseId caseId) {
        return found.judgment(caseId)
                .map(ReturnOrder::of)
                .or(() -> find(caseId, Status.SIGNED, Status.SERVED, Status.EXECUTED)
                        .map(ReturnDecisions::order));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<String> drafter(CaseId caseId) {
        return find(caseId, Status.DRAFT).map(ReturnDecision::draftedBy);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean nonRefoulementAssessed(CaseId caseId) {
        return nonRefoulement.isAssessed(caseId);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean contestPending(CaseId caseId) {
        return pendingContest(caseId).isPresent();
    }

    /** The case was passed to the other authority; its time to accept begins. */
    @EventListener
    void passedOver(TaskOpened fact) {
        if ("accept-hand-over".equals(fact.step())) {
            deadlines.start(fact.caseId(), "hand-over-accepted", fact.openedAt());
        }
    }

    /** A longer term for leaving was granted. */
    @EventListener
    void termExtended(VoluntaryTermExtended fact) {
        find(fact.caseId(), Status.SERVED).ifPresent(decision -> decision.voluntaryUntil(fact.until()));
    }

    @EventListener
    void termShortened(VoluntaryTermShortened fact) {
        find(fact.caseId(), Status.SERVED).ifPresent(decision -> decision.voluntaryUntil(fact.until()));
    }

    /** The term for leaving was counted again: its last day is another one. */
    @EventListener
    void termRedated(DeadlineRedated fact) {
        LocalDate last = fact.after().endDay();
        if (fact.after().ruleId().startsWith("voluntary-departure") && last != null) {
            find(fact.caseId(), Status.SERVED, Status.EXECUTED).ifPresent(decision -> decision.voluntaryUntil(last));
        }
    }

    @EventListener
    void departed(ForeignerDeparted fact) {
        find(fact.caseId(), Status.SIGNED, Status.SERVED).ifPresent(decision -> decision.become(Status.EXECUTED));
    }

    private void accept(CaseId caseId, Instant now) {
        Officer officer = currentOfficer.get();
        CaseView view = cases.find(caseId);
        if (officer.authority() == view.decidingAuthority()
                && officer.authority() != view.findingAuthority()
                && !officer.unit().equals(view.decidingUnit())) {
            cases.decidedBy(caseId, officer.authority(), officer.unit());
        }
        deadlines.met(caseId, "hand-over-accepted", now);
    }

    private Optional<Contest> pendingContest(CaseId caseId) {
        return newestContest(caseId).filter(Contest::isPending);
    }

    private Optional<Contest> newestContest(CaseId caseId) {
        return contests.newest(caseId);
    }

    private ReturnDecision contested(CaseId caseId, Contest contest) {
        return decisions.of(caseId).stream()
                .filter(contest::isAbout)
                .filter(decision -> decision.servedAt() != null)
                .findFirst()
                .orElseThrow(() -> missing("no-served-decision"));
    }

    private @Nullable Instant contestDecidedAt(ReturnDecision decision) {
        return newestContest(decision.caseId())
                .filter(contest -> contest.isAbout(decision))
                .map(Contest::decidedAt)
                .orElse(decision.signedAt());
    }

    /** Nothing is served before it is signed, nor tomorrow; a day of sending counts as a whole. */
    private void requireServiceAfterSignature(ServeReturnDecision command, Instant event, @Nullable Instant signedAt) {
        boolean byMinute = command.servedAt() != null || command.sentOn() == null;
        Instant notBefore = byMinute || signedAt == null
                ? signedAt
                : LegalTime.day(signedAt).atStartOfDay(LegalTime.ZONE).toInstant();
        OrderLife.wrongMoment(byMinute ? "servedAt" : "sentOn", event, notBefore, clock.instant())
                .ifPresent(violation -> {
                    throw new Rejection(violation);
                });
    }

    /** When the foreigner took the decision; nobody knows where the law only presumes that they did. */
    private @Nullable Instant handedOverAt(ReturnDecision decision) {
        String means = decision.serviceMeans();
        return means == null || serviceDays.isPresumed(ServiceMeans.of(means)) ? null : decision.servedAt();
    }

    private static Length length(int days, boolean shortTerm) {
        return shortTerm ? Length.exceptional(days) : Length.of(days);
    }

    private Optional<ReturnDecision> find(CaseId caseId, Status... statuses) {
        return decisions.newest(caseId, statuses);
    }

    private static ReturnOrder order(ReturnDecision decision) {
        String number = decision.number();
        Instant signedAt = decision.signedAt();
        String ground = decision.banGround();
        BanLength length = decision.banLength();
        String territory = decision.banTerritory();
        return new ReturnOrder(
                decision.kind(),
                number == null ? "" : number,
                LegalTime.day(signedAt == null ? decision.draftedAt() : signedAt),
                decision.servedAt(),
                decision.voluntaryUntil(),
                ground == null || length == null || territory == null
                        ? null
                        : new OrderedBan(ground, length, territory));
    }

    private static Rejection missing(String code) {
        return new Rejection(Violation.state(code));
    }
}
