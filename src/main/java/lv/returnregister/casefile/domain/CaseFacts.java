package lv.returnregister.casefile.domain;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.returnregister.access.Officer;
import lv.returnregister.shared.BatchBeforeCommit;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The facts a transaction adds to the timelines of cases. */
@Component
public class CaseFacts extends BatchBeforeCommit<CaseFacts.NewFact> {

    private final JdbcTemplate jdbc;

    public CaseFacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One fact to be written; {@code details} as JSON, in their order. */
    public record NewFact(
            UUID id,
            CaseId caseId,
            String kind,
            Instant at,
            Instant recordedAt,
            Officer officer,
            @Nullable UUID documentId,
            String details) {

        public NewFact(
                CaseId caseId,
                String kind,
                Instant at,
                Instant recordedAt,
                Officer officer,
                @Nullable UUID documentId,
                String details) {
            // The id is taken now: facts of one moment keep the order in which they were recorded.
            this(Ids.next(), caseId, kind, at, recordedAt, officer, documentId, details);
        }
    }

    @Override
    protected void write(List<NewFact> all) {
        jdbc.batchUpdate("""
                insert into casefile_fact
                    (id, case_id, kind, at, recorded_at, recorded_by, authority, unit, document_id, details)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as json))""", all, all.size(), CaseFacts::set);
    }

    private static void set(PreparedStatement row, NewFact fact) throws SQLException {
        row.setObject(1, fact.id());
        row.setObject(2, fact.caseId().value());
        row.setString(3, fact.kind());
        row.setTimestamp(4, Timestamp.from(fact.at()));
        row.setTimestamp(5, Timestamp.from(fact.recordedAt()));
        row.setString(6, fact.officer().signInName());
        row.setString(7, fact.officer().authority().name());
        row.setString(8, fact.officer().unit());
        row.setObject(9, fact.documentId());
        row.setString(10, fact.details());
    }
}
