package lv.returnregister.detention.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The alternatives to detention of the cases a transaction works on. */
@Component
public class CaseAlternatives extends CaseRows<Alternative> {

    public CaseAlternatives(EntityManager entities) {
        super(entities, Alternative.class, Comparator.comparing(Alternative::imposedAt));
    }

    /** The alternatives in force, the newest first. */
    public List<Alternative> inForce(CaseId caseId) {
        return of(caseId).stream().filter(Alternative::isInForce).toList();
    }
}
