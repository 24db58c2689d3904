package lv.returnregister.cockpit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roads of finished process instances, page after page, for whoever asks what another model would have made of them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('law.compare')")
public class FinishedRoads {

    private final JdbcClient jdbc;

    FinishedRoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a page ends: the moment an instance ended, and its id. */
    public record Place(Instant endedAt, String id) {}

    /**
     * A finished instance.
     *
     * @param definitionId version of the process it ended with
     * @param variant id of its road; instances of one variant went the same road
     * @param path what waited or was done, in order
     */
    public record Road(Place place, CaseId caseId, String definitionId, String variant, List<String> path) {

        public Road {
            path = List.copyOf(path);
        }
    }

    /**
     * How much there is.
     *
     * @param last the one that ended last; absent when there is none
     */
    public record Past(long count, @Nullable Place last) {}

    /** How many instances of a process came to their end; those taken off the road do not count. */
    public Past past(String process) {
        long count = jdbc.sql("""
                select count(*) from cockpit_instance
                where process = :process and ended_at is not null and not cancelled""").param("process", process).query(Long.class).single();
        Place last = jdbc.sql("""
                select ended_at, id from cockpit_instance
                where process = :process and ended_at is not null and not cancelled
                order by ended_at desc, id desc limit 1""")
                .param("process", process)
                .query((row, number) -> new Place(row.getTimestamp("ended_at").toInstant(), row.getString("id")))
                .optional()
                .orElse(null);
        return new Past(count, last);
    }

    /**
     * A page of them, the one that ended first at its head.
     *
     * @param after the last one of the page before; absent for the first page
     * @param last the last one of all that are wanted
     */
    public List<Road> page(String process, @Nullable Place after, Place last, int most) {
        return jdbc.sql("""
                select i.id, i.case_id, i.definition_id, i.ended_at, i.variant, v.path
                from cockpit_instance i join cockpit_variant v on v.id = i.variant
                where i.process = :process and not i.cancelled and (i.ended_at, i.id) > (:afterEnd, :afterId)
                    and (i.ended_at, i.id) <= (:lastEnd, :lastId)
                order by i.ended_at, i.id limit :most""")
                .param("process", process)
                .param("afterEnd", Timestamp.from(after == null ? Instant.EPOCH : after.endedAt()))
                .param("afterId", after == null ? "" : after.id())
                .param("lastEnd", Timestamp.from(last.endedAt()))
                .param("lastId", last.id())
                .param("most", most)
                .query((row, number) -> new Road(
                        new Place(row.getTimestamp("ended_at").toInstant(), row.getString("id")),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("definition_id"),
                        row.getString("variant"),
                        Arrays.asList((String[]) row.getArray("path").getArray())))
                .list();
    }

    /**
     * A road, without the cases that went it.
     *
     * @param cases how many did
     */
    public record Usual(List<String> path, long cases) {

        public Usual {
            path = List.copyOf(path);
        }
    }

    /** The roads most cases went through a process. */
    public List<Usual> usual(String process, int most) {
        return jdbc.sql("""
                select v.path, r.cases from (
                    select variant, count(distinct case_id) as cases from cockpit_instance
                    where process = :process and ended_at is not null and not cancelled and variant is not null
                    group by variant order by cases desc, variant limit :most) r
                join cockpit_variant v on v.id = r.variant order by r.cases desc, r.variant""")
                .param("process", process)
                .param("most", most)
                .query((row, number) ->
                        new Usual(Arrays.asList((String[]) row.getArray("path").getArray()), row.getLong("cases")))
                .list();
    }
}
