package lv.returnregister.entryban.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.entryban.BanStatus;
import lv.returnregister.entryban.ReviewEntryBan;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be decided about a ban depends on how it stands; told beside the safeguards, so that all reasons come at once. */
@Component
class RunningBanGuard implements StepGuard {

    private static final String REVIEW = "review-entry-ban";
    private static final String SUSPEND = "suspend-entry-ban";
    private static final String RESUME = "resume-entry-ban";
    private static final Set<String> STEPS = Set.of(REVIEW, SUSPEND, RESUME);

    private final CaseBans bans;
    private final Clock clock;

    RunningBanGuard(CaseBans bans, Clock clock) {
        this.bans = bans;
        this.clock = clock;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        if (!STEPS.contains(step)) {
            return List.of();
        }
        Optional<EntryBan> ban = running(caseId);
        List<Violation> violations = new ArrayList<>();
        switch (step) {
            case RESUME -> {
                if (ban.filter(one -> one.status() == BanStatus.SUSPENDED).isEmpty()) {
                    violations.add(Violation.state("ban-not-suspended"));
                }
            }
            case SUSPEND -> {
                if (ban.filter(one -> one.status() == BanStatus.IN_FORCE).isEmpty()) {
                    violations.add(Violation.state("ban-not-in-force"));
                }
            }
            default -> {
                if (ban.isEmpty()) {
                    violations.add(Violation.state("ban-not-in-force"));
                }
            }
        }
        if (answer instanceof ReviewEntryBan review) {
            ban.ifPresent(one -> violations.addAll(days(one, review)));
        }
        return violations;
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return violations(step, caseId, null).isEmpty();
    }

    private Optional<EntryBan> running(CaseId caseId) {
        return bans.newest(caseId, BanStatus.IN_FORCE, BanStatus.SUSPENDED);
    }

    /** A ban cannot have ended before today, nor before it began: such a one is revoked. */
    private List<Violation> days(EntryBan ban, ReviewEntryBan review) {
        List<Violation> violations = new ArrayList<>();
        Instant now = clock.instant();
        LocalDate earliest = LegalTime.day(now);
        LocalDate from = ban.validFrom();
        if (from != null && from.isAfter(earliest)) {
            earliest = from;
        }
        LocalDate until = review.until();
        if (until != null && until.isBefore(earliest)) {
            violations.add(Violation.input("until", "ban-ends-too-early", LegalTime.write(earliest)));
        }
        LocalDate present = ban.validUntil();
        if (until != null && present != null && !until.isBefore(present)) {
            violations.add(Violation.input("until", "ban-not-shorter", LegalTime.write(present)));
        }
        if (review.receivedAt() != null
                && LegalTime.instant(review.receivedAt()).isAfter(now)) {
            violations.add(Violation.input("receivedAt", "in-the-future"));
        }
        return violations;
    }
}
