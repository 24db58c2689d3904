package lv.returnregister.detention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import lv.returnregister.detention.domain.CaseDetentions;
import lv.returnregister.detention.domain.Detention;
import lv.returnregister.shared.CaseId;
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
     * @throws Rejection {@code not-detained}, {@code in-the-future} or {@code before-detention}
     */
    Instant inDetention(CaseId caseId, String field, @Nullable LocalDateTime given) {
        Detention detention =
                detentions.running(caseId).orElseThrow(() -> new Rejection(Violation.state("not-detained")));
        Instant at = past(field, given);
        if (isBefore(at, detention.startedAt())) {
            throw new Rejection(Violation.input(field, "before-detention", LegalTime.write(detention.startedAt())));
        }
        return later(at, detention.startedAt());
    }

    /**
     * The moment an officer gave.
     *
     * @param given Riga time; now when absent
     * @throws Rejection {@code in-the-future}
     */
    Instant past(String field, @Nullable LocalDateTime given) {
        Instant now = clock.instant();
        Instant at = given == null ? now : LegalTime.instant(given);
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
