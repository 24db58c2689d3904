package lv.returnregister.departure.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.departure.CheckDeparture;
import lv.returnregister.departure.ConfirmDeparture;
import lv.returnregister.departure.DecideExtension;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nobody has left before they were found, and a longer term ends later than the one it takes the place of. */
@Component
class DepartureMomentGuard implements StepGuard {

    private static final List<String> TERMS = List.of("voluntary-departure", "voluntary-departure-extended");

    private final CaseFiles cases;
    private final Deadlines deadlines;

    DepartureMomentGuard(CaseFiles cases, Deadlines deadlines) {
        this.cases = cases;
        this.deadlines = deadlines;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        Optional<Violation> wrong = switch (answer) {
            case ConfirmDeparture departure -> beforeFound(caseId, departure.at());
            case CheckDeparture check -> beforeFound(caseId, check.at());
            case DecideExtension extension when extension.isGranted() -> notLonger(caseId, extension.until());
            case null, default -> Optional.empty();
        };
        return wrong.stream().toList();
    }

    private Optional<Violation> beforeFound(CaseId caseId, @Nullable LocalDateTime at) {
        if (at == null) {
            return Optional.empty();
        }
        Instant opened = cases.find(caseId).openedAt();
        return LegalTime.isBefore(LegalTime.instant(at, opened), opened)
                ? Optional.of(Violation.input("at", "before-case", LegalTime.write(opened)))
                : Optional.empty();
    }

    private Optional<Violation> notLonger(CaseId caseId, @Nullable LocalDate until) {
        return deadlines.of(caseId).stream()
                .filter(term -> TERMS.contains(term.ruleId()) && term.state() != DeadlineState.CANCELLED)
                .map(DeadlineView::endDay)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(last -> until != null && !until.isAfter(last))
                .map(last -> Violation.input("until", "not-after-present-term", LegalTime.write(last)));
    }
}
