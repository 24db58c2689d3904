package lv.returnregister.detention.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The belongings in safe keeping of the cases a transaction works on. */
@Component
public class CaseBelongings extends CaseRows<Belonging> {

    public CaseBelongings(EntityManager entities) {
        super(entities, Belonging.class, Comparator.comparing(Belonging::takenAt));
    }

    /** What is still to be returned. */
    public List<Belonging> held(CaseId caseId) {
        return of(caseId).stream().filter(Belonging::isHeld).toList();
    }
}
