package lv.returnregister.returndecision.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The applications for asylum in the cases a transaction works on. */
@Component
public class CaseAsylumClaims extends CaseRows<AsylumClaim> {

    public CaseAsylumClaims(EntityManager entities) {
        super(entities, AsylumClaim.class, Comparator.comparing(AsylumClaim::appliedAt));
    }
}
