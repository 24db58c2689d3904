package lv.returnregister.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the rows of the deadline board anew from the clocks and from whose the cases are now, and compares them with the kept
 * ones. Since when somebody has a clock's task is a fact of the board itself and stays as it is.
 */
@Component
public class ClockRebuild {

    private static final int BATCH = 500;

    private static final String WRITE = """
            insert into cockpit_clock
                (clock_id, case_id, rule, whose, authority, unit, shared_with, statutory, duty, ends_at)
            values (:id, :case, :rule, :whose, :authority, :unit, :shared, :law, :duty, :end)
            on conflict (clock_id) do update set case_id = excluded.case_id, rule = excluded.rule, whose = excluded.whose,
                authority = excluded.authority, unit = excluded.unit, shared_with = excluded.shared_with,
                statutory = excluded.statutory, duty = excluded.duty, ends_at = excluded.ends_at""";

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final ClockKeeper keeper;

    ClockRebuild(JdbcClient jdbc, Deadlines deadlines, ClockKeeper keeper) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.keeper = keeper;
    }

    /** Whether clocks ran before the board kept them. */
    public boolean isNew() {
        return jdbc.sql("select not exists (select from cockpit_clock)")
                        .query(Boolean.class)
                        .single()
                && !deadlines.waiting(null, 1).isEmpty();
    }

    /** How many rows there should be, and how many of them, or beyond them, stand otherwise. */
    @Transactional(readOnly = true)
    public FlowRebuild.Compared check() {
        Differences found = compare(false);
        return new FlowRebuild.Compared("cockpit_clock", found.compared, found.ids.size());
    }

    /** As {@link #check()}, and puts right what stood otherwise. */
    @Transactional
    public FlowRebuild.Compared rebuild() {
        Differences found = compare(true);
        return new FlowRebuild.Compared("cockpit_clock", found.compared, found.ids.size());
    }

    /** The clocks that stand otherwise than they should. */
    @Transactional(readOnly = true)
    public Set<UUID> differing() {
        return compare(false).ids;
    }

    private static final class Differences {
        private final Set<UUID> ids = new HashSet<>();
        private long compared;
    }

    private Differences compare(boolean write) {
        Map<UUID, Row> kept = new HashMap<>();
        jdbc.sql("select * from cockpit_clock")
                .query((row, number) -> row(row))
                .list()
                .forEach(row -> kept.put(row.id(), row));
        Differences found = new Differences();
        List<DeadlineView> batch = deadlines.waiting(null, BATCH);
        while (!batch.isEmpty()) {
            for (DeadlineView deadline : batch) {
                if (deadline.state() == DeadlineState.RUNNING || ClockKeeper.isPassedUndone(deadline)) {
                    found.compared++;
                    Row right = row(deadline);
                    if (!right.equals(kept.remove(right.id()))) {
                        found.ids.add(right.id());
                        if (write) {
                            write(right);
                        }
                    }
                }
            }
            batch = deadlines.waiting(batch.getLast().id(), BATCH);
        }
        found.ids.addAll(kept.keySet());
        if (write) {
            kept.keySet()
                    .forEach(id -> jdbc.sql("delete from cockpit_clock where clock_id = :id")
                            .param("id", id)
                            .update());
        }
        return found;
    }

    private void write(Row row) {
        jdbc.sql(WRITE)
                .param("id", row.id())
                .param("case", row.caseId().value())
                .param("rule", row.rule())
                .param("whose", row.whose())
                .param("authority", row.owner().authority().name())
                .param("unit", row.owner().unit())
                .param("shared", row.owner().shared())
                .param("law", row.statutory())
                .param("duty", row.duty())
                .param("end", Timestamp.from(row.endsAt()))
                .update();
    }

    private Row row(DeadlineView deadline) {
        String whose = deadline.rule().responsible();
        return new Row(
                deadline.id(),
                deadline.caseId(),
                deadline.ruleId(),
                whose,
                keeper.owner(deadline.caseId(), whose),
                deadline.statutory(),
                deadline.rule().isDuty(),
                deadline.endsAt());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("clock_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("rule"),
                row.getString("whose"),
                new ClockKeeper.Owner(
                        Authority.valueOf(row.getString("authority")),
                        row.getString("unit"),
                        authority(row.getString("shared_with"))),
                row.getBoolean("statutory"),
                row.getBoolean("duty"),
                row.getTimestamp("ends_at").toInstant());
    }

    private static @Nullable Authority authority(@Nullable String name) {
        return name == null ? null : Authority.valueOf(name);
    }

    private record Row(
            UUID id,
            CaseId caseId,
            String rule,
            String whose,
            ClockKeeper.Owner owner,
            boolean statutory,
            boolean duty,
            Instant endsAt) {}
}
