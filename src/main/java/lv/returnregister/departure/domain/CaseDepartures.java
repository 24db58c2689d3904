package lv.returnregister.departure.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The departures of the cases a transaction works on. */
@Component
public class CaseDepartures extends CaseRows<Departure> {

    public CaseDepartures(EntityManager entities) {
        super(entities, Departure.class, Comparator.comparing(Departure::at));
    }
}
