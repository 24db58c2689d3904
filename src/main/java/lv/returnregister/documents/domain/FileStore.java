package lv.returnregister.documents.domain;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.returnregister.documents.AddFile;
import lv.returnregister.documents.DocumentContent;
import lv.returnregister.documents.DocumentId;
import lv.returnregister.documents.FileOrigin;
import lv.returnregister.documents.FileView;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Sha256;
import lv.returnregister.shared.UploadedFile;
import lv.returnregister.shared.Violation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the files of the cases as they were handed in; the table's trigger sees to it that none is changed. */
@Component
public class FileStore {

    private static final String VIEW = """
            select id, case_id, origin, title, dated, file_name, media_type, size, sha256, added_at, added_by
            from documents_file where\s""";

    private final JdbcClient jdbc;

    public FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FileView add(CaseId caseId, AddFile command, Instant at, String by) {
        UploadedFile file = command.file();
        FileView view = new FileView(
                DocumentId.next(),
                caseId,
                command.origin(),
                command.title(),
                command.dated(),
                file.name(),
                file.type().mediaType(),
                file.size(),
                file.sha256(),
                at,
                by);
        jdbc.sql("""
                insert into documents_file (id, case_id, origin, title, dated, file_name, media_type, content, size, sha256,
                    added_at, added_by)
                values (:id, :case, :origin, :title, :dated, :name, :type, :content, :size, :sha256, :at, :by)""")
                .param("id", view.id().value())
                .param("case", caseId.value())
                .param("origin", view.origin().name())
                .param("title", view.title())
                .param("dated", view.dated() == null ? null : Date.valueOf(view.dated()))
                .param("name", view.fileName())
                .param("type", view.mediaType())
                .param("content", file.bytes())
                .param("size", view.size())
                .param("sha256", view.sha256())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
        return view;
    }

    /** The files of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<FileView> of(CaseId caseId) {
        return jdbc.sql(VIEW + "case_id = :case order by added_at, id")
                .param("case", caseId.value())
                .query((row, line) -> view(row))
                .list();
    }

    /** What is known of a file; {@link Rejection} {@code document-unknown} when the case has no such file. */
    @Transactional(readOnly = true)
    public FileView find(CaseId caseId, DocumentId id) {
        return jdbc.sql(VIEW + "id = :id and case_id = :case")
                .param("id", id.value())
                .param("case", caseId.value())
                .query((row, line) -> view(row))
                .optional()
                .orElseThrow(() -> new Rejection(Violation.state("document-unknown", id.toString())));
    }

    /** The bytes of a file, its hash checked again; {@link Rejection} {@code document-altered}. */
    @Transactional(readOnly = true)
    public DocumentContent content(FileView file) {
        byte[] bytes = jdbc.sql("select content from documents_file where id = :id")
                .param("id", file.id().value())
                .query((row, line) -> row.getBytes("content"))
                .single();
        if (!Sha256.of(bytes).equals(file.sha256())) {
            throw new Rejection(Violation.state("document-altered", file.title()));
        }
        return new DocumentContent(file.fileName(), file.mediaType(), bytes);
    }

    private static FileView view(ResultSet row) throws SQLException {
        Date dated = row.getDate("dated");
        return new FileView(
                new DocumentId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                FileOrigin.valueOf(row.getString("origin")),
                row.getString("title"),
                dated == null ? null : dated.toLocalDate(),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by"));
    }
}
