package lv.returnregister.cockpit;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lv.returnregister.access.Authority;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How cases flow through the processes: where they stand now, how long each activity lets them wait and how long work takes,
 * which roads they take. Read from the cockpit's own read models, which are kept in the engine's transactions; the engine's
 * variable and task tables are never asked. Needs the right {@code cockpit.use}; an unknown process or version is a
 * {@link lv.returnregister.shared.Rejection} {@code model-unknown}.
 *
 * <p>Medians and percentiles come from counts in steps of at most 5 %, so each is at most 5 % beside the exact one.
 */
public interface ProcessFigures {

    /** Whose work counts. */
    enum Reach {
        /** One unit of the supervisor's authority, the supervisor's own unless another is named. */
        UNIT,
        /** The supervisor's whole authority. */
        AUTHORITY,
        /** Everything both authorities share: all cases, without anything about a person. */
        ALL
    }

    /**
     * Whose work counts.
     *
     * @param unit code of a unit of the supervisor's authority, only with {@link Reach#UNIT}; absent for the own one
     */
    record Scope(Reach reach, @Nullable String unit) {

        /** The supervisor's own unit. */
        public static final Scope OWN_UNIT = new Scope(Reach.UNIT, null);

        /** The supervisor's whole authority. */
        public static final Scope AUTHORITY = new Scope(Reach.AUTHORITY, null);

        /** Both authorities. */
        public static final Scope ALL = new Scope(Reach.ALL, null);

        public Scope {
            if (unit != null && reach != Reach.UNIT) {
                throw new IllegalArgumentException("Only the reach of a unit names one");
            }
        }

        /** A unit of the supervisor's authority. */
        public static Scope unit(String unit) {
            return new Scope(Reach.UNIT, unit);
        }
    }

    /**
     * Which model the figures are about.
     *
     * @param process id of the process
     * @param definitionId the engine's id of one version; absent for all versions together
     */
    record Which(String process, @Nullable String definitionId) {

        /** All versions of a process together. */
        public static Which allOf(String process) {
            return new Which(process, null);
        }

        /** One version of a process. */
        public static Which version(String process, String definitionId) {
            return new Which(process, definitionId);
        }
    }

    /**
     * A stretch of time; what ended in it counts.
     *
     * @param from the first moment that belongs to it
     * @param to the first moment after it
     */
    record Period(Instant from, Instant to) {

        public Period {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("A period ends after it begins");
            }
        }

