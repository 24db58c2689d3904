package lv.returnregister.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measured durations. */
final class Figures {

    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final List<Long> nanos = new ArrayList<>();

    void add(long duration) {
        nanos.add(duration);
    }

    /** Half of the durations are shorter; milliseconds. */
    double median() {
        return percentile(50);
    }

    /** So many percent of the durations are not longer; milliseconds. */
    double percentile(int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = (int) Math.ceil(percent / 100.0 * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / NANOS_PER_MILLI;
    }

    int count() {
        return nanos.size();
    }
}
