package lv.returnregister.documents.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.documents.DocumentContent;
import lv.returnregister.documents.DocumentId;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.documents.LetterKind;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Sha256;
import lv.returnregister.shared.Violation;
import lv.returnregister.shared.WritesBeforeCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the documents. A letter is kept with its checked values when it is issued; its PDFs are written from those values
 * afterwards, by whichever node comes first, and are then unchangeable (the table's trigger sees to it).
 */
@Component
public class DocumentStore {

    private static final String PDF = "application/pdf";
    private static final String VIEW = """
            select id, case_id, kind, title_lv, title_en, number, language, created_at, created_by, media_type, state, failure,
                size, sha256
            from documents_document where\s""";

    private final JdbcClient jdbc;
    private final WritesBeforeCommit writes;
    private final LetterCatalogue catalogue;
    private final LetterWriter writer;
    private final JsonMapper json;
    private final Clock clock;

    public DocumentStore(
            JdbcClient jdbc,
            WritesBeforeCommit writes,
            LetterCatalogue catalogue,
            LetterWriter writer,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.catalogue = catalogue;
        this.writer = writer;
        this.json = json;
        this.clock = clock;
    }

    /** A letter whose PDFs are to be written. */
    private record Awaiting(UUID id, String kind, String number, String language, Instant createdAt, String values) {}

    /** Keeps a letter that is issued now, with the surrounding transaction's last writes; its PDFs follow. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentView issue(
            CaseId caseId, LetterData data, String number, String language, Instant createdAt, String createdBy) {
        LetterKind kind = data.kind();
        DocumentId id = DocumentId.next();
        writes.add(
                """
                insert into documents_document (id, case_id, kind, title_lv, title_en, number, language, created_at, created_by,
                    media_type, state, letter_values, template_sha256)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'AWAITING', cast(? as jsonb), ?)""",
                id.value(),
                caseId.value(),
                kind.kind(),
                kind.title().lv(),
                kind.title().en(),
                number,
                language,
                Timestamp.from(createdAt),
                createdBy,
                PDF,
                json.writeValueAsString(data.toJson()),
                writer.template(kind.kind()));
        return new DocumentView(
                id,
                caseId,
                kind.kind(),
                kind.title(),
                number,
                language,
                createdAt,
                createdBy,
                PDF,
                DocumentView.State.AWAITING,
                null,
                0,
                null);
    }

    /** The documents of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<DocumentView> of(CaseId caseId) {
        return jdbc.sql(VIEW + "case_id = :case order by created_at, id")
                .param("case", caseId.value())
                .query((row, line) -> view(row))
                .list();
    }

    /** The documents whose number begins so, newest first. */
    @Transactional(readOnly = true)
    public List<DocumentView> numbered(String beginning, int limit) {
        String literal = beginning
                .toUpperCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return jdbc.sql(VIEW + "number like :beginning order by created_at desc, id desc limit :limit")
                .param("beginning", literal + "%")
                .param("limit", limit)
                .query((row, line) -> view(row))
                .list();
    }

    /** What is known of a document; {@link Rejection} {@code document-unknown} when there is none. */
    @Transactional(readOnly = true)
    public DocumentView find(DocumentId id) {
        return jdbc.sql(VIEW + "id = :id")
                .param("id", id.value())
                .query((row, line) -> view(row))
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    /**
     * A PDF of a letter; written now when nobody has written it yet.
     *
     * @param translation the English translation instead of the Latvian original
     * @throws Rejection {@code document-unknown}, {@code document-altered}, or {@code document-not-written} when it cannot
     *     be written
     */
    @Transactional
    public DocumentContent content(DocumentId id, boolean translation) {
        Document document = written(id).orElseGet(() -> {
            try {
                awaiting("id = :id and state <> 'WRITTEN' for update", id.value())
                        .ifPresent(this::write);
            } catch (RuntimeException fault) {
                // The scheduled attempt will note why.
                throw new Rejection(List.of(Violation.state("document-not-written", find(id).number())));
            }
            return written(id).orElseThrow(() -> unknown(id));
        });
        return translation ? document.translated() : document.original();
    }

    /** The letters to be written now, the longest waiting first, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<DocumentId> toWrite(int limit) {
        return jdbc.sql("""
                select id from documents_document where state <> 'WRITTEN' and next_try_at <= now()
                order by next_try_at limit :limit""")
                .param("limit", limit)
                .query((row, line) -> new DocumentId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Writes the PDFs of a letter, unless they are written already or another node is at it.
     *
     * @return whether they were written here
     */
    @Transactional
    public boolean write(DocumentId id) {
        Optional<Awaiting> letter = awaiting("id = :id and state <> 'WRITTEN' for update skip locked", id.value());
        letter.ifPresent(this::write);
        return letter.isPresent();
    }

    /** Notes why the PDFs of a letter could not be written; the pause before the next attempt doubles up to an hour. */
    @Transactional
    public void failed(DocumentId id, String reason) {
        jdbc.sql("""
                update documents_document set state = 'FAILED', failure = :reason, tries = tries + 1,
                    next_try_at = now() + least(interval '5 seconds' * power(2, least(tries, 20)), interval '1 hour')
                where id = :id and state <> 'WRITTEN'""").param("reason", reason).param("id", id.value()).update();
    }

    private void write(Awaiting letter) {
        LetterData data = LetterData.ofJson(catalogue.kind(letter.kind()), json.readTree(letter.values()));
        LocalDate day = LegalTime.day(letter.createdAt());
        byte[] original = writer.write(data, letter.number(), day, letter.language(), LetterWriter.LATVIAN);
        byte[] translation = writer.write(data, letter.number(), day, letter.language(), Locale.ENGLISH);
        jdbc.sql("""
                update documents_document set state = 'WRITTEN', content = :content, size = :size, sha256 = :sha256,
                    translation = :translation, translation_sha256 = :translationSha256,
                    written_template_sha256 = :template, written_at = :at, failure = null
                where id = :id""")
                .param("content", original)
                .param("size", original.length)
                .param("sha256", Sha256.of(original))
                .param("translation", translation)
                .param("translationSha256", Sha256.of(translation))
                .param("template", writer.template(letter.kind()))
                .param("at", Timestamp.from(clock.instant()))
                .param("id", letter.id())
                .update();
    }

    private Optional<Awaiting> awaiting(String which, UUID id) {
        return jdbc.sql("select id, kind, number, language, created_at, letter_values from documents_document where "
                        + which)
                .param("id", id)
                .query((row, line) -> new Awaiting(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("number"),
                        row.getString("language"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("letter_values")))
                .optional();
    }

    private Optional<Document> written(DocumentId id) {
        return jdbc.sql("""
                select number, media_type, content, sha256, translation, translation_sha256
                from documents_document where id = :id and state = 'WRITTEN'""")
                .param("id", id.value())
                .query((row, line) -> new Document(
                        row.getString("number"),
                        row.getString("media_type"),
                        row.getBytes("content"),
                        row.getString("sha256"),
                        row.getBytes("translation"),
                        row.getString("translation_sha256")))
                .optional();
    }

    private static Rejection unknown(DocumentId id) {
        return new Rejection(Violation.state("document-unknown", id.toString()));
    }

    private static DocumentView view(ResultSet row) throws SQLException {
        @Nullable String failure = row.getString("failure");
        @Nullable String sha256 = row.getString("sha256");
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
                DocumentView.State.valueOf(row.getString("state")),
                failure,
                row.getLong("size"),
                sha256);
    }
}
