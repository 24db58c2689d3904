package lv.returnregister.deadline;

import org.jspecify.annotations.Nullable;

/**
 * The length of one term, where an order, a court or an agreement sets it.
 *
 * @param amount how many units, at least 1
 * @param unit in what it is counted; absent = as the rule counts
 * @param exceptional set with the recorded reason for which the act allows lengths outside the ordinary limits, such as a
 *     departure term under seven days
 */
public record Length(int amount, @Nullable RunUnit unit, boolean exceptional) {

    /** So many units of the rule. */
    public static Length of(int amount) {
        return new Length(amount, null, false);
    }

    /** So many of the named unit, as an agreement may count otherwise than the rule. */
    public static Length of(int amount, RunUnit unit) {
        return new Length(amount, unit, false);
    }

    /** So many units of the rule, within the limits that need a recorded reason. */
    public static Length exceptional(int amount) {
        return new Length(amount, null, true);
    }
}