        /** The time up to now. */
        public static Period last(Duration length, Instant now) {
            return new Period(now.minus(length), now);
        }
    }

    /**
     * A process one can look at.
     *
     * @param key id of the process
     * @param name as drawn in the newest version, and in English
     * @param versions the newest first
     * @param running instances under way in all versions, both authorities
     */
    record ProcessChoice(String key, LocalizedText name, List<Version> versions, long running) {

        /** The newest version. */
        public Version newest() {
            return versions.getFirst();
        }
    }

    /**
     * One deployed version of a process.
     *
     * @param definitionId the engine's id, by which its drawing is asked for
     * @param number counted by the engine from 1
     * @param tag the author's version, absent when none was given
     * @param running instances under way in it, both authorities
     */
    record Version(
            String definitionId, int number, @Nullable String tag, Instant deployedAt, long running) {}

    /** What kind of place an activity is, for people who read the table instead of the drawing. */
    enum Kind {
        /** An officer's task: the only kind that is claimed, so the only one with working time. */
        TASK,
        /** Another process is under way. */
        CALL,
        /** A part of the process that is under way. */
        PART,
        /** Waits for an event: a message, a moment. */
        WAIT,
        /** A step of the Register's own. */
        STEP
    }

    /**
     * An activity of a model.
     *
     * @param id id of the element in the drawing
     * @param name as drawn, and in English; its id where the model gives no name
     */
    record Activity(String id, LocalizedText name, Kind kind) {}

    /**
     * What stands at an activity now.
     *
     * @param running tokens that stand here
     * @param unclaimed those of them nobody has taken; all of them for anything but tasks
     * @param incidents jobs of the activity that failed and wait for somebody
     * @param oldest since when the oldest of them stands here; absent when none does
     */
    record Standing(
            Activity activity,
            long running,
            long unclaimed,
            long incidents,
            @Nullable Instant oldest) {

        /** Tokens whose task an officer has taken. */
        public long claimed() {
            return running - unclaimed;
        }
    }

    /**
     * A distribution of durations.
     *
     * @param median half of them took at most this long
     * @param p90 nine of ten took at most this long
     * @param sum all of them together
     */
    record Times(Duration median, Duration p90, Duration sum) {

        /** Of nothing. */
        public static final Times NONE = new Times(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    /**
     * How long an activity took.
     *
     * @param count how often it ended in the period
     * @param cancelled how often of these the process took it back instead of having it done
     * @param waiting time while nobody had it
     * @param working time while an officer had it; none for anything but tasks
     * @param total from the token's coming to its going
     */
    record ActivityTime(Activity activity, long count, long cancelled, Times waiting, Times working, Times total) {}

    /**
     * An activity by the time it lets cases wait.
     *
     * @param rank 1 is where most time is spent waiting
     * @param share of all waiting time of the answer, 0 to 1
     */
    record Bottleneck(
            int rank,
            String process,
            LocalizedText processName,
            Activity activity,
            long count,
            Times waiting,
            double share) {}

    /** How an instance ended. */
    enum Outcome {
        /** The road was walked to an end. */
        COMPLETED,
        /** It was taken off the road: by an event, by a correction, by hand. */
        CANCELLED
    }

    /**
     * A road instances took, from the first activity to the last.
     *
     * @param path activities in the order in which they began
     * @param count instances that took it
     * @param share of all instances of the period, 0 to 1
     * @param duration from start to end of an instance
     */
    record Variant(List<Activity> path, Outcome outcome, long count, double share, Times duration) {}

    /**
     * The roads of a period.
     *
     * @param instances how many instances ended in the period
     * @param roads how many different roads they took
     * @param most the most frequent of these, the most frequent first
     */
    record Variants(long instances, long roads, List<Variant> most) {}

    /**
     * An activity that instances do again.
     *
     * @param instances instances of the period that came to it
     * @param again those of them that came more than once
     * @param repetitions how often it was done beyond the first time, all together
     */
    record Rework(Activity activity, long instances, long again, long repetitions) {

        /** How many of the instances came more than once, 0 to 1. */
        public double share() {
            return instances == 0 ? 0 : (double) again / instances;
        }
    }

    /**
     * How long it took until the other authority went on with a case: from the end of the last task of the one to the
     * moment an officer of the other took the next.
     *
     * @param month the month in which that task of the other ended, in Riga
     */
    record HandOver(Authority from, Authority to, YearMonth month, long count, Times times) {}

    /**
     * How a process goes in a unit.
     *
     * @param running instances under way
     * @param cases cases these belong to
     * @param started instances started since Monday 00:00 in Riga
     * @param finished instances that ended since then, in whatever way
     */
    record Flow(
            String process,
            LocalizedText name,
            Authority authority,
            String unit,
            long running,
            long cases,
            long started,
            long finished) {}

    /** Every deployed process, by its Latvian name. */
    List<ProcessChoice> processes();

    /** The choice with this key; empty when no such process is deployed. */
    Optional<ProcessChoice> process(String key);

    /** What stands where now, for each activity at which anything stands or has failed, in the order of the drawing. */
    List<Standing> standing(Which which, Scope scope);

    /** How long each activity took that ended in the period, in the order of the drawing. */
    List<ActivityTime> times(Which which, Period period, Scope scope);

    /**
     * Tasks and steps by the time for which nobody had them or they were held, the longest together first; of all processes
     * when none is named. Waiting for a moment or a message of the law is no bottleneck.
     */
    List<Bottleneck> bottlenecks(@Nullable Which which, Period period, Scope scope);

    /** The most frequent roads of the instances that ended in the period. */
    Variants variants(Which which, Period period, Scope scope, int most);

    /** Activities that instances which ended in the period came to more than once, the most repetitions first. */
    List<Rework> rework(Which which, Period period, Scope scope);

    /** Hand-overs between the authorities that ended in the period, by direction and month, the newest month first. */
    List<HandOver> handOvers(Period period, Scope scope);

    /** How each process goes in each unit of the scope, by process and unit. */
    List<Flow> flows(Scope scope);
}
