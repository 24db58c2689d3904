package lv.returnregister.shell.ui;

import java.time.Duration;

/** How lengths of time are written on the screens; the signs are those of the SI and the same in both languages. */
public final class Durations {

    private static final long HOURS_KEPT = 72;
    private static final long DAYS_KEPT = 100;

    private Durations() {}

    /** In the largest unit that tells it: {@code 12 min}, {@code 26 h}, {@code 19 d}. */
    public static String brief(Duration length) {
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return length.isZero() ? "0 min" : "< 1 min";
        }
        if (length.compareTo(Duration.ofMinutes(90)) < 0) {
            return length.toMinutes() + " min";
        }
        // Rounded, as a median of counted steps is no exacter.
        long hours = Math.round(length.toMinutes() / 60.0);
        return hours < HOURS_KEPT ? hours + " h" : Math.round(length.toMinutes() / 1440.0) + " d";
    }

    /** In two units where the second tells something: {@code 12 min}, {@code 6 h 20 min}, {@code 19 d 4 h}, {@code 400 d}. */
    public static String full(Duration length) {
        if (length.compareTo(Duration.ofHours(1)) < 0) {
            return brief(length);
        }
        if (length.toHours() < HOURS_KEPT) {
            return two(length.toHours(), "h", length.toMinutesPart(), "min");
        }
        return length.toDays() < DAYS_KEPT ? two(length.toDays(), "d", length.toHoursPart(), "h") : brief(length);
    }

    private static String two(long many, String unit, int few, String smaller) {
        return many + " " + unit + (few == 0 ? "" : " " + few + " " + smaller);
    }
}
