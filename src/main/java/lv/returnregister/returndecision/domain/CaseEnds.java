package lv.returnregister.returndecision.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The ends without return that were proposed in the cases a transaction works on. */
@Component
public class CaseEnds extends CaseRows<EndOfReturn> {

    public CaseEnds(EntityManager entities) {
        super(entities, EndOfReturn.class, Comparator.comparing(EndOfReturn::proposedAt));
    }
}
