package lv.returnregister.cockpit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.ProcessVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the read models of the flow: what stands now from the tokens, what was from closed spans and visits. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('cockpit.use')")
class KeptFigures implements ProcessFigures {

    private static final String WAITED = "WAITED";
    private static final String WORKED = "WORKED";
    private static final String TOTAL = "TOTAL";

    /** Durations of a period by activity, measure and step: from closed months and days, and from the visits of the rest. */
    private static final String DURATIONS = """
            select process, activity, kind, measure, bucket, sum(n) as n, sum(cancelled) as cancelled, sum(ms) as ms
            from (
                select s.process, s.activity, s.kind, s.measure, h.bucket, h.n,
                    case when h.place = 1 then s.cancelled else 0 end as cancelled,
                    case when h.place = 1 then s.sum_ms else 0 end as ms
                from cockpit_span s
                cross join lateral unnest(s.buckets, s.counts) with ordinality as h (bucket, n, place)
                where (s.span = 'M' and s.starts = any(:months::text[]::date[])
                        or s.span = 'D' and s.starts = any(:days::text[]::date[]))
                    and s.measure = any(:measures::text[]) and %1$s
                union all
                select v.process, v.activity, v.kind, m.measure, cockpit_bucket(m.ms), 1, v.cancelled::integer, m.ms
                from unnest(:froms::text[]::timestamptz[], :tos::text[]::timestamptz[]) as i (since, until)
                cross join lateral (
                    select * from cockpit_visit ended
                    where ended.ended_at >= i.since and ended.ended_at < i.until offset 0) v
                cross join lateral (values ('WAITED', v.waited_ms), ('WORKED', v.worked_ms),
                    ('TOTAL', v.waited_ms + v.worked_ms)) as m (measure, ms)
                where m.measure = any(:measures::text[]) and (m.measure <> 'WORKED' or v.kind = 'TASK') and %2$s) found
            group by 1, 2, 3, 4, 5""";

    private static final String ENDED_INSTANCES =
            "from cockpit_instance where ended_at >= :since and ended_at < :until and ";

