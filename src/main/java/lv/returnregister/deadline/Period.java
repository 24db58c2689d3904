package lv.returnregister.deadline;

import java.time.Instant;

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
