package lv.returnregister.departure.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The decisions that made a term shorter, of the cases a transaction works on. */
@Component
public class CaseShortenings extends CaseRows<Shortening> {

    public CaseShortenings(EntityManager entities) {
        super(entities, Shortening.class, Comparator.comparing(Shortening::decidedAt));
    }
}
