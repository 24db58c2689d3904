package lv.returnregister.returndecision.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The contests in the cases a transaction works on. */
@Component
public class CaseContests extends CaseRows<Contest> {

    public CaseContests(EntityManager entities) {
        super(entities, Contest.class, Comparator.comparing(Contest::receivedAt));
    }
}
