package lv.returnregister.modelling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model in the library. Moments are in UTC.
 *
 * @param number counted from 1 within the model
 * @param basedOn the version it was drawn from, absent for the first
 * @param sha256 of its text
 * @param reason why it is made; empty until the author gives it
 * @param author sign-in name of who began it; {@code register} for what came with a release
 * @param savedBy who saved it last
 * @param revision counts what was saved
 * @param effectiveAt from when it is to hold, known once it is approved
 * @param transition what becomes of running cases, known once it is approved
 * @param deployedId the engine's id of a process or table once it is live
 * @param failure why it could not go live, in the engine's words; absent when nothing failed
 */
public record ModelVersion(
        UUID id,
        ModelRef model,
        int number,
        State state,
        Origin origin,
        @Nullable UUID basedOn,
        String sha256,
        String reason,
        String author,
        Instant createdAt,
        Instant savedAt,
        String savedBy,
        int revision,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable Instant effectiveAt,
        @Nullable Transition transition,
        @Nullable Instant liveAt,
        @Nullable Instant retiredAt,
        @Nullable String deployedId,
        @Nullable String failure) {

    /** How far it has come. */
    public enum State {
        DRAFT,
        IN_REVIEW,
        APPROVED,
        LIVE,
        RETIRED,
        DISCARDED;

        /** Whether work on it is under way: there is one such version of a model at a time. */
        public boolean isOpen() {
            return this == DRAFT || this == IN_REVIEW || this == APPROVED;
        }
    }

    /** Where its text comes from. */
    public enum Origin {
        /** With a release of the Register. */
        SHIPPED,
        /** An administrator drew it. */
        DRAWN,
        /** From a bundle of another environment. */
        IMPORTED,
        /** The text of an earlier version, put back. */
        RETURNED
    }

    /** What becomes of cases that were under way before. */
    public enum Transition {
        /** They keep the earlier version. */
        KEEP,
        /** The new version holds for them too. */
        CHANGE
    }
}
