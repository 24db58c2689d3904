package lv.returnregister.returndecision.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The appeals in the cases a transaction works on. */
@Component
public class CaseAppeals extends CaseRows<Appeal> {

    public CaseAppeals(EntityManager entities) {
        super(entities, Appeal.class, Comparator.comparing(Appeal::receivedAt));
    }
}
