package lv.returnregister.cockpit;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import lv.returnregister.cockpit.ProcessFigures.Times;

/** Durations counted in steps of 5 %, as the database function {@code cockpit_bucket} sorts them. */
final class Histogram {

    private static final double STEP = 1.05;
    private static final double MILLIS_PER_SECOND = 1000;
    private static final double MEDIAN = 0.5;
    private static final double P90 = 0.9;

    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private long sumMillis;

    /** So many durations of a step, together so long. */
    void add(int bucket, long count, long millis) {
        counts.merge(bucket, count, Long::sum);
        sumMillis += millis;
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    Duration sum() {
        return Duration.ofMillis(sumMillis);
    }

    Times times() {
        return counts.isEmpty() ? Times.NONE : new Times(share(MEDIAN), share(P90), sum());
    }

    /** What at least this share of the durations does not exceed: the middle of the step it falls into. */
    private Duration share(double share) {
        long wanted = (long) Math.ceil(share * count());
        long seen = 0;
        for (Map.Entry<Integer, Long> step : counts.entrySet()) {
            seen += step.getValue();
            if (seen >= wanted) {
                return middle(step.getKey());
            }
        }
        throw new IllegalStateException("A share of all is more than all");
    }

    private static Duration middle(int bucket) {
        return bucket == 0
                ? Duration.ZERO
                : Duration.ofMillis(Math.round(MILLIS_PER_SECOND * Math.pow(STEP, bucket - MEDIAN)));
    }
}
