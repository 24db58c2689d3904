package lv.returnregister.detention.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.detention.ComplainDetention;
import lv.returnregister.detention.RecordCourtDecision;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A court decides after it was asked, its copy comes within the time it has for it, and nobody complains about a decision
 * that has not come.
 */
@Component
class CourtMomentGuard implements StepGuard {

    private static final String COPY = "court-decision-copy";

    private final CaseDetentions detentions;
    private final CourtRecords courtRecords;
    private final Deadlines deadlines;
    private final Clock clock;

    CourtMomentGuard(CaseDetentions detentions, CourtRecords courtRecords, Deadlines deadlines, Clock clock) {
        this.detentions = detentions;
        this.courtRecords = courtRecords;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        List<Violation> violations = new ArrayList<>();
        if (answer instanceof RecordCourtDecision decision) {
            copyInTime(decision.receivedAt()).ifPresent(violations::add);
            detentions
                    .running(caseId)
                    .flatMap(detention -> courtRecords.lastApplied(detention.id()))
                    .ifPresent(applied -> {
                        if (isEarlier(decision.decidedAt(), applied)) {
                            violations.add(beforeApplication("decidedAt", applied));
                        }
                        if (isEarlier(decision.receivedAt(), applied)) {
                            violations.add(beforeApplication("receivedAt", applied));
                        }
                    });
        } else if (answer instanceof ComplainDetention complaint) {
            courtRecords
                    .newest(caseId)
                    .map(CourtRecords.CourtDecision::receivedAt)
                    .filter(received -> isEarlier(complaint.receivedAt(), received))
                    .ifPresent(received -> violations.add(
                            Violation.input("receivedAt", "before-court-decision", LegalTime.write(received))));
        }
        return violations;
    }

    private static Violation beforeApplication(String field, Instant applied) {
        return Violation.input(field, "before-court-application", LegalTime.write(applied));
    }

    private static boolean isEarlier(@Nullable LocalDateTime given, Instant earliest) {
        return given != null && LegalTime.isBefore(LegalTime.instant(given, earliest), earliest);
    }

    private Optional<Violation> copyInTime(LocalDateTime receivedAt) {
        Instant latest = deadlines.preview(COPY, clock.instant(), null).end();
        return LegalTime.instant(receivedAt).isAfter(latest)
                ? Optional.of(Violation.input("receivedAt", "copy-later-than-due", LegalTime.write(latest)))
                : Optional.empty();
    }
}
