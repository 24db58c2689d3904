package lv.returnregister.departure.domain;

import java.util.List;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.DepartureProof;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another state is asked for somebody who is still here, and answers what it was asked; costs belong to a removal. */
@Component
class RemovalGuard implements StepGuard {

    private final CaseFiles cases;
    private final DepartureProof departures;
    private final CaseDocumentRequests requests;
    private final CaseRemovals removals;

    RemovalGuard(CaseFiles cases, DepartureProof departures, CaseDocumentRequests requests, CaseRemovals removals) {
        this.cases = cases;
        this.departures = departures;
        this.requests = requests;
        this.removals = removals;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        return switch (step) {
            case "request-travel-document" ->
                isReturnOpen(caseId) ? List.of() : List.of(Violation.state("nobody-to-return"));
            case "record-removal-cost" ->
                removals.newest(caseId).isPresent() ? List.of() : List.of(Violation.state("removal-not-prepared"));
            default -> List.of();
        };
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return switch (step) {
            case "record-document-reply" -> requests.of(caseId).stream().anyMatch(DocumentRequest::isPending);
            default -> violations(step, caseId, null).isEmpty();
        };
    }

    private boolean isReturnOpen(CaseId caseId) {
        CaseView view = cases.find(caseId);
        return view.kind() == CaseKind.RETURN
                && view.isOpen()
                && departures.of(caseId).isEmpty();
    }
}
