package lv.returnregister.departure.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The requests for readmission and travel documents of the cases a transaction works on. */
@Component
public class CaseDocumentRequests extends CaseRows<DocumentRequest> {

    public CaseDocumentRequests(EntityManager entities) {
        super(entities, DocumentRequest.class, Comparator.comparing(DocumentRequest::recordedAt));
    }
}
