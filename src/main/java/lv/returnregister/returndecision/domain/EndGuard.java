package lv.returnregister.returndecision.domain;

import java.util.List;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.DepartureProof;
import lv.returnregister.returndecision.ApproveEnd;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A return ends without departure as long as it goes on and nobody has left; one proposal waits at a time. */
@Component
class EndGuard implements StepGuard {

    private static final String END = "end-return";

    private final CaseEnds ends;
    private final CaseFiles cases;
    private final DepartureProof departures;

    EndGuard(CaseEnds ends, CaseFiles cases, DepartureProof departures) {
        this.ends = ends;
        this.cases = cases;
        this.departures = departures;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        if (!END.equals(step) && !(answer instanceof ApproveEnd approval && approval.approves())) {
            return List.of();
        }
        CaseView view = cases.find(caseId);
        if (view.kind() != CaseKind.RETURN || !view.isOpen()) {
            return List.of(Violation.state("case-closed"));
        }
        if (departures.of(caseId).isPresent()) {
            return List.of(Violation.state("departed-already"));
        }
        return END.equals(step)
                ? ends.newest(caseId, EndOfReturn::isWaiting)
                        .map(waiting -> List.of(Violation.state("end-waits", waiting.proposedBy())))
                        .orElse(List.of())
                : List.of();
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return !END.equals(step) || violations(step, caseId, null).isEmpty();
    }
}
