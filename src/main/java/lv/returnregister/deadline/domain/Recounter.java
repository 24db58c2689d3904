package lv.returnregister.deadline.domain;

import java.time.Clock;
import java.time.Instant;
import lv.returnregister.deadline.DeadlineEnded;
import lv.returnregister.deadline.DeadlineRedated;
import lv.returnregister.deadline.DeadlineRedated.Cause;
import lv.returnregister.deadline.DeadlineRule;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.deadline.DeadlineStarted;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.WorkingCalendar;
import lv.returnregister.shared.CaseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Counts a clock again: a new one takes the place of the old one, which stays in the case as cancelled. */
@Component
public class Recounter {

    private final DeadlineRepository deadlines;
    private final CaseDeadlines ofCases;
    private final DeadlineRules rules;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public Recounter(
            DeadlineRepository deadlines,
            CaseDeadlines ofCases,
            DeadlineRules rules,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deadlines = deadlines;
        this.ofCases = ofCases;
        this.rules = rules;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** The clock that would take the place of this one; nothing changes. */
    public DeadlineView preview(Deadline before, DeadlineRule row, Basis basis, Cause cause) {
        return counted(before, row, basis, cause, clock.instant()).view(row);
    }

    /** Puts a clock counted by this row from this basis in the place of the old one. */
    public DeadlineView countAgain(Deadline before, DeadlineRule row, Basis basis, Cause cause) {
        Instant now = clock.instant();
        DeadlineRule rowBefore = rules.row(before.rule(), before.ruleFrom(), before.startDay());
        DeadlineView was = before.view(rowBefore);
        CaseId caseId = was.caseId();
        Deadline after = counted(before, row, basis, cause, now);
        before.replaced(now, "deadline.replaced-by-" + word(cause), calendar);
        // The old clock must be gone before the new one comes: one of a rule is alive in a case.
        deadlines.flush();
        ofCases.add(caseId, after);
        if (was.state() == DeadlineState.RUNNING || was.state() == DeadlineState.STOPPED) {
            events.publishEvent(new DeadlineEnded(caseId, before.view(rowBefore)));
        }
        DeadlineView is = after.view(row);
        if (is.state() == DeadlineState.RUNNING) {
            events.publishEvent(new DeadlineStarted(caseId, is));
        } else if (is.state() != was.state()) {
            events.publishEvent(new DeadlineEnded(caseId, is));
        }
        events.publishEvent(new DeadlineRedated(caseId, was, is, cause));
        return is;
    }

    private Deadline counted(Deadline before, DeadlineRule row, Basis basis, Cause cause, Instant now) {
        Deadline after = new Deadline(
                before.caseId(),
                row,
                row.countsBack() ? before.startedAt() : basis.from(),
                basis,
                basis.count(row, calendar),
                now);
        after.takesPlaceOf(before, now, "deadline.counted-again-by-" + word(cause), row, calendar);
        return after;
    }

    private static String word(Cause cause) {
        return cause == Cause.CORRECTION ? "correction" : "law";
    }
}
