package lv.returnregister.deadline;

/** How near a deadline is. */
public enum WarningLevel {
    /** Enough time is left, or the clock does not run. */
    LATER,
    /** Due soon (amber). */
    SOON,
    /** Due very soon (red). */
    URGENT,
    /** The term passed and the act is not done. */
    OVERDUE
}
