package lv.returnregister.inbox;

import org.jspecify.annotations.Nullable;

/**
 * What an officer wants to see of the tasks they may do.
 *
 * @param scope whose tasks
 * @param step only this step, kebab case
 * @param nationality only foreigners of this nationality, ICAO 9303
 * @param urgency only this group
 * @param part only the tasks a number of the cockpit counts
 */
public record InboxFilter(
        Scope scope,
        @Nullable String step,
        @Nullable String nationality,
        InboxTask.@Nullable Urgency urgency,
        Part part) {

    public InboxFilter(
            Scope scope, @Nullable String step, @Nullable String nationality, InboxTask.@Nullable Urgency urgency) {
        this(scope, step, nationality, urgency, Part.WHOLE);
    }

    /** By when. */
    public enum Window {
        /** The due date has passed. */
        OVERDUE,
        /** Due until 24:00 of today in Riga, not over yet. */
        TODAY,
        /** Due on one of the three days after today. */
        THREE_DAYS
    }

    /**
     * The tasks a number counts.
     *
     * @param process only those of this process
     * @param unit only those of this unit alone
     * @param law only those due by a limit of law, or only those due by a target of the service
     * @param window only those due by then
     */
    public record Part(
            @Nullable String process,
            @Nullable String unit,
            @Nullable Boolean law,
            @Nullable Window window) {

        /** Nothing is left out. */
        public static final Part WHOLE = new Part(null, null, null, null);

        /** Those due in a window, by law or by a target. */
        public static Part due(boolean law, Window window) {
            return new Part(null, null, law, window);
        }

        public Part ofProcess(@Nullable String chosen) {
            return new Part(chosen, unit, law, window);
        }

        public Part ofUnit(@Nullable String chosen) {
            return new Part(process, chosen, law, window);
        }
    }

    /** Whose tasks. */
    public enum Scope {
        MINE,
        UNIT,
        AUTHORITY
    }

    public static InboxFilter of(Scope scope) {
        return new InboxFilter(scope, null, null, null);
    }

    public InboxFilter withStep(@Nullable String chosen) {
        return new InboxFilter(scope, chosen, nationality, urgency, part);
    }

    public InboxFilter withScope(Scope chosen) {
        return new InboxFilter(chosen, step, nationality, urgency, part);
    }

    public InboxFilter withNationality(@Nullable String chosen) {
        return new InboxFilter(scope, step, chosen, urgency, part);
    }

    public InboxFilter withUrgency(InboxTask.@Nullable Urgency chosen) {
        return new InboxFilter(scope, step, nationality, chosen, part);
    }

    public InboxFilter withPart(Part chosen) {
        return new InboxFilter(scope, step, nationality, urgency, chosen);
    }
}
