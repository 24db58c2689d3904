package lv.returnregister.safeguard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the overrides. */
@Repository
class OverrideRepository {

    private final JdbcClient jdbc;

    OverrideRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OverrideView override, String unit) {
        jdbc.sql("""
                insert into safeguard_override
                    (id, case_id, step, condition, reason, authority, unit, requested_by, requested_at)
                values (:id, :case, :step, :condition, :reason, :authority, :unit, :by, :at)""")
                .param("id", override.id())
                .param("case", override.caseId().value())
                .param("step", override.step())
                .param("condition", override.condition())
                .param("reason", override.reason())
                .param("authority", override.authority())
                .param("unit", unit)
                .param("by", override.requestedBy())
                .param("at", Timestamp.from(override.requestedAt()))
                .update();
    }

    /** Keeps the second person's word; false when somebody else was faster. */
    boolean decide(UUID id, boolean approved, @Nullable String answer, Instant at, String officer) {
        return jdbc.sql("""
                update safeguard_override
                set approved = :approved, answer = :answer, decided_at = :at, decided_by = :by
                where id = :id and approved is null""")
                        .param("approved", approved)
                        .param("answer", answer)
                        .param("at", Timestamp.from(at))
                        .param("by", officer)
                        .param("id", id)
                        .update()
                == 1;
    }

    void use(UUID id, Instant at) {
        jdbc.sql("update safeguard_override set used_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    Optional<OverrideView> find(UUID id) {
        return jdbc.sql("select * from safeguard_override where id = :id")
                .param("id", id)
                .query(OverrideRepository::view)
                .optional();
    }

    List<OverrideView> of(CaseId caseId) {
        return jdbc.sql("select * from safeguard_override where case_id = :case order by requested_at, id")
                .param("case", caseId.value())
                .query(OverrideRepository::view)
                .list();
    }

    /** The cases in which leave was given; few, because each needs the word of a second person. */
    Set<CaseId> cases() {
        return jdbc.sql("select distinct case_id from safeguard_override where approved")
                .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                .set();
    }

    /** Those of some cases in which leave was given. */
    Set<CaseId> among(Collection<CaseId> cases) {
        return jdbc.sql("select distinct case_id from safeguard_override where approved and case_id in (:cases)")
                .param("cases", cases.stream().map(CaseId::value).distinct().toList())
                .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                .set();
    }

    /** The leave for a step that waits to be used. */
    Optional<OverrideView> leave(CaseId caseId, String step, String condition) {
        return of(caseId).stream()
                .filter(one -> one.isGiven() && one.usedAt() == null)
                .filter(one -> one.step().equals(step) && one.condition().equals(condition))
                .findFirst();
    }

    private static OverrideView view(ResultSet row, int number) throws SQLException {
        Timestamp used = row.getTimestamp("used_at");
        return new OverrideView(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("step"),
                row.getString("condition"),
                row.getString("reason"),
                row.getString("authority"),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                row.getObject("approved", Boolean.class),
                row.getString("answer"),
                row.getString("decided_by"),
                used == null ? null : used.toInstant());
    }
}
