package lv.returnregister.detention.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The apprehensions of the cases a transaction works on. */
@Component
public class CaseApprehensions extends CaseRows<Apprehension> {

    public CaseApprehensions(EntityManager entities) {
        super(entities, Apprehension.class, Comparator.comparing(Apprehension::at));
    }
}
