package lv.returnregister.detention.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How an alternative to detention was kept: reports and breaches, written once, never changed. */
@Repository
public class AlternativeRecords {

    private final JdbcClient jdbc;

    public AlternativeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The foreigner reported. */
    public record Report(Instant at, @Nullable String note) {}

    /** The measure was not kept. */
    public record Breach(Instant at, String what) {}

    public void reported(
            CaseId caseId, UUID alternativeId, Instant at, @Nullable String note, Instant recordedAt, String by) {
        jdbc.sql("""
                insert into detention_alternative_report
                    (id, alternative_id, case_id, reported_at, note, recorded_at, recorded_by)
                values (:id, :alternative, :case, :at, :note, :recorded, :by)""")
                .param("id", Ids.next())
                .param("alternative", alternativeId)
                .param("case", caseId.value())
                .param("at", Timestamp.from(at))
                .param("note", note)
                .param("recorded", Timestamp.from(recordedAt))
                .param("by", by)
                .update();
    }

    public void breached(CaseId caseId, UUID alternativeId, Instant at, String what, Instant recordedAt, String by) {
        jdbc.sql("""
                insert into detention_alternative_breach
                    (id, alternative_id, case_id, breached_at, what, recorded_at, recorded_by)
                values (:id, :alternative, :case, :at, :what, :recorded, :by)""")
                .param("id", Ids.next())
                .param("alternative", alternativeId)
                .param("case", caseId.value())
                .param("at", Timestamp.from(at))
                .param("what", what)
                .param("recorded", Timestamp.from(recordedAt))
                .param("by", by)
                .update();
    }

    /** The reports under one alternative, oldest first. */
    public List<Report> reports(UUID alternativeId) {
        return jdbc.sql("""
                        select reported_at, note from detention_alternative_report
                        where alternative_id = :alternative order by reported_at, id""")
                .param("alternative", alternativeId)
                .query((row, number) ->
                        new Report(row.getTimestamp("reported_at").toInstant(), row.getString("note")))
                .list();
    }

    /** The breaches of one alternative, oldest first. */
    public List<Breach> breaches(UUID alternativeId) {
        return jdbc.sql("""
                        select breached_at, what from detention_alternative_breach
                        where alternative_id = :alternative order by breached_at, id""")
                .param("alternative", alternativeId)
                .query((row, number) ->
                        new Breach(row.getTimestamp("breached_at").toInstant(), row.getString("what")))
                .list();
    }
}
