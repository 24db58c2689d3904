package lv.returnregister.casefile;

import java.util.List;
import java.util.Map;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.documents.AddFile;
import lv.returnregister.documents.DocumentContent;
import lv.returnregister.documents.DocumentId;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.documents.Documents;
import lv.returnregister.documents.FileView;
import lv.returnregister.documents.FilesOfCases;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters and files of a case for those who may read it. Every opening is recorded. */
@Service
@Transactional
public class CaseDocuments {

    private final Documents documents;
    private final FilesOfCases files;
    private final CaseFiles cases;
    private final CurrentOfficer currentOfficer;
    private final AuditLog audit;

    public CaseDocuments(
            Documents documents, FilesOfCases files, CaseFiles cases, CurrentOfficer currentOfficer, AuditLog audit) {
        this.documents = documents;
        this.files = files;
        this.cases = cases;
        this.currentOfficer = currentOfficer;
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

    /** The files officers added to a case, oldest first. */
    @PreAuthorize("hasAuthority('case.read')")
    @Transactional(readOnly = true)
    public List<FileView> files(CaseId caseId) {
        return files.of(caseId);
    }

    /**
     * Adds a document to a case (R122 5.15); the timeline tells it. A closed case takes documents, too.
     *
     * @throws Rejection {@code case-unknown}, {@code dated-in-future}
     */
    @PreAuthorize("hasAuthority('document.add')")
    public FileView add(CaseId caseId, AddFile command) {
        cases.find(caseId);
        FileView added = files.add(caseId, command, currentOfficer.get().signInName());
        cases.record(
                caseId,
                "document-added",
                added.addedAt(),
                null,
                Details.of("documentTitle", added.title())
                        .and("fileName", added.fileName())
                        .and("sha256", added.sha256())
                        .values());
        return added;
    }

    /**
     * Hands out a file and records who opened it.
     *
     * @throws Rejection {@code document-unknown} when the case has no such file, {@code document-altered} when its bytes
     *     are not those added
     */
    @PreAuthorize("hasAuthority('case.read')")
    public DocumentContent openFile(CaseId caseId, DocumentId id) {
        FileView file = files.find(caseId, id);
        DocumentContent content = files.content(caseId, id);
        audit.caseAct(
                "document.viewed", caseId, file.title(), Map.of("file", file.fileName(), "sha256", file.sha256()));
        return content;
    }
}
