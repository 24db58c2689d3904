package lv.returnregister.cockpit.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.returnregister.cockpit.ProcessFigures.Activity;
import lv.returnregister.cockpit.ProcessFigures.ActivityTime;
import lv.returnregister.cockpit.ProcessFigures.Kind;
import lv.returnregister.cockpit.ProcessFigures.Standing;
import lv.returnregister.cockpit.ProcessFigures.Times;
import lv.returnregister.cockpit.ui.FlowQuestion.Measure;
import lv.returnregister.cockpit.ui.FlowQuestion.Part;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of one activity: the same on the drawing, in the table and in a file.
 *
 * @param activity which
 * @param standing what stands there now, absent when nothing does
 * @param times how long it took in the period, absent when it never ended in it
 */
record ActivityRow(
        Activity activity,
        @Nullable Standing standing,
        @Nullable ActivityTime times) {

    /** One row for each activity of either list, in the order of the drawing, which both keep. */
    static List<ActivityRow> of(List<Standing> standing, List<ActivityTime> times, List<String> drawingOrder) {
        Map<String, Standing> stands = byId(standing, row -> row.activity().id());
        Map<String, ActivityTime> took = byId(times, row -> row.activity().id());
        Set<String> ids = new LinkedHashSet<>(drawingOrder);
        ids.addAll(stands.keySet());
        ids.addAll(took.keySet());
        List<ActivityRow> rows = new ArrayList<>();
        for (String id : ids) {
            Standing now = stands.get(id);
            ActivityTime before = took.get(id);
            if (now != null) {
                rows.add(new ActivityRow(now.activity(), now, before));
            } else if (before != null) {
                rows.add(new ActivityRow(before.activity(), null, before));
            }
        }
        return List.copyOf(rows);
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        return rows.stream()
                .collect(Collectors.toMap(id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    long running() {
        return standing == null ? 0 : standing.running();
    }

    long unclaimed() {
        return standing == null ? 0 : standing.unclaimed();
    }

    long incidents() {
        return standing == null ? 0 : standing.incidents();
    }

    @Nullable
    Instant oldest() {
        return standing == null ? null : standing.oldest();
    }

    long count() {
        return times == null ? 0 : times.count();
    }

    long cancelled() {
        return times == null ? 0 : times.cancelled();
    }

    /** The times of a part; {@link Times#NONE} when it never ended in the period. */
    Times times(Part part) {
        if (times == null) {
            return Times.NONE;
        }
        return switch (part) {
            case WAITING -> times.waiting();
            case WORKING -> times.working();
            case TOTAL -> times.total();
        };
    }

    /** Whether the measure says anything of this activity: nobody works at what is no officer's task. */
    boolean has(Measure measure, Part part) {
        return switch (measure) {
            case NOW -> running() > 0;
            case COUNT -> count() > 0;
            case MEDIAN, P90 -> count() > 0 && (part != Part.WORKING || activity.kind() == Kind.TASK);
        };
    }

    /** The length of time a measure tells; none for a measure that counts. */
    Duration length(Measure measure, Part part) {
        return switch (measure) {
            case NOW, COUNT -> Duration.ZERO;
            case MEDIAN -> times(part).median();
            case P90 -> times(part).p90();
        };
    }

    /** The value of a measure as a number, seconds for lengths of time. */
    double value(Measure measure, Part part) {
        return switch (measure) {
            case NOW -> running();
            case COUNT -> count();
            case MEDIAN, P90 -> length(measure, part).toMillis() / 1000.0;
        };
    }
}
