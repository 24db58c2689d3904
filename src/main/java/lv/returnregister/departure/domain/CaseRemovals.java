package lv.returnregister.departure.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The removal operations of the cases a transaction works on. */
@Component
public class CaseRemovals extends CaseRows<Removal> {

    public CaseRemovals(EntityManager entities) {
        super(entities, Removal.class, Comparator.comparing(Removal::preparedAt));
    }
}
