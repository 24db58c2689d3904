package lv.returnregister.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lv.returnregister.documents.domain.Document;
import lv.returnregister.documents.domain.DocumentRepository;
import lv.returnregister.documents.domain.LetterCatalogue;
import lv.returnregister.documents.domain.LetterData;
import lv.returnregister.documents.domain.LetterWriter;
import lv.returnregister.documents.domain.Numbering;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of the cases: issues letters and hands out what was issued, unchanged. A letter is issued by a step whose
 * right was asked before; to read one needs the right to the case.
 */
@Service
@Transactional
public class Documents {

    private final LetterCatalogue catalogue;
    private final LetterWriter writer;
    private final Numbering numbering;
    private final DocumentRepository documents;
    private final JdbcClient jdbc;
    private final Clock clock;

    public Documents(
            LetterCatalogue catalogue,
            LetterWriter writer,
            Numbering numbering,
            DocumentRepository documents,
            JdbcClient jdbc,
            Clock clock) {
        this.catalogue = catalogue;
        this.writer = writer;
        this.numbering = numbering;
        this.documents = documents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every kind of letter, with its law and the values it takes. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<LetterKind> kinds() {
        return catalogue.kinds();
    }

    /**
     * Issues a letter: gives it the next number of its authority, writes the Latvian original and the English
     * translation and keeps both with their hashes. It carries the legal day on which it is issued.
     *
     * @param caseId the case
     * @param kind kind of letter, such as {@code departure-order}
     * @param language ISO 639 code of the language in which it is explained to the foreigner
     * @param values the placeholders of the kind, see {@link LetterField}; an absent one may be left out or {@code null}
     * @param createdBy sign-in name of the officer who causes it
     * @return the letter as kept
     * @throws UnfitLetterData when a placeholder is missing, unknown or of another type; every fault is named
     * @throws Rejection {@code letter-character}, naming the field, when a text holds a character that cannot be printed
     */
    @PreAuthorize("isAuthenticated()")
    public DocumentView issue(
            CaseId caseId,
            String kind,
            String language,
            Map<String, ? extends @Nullable Object> values,
            String createdBy) {
        LetterKind letter = catalogue.kind(kind);
        LetterData data = LetterData.of(letter, values);
        Instant now = clock.instant();
        LocalDate day = LegalTime.day(now);
        String number = numbering.next(data.code("authority"), letter.mark(), day);
        return documents
                .saveAndFlush(new Document(
                        caseId,
                        kind,
                        letter.title(),
                        number,
                        language,
                        now,
                        createdBy,
                        writer.write(data, number, day, language, LetterWriter.LATVIAN),
                        writer.write(data, number, day, language, Locale.ENGLISH)))
                .view();
    }

    /** The documents of a case, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<DocumentView> of(CaseId caseId) {
        return jdbc.sql("""
                select id, case_id, kind, title_lv, title_en, number, language, created_at, created_by, media_type, size, sha256
                from documents_document where case_id = :caseId order by created_at, id""")
                .param("caseId", caseId.value())
                .query((row, line) -> view(row))
                .list();
    }

    /** The documents whose number begins so, newest first, for the search. */
    @Transactional(readOnly = true)
    public List<DocumentView> numbered(String beginning, int limit) {
        String literal = beginning.toUpperCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return jdbc.sql("""
                select id, case_id, kind, title_lv, title_en, number, language, created_at, created_by, media_type, size, sha256
                from documents_document where number like :beginning order by created_at desc, id desc limit :limit""")
                .param("beginning", literal + "%")
                .param("limit", limit)
                .query((row, line) -> view(row))
                .list();
    }

    /** What is known of a document; {@link Rejection} {@code document-unknown} when there is none. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public DocumentView find(DocumentId id) {
        return jdbc.sql("""
                select id, case_id, kind, title_lv, title_en, number, language, created_at, created_by, media_type, size, sha256
                from documents_document where id = :id""")
                .param("id", id.value())
                .query((row, line) -> view(row))
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    /**
     * The Latvian original, its hash checked again.
     *
     * @throws Rejection {@code document-unknown}, or {@code document-altered} when the bytes are not those issued
     */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public DocumentContent content(DocumentId id) {
        return document(id).original();
    }

    /**
     * The English translation issued beside the original, its hash checked again.
     *
     * @throws Rejection {@code document-unknown}, or {@code document-altered} when the bytes are not those issued
     */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public DocumentContent translation(DocumentId id) {
        return document(id).translation();
    }

    private Document document(DocumentId id) {
        return documents.findById(id.value()).orElseThrow(() -> unknown(id));
    }

    private static Rejection unknown(DocumentId id) {
        return new Rejection(Violation.state("document-unknown", id.toString()));
    }

    private static DocumentView view(ResultSet row) throws SQLException {
        return new DocumentView(
                new DocumentId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("kind"),
                LocalizedText.of(row.getString("title_lv"), row.getString("title_en")),
                row.getString("number"),
                row.getString("language"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"));
    }
}
