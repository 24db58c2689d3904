package lv.returnregister.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.returnregister.access.Officer;
import lv.returnregister.shared.BatchBeforeCommit;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The entries a transaction adds to the trail. */
@Component
class AuditEntries extends BatchBeforeCommit<AuditEntries.Entry> {

    private final JdbcTemplate jdbc;

    AuditEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One entry to be written; {@code details} as JSON. */
    record Entry(
            Instant at,
            Officer officer,
            String action,
            @Nullable UUID caseId,
            @Nullable UUID personId,
            String subject,
            String details) {}

    @Override
    protected void write(List<Entry> all) {
        jdbc.batchUpdate("""
                insert into audit_entry (id, at, officer, authority, unit, action, case_id, person_id, subject, details)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""", all, all.size(), AuditEntries::set);
    }

    private static void set(PreparedStatement row, Entry entry) throws SQLException {
        row.setObject(1, Ids.next());
        row.setTimestamp(2, Timestamp.from(entry.at()));
        row.setString(3, entry.officer().signInName());
        row.setString(4, entry.officer().authority().name());
        row.setString(5, entry.officer().unit());
        row.setString(6, entry.action());
        row.setObject(7, entry.caseId());
        row.setObject(8, entry.personId());
        row.setString(9, entry.subject());
        row.setString(10, entry.details());
    }
}
