package lv.returnregister.casefile;

import java.util.List;
import java.util.Map;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.documents.DocumentContent;
import lv.returnregister.documents.DocumentId;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.documents.Documents;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a case for those who may read it. Every opening is recorded. */
@Service
@Transactional
public class CaseDocuments {

    private final Documents documents;
    private final AuditLog audit;

    public CaseDocuments(Documents documents, AuditLog audit) {
        this.documents = documents;
        this.audit = audit;
    }

    /** The letters of a case, oldest first. */
    @PreAuthorize("hasAuthority('case.read')")
    @Transactional(readOnly = true)
    public List<DocumentView> of(CaseId caseId) {
        return documents.of(caseId);
    }

    /**
     * Hands out a letter and records who opened it.
     *
     * @param caseId the case the officer has open; a letter of another case is not handed out by way of it
     * @param translation the English translation instead of the Latvian original
     * @throws Rejection {@code document-unknown} when the case has no such letter, {@code document-altered} when its bytes
     *     are not those issued
     */
    @PreAuthorize("hasAuthority('case.read')")
    public DocumentContent open(CaseId caseId, DocumentId id, boolean translation) {
        DocumentView letter = documents.find(id);
        if (!letter.caseId().equals(caseId)) {
            throw new Rejection(Violation.state("document-unknown", id.toString()));
        }
        DocumentContent content = translation ? documents.translation(id) : documents.content(id);
        audit.caseAct(
                "document.viewed",
                caseId,
                letter.number(),
                Map.of("kind", letter.kind(), "language", translation ? "en" : "lv"));
        return content;
    }
}
