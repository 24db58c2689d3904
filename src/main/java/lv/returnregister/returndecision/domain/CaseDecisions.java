package lv.returnregister.returndecision.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.returndecision.domain.ReturnDecision.Status;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The return decisions of the cases a transaction works on. */
@Component
public class CaseDecisions extends CaseRows<ReturnDecision> {

    private final ReturnDecisionRepository decisions;

    public CaseDecisions(ReturnDecisionRepository decisions) {
        this.decisions = decisions;
    }

    /** All decisions of a case, newest first. */
    public List<ReturnDecision> of(CaseId caseId) {
        return rows(caseId).stream()
                .sorted(Comparator.comparing(ReturnDecision::draftedAt).reversed())
                .toList();
    }

    /** The newest decision of a case that has one of these statuses. */
    public Optional<ReturnDecision> newest(CaseId caseId, Status... statuses) {
        return of(caseId).stream()
                .filter(decision -> Set.of(statuses).contains(decision.status()))
                .findFirst();
    }

    /** Keeps a new decision. */
    public void add(CaseId caseId, ReturnDecision decision) {
        added(caseId, decisions.save(decision));
    }

    @Override
    protected List<ReturnDecision> read(UUID caseId) {
        return decisions.findByCaseId(caseId);
    }
}
