package lv.returnregister.deadline;

/** Where a deadline stands. */
public enum DeadlineState {
    /** The clock runs. */
    RUNNING,
    /** Done within the term. */
    MET,
    /** The term passed before it was done; stays so when done late. */
    MISSED,
    /** The clock stands; the remaining time is kept. */
    STOPPED,
    /** No longer needed, or replaced by a new term of the same rule. */
    CANCELLED
}
