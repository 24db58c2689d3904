package lv.returnregister.detention.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.detention.DecideDetention;
import lv.returnregister.detention.domain.Complaints.Complaint;
import lv.returnregister.detention.domain.CourtRecords.CourtDecision;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.OpenTasks;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be decided about custody depends on how it stands; told beside the safeguards, so that all reasons come at once. */
@Component
public class CustodyGuard implements StepGuard {

    private static final String DECIDE = "decide-detention";

    private final CaseApprehensions apprehensions;
    private final CaseDetentions detentions;
    private final CaseAlternatives alternatives;
    private final CourtRecords courtRecords;
    private final Complaints complaints;
    private final NewFacts newFacts;
    private final OpenTasks openTasks;
    private final CaseFiles cases;

    public CustodyGuard(
            CaseApprehensions apprehensions,
            CaseDetentions detentions,
            CaseAlternatives alternatives,
            CourtRecords courtRecords,
            Complaints complaints,
            NewFacts newFacts,
            OpenTasks openTasks,
            CaseFiles cases) {
        this.apprehensions = apprehensions;
        this.detentions = detentions;
        this.alternatives = alternatives;
        this.courtRecords = courtRecords;
        this.complaints = complaints;
        this.newFacts = newFacts;
        this.openTasks = openTasks;
        this.cases = cases;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        return switch (step) {
            case DECIDE -> againstDeciding(caseId, answer);
            case "impose-alternative" -> inTheRegistersHands(caseId);
            case "report-in", "breach-alternative" ->
                inForce(caseId).isEmpty() ? List.of(Violation.state("no-alternative")) : List.of();
            case "review-detention", "place-detainee" ->
                detentions.running(caseId).isEmpty() ? List.of(Violation.state("not-detained")) : List.of();
            case "complain-detention" -> againstComplaining(caseId);
            case "court-decides-complaint" ->
                complaints.of(caseId).stream().noneMatch(Complaint::isPending)
                        ? List.of(Violation.state("no-complaint"))
                        : List.of();
            default -> List.of();
        };
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return violations(step, caseId, null).isEmpty();
    }

    /** A first decision is always open; a further detention needs an occasion since the last word on custody. */
    private List<Violation> againstDeciding(CaseId caseId, @Nullable Object answer) {
        List<Violation> violations = new ArrayList<>(inTheRegistersHands(caseId));
        boolean detained = detentions.running(caseId).isPresent();
        boolean decided =
                newest(caseId).filter(Apprehension::isDetentionDecided).isPresent();
        if (detained) {
            violations.add(done());
            violations.add(Violation.state("already-detained"));
        } else if (decided && answer instanceof DecideDetention command) {
            if (!command.detain()) {
                // A breach of an alternative asks the question anew, and leaving it at that answers it.
                if (!isAsked(caseId)) {
                    violations.add(done());
                }
            } else if (!command.namesNewFacts() && inForce(caseId).isEmpty() && !newFacts.any(caseId)) {
                violations.add(done());
                violations.add(Violation.state("no-new-facts"));
            }
        }
        return violations;
    }

    private boolean isAsked(CaseId caseId) {
        return openTasks.of(caseId).stream().anyMatch(task -> DECIDE.equals(task.step()));
    }

    private List<Violation> inTheRegistersHands(CaseId caseId) {
        List<Violation> violations = new ArrayList<>();
        if (!cases.find(caseId).isOpen()) {
            violations.add(Violation.state("case-closed"));
        }
        Optional<Apprehension> found = newest(caseId);
        if (found.isEmpty()) {
            violations.add(Violation.state("not-apprehended"));
        } else if (found.get().awaitsHandOver()) {
            violations.add(Violation.state("person-not-handed-over"));
        }
        return violations;
    }

    private List<Violation> againstComplaining(CaseId caseId) {
        Optional<CourtDecision> decision = courtRecords.newest(caseId);
        if (decision.isEmpty()) {
            return List.of(Violation.state("no-court-decision"));
        }
        return complaints.about(caseId, decision.get().id()).isPresent()
                ? List.of(Violation.state("complaint-made-already"))
                : List.of();
    }

    private Optional<Apprehension> newest(CaseId caseId) {
        return apprehensions.newest(caseId);
    }

    private List<Alternative> inForce(CaseId caseId) {
        return alternatives.inForce(caseId);
    }

    private static Violation done() {
        return Violation.state("task-already-completed", DECIDE);
    }
}
