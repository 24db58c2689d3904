package lv.returnregister.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.Inputs;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Batches and their items: begun with exactly the list their supervisor saw, approved by a second supervisor where the
 * rules demand it, seen by the supervisors of the authority.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('case.operate')")
public class Batches {

    /** What screens that show batches follow; the key is the batch's id. */
    public static final String TOPIC = "batch";

    private static final int SHOWN = 30;

    private static final String SELECT = """
            select b.*, counted.items, counted.done, counted.failed
            from cockpit_batch b
            cross join lateral (select count(*) as items, count(*) filter (where i.state = 'done') as done,
                count(*) filter (where i.state = 'failed') as failed
                from cockpit_batch_item i where i.batch_id = b.id) counted
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final JsonMapper json;
    private final AuditLog audit;
    private final CurrentOfficer currentOfficer;
    private final Changes changes;
    private final Clock clock;

    Batches(
            JdbcClient jdbc,
            JdbcTemplate statements,
            JsonMapper json,
            AuditLog audit,
            CurrentOfficer currentOfficer,
            Changes changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.json = json;
        this.audit = audit;
        this.currentOfficer = currentOfficer;
        this.changes = changes;
        this.clock = clock;
    }

    /** What a batch works on: the case and the engine's id of its job or process instance. */
    public record Subject(CaseId caseId, String id) {}

    /**
     * Whose a batch is.
     *
     * @param authority whose supervisors see it
     * @param approvedBy who has agreed to it already, absent while nobody has
     */
    record Hands(
            Authority authority,
            String unit,
            String startedBy,
            @Nullable String approvedBy) {}

    /** Begins a batch; the work is done in the background, once a second supervisor has agreed where one is needed. */
    UUID begin(
            String kind,
            String title,
            Map<String, String> parameters,
            String reason,
            boolean needsSecond,
            List<Subject> subjects) {
        Officer officer = currentOfficer.get();
        Hands hands = new Hands(officer.authority(), officer.unit(), officer.signInName(), null);
        return begin(kind, title, parameters, reason, hands, needsSecond, subjects);
    }

    /** Begins a batch for others. */
    UUID begin(
            String kind,
            String title,
            Map<String, String> parameters,
            String reason,
            Hands hands,
            boolean needsSecond,
            List<Subject> subjects) {
        if (subjects.isEmpty()) {
            throw new Rejection(Violation.state("batch-empty"));
        }
        UUID id = Ids.next();
        boolean isApproved = hands.approvedBy() != null;
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into cockpit_batch (id, kind, title, parameters, reason, authority, unit, started_by, started_at,
                    needs_second, approved, decided_by, decided_at)
                values (:id, :kind, :title, cast(:parameters as jsonb), :reason, :authority, :unit, :by, :at, :second,
                    :approved, :approver, cast(:decided as timestamptz))""")
                .param("id", id)
                .param("kind", kind)
                .param("title", title)
                .param("parameters", json.writeValueAsString(parameters))
                .param("reason", reason)
                .param("authority", hands.authority().name())
                .param("unit", hands.unit())
                .param("by", hands.startedBy())
                .param("at", now)
                .param("second", needsSecond)
                .param("approved", isApproved ? true : null)
                .param("approver", hands.approvedBy())
                .param("decided", isApproved ? now : null)
                .update();
        addItems(id, subjects);
        audit.act(
                "batches." + kind,
                id.toString(),
                Map.of(
                        "title",
                        title,
                        "reason",
                        reason,
                        "items",
                        subjects.size(),
                        "needsSecond",
                        needsSecond,
                        "startedBy",
                        hands.startedBy(),
                        "approvedBy",
                        isApproved ? hands.approvedBy() : ""));
        changes.publish(TOPIC, id.toString());
        return id;
    }

    /** The supervisor's authority's batches: those that wait or run, and the latest that are over. */
    @Transactional(readOnly = true)
    public List<Batch> latest() {
        return jdbc.sql(SELECT + " where b.authority = :authority order by b.started_at desc, b.id desc limit :most")
                .param("authority", currentOfficer.get().authority().name())
                .param("most", SHOWN)
                .query(this::batch)
                .list();
    }

    /** One batch of the supervisor's authority. */
    @Transactional(readOnly = true)
    public Batch find(UUID id) {
        return jdbc.sql(SELECT + " where b.id = :id and b.authority = :authority")
                .param("id", id)
                .param("authority", currentOfficer.get().authority().name())
                .query(this::batch)
                .optional()
                .orElseThrow(() -> new Rejection(Violation.state("batch-unknown", id.toString())));
    }

    /** The items of a batch in the order of the list; those that failed come first. */
    @Transactional(readOnly = true)
    public List<Batch.Item> items(UUID id) {
        return jdbc.sql("""
                select * from cockpit_batch_item where batch_id = :id
                order by case state when 'failed' then 0 when 'waiting' then 1 else 2 end, position""").param("id", find(id).id()).query(this::item).list();
    }

    /** A second supervisor of the authority says yes, or no and why. */
    public void decide(UUID id, boolean approve, @Nullable String answer) {
        Inputs.check().requiredIf(!approve, "answer", answer).done();
        Batch batch = find(id);
        Officer officer = currentOfficer.get();
        if (officer.signInName().equals(batch.startedBy())) {
            throw new Rejection(Violation.right("operation-own-proposal"));
        }
        int decided = jdbc.sql("""
                update cockpit_batch set approved = :approve, answer = :answer, decided_by = :by, decided_at = :at,
                    finished_at = case when :approve then finished_at else :at end
                where id = :id and needs_second and approved is null""")
                .param("approve", approve)
                .param("answer", answer)
                .param("by", officer.signInName())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        if (decided == 0) {
            throw new Rejection(Violation.state("operation-decided"));
        }
        audit.act(
                "batches.decided",
                id.toString(),
                Map.of("approved", approve, "answer", answer == null ? "" : answer, "startedBy", batch.startedBy()));
        changes.publish(TOPIC, id.toString());
    }

    /** The batch that has waited longest for its worker; nothing of it is waiting for a second supervisor. */
    Optional<Batch> next() {
        return jdbc.sql(SELECT + """
                 where b.finished_at is null and (not b.needs_second or b.approved)
                order by b.started_at, b.id limit 1""").query(this::batch).optional();
    }

    /** Takes an item that waits, locked until the transaction ends; one another node works on is left to it. */
    Optional<Batch.Item> lock(Batch batch) {
        return jdbc.sql("""
                select * from cockpit_batch_item where batch_id = :id and state = 'waiting'
                order by position limit 1 for update skip locked""").param("id", batch.id()).query(this::item).optional();
    }

    /** Writes how an item came out. */
    void settle(Batch batch, Batch.Item item, List<Violation> why) {
        jdbc.sql("""
                update cockpit_batch_item set state = :state, verdict = cast(:verdict as jsonb), done_at = :at
                where batch_id = :id and position = :position""")
                .param("state", why.isEmpty() ? "done" : "failed")
                .param("verdict", json.writeValueAsString(why))
                .param("at", Timestamp.from(clock.instant()))
                .param("id", batch.id())
                .param("position", item.position())
                .update();
        changes.publish(TOPIC, batch.id().toString());
    }

    /** What waits of a batch is not done any more, for this reason; an item somebody works on comes out as it does. */
    void stop(UUID id, Violation why) {
        jdbc.sql("""
                update cockpit_batch_item set state = 'failed', verdict = cast(:verdict as jsonb), done_at = :at
                where batch_id = :id and position in (select position from cockpit_batch_item
                    where batch_id = :id and state = 'waiting' for update skip locked)""")
                .param("verdict", json.writeValueAsString(List.of(why)))
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        finish(id);
    }

    /** The batch is over when no item waits any more; returns whether it is. */
    boolean finish(Batch batch) {
        return finish(batch.id());
    }

    private boolean finish(UUID id) {
        int finished = jdbc.sql("""
                update cockpit_batch set finished_at = :at where id = :id and finished_at is null and not exists (
                    select 1 from cockpit_batch_item where batch_id = :id and state = 'waiting')""")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        if (finished > 0) {
            changes.publish(TOPIC, id.toString());
        }
        return finished > 0;
    }

    private void addItems(UUID id, List<Subject> subjects) {
        statements.batchUpdate(
                "insert into cockpit_batch_item (batch_id, position, case_id, subject) values (?, ?, ?, ?)",
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(java.sql.PreparedStatement statement, int row) throws SQLException {
                        statement.setObject(1, id);
                        statement.setInt(2, row + 1);
                        statement.setObject(3, subjects.get(row).caseId().value());
                        statement.setString(4, subjects.get(row).id());
                    }

                    @Override
                    public int getBatchSize() {
                        return subjects.size();
                    }
                });
    }

    private Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                json.readValue(row.getString("parameters"), new TypeReference<Map<String, String>>() {}),
                row.getString("reason"),
                row.getString("authority"),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                row.getBoolean("needs_second"),
                row.getObject("approved", Boolean.class),
                row.getString("answer"),
                row.getString("decided_by"),
                moment(row, "finished_at"),
                row.getInt("items"),
                row.getInt("done"),
                row.getInt("failed"));
    }

    private Batch.Item item(ResultSet row, int number) throws SQLException {
        String verdict = row.getString("verdict");
        return new Batch.Item(
                row.getInt("position"),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("subject"),
                Batch.Verdict.of(row.getString("state")),
                verdict == null ? List.of() : json.readValue(verdict, new TypeReference<List<Violation>>() {}),
                moment(row, "done_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
