package lv.returnregister.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.returnregister.documents.domain.DocumentStore;
import lv.returnregister.documents.domain.LetterCatalogue;
import lv.returnregister.documents.domain.LetterData;
import lv.returnregister.documents.domain.LetterWriter;
import lv.returnregister.documents.domain.Numbering;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of the cases: issues letters and hands out what was issued, unchanged. Issuing takes the number and keeps the
 * checked values; the PDFs are written from them after the commit, or at once when somebody opens the letter.
 */
@Service
@Transactional
public class Documents {

    private static final String PDF = "application/pdf";

    private final LetterCatalogue catalogue;
    private final LetterWriter writer;
    private final Numbering numbering;
    private final DocumentStore store;
    private final Clock clock;

    public Documents(
            LetterCatalogue catalogue, LetterWriter writer, Numbering numbering, DocumentStore store, Clock clock) {
        this.catalogue = catalogue;
        this.writer = writer;
        this.numbering = numbering;
        this.store = store;
        this.clock = clock;
    }

    /** Every kind of letter, with its law and the values it takes. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<LetterKind> kinds() {
        return catalogue.kinds();
    }

    /**
     * Issues a letter: checks its values, gives it the next number of its authority and keeps both. It carries the legal
     * day on which it is issued. The Latvian original and the English translation are written within seconds after the
     * transaction.
     *
     * @param caseId the case
     * @param kind kind of letter, such as {@code departure-order}
     * @param language ISO 639 code of the language in which it is explained to the foreigner
     * @param values the placeholders of the kind, see {@link LetterField}; an absent one may be left out or {@code null}
     * @param createdBy sign-in name of the officer who causes it
     * @return the letter as kept, {@link DocumentView.State#AWAITING}
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
        writer.check(data, language);
        Instant now = clock.instant();
        String number = numbering.next(data.code("authority"), letter.mark(), LegalTime.day(now));
        return store.issue(caseId, data, number, language, now, createdBy);
    }

    /**
     * Writes a letter that belongs to no case: it takes a number and is handed out at once; a copy is not kept, because it
     * would hold all its personal data a second time.
     *
     * @param kind kind of letter, such as {@code data-subject-report}
     * @param language ISO 639 code of the language in which it is explained
     * @param values the placeholders of the kind
     * @throws UnfitLetterData when a placeholder is missing, unknown or of another type
     * @throws Rejection {@code letter-character}, naming the field, when a text holds a character that cannot be printed
     */
    @PreAuthorize("hasAuthority('person.report')")
    public HandedLetter handOut(String kind, String language, Map<String, ? extends @Nullable Object> values) {
        LetterKind letter = catalogue.kind(kind);
        LetterData data = LetterData.of(letter, values);
        writer.check(data, language);
        LocalDate today = LegalTime.day(clock.instant());
        String number = numbering.next(data.code("authority"), letter.mark(), today);
        return new HandedLetter(
                number,
                new DocumentContent(
                        number + ".pdf", PDF, writer.write(data, number, today, language, LetterWriter.LATVIAN)),
                new DocumentContent(
                        number + "-en.pdf", PDF, writer.write(data, number, today, language, Locale.ENGLISH)));
    }

    /** The documents of a case, oldest first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<DocumentView> of(CaseId caseId) {
        return store.of(caseId);
    }

    /** The documents whose number begins so, newest first, for the search. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public List<DocumentView> numbered(String beginning, int limit) {
        return store.numbered(beginning, limit);
    }

    /** What is known of a document; {@link Rejection} {@code document-unknown} when there is none. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    @Transactional(readOnly = true)
    public DocumentView find(DocumentId id) {
        return store.find(id);
    }

    /**
     * The Latvian original, its hash checked again; written now when that has not happened yet.
     *
     * @throws Rejection {@code document-unknown}, {@code document-altered} when the bytes are not those issued, or {@code
     *     document-not-written} when they could not be written yet
     */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    public DocumentContent content(DocumentId id) {
        return store.content(id, false);
    }

    /**
     * The English translation issued beside the original, its hash checked again; written now when that has not happened
     * yet.
     *
     * @throws Rejection {@code document-unknown}, {@code document-altered} when the bytes are not those issued, or {@code
     *     document-not-written} when they could not be written yet
     */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    public DocumentContent translation(DocumentId id) {
        return store.content(id, true);
    }
}