    private final ProcessVersions versions;
    private final Spans spans;
    private final JdbcClient jdbc;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    KeptFigures(ProcessVersions versions, Spans spans, JdbcClient jdbc, CurrentOfficer currentOfficer, Clock clock) {
        this.versions = versions;
        this.spans = spans;
        this.jdbc = jdbc;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    @Override
    public List<ProcessChoice> processes() {
        Map<String, Long> running = new HashMap<>();
        jdbc.sql("select definition_id, count(*) from cockpit_instance where ended_at is null group by definition_id")
                .query((ResultSet row) -> {
                    running.put(row.getString(1), row.getLong(2));
                });
        Map<String, List<ProcessVersions.Version>> byProcess = new LinkedHashMap<>();
        versions.all()
                .forEach(version -> byProcess
                        .computeIfAbsent(version.process(), key -> new ArrayList<>())
                        .add(version));
        return byProcess.values().stream()
                .map(all -> choice(all, running))
                .sorted(Comparator.comparing(choice -> choice.name().lv()))
                .toList();
    }

    @Override
    public Optional<ProcessChoice> process(String key) {
        return processes().stream().filter(choice -> choice.key().equals(key)).findFirst();
    }

    @Override
    public List<Standing> standing(Which which, Scope scope) {
        Map<String, Activity> activities = activities(which);
        FlowReach reach = reach(which, scope);
        Map<String, Standing> found = new HashMap<>();
        jdbc.sql("select activity, kind, count(*) as running, count(*) filter (where claimed_at is null) as unclaimed,"
                        + " min(since) as oldest from cockpit_token where " + reach.where()
                        + " group by activity, kind")
                .params(reach.values())
                .query((ResultSet row) -> {
                    found.put(
                            row.getString("activity"),
                            new Standing(
                                    activity(activities, row),
                                    row.getLong("running"),
                                    row.getLong("unclaimed"),
                                    0,
                                    row.getTimestamp("oldest").toInstant()));
                });
        jdbc.sql(
                        "select p.activity, count(*) from cockpit_incident_place p join cockpit_instance i on i.id = p.instance_id"
                                + " where " + reach.where("i") + " group by p.activity")
                .params(reach.values())
                .query((ResultSet row) -> {
                    found.merge(
                            row.getString(1),
                            new Standing(
                                    activities.getOrDefault(row.getString(1), unnamed(row.getString(1), Kind.STEP)),
                                    0,
                                    0,
                                    row.getLong(2),
                                    null),
                            (stands, failed) -> new Standing(
                                    stands.activity(),
                                    stands.running(),
                                    stands.unclaimed(),
                                    failed.incidents(),
                                    stands.oldest()));
                });
        return inOrder(found, activities);
    }

    @Override
    public List<ActivityTime> times(Which which, Period period, Scope scope) {
        Map<String, Activity> activities = activities(which);
        Map<String, Measured> found = new HashMap<>();
        durations(which, period, scope, WAITED, WORKED, TOTAL)
                .forEach((place, measured) -> found.put(place.activity(), measured));
        Map<String, ActivityTime> times = new HashMap<>();
        found.forEach((activity, measured) -> times.put(
                activity,
                new ActivityTime(
                        activities.getOrDefault(activity, unnamed(activity, measured.kind)),
                        measured.of(TOTAL).count(),
                        measured.cancelled,
                        measured.of(WAITED).times(),
                        measured.of(WORKED).times(),
                        measured.of(TOTAL).times())));
        return inOrder(times, activities);
    }

    @Override
    public List<Bottleneck> bottlenecks(@Nullable Which which, Period period, Scope scope) {
        Map<String, ProcessChoice> choices = new HashMap<>();
        processes().forEach(choice -> choices.put(choice.key(), choice));
        Map<String, Map<String, Activity>> activities = new HashMap<>();
        List<Bottleneck> found = new ArrayList<>();
        Map<Place, Measured> durations = durations(which, period, scope, WAITED);
        durations.values().removeIf(measured -> measured.kind != Kind.TASK && measured.kind != Kind.STEP);
        double all = durations.values().stream()
                .mapToDouble(measured -> measured.of(WAITED).sum().toMillis())
                .sum();
        durations.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Place, Measured> entry) ->
                                entry.getValue().of(WAITED).sum())
                        .reversed()
                        .thenComparing(entry -> entry.getKey().process())
                        .thenComparing(entry -> entry.getKey().activity()))
                .forEach(entry -> {
                    Place place = entry.getKey();
                    Histogram waited = entry.getValue().of(WAITED);
                    ProcessChoice choice = choices.get(place.process());
                    found.add(new Bottleneck(
                            found.size() + 1,
                            place.process(),
                            choice == null ? same(place.process()) : choice.name(),
                            activities
                                    .computeIfAbsent(place.process(), this::activitiesOf)
                                    .getOrDefault(place.activity(), unnamed(place.activity(), entry.getValue().kind)),
                            waited.count(),
                            waited.times(),
                            all == 0 ? 0 : waited.sum().toMillis() / all));
                });
        return found;
    }

    @Override
    public Variants variants(Which which, Period period, Scope scope, int most) {
        Map<String, Activity> activities = activities(which);
        FlowReach reach = reach(which, scope);
        List<Road> roads = jdbc.sql("select r.*, v.path from (select variant, cancelled, count(*) as n,"
                        + " sum(count(*)) over () as instances, count(*) over () as roads " + ENDED_INSTANCES
                        + reach.where() + " group by variant, cancelled order by count(*) desc, variant, cancelled"
                        + " limit :most) r join cockpit_variant v on v.id = r.variant"
                        + " order by r.n desc, r.variant, r.cancelled")
                .params(reach.values())
                .params(during(period))
                .param("most", most)
                .query((row, number) -> new Road(
                        row.getString("variant"),
                        row.getBoolean("cancelled"),
                        row.getLong("n"),
                        row.getLong("instances"),
                        row.getLong("roads"),
                        path(row.getArray("path"))))
                .list();
        Map<String, Histogram> durations = new HashMap<>();
        jdbc.sql("select variant, cancelled, cockpit_bucket(ms) as bucket, count(*) as n, sum(ms) as ms"
                        + " from (select variant, cancelled, cockpit_millis(started_at, ended_at) as ms "
                        + ENDED_INSTANCES
                        + reach.where() + " and variant = any(:variants::text[])) found group by 1, 2, 3")
                .params(reach.values())
                .params(during(period))
                .param("variants", roads.stream().map(Road::id).toArray(String[]::new))
                .query((ResultSet row) -> {
                    durations
                            .computeIfAbsent(
                                    row.getString("variant") + row.getBoolean("cancelled"), key -> new Histogram())
                            .add(row.getInt("bucket"), row.getLong("n"), row.getLong("ms"));
                });
        return new Variants(
                roads.isEmpty() ? 0 : roads.getFirst().instances(),
                roads.isEmpty() ? 0 : roads.getFirst().roads(),
                roads.stream()
                        .map(road -> new Variant(
                                road.path().stream()
                                        .map(step -> activities.getOrDefault(step, unnamed(step, Kind.STEP)))
                                        .toList(),
                                road.cancelled() ? Outcome.CANCELLED : Outcome.COMPLETED,
                                road.count(),
                                (double) road.count() / road.instances(),
                                durations
                                        .getOrDefault(road.id() + road.cancelled(), new Histogram())
                                        .times()))
                        .toList());
    }

    @Override
    public List<Rework> rework(Which which, Period period, Scope scope) {
        Map<String, Activity> activities = activities(which);
        FlowReach reach = reach(which, scope);
        return jdbc.sql("with roads as (select variant, count(*) as n " + ENDED_INSTANCES + reach.where()
                        + " group by variant), done as (select r.n, step.activity, count(*) as times from roads r"
                        + " join cockpit_variant v on v.id = r.variant cross join lateral unnest(v.path) as step (activity)"
                        + " group by r.variant, r.n, step.activity)"
                        + " select activity, sum(n) as instances, sum(n) filter (where times > 1) as again,"
                        + " sum(n * (times - 1)) as repetitions from done group by activity"
                        + " having sum(n * (times - 1)) > 0 order by repetitions desc, activity")
                .params(reach.values())
                .params(during(period))
                .query((row, number) -> new Rework(
                        activities.getOrDefault(
                                row.getString("activity"), unnamed(row.getString("activity"), Kind.STEP)),
                        row.getLong("instances"),
                        row.getLong("again"),
                        row.getLong("repetitions")))
                .list();
    }

    @Override
    public List<HandOver> handOvers(Period period, Scope scope) {
        FlowReach reach = FlowReach.ofHandOvers(scope, currentOfficer.get());
        Spans.Parts parts = spans.of(period);
        Map<Passing, Histogram> found = new LinkedHashMap<>();
        jdbc.sql("""
                select from_authority, authority, month, bucket, sum(n) as n, sum(ms) as ms from (
                    select h.from_authority, h.authority, h.unit, date_trunc('month', h.day)::date as month, c.bucket, c.n,
                        case when c.place = 1 then h.sum_ms else 0 end as ms
                    from cockpit_hand_over h
                    cross join lateral unnest(h.buckets, h.counts) with ordinality as c (bucket, n, place)
                    where h.day = any(:days::text[]::date[])
                    union all
                    select from_authority, authority, unit,
                        date_trunc('month', ended_at at time zone 'Europe/Riga')::date, cockpit_bucket(ms), 1, ms
                    from (""" + SpanKeeper.HAND_OVERS + ") open) found where " + reach.where()
                        + " group by 1, 2, 3, 4 order by month desc, from_authority, authority")
                .params(reach.values())
                .param("days", parts.everyDay())
                .param("froms", parts.restsFrom())
                .param("tos", parts.restsTo())
                .query((ResultSet row) -> {
                    found.computeIfAbsent(
                                    new Passing(
                                            Authority.valueOf(row.getString("from_authority")),
                                            Authority.valueOf(row.getString("authority")),
                                            YearMonth.from(row.getObject("month", LocalDate.class))),
                                    key -> new Histogram())
                            .add(row.getInt("bucket"), row.getLong("n"), row.getLong("ms"));
                });
        return found.entrySet().stream()
                .map(entry -> new HandOver(
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getKey().month(),
                        entry.getValue().count(),
                        entry.getValue().times()))
                .toList();
    }

    @Override
    public List<Flow> flows(Scope scope) {
        FlowReach reach = reach(null, scope);
        Map<String, LocalizedText> names = new HashMap<>();
        processes().forEach(choice -> names.put(choice.key(), choice.name()));
        LocalDate monday = LegalTime.day(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return jdbc.sql("""
                select process, authority, unit, sum(running) as running, sum(cases) as cases, sum(started) as started,
                    sum(finished) as finished
                from (
                    select process, authority, unit, sum(instances) as running, count(*) as cases, 0 as started,
                        0 as finished
                    from (select process, authority, unit, case_id, count(*) as instances from cockpit_instance
                        where ended_at is null and %1$s group by 1, 2, 3, 4) of_cases
                    group by 1, 2, 3
                    union all
                    select process, authority, unit, 0, 0, count(*), 0
                    from cockpit_instance where started_at >= :week and %1$s group by 1, 2, 3
                    union all
                    select process, authority, unit, 0, 0, 0, count(*)
                    from cockpit_instance where ended_at >= :week and %1$s group by 1, 2, 3) counted
                group by 1, 2, 3 order by 1, 2, 3""".formatted(reach.where()))
                .params(reach.values())
                .param("week", Timestamp.from(LegalTime.endOf(monday.minusDays(1))))
                .query((row, number) -> new Flow(
                        row.getString("process"),
                        names.getOrDefault(row.getString("process"), same(row.getString("process"))),
                        Authority.valueOf(row.getString("authority")),
                        row.getString("unit"),
                        row.getLong("running"),
                        row.getLong("cases"),
                        row.getLong("started"),
                        row.getLong("finished")))
                .list();
    }

    private record Place(String process, String activity) {}

    private record Passing(Authority from, Authority to, YearMonth month) {}

    private record Road(String id, boolean cancelled, long count, long instances, long roads, List<String> path) {}

    /** The durations of an activity by measure. */
    private static final class Measured {

        private final Kind kind;
        private final Map<String, Histogram> histograms = new HashMap<>();
        private long cancelled;

        Measured(Kind kind) {
            this.kind = kind;
        }

        Histogram of(String measure) {
            return histograms.computeIfAbsent(measure, key -> new Histogram());
        }
    }

    private Map<Place, Measured> durations(@Nullable Which which, Period period, Scope scope, String... measures) {
        FlowReach reach = reach(which, scope);
        Spans.Parts parts = spans.of(period);
        Map<Place, Measured> found = new HashMap<>();
        jdbc.sql(DURATIONS.formatted(reach.where("s"), reach.where("v")))
                .params(reach.values())
                .param("months", parts.monthStarts())
                .param("days", parts.dayStarts())
                .param("froms", parts.restsFrom())
                .param("tos", parts.restsTo())
                .param("measures", measures)
                .query((ResultSet row) -> {
                    Measured measured = found.computeIfAbsent(
                            new Place(row.getString("process"), row.getString("activity")),
                            key -> new Measured(kind(row)));
                    measured.of(row.getString("measure"))
                            .add(row.getInt("bucket"), row.getLong("n"), row.getLong("ms"));
                    if (TOTAL.equals(row.getString("measure"))) {
                        measured.cancelled += row.getLong("cancelled");
                    }
                });
        return found;
    }

    private static Kind kind(ResultSet row) {
        try {
            return Kind.valueOf(row.getString("kind"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Activity activity(Map<String, Activity> activities, ResultSet row) throws SQLException {
        return activities.getOrDefault(row.getString("activity"), unnamed(row.getString("activity"), kind(row)));
    }

    /** An activity a deleted version had. */
    private static Activity unnamed(String id, Kind kind) {
        return new Activity(id, same(id), kind);
    }

    private static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    private static <T> List<T> inOrder(Map<String, T> found, Map<String, Activity> activities) {
        List<String> order = List.copyOf(activities.keySet());
        return found.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, T> entry) -> {
                            int place = order.indexOf(entry.getKey());
                            return place < 0 ? order.size() : place;
                        })
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The places of the versions asked for by their ids, in the order of the drawing, the newest version's first. */
    private Map<String, Activity> activities(Which which) {
        List<String> asked = versions.all().stream()
                .filter(version -> version.process().equals(which.process()))
                .map(ProcessVersions.Version::id)
                .filter(id -> which.definitionId() == null || id.equals(which.definitionId()))
                .toList();
        if (asked.isEmpty()) {
            throw new Rejection(Violation.state(
                    "model-unknown", Optional.ofNullable(which.definitionId()).orElse(which.process())));
        }
        Map<String, Activity> activities = new LinkedHashMap<>();
        asked.forEach(id -> versions.places(id)
                .forEach(place -> activities.putIfAbsent(
                        place.activity(), new Activity(place.activity(), place.name(), Kinds.of(place.type())))));
        return activities;
    }

    private Map<String, Activity> activitiesOf(String process) {
        return versions.all().stream().anyMatch(version -> version.process().equals(process))
                ? activities(Which.allOf(process))
                : Map.of();
    }

    private FlowReach reach(@Nullable Which which, Scope scope) {
        return FlowReach.of(which, scope, currentOfficer.get());
    }

    private static Map<String, Object> during(Period period) {
        return Map.of("since", Timestamp.from(period.from()), "until", Timestamp.from(period.to()));
    }

    private static List<String> path(Array path) throws SQLException {
        return Arrays.asList((String[]) path.getArray());
    }

    private static ProcessChoice choice(List<ProcessVersions.Version> all, Map<String, Long> running) {
        List<Version> versions = all.stream()
                .map(version -> new Version(
                        version.id(),
                        version.number(),
                        version.tag(),
                        version.deployedAt(),
                        running.getOrDefault(version.id(), 0L)))
                .toList();
        ProcessVersions.Version newest = all.getFirst();
        return new ProcessChoice(
                newest.process(),
                newest.name(),
                versions,
                versions.stream().mapToLong(Version::running).sum());
    }
}
