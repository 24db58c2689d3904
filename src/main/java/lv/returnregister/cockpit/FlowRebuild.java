package lv.returnregister.cockpit;

import java.util.ArrayList;
import java.util.List;
import lv.returnregister.access.Authority;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.CaseRouting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the read models of the flow anew from the engine's history and the cockpit's own facts, and compares them with the
 * kept ones. What began before the cockpit kept facts is placed by its case as it is now, and was nobody's.
 */
@Component
public class FlowRebuild {

    private static final List<Model> MODELS = List.of(
            new Model(
                    "cockpit_instance",
                    "id, process, definition_id, case_id, authority, unit, moved, started_at, ended_at, cancelled, variant"),
            new Model(
                    "cockpit_token",
                    "id, instance_id, task_id, process, definition_id, activity, kind, case_id, authority, unit, since,"
                            + " place, owner, claimed_at, taken_at, worked_ms"),
            new Model(
                    "cockpit_visit",
                    "id, instance_id, process, definition_id, activity, kind, case_id, authority, unit, since, place,"
                            + " taken_at, ended_at, waited_ms, worked_ms, cancelled"));

    private static final String SPAN_COLUMNS = "span, starts, process, definition_id, activity, kind, authority, unit,"
            + " measure, ended, cancelled, sum_ms, buckets, counts";

    /** Instances with the place they were given first, which their tokens have, and last. */
    private static final String INSTANCES = """
            create temporary table rebuilt_instance on commit drop as
            select p.id, p.process, p.definition_id, p.business_key::uuid as case_id, f.authority, f.unit,
                f.placed > 1 as moved, p.started_at, p.ended_at, p.cancelled, null::text as variant,
                f.first_authority, f.first_unit
            from cockpit_past_instance p
            join (select subject, count(*) as placed,
                    (array_agg(authority order by place))[1] as first_authority,
                    (array_agg(unit order by place))[1] as first_unit,
                    (array_agg(authority order by place desc))[1] as authority,
                    (array_agg(unit order by place desc))[1] as unit
                from cockpit_fact where kind = 'PLACED' group by subject) f on f.subject = p.id
            where p.business_key is not null""";

    /** Activities with their place, and with who had them when. */
    private static final String ACTIVITIES = """
            create temporary table rebuilt_activity on commit drop as
            with owned as (
                select subject, min(place) filter (where owner is not null) as taken,
                    coalesce(sum(cockpit_millis(at, until)) filter (where owner is not null and until is not null), 0)::bigint
                        as had_ms,
                    max(owner) filter (where until is null) as owner,
                    max(at) filter (where until is null and owner is not null) as claimed_at
                from (select f.*, lead(at) over (partition by subject order by place) as until
                    from cockpit_fact f where kind = 'OWNED') told
                group by subject),
            placed as (
                select subject, (array_agg(authority order by place desc))[1] as authority,
                    (array_agg(unit order by place desc))[1] as unit
                from cockpit_fact where kind = 'PLACED' group by subject)
            select a.id, a.instance_id, case when k.kind = 'TASK' then a.task_id end as task_id, a.process,
                a.definition_id, a.activity, k.kind, i.case_id, coalesce(p.authority, i.first_authority) as authority,
                coalesce(p.unit, i.first_unit) as unit, a.since, a.place, a.ended_at, a.cancelled, o.owner, o.claimed_at,
                t.at as taken_at, coalesce(o.had_ms, 0) as had_ms
            from cockpit_past_activity a
            join unnest(:types::text[], :kinds::text[]) as k (type, kind) on k.type = a.type
            join rebuilt_instance i on i.id = a.instance_id
            left join placed p on p.subject = a.id
            left join owned o on o.subject = a.id
            left join cockpit_fact t on t.place = o.taken""";

    private static final String TOKENS = """
            create temporary table rebuilt_token on commit drop as
            select id, instance_id, task_id, process, definition_id, activity, kind, case_id, authority, unit, since, place,
                owner, claimed_at, taken_at, had_ms as worked_ms
            from rebuilt_activity where ended_at is null""";

    private static final String VISITS = """
            create temporary table rebuilt_visit on commit drop as
            select id, instance_id, process, definition_id, activity, kind, case_id, authority, unit, since, place, taken_at,
                ended_at, total_ms - least(total_ms, worked_ms) as waited_ms, least(total_ms, worked_ms) as worked_ms,
                cancelled
            from (select a.*, cockpit_millis(since, ended_at) as total_ms,
                    had_ms + coalesce(cockpit_millis(claimed_at, ended_at), 0) as worked_ms
                from rebuilt_activity a where ended_at is not null) measured""";

    private static final String ROADS = """
            create temporary table rebuilt_road on commit drop as
            select i.id, %s as path from rebuilt_instance i left join rebuilt_visit v on v.instance_id = i.id
            where i.ended_at is not null group by i.id""".formatted(FlowSql.ROAD);

    private final JdbcClient jdbc;
    private final CaseRouting routing;
    private final SpanKeeper spans;
    private final TransactionTemplate snapshot;

