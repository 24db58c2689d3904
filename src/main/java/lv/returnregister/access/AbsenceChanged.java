package lv.returnregister.access;

/**
 * The calendar of absences has changed.
 *
 * @param absence which entry
 * @param what what became of it
 */
public record AbsenceChanged(AbsenceView absence, What what) {

    /** What can become of an entry. */
    public enum What {
        ENTERED,
        /** Taken back before it began, or ended before its last day. */
        WITHDRAWN
    }
}
