package lv.returnregister.casefile.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.returnregister.casefile.NoteDone;
import lv.returnregister.deadline.DeadlineRule;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A duty can be noted as done when its clock waits in the case and its rule says that officers note it. */
@Component
public class DutyGuard implements StepGuard {

    private static final String STEP = "note-done";

    private final Deadlines deadlines;
    private final DeadlineRules rules;
    private final Clock clock;

    public DutyGuard(Deadlines deadlines, DeadlineRules rules, Clock clock) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        if (!STEP.equals(step) || !(answer instanceof NoteDone command)) {
            return List.of();
        }
        Optional<DeadlineView> waiting =
                isNoted(command.duty()) ? deadlines.waiting(caseId, List.of(command.duty())) : Optional.empty();
        if (waiting.isEmpty()) {
            return List.of(Violation.input("duty", "duty-not-waiting", title(command.duty())));
        }
        List<Violation> violations = new ArrayList<>();
        LocalDateTime given = command.doneAt();
        if (given != null) {
            Instant at = LegalTime.instant(given);
            Instant started = waiting.get().startedAt();
            if (at.isAfter(clock.instant())) {
                violations.add(Violation.input("doneAt", "in-the-future"));
            } else if (at.isBefore(started.truncatedTo(ChronoUnit.MINUTES))) {
                violations.add(Violation.input("doneAt", "before-duty", LegalTime.write(started)));
            }
        }
        return violations;
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return !STEP.equals(step)
                || deadlines
                        .waiting(
                                caseId,
                                rules.all().stream()
                                        .filter(DutyGuard::isNoted)
                                        .map(DeadlineRule::id)
                                        .toList())
                        .isPresent();
    }

    private boolean isNoted(String rule) {
        return rules.has(rule) && isNoted(rules.byId(rule));
    }

    private static boolean isNoted(DeadlineRule rule) {
        return rule.endings().contains(STEP);
    }

    private String title(String rule) {
        return rules.has(rule) ? rules.byId(rule).title().lv() : rule;
    }
}
