package lv.returnregister.returndecision.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.returndecision.domain.ReturnDecision.Status;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The return decisions of the cases a transaction works on. */
@Component
public class CaseDecisions extends CaseRows<ReturnDecision> {

    public CaseDecisions(EntityManager entities) {
        super(entities, ReturnDecision.class, Comparator.comparing(ReturnDecision::draftedAt));
    }

    /** The newest decision of a case that has one of these statuses. */
    public Optional<ReturnDecision> newest(CaseId caseId, Status... statuses) {
        return newest(caseId, decision -> Set.of(statuses).contains(decision.status()));
    }
}
