package lv.returnregister.inbox;

import org.jspecify.annotations.Nullable;

/**
 * What an officer wants to see of the tasks they may do.
 *
 * @param scope whose tasks
 * @param step only this step, kebab case
 * @param nationality only foreigners of this nationality, ICAO 9303
 * @param urgency only this group
 */
public record InboxFilter(
        Scope scope, @Nullable String step, @Nullable String nationality, InboxTask.@Nullable Urgency urgency) {

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
        return new InboxFilter(scope, chosen, nationality, urgency);
    }

    public InboxFilter withScope(Scope chosen) {
        return new InboxFilter(chosen, step, nationality, urgency);
    }

    public InboxFilter withNationality(@Nullable String chosen) {
        return new InboxFilter(scope, step, chosen, urgency);
    }

    public InboxFilter withUrgency(InboxTask.@Nullable Urgency chosen) {
        return new InboxFilter(scope, step, nationality, chosen);
    }
}
