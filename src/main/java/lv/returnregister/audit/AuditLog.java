package lv.returnregister.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.WritesBeforeCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The trail of looks and changes (Cabinet Regulation 122/2013, point 14; the promise that every look is recorded). An
 * entry is written in the transaction of what it tells of: neither can be without the other.
 */
@Service
@Transactional
public class AuditLog {

    private final JdbcClient jdbc;
    private final WritesBeforeCommit writes;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;
    private final JsonMapper json;

    AuditLog(JdbcClient jdbc, WritesBeforeCommit writes, CurrentOfficer currentOfficer, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
        this.json = json;
    }

    /** One entry as the trail shows it; {@code at} in UTC. */
    public record Entry(Instant at, String officer, String authority, String unit, String action, String subject) {}

    /** Records a look at or a change of a case. */
    public void caseAct(String action, CaseId caseId, String subject, Map<String, ?> details) {
        write(action, caseId.value(), null, subject, details);
    }

    /** Records a look at or a change of a person. */
    public void personAct(String action, PersonId personId, String subject) {
        write(action, null, personId.value(), subject, Map.of());
    }

    /** Records anything else, such as a search or an entry-ban check, with what was asked. */
    public void act(String action, String subject, Map<String, ?> details) {
        write(action, null, null, subject, details);
    }

    /** The trail of one case, newest first, at most {@code limit} entries. */
    @PreAuthorize("hasAuthority('case.read')")
    @Transactional(readOnly = true)
    public List<Entry> ofCase(CaseId caseId, int limit) {
        return jdbc.sql("""
                select at, officer, authority, unit, action, subject from audit_entry
                where case_id = :case order by at desc, id desc limit :limit""")
                .param("case", caseId.value())
                .param("limit", limit)
                .query((row, number) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("officer"),
                        row.getString("authority"),
                        row.getString("unit"),
                        row.getString("action"),
                        row.getString("subject")))
                .list();
    }

    private void write(
            String action, @Nullable UUID caseId, @Nullable UUID personId, String subject, Map<String, ?> details) {
        Officer officer = currentOfficer.find().orElseGet(currentOfficer::register);
        writes.add(
                """
                insert into audit_entry (id, at, officer, authority, unit, action, case_id, person_id, subject, details)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""",
                Ids.next(),
                Timestamp.from(clock.instant()),
                officer.signInName(),
                officer.authority().name(),
                officer.unit(),
                action,
                caseId,
                personId,
                subject,
                json.writeValueAsString(details));
    }
}
