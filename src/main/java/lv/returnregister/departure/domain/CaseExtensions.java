package lv.returnregister.departure.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The requests for a longer term of the cases a transaction works on. */
@Component
public class CaseExtensions extends CaseRows<Extension> {

    public CaseExtensions(EntityManager entities) {
        super(entities, Extension.class, Comparator.comparing(Extension::requestedAt));
    }
}
