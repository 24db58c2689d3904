package lv.returnregister.detention.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Complaints to the regional court: one about each decision of the district (city) court at the most. */
@Repository
public class Complaints {

    private final JdbcClient jdbc;

    public Complaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One complaint.
     *
     * @param courtDecisionId the decision it is about
     * @param late whether it came after the 48 hours, by leave of the court
     * @param outcome word of list CL-RCO; absent while the regional court has not decided
     * @param until the term as amended
     */
    public record Complaint(
            UUID id,
            UUID courtDecisionId,
            Instant receivedAt,
            boolean late,
            @Nullable String outcome,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable Instant decidedAt) {

        public boolean isPending() {
            return outcome == null;
        }
    }

    public void received(
            CaseId caseId,
            UUID courtDecisionId,
            Instant receivedAt,
            @Nullable String arguments,
            boolean late,
            Instant recordedAt) {
        jdbc.sql("""
                insert into detention_complaint
                    (id, case_id, court_decision_id, received_at, arguments, late, recorded_at)
                values (:id, :case, :decision, :received, :arguments, :late, :recorded)""")
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("decision", courtDecisionId)
                .param("received", Timestamp.from(receivedAt))
                .param("arguments", arguments)
                .param("late", late)
                .param("recorded", Timestamp.from(recordedAt))
                .update();
    }

    public void decided(
            UUID complaintId, String outcome, @Nullable Instant until, @Nullable String reason, Instant decidedAt) {
        jdbc.sql("""
                update detention_complaint set outcome = :outcome, until = :until, reason = :reason, decided_at = :decided
                where id = :id""")
                .param("id", complaintId)
                .param("outcome", outcome)
                .param("until", until == null ? null : Timestamp.from(until))
                .param("reason", reason)
                .param("decided", Timestamp.from(decidedAt))
                .update();
    }

    /** The complaints of a case, oldest first. */
    public List<Complaint> of(CaseId caseId) {
        return jdbc.sql("select * from detention_complaint where case_id = :case order by recorded_at, id")
                .param("case", caseId.value())
                .query((row, number) -> new Complaint(
                        row.getObject("id", UUID.class),
                        row.getObject("court_decision_id", UUID.class),
                        row.getTimestamp("received_at").toInstant(),
                        row.getBoolean("late"),
                        row.getString("outcome"),
                        moment(row, "until"),
                        row.getString("reason"),
                        moment(row, "decided_at")))
                .list();
    }

    /** The complaint about one decision of the court. */
    public Optional<Complaint> about(CaseId caseId, UUID courtDecisionId) {
        return of(caseId).stream()
                .filter(complaint -> complaint.courtDecisionId().equals(courtDecisionId))
                .findFirst();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
