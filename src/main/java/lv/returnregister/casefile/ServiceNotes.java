package lv.returnregister.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import lv.returnregister.shell.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The service notes of a case (R122 5.16): what officers tell each other beside the facts. A note stays as it was
 * written; who was wrong writes another one. Notes can be written after the end of the case, too.
 */
@Service
@Transactional
public class ServiceNotes {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final AuditLog audit;
    private final Changes changes;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public ServiceNotes(
            JdbcClient jdbc,
            CaseFiles cases,
            AuditLog audit,
            Changes changes,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.audit = audit;
        this.changes = changes;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /**
     * Writes a note.
     *
     * @throws lv.returnregister.shared.Rejection {@code case-unknown}
     */
    @PreAuthorize("hasAuthority('note.write')")
    public void write(CaseId caseId, WriteNote command) {
        CaseView view = cases.find(caseId);
        Officer officer = currentOfficer.get();
        Instant now = clock.instant();
        jdbc.sql("""
                insert into casefile_note (id, case_id, text, written_at, written_by, authority, unit)
                values (:id, :case, :text, :at, :by, :authority, :unit)""")
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("text", command.text())
                .param("at", Timestamp.from(now))
                .param("by", officer.signInName())
                .param("authority", officer.authority().name())
                .param("unit", officer.unit())
                .update();
        audit.caseAct("note.written", caseId, view.number(), Map.of("text", command.text()));
        changes.publish("case", caseId.toString());
    }

    /** The notes of a case, newest first. The look at the case, recorded when it was opened, covers them. */
    @PreAuthorize("hasAuthority('case.read')")
    @Transactional(readOnly = true)
    public List<ServiceNote> of(CaseId caseId) {
        return jdbc.sql("select * from casefile_note where case_id = :case order by written_at desc, id desc")
                .param("case", caseId.value())
                .query((row, line) -> new ServiceNote(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("written_by"),
                        row.getString("authority"),
                        row.getString("unit")))
                .list();
    }

    /** How many notes a case has. */
    @PreAuthorize("hasAuthority('case.read')")
    @Transactional(readOnly = true)
    public int count(CaseId caseId) {
        return jdbc.sql("select count(*) from casefile_note where case_id = :case")
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }
}
