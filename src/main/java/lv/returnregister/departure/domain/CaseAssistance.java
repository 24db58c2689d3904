package lv.returnregister.departure.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The requests for assistance of the cases a transaction works on. */
@Component
public class CaseAssistance extends CaseRows<Assistance> {

    public CaseAssistance(EntityManager entities) {
        super(entities, Assistance.class, Comparator.comparing(Assistance::requestedAt));
    }
}
