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

/** Applications to the court and its decisions; written once, never changed. */
@Repository
public class CourtRecords {

    private final JdbcClient jdbc;

    public CourtRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One decision of the court; {@code until} is absent unless it allows detention. */
    public record CourtDecision(
            UUID id,
            UUID detentionId,
            String outcome,
            @Nullable Instant until,
            @Nullable String reason,
            Instant receivedAt,
            Instant recordedAt) {

        /** Whether it allows detention. */
        public boolean detains() {
            return "detain".equals(outcome);
        }
    }

    public void applied(
            UUID detentionId,
            Instant at,
            @Nullable Integer months,
            @Nullable Integer days,
            @Nullable String reason,
            boolean late) {
        jdbc.sql("""
                insert into detention_court_application (id, detention_id, applied_at, months, days, reason, late)
                values (:id, :detention, :at, :months, :days, :reason, :late)""")
                .param("id", Ids.next())
                .param("detention", detentionId)
                .param("at", Timestamp.from(at))
                .param("months", months)
                .param("days", days)
                .param("reason", reason)
                .param("late", late)
                .update();
    }

    /** When the court was last asked to allow the detention to go on. */
    public Optional<Instant> lastApplied(UUID detentionId) {
        return jdbc.sql("select max(applied_at) as at from detention_court_application where detention_id = :detention")
                .param("detention", detentionId)
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant))
                .single();
    }

    public void decided(
            UUID detentionId,
            String outcome,
            @Nullable Instant until,
            @Nullable String reason,
            Instant receivedAt,
            Instant recordedAt) {
        jdbc.sql("""
                insert into detention_court_decision (id, detention_id, outcome, until, reason, received_at, recorded_at)
                values (:id, :detention, :outcome, :until, :reason, :received, :recorded)""")
                .param("id", Ids.next())
                .param("detention", detentionId)
                .param("outcome", outcome)
                .param("until", until == null ? null : Timestamp.from(until))
                .param("reason", reason)
                .param("received", Timestamp.from(receivedAt))
                .param("recorded", Timestamp.from(recordedAt))
                .update();
    }

    /** The decisions on one detention, oldest first. */
    public List<CourtDecision> of(UUID detentionId) {
        return jdbc.sql(
                        "select * from detention_court_decision where detention_id = :detention order by recorded_at, id")
                .param("detention", detentionId)
                .query((row, number) -> read(row))
                .list();
    }

    /** The newest decision in a case, on whichever of its detentions. */
    public Optional<CourtDecision> newest(CaseId caseId) {
        return jdbc.sql("""
                        select decision.* from detention_court_decision decision
                        join detention_detention detention on detention.id = decision.detention_id
                        where detention.case_id = :case order by decision.recorded_at desc, decision.id desc limit 1""")
                .param("case", caseId.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** A decision by its id. */
    public CourtDecision find(UUID id) {
        return jdbc.sql("select * from detention_court_decision where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .single();
    }

    private static CourtDecision read(ResultSet row) throws SQLException {
        return new CourtDecision(
                row.getObject("id", UUID.class),
                row.getObject("detention_id", UUID.class),
                row.getString("outcome"),
                Optional.ofNullable(row.getTimestamp("until"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                row.getString("reason"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant());
    }
}
