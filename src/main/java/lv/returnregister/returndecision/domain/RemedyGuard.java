package lv.returnregister.returndecision.domain;

import java.util.List;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.DepartureProof;
import lv.returnregister.casefile.PendingAsylum;
import lv.returnregister.returndecision.domain.ReturnDecision.Status;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers a contest, an appeal and the court's decision where there is something to contest, to appeal, to decide; asylum in open cases. */
@Component
class RemedyGuard implements StepGuard {

    private final CaseDecisions decisions;
    private final CaseContests contests;
    private final CaseAppeals appeals;
    private final PendingAsylum asylum;
    private final CaseFiles cases;
    private final DepartureProof departures;

    RemedyGuard(
            CaseDecisions decisions,
            CaseContests contests,
            CaseAppeals appeals,
            PendingAsylum asylum,
            CaseFiles cases,
            DepartureProof departures) {
        this.decisions = decisions;
        this.contests = contests;
        this.appeals = appeals;
        this.asylum = asylum;
        this.cases = cases;
        this.departures = departures;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        return List.of();
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return switch (step) {
            case "contest" -> isServed(caseId) && !isContested(caseId);
            case "appeal" -> isServed(caseId) && isContested(caseId);
            case "court-decides-appeal" ->
                appeals.newest(caseId).filter(Appeal::isPending).isPresent();
            case "apply-asylum" -> isReturnOpen(caseId);
            case "asylum-decided" -> asylum.isPending(caseId);
            default -> true;
        };
    }

    private boolean isReturnOpen(CaseId caseId) {
        CaseView view = cases.find(caseId);
        return view.kind() == CaseKind.RETURN
                && view.isOpen()
                && departures.of(caseId).isEmpty();
    }

    private boolean isServed(CaseId caseId) {
        return decisions.newest(caseId, Status.SERVED).isPresent();
    }

    private boolean isContested(CaseId caseId) {
        return decisions
                .newest(caseId, Status.SERVED)
                .flatMap(decision -> contests.newest(caseId).filter(contest -> contest.isAbout(decision)))
                .isPresent();
    }
}
