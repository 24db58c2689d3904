package lv.returnregister.cockpit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officers' tasks that were done within the last year, page after page, for whoever asks who else would have got them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('law.compare')")
public class PastTasks {

    private static final Duration REACH = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Clock clock;

    PastTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a page ends: the moment a task ended, and its id. */
    public record Place(Instant endedAt, String id) {}

    /**
     * A task that was done.
     *
     * @param authority whose it was
     * @param since when it opened
     */
    public record Task(
            Place place,
            CaseId caseId,
            String process,
            String definitionId,
            String activity,
            Authority authority,
            Instant since) {}

    /**
     * How much there is.
     *
     * @param first from where, exclusive
     * @param last the one that ended last; absent when there is none
     */
    public record Past(long count, Place first, @Nullable Place last) {}

    /** How many tasks were done within the last year. */
    public Past past() {
        Place first = new Place(clock.instant().minus(REACH), "");
        long count = jdbc.sql("select count(*) from cockpit_visit where kind = 'TASK' and ended_at > :first")
                .param("first", Timestamp.from(first.endedAt()))
                .query(Long.class)
                .single();
        Place last = jdbc.sql("""
                select ended_at, id from cockpit_visit where kind = 'TASK' and ended_at > :first
                order by ended_at desc, id desc limit 1""")
                .param("first", Timestamp.from(first.endedAt()))
                .query((row, number) -> new Place(row.getTimestamp("ended_at").toInstant(), row.getString("id")))
                .optional()
                .orElse(null);
        return new Past(count, first, last);
    }

    /**
     * A page of them, the one that ended first at its head.
     *
     * @param after the last one of the page before, or where the first page begins
     * @param last the last one of all that are wanted
     */
    public List<Task> page(Place after, Place last, int most) {
        return jdbc.sql("""
                select * from cockpit_visit
                where kind = 'TASK' and (ended_at, id) > (:afterEnd, :afterId) and (ended_at, id) <= (:lastEnd, :lastId)
                order by ended_at, id limit :most""")
                .param("afterEnd", Timestamp.from(after.endedAt()))
                .param("afterId", after.id())
                .param("lastEnd", Timestamp.from(last.endedAt()))
                .param("lastId", last.id())
                .param("most", most)
                .query((row, number) -> new Task(
                        new Place(row.getTimestamp("ended_at").toInstant(), row.getString("id")),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("process"),
                        row.getString("definition_id"),
                        row.getString("activity"),
                        Authority.valueOf(row.getString("authority")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }
}
