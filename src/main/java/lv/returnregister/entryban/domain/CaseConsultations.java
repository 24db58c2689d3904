package lv.returnregister.entryban.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The consultations about bans in the cases a transaction works on. */
@Component
public class CaseConsultations extends CaseRows<Consultation> {

    public CaseConsultations(EntityManager entities) {
        super(entities, Consultation.class, Comparator.comparing(Consultation::recordedAt));
    }
}
