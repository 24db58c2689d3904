package lv.returnregister.safeguard;

/**
 * An override was asked for, decided on or used.
 *
 * @param what what happened
 */
public record OverrideChanged(What what, OverrideView override) {

    /** What happened to it. */
    public enum What {
        REQUESTED,
        APPROVED,
        TURNED_DOWN,
        USED
    }
}
