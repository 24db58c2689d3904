package lv.returnregister.returndecision.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The legal checks of drafts in the cases a transaction works on. */
@Component
public class CaseLegalChecks extends CaseRows<LegalCheck> {

    public CaseLegalChecks(EntityManager entities) {
        super(entities, LegalCheck.class, Comparator.comparing(LegalCheck::askedAt));
    }
}
