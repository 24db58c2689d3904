package lv.returnregister.cockpit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Work on many cases, done in the background one after the other.
 *
 * @param kind what is done: {@code retry}, {@code rehearse}, {@code rehearse-draft}, {@code migrate}
 * @param title what it is about: the group of failures, or the process and its versions
 * @param parameters what its work has to know
 * @param reason why, as its supervisor wrote it
 * @param needsSecond whether it waits for a second supervisor
 * @param approved what that one said; absent while nobody has
 * @param finishedAt UTC, absent while items wait
 * @param items how many there are
 * @param done how many took effect
 * @param failed how many did not
 */
public record Batch(
        UUID id,
        String kind,
        String title,
        Map<String, String> parameters,
        String reason,
        String authority,
        String startedBy,
        Instant startedAt,
        boolean needsSecond,
        @Nullable Boolean approved,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant finishedAt,
        int items,
        int done,
        int failed) {

    /** Where it stands. */
    public enum State {
        /** A second supervisor has not said yes or no yet. */
        WAITS_FOR_SECOND,
        TURNED_DOWN,
        RUNNING,
        FINISHED
    }

    /** How one item came out. */
    public enum Verdict {
        WAITING,
        DONE,
        FAILED;

        static Verdict of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * One item.
     *
     * @param position in the frozen list the supervisor saw
     * @param subject what is worked on: the engine's id of a job or process instance
     * @param verdict how it came out
     * @param why every reason it failed for
     */
    public record Item(
            int position,
            CaseId caseId,
            String subject,
            Verdict verdict,
            List<Violation> why,
            @Nullable Instant doneAt) {}

    public State state() {
        if (Boolean.FALSE.equals(approved)) {
            return State.TURNED_DOWN;
        }
        if (needsSecond && approved == null) {
            return State.WAITS_FOR_SECOND;
        }
        return finishedAt == null ? State.RUNNING : State.FINISHED;
    }

    /** How many wait. */
    public int waiting() {
        return items - done - failed;
    }
}
