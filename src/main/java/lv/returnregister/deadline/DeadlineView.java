package lv.returnregister.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import lv.returnregister.deadline.domain.DeadlineWords;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import org.jspecify.annotations.Nullable;

/**
 * One deadline of a case as it is read.
 *
 * @param id of the deadline
 * @param caseId the case
 * @param rule the row it was counted by: title, citation, what happens when it passes
 * @param startedAt when the clock began
 * @param endsAt the first instant at which the term is over (UTC)
 * @param endDay the last legal day, absent when it ends at a minute
 * @param state where it stands
 * @param stateAt since when, by the Register's clock or the fact recorded
 * @param metAt when the act was done, also when done late; absent while it is not done
 * @param derivation how the end was reached
 */
public record DeadlineView(
        UUID id,
        CaseId caseId,
        DeadlineRule rule,
        Instant startedAt,
        Instant endsAt,
        @Nullable LocalDate endDay,
        DeadlineState state,
        Instant stateAt,
        @Nullable Instant metAt,
        Derivation derivation) {

    /** The rule's id, as the scenarios and the processes name it. */
    public String ruleId() {
        return rule.id();
    }

    /** Whether it is a limit of law, not a service target. */
    public boolean statutory() {
        return rule.statutory();
    }

    /** Since when it is shown as due soon. */
    public Instant amberAt() {
        return endsAt.minus(rule.amberBefore(whole()));
    }

    /** Since when it is shown as urgent. */
    public Instant redAt() {
        return endsAt.minus(rule.redBefore(whole()));
    }

    /**
     * Whether the act itself was done in time, whatever the state says: a departure within the term that was recorded only
     * after it had been marked missed was still a departure within the term.
     */
    public boolean doneInTime() {
        return metAt != null && !metAt.isAfter(endsAt);
    }

    /** Whether the term passed, the act is still not done and somebody is late with it. */
    public boolean overdueAt(Instant now) {
        return rule.isDuty() && isOverAt(now);
    }

    /** Whether a right or an order ended unused with the term. */
    public boolean lapsedAt(Instant now) {
        return !rule.isDuty() && isOverAt(now);
    }

    /** How near it is at that instant; a deadline that neither runs nor is overdue is {@link WarningLevel#LATER}. */
    public WarningLevel levelAt(Instant now) {
        if (overdueAt(now)) {
            return WarningLevel.OVERDUE;
        }
        if (state != DeadlineState.RUNNING || now.isBefore(amberAt())) {
            return WarningLevel.LATER;
        }
        return now.isBefore(redAt()) ? WarningLevel.SOON : WarningLevel.URGENT;
    }

    /** Time left or passed in words, such as {@code vēl 1 h 05 min}, {@code rīt 24:00}, {@code pēc 8 dienām}. */
    public String inWords(Locale locale, Instant now) {
        return DeadlineWords.of(this, locale, now);
    }

    /** The end for reading: {@code 10.03.2026. 05:20}, or the day alone, {@code 17.03.2026.}. */
    public String endWritten() {
        return endDay == null ? LegalTime.write(endsAt) : LegalTime.write(endDay);
    }

    private boolean isOverAt(Instant now) {
        return state == DeadlineState.MISSED && metAt == null || state == DeadlineState.RUNNING && endsAt.isBefore(now);
    }

    private Duration whole() {
        Duration whole = Duration.between(startedAt, endsAt);
        return whole.isNegative() ? Duration.ZERO : whole;
    }
}
