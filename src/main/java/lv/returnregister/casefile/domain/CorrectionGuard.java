package lv.returnregister.casefile.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.returnregister.casefile.ApproveCorrection;
import lv.returnregister.casefile.CorrectFact;
import lv.returnregister.casefile.CorrectableFact;
import lv.returnregister.casefile.domain.ProposedCorrections.Waiting;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be corrected: a fact as it stands, by a value that can be recorded, one at a time. */
@Component
public class CorrectionGuard implements StepGuard {

    private static final String PROPOSE = "correct";
    private static final String APPROVE = "approve-correction";

    private final CorrectableFacts facts;
    private final ProposedCorrections corrections;

    public CorrectionGuard(CorrectableFacts facts, ProposedCorrections corrections) {
        this.facts = facts;
        this.corrections = corrections;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        return switch (step) {
            case PROPOSE -> againstProposing(caseId, answer);
            case APPROVE -> againstApproving(caseId, answer);
            default -> List.of();
        };
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return violations(step, caseId, null).isEmpty();
    }

    private List<Violation> againstProposing(CaseId caseId, @Nullable Object answer) {
        List<Violation> violations = new ArrayList<>();
        corrections
                .waiting(caseId)
                .ifPresent(waiting -> violations.add(Violation.state("correction-waits", waiting.proposedBy())));
        if (answer instanceof CorrectFact command) {
            Optional<CorrectableFact> owner = facts.owner(command.fact());
            if (owner.isEmpty()) {
                violations.add(Violation.input("fact", "fact-not-correctable", command.fact()));
            } else {
                values(owner.get(), caseId, command, violations);
            }
        }
        return violations;
    }

    private static void values(CorrectableFact owner, CaseId caseId, CorrectFact command, List<Violation> violations) {
        String recorded = owner.recorded(caseId, command.fact());
        if (command.from() != null && !asRecorded(owner, caseId, command).equals(recorded)) {
            violations.add(Violation.input("from", "not-the-recorded-value", recorded));
        }
        try {
            String after = owner.read(caseId, command.fact(), command.to() == null ? "" : command.to());
            if (after.equals(recorded)) {
                violations.add(Violation.input("to", "nothing-to-correct"));
            }
        } catch (Rejection e) {
            violations.addAll(e.violations());
        }
    }

    /** The wrong value may be written in any way in which it could be entered. */
    private static String asRecorded(CorrectableFact owner, CaseId caseId, CorrectFact command) {
        String from = command.from() == null ? "" : command.from().strip();
        try {
            return owner.read(caseId, command.fact(), from);
        } catch (Rejection e) {
            return from;
        }
    }

    /** Meanwhile the fact may have become another one; turning the proposal down is always open. */
    private List<Violation> againstApproving(CaseId caseId, @Nullable Object answer) {
        Optional<Waiting> waiting = corrections.waiting(caseId);
        if (waiting.isEmpty() || !(answer instanceof ApproveCorrection command) || !command.approves()) {
            return List.of();
        }
        String fact = waiting.get().fact();
        return facts.owner(fact)
                .map(owner -> owner.recorded(caseId, fact))
                .filter(recorded -> !recorded.equals(waiting.get().before()))
                .map(recorded -> List.of(Violation.state("correction-overtaken", recorded)))
                .orElse(List.of());
    }
}
