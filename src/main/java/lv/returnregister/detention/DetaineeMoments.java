package lv.returnregister.detention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import lv.returnregister.detention.domain.CaseDetentions;
import lv.returnregister.detention.domain.Detention;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CommandDates;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When something was done with a detained foreigner: now, or earlier while the present detention ran. */
@Component
class DetaineeMoments {

    private final CaseDetentions detentions;
    private final Clock clock;

    DetaineeMoments(CaseDetentions detentions, Clock clock) {
        this.detentions = detentions;
        this.clock = clock;
    }

    /**
     * The moment an officer gave for something done in the present detention.
     *
     * @param given Riga time; now when absent
     * @throws Rejection {@code not-detained}, {@code moment-skipped}, {@code in-the-future} or {@code before-detention}
     */
    Instant inDetention(CaseId caseId, String field, @Nullable LocalDateTime given) {
        return inDetention(caseId, field, given, Instant.MIN);
    }

    /**
     * As {@link #inDetention(CaseId, String, LocalDateTime)}, after something else of this detention: of a minute that the
     * clocks showed twice the later one is meant where the earlier would precede it.
     */
    Instant inDetention(CaseId caseId, String field, @Nullable LocalDateTime given, Instant after) {
        Detention detention =
                detentions.running(caseId).orElseThrow(() -> new Rejection(Violation.state("not-detained")));
        Instant at = past(field, given, later(after, detention.startedAt()));
        if (isBefore(at, detention.startedAt())) {
            throw new Rejection(Violation.input(field, "before-detention", LegalTime.write(detention.startedAt())));
        }
        return later(at, detention.startedAt());
    }

    /**
     * The moment an officer gave for something that followed something else.
     *
     * @param given Riga time; now when absent
     * @param after what it followed; of a minute that the clocks showed twice the later one is meant where only it did
     * @throws Rejection {@code moment-skipped} or {@code in-the-future}
     */
    Instant past(String field, @Nullable LocalDateTime given, Instant after) {
        Instant now = clock.instant();
        if (given != null && !LegalTime.exists(given)) {
            throw new Rejection(CommandDates.skipped(field, given));
        }
        Instant at = given == null ? now : LegalTime.instant(given, after);
        if (at.isAfter(now)) {
            throw new Rejection(Violation.input(field, "in-the-future"));
        }
        return at;
    }

    /** Whether it was before the minute of the other: officers write minutes, the Register keeps finer moments. */
    static boolean isBefore(Instant at, Instant other) {
        return at.isBefore(other.truncatedTo(ChronoUnit.MINUTES));
    }

    /** A moment of the same minute, so that nothing is kept as earlier than what it followed. */
    static Instant later(Instant at, Instant other) {
        return at.isBefore(other) ? other : at;
    }
}
