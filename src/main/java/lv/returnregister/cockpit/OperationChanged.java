package lv.returnregister.cockpit;

import java.util.Locale;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor proposed an operation on a running case, it was done, or it was turned down or taken
 * back.
 *
 * @param kind word of the operation: {@code move-token}, {@code migrate}
 * @param from where, for people who read models: {@code definition#element}; absent when it has no place
 * @param to where to, in the same way
 * @param value what a routing value was set to: {@code name = value}
 * @param reason why, as it was proposed
 * @param proposedBy sign-in name
 * @param decidedBy sign-in name of the second supervisor, absent when none was needed or asked yet
 * @param answer why it was turned down
 */
public record OperationChanged(
        What what,
        CaseId caseId,
        String kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String value,
        String reason,
        String proposedBy,
        @Nullable String decidedBy,
        @Nullable String answer) {

    /** What happened to it. */
    public enum What {
        PROPOSED,
        DONE,
        TURNED_DOWN,
        /** By the one who had proposed it. */
        WITHDRAWN;

        /** The word of facts and texts. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
