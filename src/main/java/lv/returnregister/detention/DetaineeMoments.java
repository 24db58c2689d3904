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
        return notBefore(field, given, detention.startedAt(), "before-detention");
    }

    /** The moment an officer gave, not in the future and not before another; officers write minutes, the Register finer moments. */
    Instant notBefore(String field, @Nullable LocalDateTime given, Instant earliest, String code) {
        Instant now = clock.instant();
        Instant at = given == null ? now : LegalTime.instant(given);
        if (at.isAfter(now)) {
            throw new Rejection(Violation.input(field, "in-the-future"));
        }
        if (at.isBefore(earliest.truncatedTo(ChronoUnit.MINUTES))) {
            throw new Rejection(Violation.input(field, code, LegalTime.write(earliest)));
        }
        return at.isBefore(earliest) ? earliest : at;
    }
}
