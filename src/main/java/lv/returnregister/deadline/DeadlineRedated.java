package lv.returnregister.deadline;

import lv.returnregister.shared.CaseId;

/**
 * A clock was counted again and took the place of the one counted before, because the fact behind it was corrected, a
 * holiday was, or the law changed. Published after the {@link DeadlineStarted} or {@link DeadlineEnded} of the change.
 *
 * @param caseId the case
 * @param before the clock as it stood, cancelled now
 * @param after the clock that counts
 * @param cause why
 */
public record DeadlineRedated(CaseId caseId, DeadlineView before, DeadlineView after, Cause cause) {

    /** Why a clock was counted again. */
    public enum Cause {
        /** The moment it was counted from had been recorded wrong. */
        CORRECTION,
        /** The law or the calendar it was counted by is another one. */
        LAW
    }

    /** Whether it ends at another moment than before. */
    public boolean moved() {
        return !before.endsAt().equals(after.endsAt());
    }

    /** A missed clock runs again: what followed from its passing must be taken back. */
    public boolean revived() {
        return after.state() == DeadlineState.RUNNING && before.state() == DeadlineState.MISSED;
    }
}
