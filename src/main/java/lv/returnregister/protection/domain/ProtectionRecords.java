package lv.returnregister.protection.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was recorded about protection in a case; written once, never changed, the newest word counts. */
@Repository
public class ProtectionRecords {

    private final JdbcClient jdbc;

    public ProtectionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A recorded vulnerability.
     *
     * @param kind code of list CL-VUL
     * @param since from which legal day
     */
    public record Vulnerability(String kind, LocalDate since, Instant recordedAt, String recordedBy) {}

    /**
     * Somebody who travels with the foreigner.
     *
     * @param link code of list CL-FAM
     * @param child whether the companion is a minor
     */
    public record Companion(String name, String link, boolean child, Instant recordedAt) {}

    /**
     * An appointed representative.
     *
     * @param office code of list CL-REP
     */
    public record Representative(String name, String office, Instant appointedAt, String recordedBy) {}

    public void add(CaseId caseId, Vulnerability vulnerability) {
        jdbc.sql("""
                insert into protection_vulnerability (id, case_id, kind, since, recorded_at, recorded_by)
                values (:id, :case, :kind, :since, :at, :by)""")
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("kind", vulnerability.kind())
                .param("since", vulnerability.since())
                .param("at", Timestamp.from(vulnerability.recordedAt()))
                .param("by", vulnerability.recordedBy())
                .update();
    }

    public void add(CaseId caseId, Companion companion, String officer) {
        jdbc.sql("""
                insert into protection_companion (id, case_id, name, link, child, recorded_at, recorded_by)
                values (:id, :case, :name, :link, :child, :at, :by)""")
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("name", companion.name())
                .param("link", companion.link())
                .param("child", companion.child())
                .param("at", Timestamp.from(companion.recordedAt()))
                .param("by", officer)
                .update();
    }

    public void add(CaseId caseId, Representative representative) {
        jdbc.sql("""
                insert into protection_representative (id, case_id, name, office, appointed_at, recorded_by)
                values (:id, :case, :name, :office, :at, :by)""")
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("name", representative.name())
                .param("office", representative.office())
                .param("at", Timestamp.from(representative.appointedAt()))
                .param("by", representative.recordedBy())
                .update();
    }

    /** The vulnerabilities of a case, the newest first. */
    public List<Vulnerability> vulnerabilities(CaseId caseId) {
        return jdbc.sql(
                        "select * from protection_vulnerability where case_id = :case order by recorded_at desc, id desc")
                .param("case", caseId.value())
                .query((row, number) -> new Vulnerability(
                        row.getString("kind"),
                        row.getObject("since", LocalDate.class),
                        instant(row, "recorded_at"),
                        row.getString("recorded_by")))
                .list();
    }

    /** The companions of a case, the newest first. */
    public List<Companion> companions(CaseId caseId) {
        return jdbc.sql("select * from protection_companion where case_id = :case order by recorded_at desc, id desc")
                .param("case", caseId.value())
                .query((row, number) -> new Companion(
                        row.getString("name"),
                        row.getString("link"),
                        row.getBoolean("child"),
                        instant(row, "recorded_at")))
                .list();
    }

    /** The representatives of a case, the one who represents now first. */
    public List<Representative> representatives(CaseId caseId) {
        return jdbc.sql(
                        "select * from protection_representative where case_id = :case order by appointed_at desc, id desc")
                .param("case", caseId.value())
                .query((row, number) -> new Representative(
                        row.getString("name"),
                        row.getString("office"),
                        instant(row, "appointed_at"),
                        row.getString("recorded_by")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