    FlowRebuild(JdbcClient jdbc, CaseRouting routing, SpanKeeper spans, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.routing = routing;
        this.spans = spans;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What a comparison found.
     *
     * @param model the table
     * @param compared rows made anew
     * @param differing rows that are kept otherwise, not at all, or should not be kept
     */
    public record Compared(String model, long compared, long differing) {}

    private record Model(String table, String columns) {

        String rebuilt() {
            return "rebuilt" + table.substring(table.indexOf('_'));
        }
    }

    /** Compares and changes nothing. */
    public List<Compared> check() {
        return snapshot.execute(status -> {
            make();
            List<Compared> compared = new ArrayList<>(compare());
            compared.addAll(compareSpans());
            status.setRollbackOnly();
            return compared;
        });
    }

    /** Compares, and puts what was made anew in the place of what was kept; officers' steps wait so long. */
    public List<Compared> rebuild() {
        List<Compared> compared = snapshot.execute(status -> {
            jdbc.sql("lock table cockpit_fact, cockpit_instance, cockpit_variant, cockpit_token, cockpit_visit"
                            + " in exclusive mode")
                    .update();
            placeEarlier();
            make();
            List<Compared> found = new ArrayList<>(compare());
            found.addAll(compareSpans());
            for (Model model : MODELS) {
                jdbc.sql("delete from " + model.table()).update();
                jdbc.sql("insert into " + model.table() + " (" + model.columns() + ") select " + model.columns()
                                + " from " + model.rebuilt())
                        .update();
            }
            keepRoads();
            jdbc.sql("delete from cockpit_closed").update();
            jdbc.sql("delete from cockpit_span").update();
            jdbc.sql("delete from cockpit_hand_over").update();
            return found;
        });
        spans.close();
        return compared;
    }

    /** Whether the earliest instance of the engine's history is unknown: the cockpit was put in when the Register ran already. */
    public boolean isNew() {
        return jdbc.sql("""
                select exists (select 1 from (select id from cockpit_past_instance
                        where business_key is not null order by started_at limit 1) earliest
                    where not exists (select 1 from cockpit_instance i where i.id = earliest.id))""").query(Boolean.class).single();
    }

    private void placeEarlier() {
        record Earlier(String id, CaseId caseId) {}
        List<Earlier> earlier = jdbc.sql("""
                select id, business_key from cockpit_past_instance p
                where business_key is not null and not exists (select 1 from cockpit_fact f where f.subject = p.id)""")
                .query((row, number) -> new Earlier(row.getString(1), CaseId.of(row.getString(2))))
                .list();
        earlier.forEach(instance -> {
            Authority authority = routing.authority(instance.caseId(), "deciding");
            jdbc.sql("""
                    insert into cockpit_fact (subject, kind, at, authority, unit)
                    select id, 'PLACED', started_at, :authority, :unit from cockpit_past_instance where id = :id""")
                    .param("authority", authority.name())
                    .param("unit", routing.unit(instance.caseId(), authority))
                    .param("id", instance.id())
                    .update();
        });
    }

    private void make() {
        String[][] kinds = Kinds.columns();
        jdbc.sql(INSTANCES).update();
        jdbc.sql(ACTIVITIES).param("types", kinds[0]).param("kinds", kinds[1]).update();
        jdbc.sql(TOKENS).update();
        jdbc.sql(VISITS).update();
        jdbc.sql("create index on rebuilt_visit (instance_id)").update();
        jdbc.sql(ROADS).update();
        jdbc.sql("""
                update rebuilt_instance i set variant = md5(array_to_string(r.path, '>'))
                from rebuilt_road r where r.id = i.id""").update();
    }

    private void keepRoads() {
        jdbc.sql("""
                insert into cockpit_variant (id, path)
                select distinct md5(array_to_string(path, '>')), path from rebuilt_road order by 1 on conflict (id) do nothing""").update();
    }

    private List<Compared> compare() {
        return MODELS.stream()
                .map(model -> compared(
                        model.table(),
                        "select " + model.columns() + " from " + model.rebuilt(),
                        "select " + model.columns() + " from " + model.table(),
                        "id"))
                .toList();
    }

    /** Closed spans are compared with the visits as they are kept. */
    private List<Compared> compareSpans() {
        String[] days = closed(Spans.DAY);
        String[] months = closed(Spans.MONTH);
        jdbc.sql("create temporary table rebuilt_span on commit drop as " + SpanKeeper.DAYS)
                .param("days", days)
                .update();
        jdbc.sql("insert into rebuilt_span " + SpanKeeper.MONTHS)
                .param("months", months)
                .update();
        return List.of(compared(
                "cockpit_span",
                "select " + SPAN_COLUMNS + " from rebuilt_span",
                "select " + SPAN_COLUMNS + " from cockpit_span s where exists (select 1 from cockpit_closed c"
                        + " where c.span = s.span and c.starts = s.starts)",
                "span, starts, definition_id, activity, authority, unit, measure"));
    }

    private String[] closed(String span) {
        return jdbc.sql("select starts::text from cockpit_closed where span = :span order by 1")
                .param("span", span)
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    private Compared compared(String table, String rebuilt, String kept, String key) {
        return jdbc.sql(
                        "with made as (" + rebuilt + "), kept as (" + kept + ") select (select count(*) from made),"
                                + " (select count(*) from (select distinct " + key
                                + " from ((select * from made except all"
                                + " select * from kept) union all (select * from kept except all select * from made)) other) keys)")
                .query((row, number) -> new Compared(table, row.getLong(1), row.getLong(2)))
                .single();
    }
}
