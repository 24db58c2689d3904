package lv.returnregister.departure.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The costs of removal of the cases a transaction works on. */
@Component
public class CaseRemovalCosts extends CaseRows<RemovalCost> {

    public CaseRemovalCosts(EntityManager entities) {
        super(entities, RemovalCost.class, Comparator.comparing(RemovalCost::recordedAt));
    }
}
