package lv.returnregister.departure.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The postponements of the cases a transaction works on. */
@Component
public class CasePostponements extends CaseRows<Postponement> {

    public CasePostponements(EntityManager entities) {
        super(entities, Postponement.class, Comparator.comparing(Postponement::postponedAt));
    }
}
