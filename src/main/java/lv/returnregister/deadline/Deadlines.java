package lv.returnregister.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.returnregister.deadline.domain.Basis;
import lv.returnregister.deadline.domain.CaseDeadlines;
import lv.returnregister.deadline.domain.Deadline;
import lv.returnregister.deadline.domain.DeadlineCalculator;
import lv.returnregister.deadline.domain.DeadlineRepository;
import lv.returnregister.deadline.domain.Recounter;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of the cases. Every change is published in its transaction: {@link DeadlineStarted} when a clock begins to
 * run, {@link DeadlineEnded} when it ceases to, {@link DeadlineMetLate} when a missed act is done after all.
 *
 * <p>All instants are UTC; legal days are those of Riga. A rule runs once in a case: starting it anew replaces the one
 * that runs or is stopped, which becomes {@link DeadlineState#CANCELLED}.
 *
 * <p>Clocks are started and ended by the steps of the processes, whose rights were asked before, and by the Register
 * itself; here it is only made sure that somebody is signed in. To read them needs the right to the case.
 */
@Service
@Transactional
public class Deadlines {

    private static final Set<DeadlineState> ALIVE = EnumSet.of(DeadlineState.RUNNING, DeadlineState.STOPPED);
    private static final Set<DeadlineState> COUNTED = EnumSet.complementOf(EnumSet.of(DeadlineState.CANCELLED));
    private static final int BATCH = 200;

    private final DeadlineRepository deadlines;
    private final CaseDeadlines ofCases;
    private final Recounter recounter;
    private final DeadlineRules rules;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public Deadlines(
            DeadlineRepository deadlines,
            CaseDeadlines ofCases,
            Recounter recounter,
            DeadlineRules rules,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deadlines = deadlines;
        this.ofCases = ofCases;
        this.recounter = recounter;
        this.rules = rules;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A time already served in detention.
     *
     * @param from first minute
     * @param to minute of the release, not before {@code from}
     */
    public record Period(Instant from, Instant to) {

        public Period {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a period ends before it begins: " + from + " – " + to);
            }
        }
    }

    /**
     * Starts the clock of a rule with the length the rule sets.
     *
     * @param event when it happened; for a presumed day of service {@link ServiceDay#from()}
     * @throws lv.returnregister.shared.Rejection {@code deadline-length-required} when the rule sets none
     * @throws IllegalArgumentException when there is no such rule
     */
    @PreAuthorize("isAuthenticated()")
    public DeadlineView start(CaseId caseId, String ruleId, Instant event) {
        return begin(caseId, ruleId, event, null);
    }

    /**
     * Starts the clock of a rule with a length of its own, in the unit of the rule, such as 15 days of a departure order.
     *
     * @throws lv.returnregister.shared.Rejection {@code deadline-length-outside-limits}
     */
    @PreAuthorize("isAuthenticated()")
    public DeadlineView start(CaseId caseId, String ruleId, Instant event, int length) {
        return begin(caseId, ruleId, event, Length.of(length));
    }

    /**
     * Starts the clock of a rule with a length of its own, which may be exceptional or counted as an agreement counts.
     *
     * @throws lv.returnregister.shared.Rejection {@code deadline-length-outside-limits}
     */
    @PreAuthorize("isAuthenticated()")
    public DeadlineView start(CaseId caseId, String ruleId, Instant event, Length length) {
        return begin(caseId, ruleId, event, length);
    }

    /**
     * Starts a clock whose end somebody set, such as a court.
     *
     * @param end the minute set; of a rule that ends by day, 24:00 of the last day ({@link LegalTime#endOf})
     * @throws lv.returnregister.shared.Rejection {@code deadline-end-before-start}, {@code deadline-end-beyond-limit}
     */
    @PreAuthorize("isAuthenticated()")
    public DeadlineView startUntil(CaseId caseId, String ruleId, Instant event, Instant end) {
        return replace(caseId, rules.byId(ruleId, LegalTime.day(event)), event, Basis.until(event, end));
    }

    /** As {@link #startUntil(CaseId, String, Instant, Instant)} until the end of a legal day. */
    @PreAuthorize("isAuthenticated()")
    public DeadlineView startUntil(CaseId caseId, String ruleId, Instant event, LocalDate lastDay) {
        return startUntil(caseId, ruleId, event, LegalTime.endOf(lastDay));
    }

    /**
     * Starts a clock counted back from the end of something else, such as the application 48 hours before a detention
     * term ends. It runs from now; where the end lies in the past already, {@link #passOverdue} marks it missed.
     */
    @PreAuthorize("isAuthenticated()")
    public DeadlineView startBefore(CaseId caseId, String ruleId, Instant endOfOther) {
        return startBefore(caseId, ruleId, endOfOther, null);
    }

    /** As {@link #startBefore(CaseId, String, Instant)} with a length of its own, such as {@link #shortest}. */
    @PreAuthorize("isAuthenticated()")
    public DeadlineView startBefore(CaseId caseId, String ruleId, Instant endOfOther, @Nullable Length length) {
        DeadlineRule rule = rules.byId(ruleId, LegalTime.day(endOfOther));
        if (!rule.countsBack()) {
            throw new IllegalArgumentException(ruleId + " is not counted back from an end");
        }
        return replace(caseId, rule, clock.instant(), Basis.term(endOfOther, length));
    }

    /**
     * Starts a ceiling of detention: its months from the beginning of the present detention less the hours served before.
     *
     * @param beginning first minute of the present detention
     * @param served earlier detentions of the same foreigner for return
     */
    @PreAuthorize("isAuthenticated()")
    public DeadlineView startCeiling(CaseId caseId, String ruleId, Instant beginning, List<Period> served) {
        DeadlineRule rule = rules.byId(ruleId, LegalTime.day(beginning));
        return replace(caseId, rule, beginning, Basis.ceiling(beginning, served));
    }

    /** What a ceiling would be, without starting a clock; see {@link #startCeiling}. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Term ceiling(String ruleId, Instant beginning, List<Period> served) {
        return DeadlineCalculator.ceiling(rules.byId(ruleId, LegalTime.day(beginning)), beginning, served, calendar);
    }

    /** What a rule would give, without starting a clock; a length absent = as the rule sets. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Term preview(String ruleId, Instant event, @Nullable Length length) {
        return DeadlineCalculator.calculate(rules.byId(ruleId, LegalTime.day(event)), event, length, calendar);
    }

    /** The shortest length the rule allows for a reason that is recorded, such as one hour for the notice of a removal. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Length shortest(String ruleId, Instant event) {
        Integer shortest = rules.byId(ruleId, LegalTime.day(event)).exceptionalMin();
        if (shortest == null) {
            throw new IllegalArgumentException(ruleId + " has no exception");
        }
        return Length.exceptional(shortest);
    }

    /**
     * The act was done. Clocks of the rule that run become {@link DeadlineState#MET}, or missed and done late when the act
     * came after the end; a missed one stays missed and gets the time. Nothing happens where no clock waits.
     *
     * @param at when the act was done, which may lie before the moment it is recorded
     * @return the clocks that changed
     */
    @PreAuthorize("isAuthenticated()")
    public List<DeadlineView> met(CaseId caseId, String ruleId, Instant at) {
        return ofCases.of(caseId, ruleId, EnumSet.of(DeadlineState.RUNNING, DeadlineState.MISSED)).stream()
                .filter(deadline -> deadline.isRunning() || deadline.isMissedAndOpen())
                .map(deadline -> {
                    boolean ran = deadline.isRunning();
                    deadline.met(at);
                    DeadlineView view = view(deadline);
                    if (ran) {
                        events.publishEvent(new DeadlineEnded(caseId, view));
                    }
                    if (view.state() == DeadlineState.MISSED) {
                        events.publishEvent(new DeadlineMetLate(caseId, view));
                    }
                    return view;
                })
                .toList();
    }

    /** Ends the clock of a rule that is no longer needed, running or stopped; without one nothing happens. */
    @PreAuthorize("isAuthenticated()")
    public void cancel(CaseId caseId, String ruleId) {
        cancelAll(caseId, alive(caseId, ruleId));
    }

    /** Ends every clock of a case, running or stopped. */
    @PreAuthorize("isAuthenticated()")
    public void cancelAll(CaseId caseId) {
        cancelAll(
                caseId,
                ofCases.byEnd(caseId).stream()
                        .filter(deadline -> ALIVE.contains(deadline.state()))
                        .toList());
    }

    /**
     * Stops the clock of a rule and keeps what is left; without a running one nothing happens. A clock whose end was
     * already past at that instant becomes missed instead: what has lapsed cannot be suspended.
     */
    @PreAuthorize("isAuthenticated()")
    public void stop(CaseId caseId, String ruleId, Instant at) {
        for (Deadline deadline : alive(caseId, ruleId)) {
            if (deadline.isRunning()) {
                if (deadline.isPast(at)) {
                    deadline.miss();
                } else {
                    deadline.stop(at, rule(deadline), calendar);
                }
                events.publishEvent(new DeadlineEnded(caseId, view(deadline)));
            }
        }
    }

    /** Lets a stopped clock run on with what was left; without a stopped one nothing happens. */
    @PreAuthorize("isAuthenticated()")
    public void resume(CaseId caseId, String ruleId, Instant at) {
        for (Deadline deadline : alive(caseId, ruleId)) {
            if (deadline.isStopped()) {
                deadline.resume(at, rule(deadline), calendar);
                events.publishEvent(new DeadlineStarted(caseId, view(deadline)));
            }
        }
    }

    /**
     * The moment a clock was counted from had been recorded wrong: it gives way to one counted from the right moment, with
     * the same length and with all that was done to it since – it may have passed by then, or run again. Both stay in the
     * case. Without a clock counted from the wrong moment nothing happens.
     *
     * @param wrong the moment recorded until now; of a rule that counts back, the end it was counted from
     * @param right the right one
     */
    @PreAuthorize("isAuthenticated()")
    public Optional<DeadlineView> restart(CaseId caseId, String ruleId, Instant wrong, Instant right) {
        return ofCases.of(caseId, ruleId, COUNTED).stream()
                .filter(deadline -> deadline.basis().from().equals(wrong))
                .findFirst()
                .map(before -> recounter.countAgain(
                        before,
                        rules.byId(ruleId, LegalTime.day(right)),
                        before.basis().from(right),
                        DeadlineRedated.Cause.CORRECTION));
    }

    /**
     * The moment of the act that met a clock had been recorded wrong: the clock counts as met in time or late by the right
     * one. Without a clock met at the wrong moment nothing happens.
     */
    @PreAuthorize("isAuthenticated()")
    public void metRather(CaseId caseId, String ruleId, Instant wrong, Instant right) {
        ofCases.of(caseId, ruleId, COUNTED).stream()
                .filter(deadline -> deadline.isDoneAt(wrong))
                .findFirst()
                .ifPresent(deadline -> deadline.metRather(right, calendar));
    }

    /** All clocks of a case, also those that ended, by their end. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work', 'entry-ban.announce')")
    @Transactional(readOnly = true)
    public List<DeadlineView> of(CaseId caseId) {
        return ofCases.byEnd(caseId).stream().map(this::view).toList();
    }

    /** The clocks of these ids, for lists; those that do not exist are missing. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public Map<UUID, DeadlineView> of(Collection<UUID> ids) {
        return deadlines.findAllById(ids).stream()
                .map(this::view)
                .collect(Collectors.toMap(DeadlineView::id, view -> view));
    }

    /** The running clock of a case that ends first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work', 'entry-ban.announce')")
    @Transactional(readOnly = true)
    public Optional<DeadlineView> next(CaseId caseId) {
        return ofCases.byEnd(caseId).stream()
                .filter(Deadline::isRunning)
                .findFirst()
                .map(this::view);
    }

    /** The running clock of a rule in a case. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<DeadlineView> running(CaseId caseId, String ruleId) {
        return alive(caseId, ruleId).stream()
                .filter(Deadline::isRunning)
                .findFirst()
                .map(this::view);
    }

    /**
     * The clock that waits for its act and ends first among those of these rules: one that runs, or was missed and not
     * done since.
     */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work', 'entry-ban.announce')")
    @Transactional(readOnly = true)
    public Optional<DeadlineView> waiting(CaseId caseId, Collection<String> ruleIds) {
        return ofCases.byEnd(caseId).stream()
                .filter(deadline -> ruleIds.contains(deadline.rule()))
                .filter(deadline -> deadline.isRunning() || deadline.isMissedAndOpen())
                .findFirst()
                .map(this::view);
    }

    /**
     * Clocks of whatever case that wait for their act, running or missed and not done since; in the order of their ids.
     *
     * @param after those after this one; absent for the first
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<DeadlineView> waiting(@Nullable UUID after, int most) {
        return deadlines.findWaiting(after == null ? new UUID(0, 0) : after, Limit.of(most)).stream()
                .map(this::view)
                .toList();
    }

    /** The end of the running clock that ends first, of whatever case; it may be past already. */
    @PreAuthorize("hasAuthority('clock.move')")
    @Transactional(readOnly = true)
    public Optional<Instant> firstEnd() {
        return deadlines.firstEnd(DeadlineState.RUNNING);
    }

    /**
     * Marks every running clock missed whose end lies before the Register's clock. May be called at any time by any node:
     * a clock is marked once, and rows another node works on are left to it.
     *
     * @return how many were marked
     */
    @PreAuthorize("isAuthenticated()")
    public int passOverdue() {
        Instant now = clock.instant();
        int passed = 0;
        while (true) {
            List<Deadline> overdue = deadlines.lockOverdue(now, Limit.of(BATCH));
            for (Deadline deadline : overdue) {
                deadline.miss();
            }
            deadlines.flush();
            for (Deadline deadline : overdue) {
                DeadlineView view = view(deadline);
                events.publishEvent(new DeadlineEnded(view.caseId(), view));
            }
            passed += overdue.size();
            if (overdue.size() < BATCH) {
                return passed;
            }
        }
    }

    private DeadlineView begin(CaseId caseId, String ruleId, Instant event, @Nullable Length length) {
        DeadlineRule rule = rules.byId(ruleId, LegalTime.day(event));
        return replace(caseId, rule, rule.countsBack() ? clock.instant() : event, Basis.term(event, length));
    }

    private DeadlineView replace(CaseId caseId, DeadlineRule rule, Instant startedAt, Basis basis) {
        if (rule.later() != null) {
            throw new IllegalStateException(rule.id() + " has no end yet, so it cannot be started");
        }
        Term term = basis.count(rule, calendar);
        List<Deadline> before = ofCases.of(caseId, rule.id(), EnumSet.allOf(DeadlineState.class));
        cancelAll(
                caseId,
                before.stream()
                        .filter(deadline -> ALIVE.contains(deadline.state()))
                        .toList());
        if (!before.isEmpty()) {
            // The old clock must be gone before the new one comes, also one met in this very step: one of a rule is
            // alive in a case, and new rows are written before changed ones.
            deadlines.flush();
        }
        Deadline deadline = new Deadline(caseId, rule, startedAt, basis, term, clock.instant());
        ofCases.add(caseId, deadline);
        DeadlineView view = deadline.view(rule);
        events.publishEvent(new DeadlineStarted(caseId, view));
        return view;
    }

    private void cancelAll(CaseId caseId, List<Deadline> alive) {
        Instant now = clock.instant();
        for (Deadline deadline : alive) {
            deadline.cancel(now);
            events.publishEvent(new DeadlineEnded(caseId, view(deadline)));
        }
    }

    private List<Deadline> alive(CaseId caseId, String ruleId) {
        return ofCases.of(caseId, ruleId, ALIVE);
    }

    private DeadlineRule rule(Deadline deadline) {
        return rules.row(deadline.rule(), deadline.ruleFrom(), deadline.startDay());
    }

    private DeadlineView view(Deadline deadline) {
        return deadline.view(rule(deadline));
    }
}
