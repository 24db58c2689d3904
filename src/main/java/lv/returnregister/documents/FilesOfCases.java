package lv.returnregister.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.returnregister.documents.domain.FileStore;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.FileLimits;
import lv.returnregister.shared.FileType;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Copies of papers and electronic documents which officers add to a case (R122 5.15); none is ever changed. */
@Service
@Transactional
public class FilesOfCases {

    /** A face image is smaller and must pass the same doors. */
    private static final int LEAST_LIMIT = 5;

    private final FileStore store;
    private final Clock clock;
    private final FileLimits limits;

    /**
     * @param mebibytes how large a document of a case may be; the servlet container and the reverse proxy have the same limit
     */
    public FilesOfCases(FileStore store, Clock clock, @Value("${register.files.most-mebibytes}") int mebibytes) {
        if (mebibytes < LEAST_LIMIT) {
            throw new IllegalArgumentException("register.files.most-mebibytes must be at least " + LEAST_LIMIT);
        }
        this.store = store;
        this.clock = clock;
        this.limits = FileLimits.ofMebibytes("file", mebibytes, FileType.PDF, FileType.JPEG, FileType.PNG);
    }

    /** What is taken as a document of a case. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public FileLimits limits() {
        return limits;
    }

    /**
     * Adds a document to a case.
     *
     * @param addedBy sign-in name of the officer
     * @throws Rejection {@code dated-in-future} when the document bears a day still to come
     */
    @PreAuthorize("hasAuthority('document.add')")
    public FileView add(CaseId caseId, AddFile command, String addedBy) {
        Instant now = clock.instant();
        LocalDate dated = command.dated();
        if (dated != null && dated.isAfter(LegalTime.day(now))) {
            throw new Rejection(Violation.input("dated", "dated-in-future", LegalTime.write(dated)));
        }
        return store.add(caseId, command, now, addedBy);
    }

    /** The files of a case, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<FileView> of(CaseId caseId) {
        return store.of(caseId);
    }

    /** What is known of a file; {@link Rejection} {@code document-unknown} when the case has no such file. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public FileView find(CaseId caseId, DocumentId id) {
        return store.find(caseId, id);
    }

    /** The bytes of a file, its hash checked again; {@link Rejection} {@code document-unknown}, {@code document-altered}. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public DocumentContent content(CaseId caseId, DocumentId id) {
        return store.content(store.find(caseId, id));
    }
}
