package lv.returnregister.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.WritesBeforeCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What decision tables answered in the cases, and which of these answers the newest version or the law of today would give
 * otherwise. An answer stands until the case asks the same table again; nothing is overwritten.
 */
@Service
@Transactional
public class TableHits {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 500;
    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final DecisionTables tables;
    private final JdbcClient jdbc;
    private final WritesBeforeCommit writes;
    private final Clock clock;
    private final JsonMapper json;

    public TableHits(DecisionTables tables, JdbcClient jdbc, WritesBeforeCommit writes, Clock clock, JsonMapper json) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.writes = writes;
        this.clock = clock;
        this.json = json;
    }

    /**
     * An answer that stands in a case.
     *
     * @param keptAt UTC
     */
    public record Kept(UUID id, CaseId caseId, TableHit hit, Instant keptAt) {}

    /**
     * An answer that would be another one now.
     *
     * @param otherwise what the newest version answers; absent when none of its rows fits
     * @param applies whether the new answer is the case's; otherwise the earlier row holds on for it
     */
    public record Difference(Kept kept, @Nullable TableHit otherwise, boolean applies) {}

    /** A table decided something in a case: its answer is kept with the case. */
    @PreAuthorize("isAuthenticated()")
    public void keep(CaseId caseId, TableHit hit) {
        keep(caseId, hit, "act");
    }

    /** The answers that stand in a case, the newest first. */
    @PreAuthorize("hasAuthority('case.read')")
    @Transactional(readOnly = true)
    public List<Kept> of(CaseId caseId) {
        return jdbc.sql("select * from workflow_table_hit where case_id = :case and replaced_at is null"
                        + " order by kept_at desc, id desc")
                .param("case", caseId.value())
                .query(this::kept)
                .list();
    }

    /** Every standing answer that the newest version and the law of today give otherwise, the oldest first. */
    @PreAuthorize("hasAuthority('law.compare')")
    @Transactional(readOnly = true)
    public List<Difference> differing() {
        List<Difference> found = new ArrayList<>();
        jdbc.sql("select distinct decision from workflow_table_hit where replaced_at is null order by decision")
                .query(String.class)
                .list()
                .forEach(table -> differing(table, found));
        return found;
    }

    /**
     * Every answer a table has given up to now, also those a later one took the place of.
     *
     * @param count how many
     * @param last the youngest of them; absent when there is none
     */
    public record Past(long count, @Nullable UUID last) {}

    /** How many answers a table has given up to now. */
    @PreAuthorize("hasAuthority('law.compare')")
    @Transactional(readOnly = true)
    public Past past(String table) {
        return jdbc.sql("""
                select count(*) as answers,
                    (select id from workflow_table_hit where decision = :table order by id desc limit 1) as last
                from workflow_table_hit where decision = :table""")
                .param("table", table)
                .query((row, number) -> new Past(row.getLong("answers"), row.getObject("last", UUID.class)))
                .single();
    }

    /**
     * A page of the answers a table has given, the oldest first.
     *
     * @param after the last one of the page before; absent for the first page
     * @param last the last one of all that are wanted
     */
    @PreAuthorize("hasAuthority('law.compare')")
    @Transactional(readOnly = true)
    public List<Kept> past(String table, @Nullable UUID after, UUID last, int most) {
        return jdbc.sql("select * from workflow_table_hit where decision = :table and id > :after and id <= :last"
                        + " order by id limit :most")
                .param("table", table)
                .param("after", after == null ? FIRST : after)
                .param("last", last)
                .param("most", most)
                .query(this::kept)
                .list();
    }

    /**
     * Facts a table was asked about, without the cases they are of.
     *
     * @param answers how often exactly these
     */
    public record Facts(LocalDate lawDay, Map<String, @Nullable Object> inputs, long answers) {}

    /** The facts a table was asked about most often; nothing tells whose they are. */
    @PreAuthorize("hasAuthority('law.compare')")
    @Transactional(readOnly = true)
    public List<Facts> usual(String table, int most) {
        return jdbc.sql("""
                select inputs, max(law_day) as law_day, count(*) as answers from workflow_table_hit
                where decision = :table group by inputs order by answers desc, inputs::text limit :most""")
                .param("table", table)
                .param("most", most)
                .query((row, number) -> new Facts(
                        row.getObject("law_day", LocalDate.class),
                        json.readValue(row.getString("inputs"), VALUES),
                        row.getLong("answers")))
                .list();
    }

    /** The case goes on by what the newest version answers; the earlier answer stays beside it. */
    @PreAuthorize("hasAuthority('law.apply')")
    public void apply(Difference difference) {
        TableHit otherwise = difference.otherwise();
        if (difference.applies() && otherwise != null) {
            keep(difference.kept().caseId(), otherwise, "law");
        }
    }

    private void differing(String table, List<Difference> found) {
        TableVersion newest = tables.version(table);
        LocalDate lawFrom = newest.sameLawAs(tables.today());
        UUID after = FIRST;
        while (true) {
            List<Kept> standing = jdbc.sql(
                            "select * from workflow_table_hit where decision = :table and replaced_at is null"
                                    + " and (version <> :version or law_day < :from) and id > :after"
                                    + " order by id limit :batch")
                    .param("table", table)
                    .param("version", newest.number())
                    .param("from", lawFrom)
                    .param("after", after)
                    .param("batch", BATCH)
                    .query(this::kept)
                    .list();
            standing.forEach(kept -> difference(kept).ifPresent(found::add));
            if (standing.size() < BATCH) {
                return;
            }
            after = standing.get(standing.size() - 1).id();
        }
    }

    private Optional<Difference> difference(Kept kept) {
        TableHit hit = kept.hit();
        Optional<TableHit> lawful = tables.ask(hit.table(), hit.factDay(), hit.inputs());
        if (isOther(hit, lawful)) {
            return Optional.of(new Difference(kept, lawful.orElse(null), true));
        }
        Optional<TableHit> today = tables.today(hit.table(), hit.factDay(), hit.inputs());
        return isOther(hit, today) ? Optional.of(new Difference(kept, today.orElse(null), false)) : Optional.empty();
    }

    private static boolean isOther(TableHit hit, Optional<TableHit> otherwise) {
        return otherwise.map(other -> !other.decided().equals(hit.decided())).orElse(true);
    }

    private void keep(CaseId caseId, TableHit hit, String cause) {
        UUID id = Ids.next();
        Timestamp now = Timestamp.from(clock.instant());
        writes.add(
                "update workflow_table_hit set replaced_at = ?"
                        + " where case_id = ? and decision = ? and replaced_at is null and id <> ?",
                now,
                caseId.value(),
                hit.table(),
                id);
        writes.add(
                """
                insert into workflow_table_hit (id, case_id, decision, version, version_tag, row_id, position, says,
                fact_day, law_day, inputs, answer, kept_at, cause)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?)""",
                id,
                caseId.value(),
                hit.table(),
                hit.version(),
                hit.versionTag(),
                hit.row(),
                hit.position(),
                hit.says(),
                hit.factDay(),
                hit.lawDay(),
                json.writeValueAsString(hit.inputs()),
                json.writeValueAsString(hit.values()),
                now,
                cause);
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new TableHit(
                        row.getString("decision"),
                        row.getInt("version"),
                        row.getString("version_tag"),
                        row.getString("row_id"),
                        row.getInt("position"),
                        row.getString("says"),
                        row.getObject("fact_day", LocalDate.class),
                        row.getObject("law_day", LocalDate.class),
                        json.readValue(row.getString("inputs"), VALUES),
                        json.readValue(row.getString("answer"), VALUES)),
                row.getTimestamp("kept_at").toInstant());
    }
}
