package lv.returnregister.cockpit;

/** The statements that keep the flow. Each takes columns of text of equal length, a row for each change. */
final class FlowSql {

    /** Process instances begin: id, process, version, case, authority, unit, moment. */
    static final String BEGIN = """
            with begun as (
                insert into cockpit_instance (id, process, definition_id, case_id, authority, unit, started_at)
                select id, process, definition_id, case_id::uuid, authority, unit, at::timestamptz
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as b (id, process, definition_id, case_id, authority, unit, at)
                returning id, authority, unit, started_at)
            insert into cockpit_fact (subject, kind, at, authority, unit)
            select id, 'PLACED', started_at, authority, unit from begun""";

    /**
     * Where a token stands, and whose it is: its instance's unit's but where a task is another one's; only such a token, and
     * what comes in a case that moved, has to say so. Takes id, instance, task, process, version, activity, kind, authority
     * and unit of a task, moment, place.
     */
    private static final String STANDS = """
            select c.id, c.instance_id, c.task_id, c.process, c.definition_id, c.activity, c.kind, i.case_id,
                coalesce(c.authority, i.authority) as authority, coalesce(c.unit, i.unit) as unit,
                c.at::timestamptz as since, c.place::bigint as place,
                i.moved or c.authority <> i.authority or c.unit <> i.unit as told%s
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[]%s)
                as c (id, instance_id, task_id, process, definition_id, activity, kind, authority, unit, at, place%s)
            join cockpit_instance i on i.id = c.instance_id""";

    /** Tokens come. */
    static final String COME = """
            with placed as (%s),
            come as (
                insert into cockpit_token (id, instance_id, task_id, process, definition_id, activity, kind, case_id,
                    authority, unit, since, place)
                select id, instance_id, task_id, process, definition_id, activity, kind, case_id, authority, unit, since,
                    place from placed)
            insert into cockpit_fact (subject, kind, at, authority, unit)
            select id, 'PLACED', since, authority, unit from placed where told""".formatted(STANDS.formatted("", "", ""));

    /** A case goes to another unit: authority, unit, case, authority, unit, moment. */
    static final String MOVE = """
            with moved as (
                update cockpit_instance set authority = ?, unit = ?, moved = true
                where case_id = ? and ended_at is null and (authority, unit) is distinct from (?, ?)
                returning id, authority, unit),
            followed as (
                update cockpit_token t set authority = m.authority, unit = m.unit
                from moved m where t.instance_id = m.id and t.kind <> 'TASK'
                returning t.id, t.authority, t.unit)
            insert into cockpit_fact (subject, kind, at, authority, unit)
            select id, 'PLACED', ?::timestamptz, authority, unit
            from (select * from moved union all select * from followed) placed""";

    /** Tasks get an owner or lose theirs: token, owner, moment. */
    static final String OWN = """
            with changed as (
                update cockpit_token t set
                    worked_ms = t.worked_ms + coalesce(cockpit_millis(t.claimed_at, n.at::timestamptz), 0),
                    claimed_at = case when n.owner is not null then n.at::timestamptz end,
                    taken_at = coalesce(t.taken_at, case when n.owner is not null then n.at::timestamptz end),
                    owner = n.owner
                from unnest(?::text[], ?::text[], ?::text[]) as n (id, owner, at)
                where t.id = n.id and t.owner is distinct from n.owner
                returning t.id, n.at::timestamptz as at, t.owner)
            insert into cockpit_fact (subject, kind, at, owner) select id, 'OWNED', at, owner from changed""";

    /** What a token that is gone leaves behind; worked is what it was worked on, at most the time it stood there. */
    private static final String VISIT = """
            insert into cockpit_visit (id, instance_id, process, definition_id, activity, kind, case_id, authority, unit,
                since, place, taken_at, ended_at, waited_ms, worked_ms, cancelled)
            select id, instance_id, process, definition_id, activity, kind, case_id, authority, unit, since, place,
                taken_at, ended_at, total_ms - least(total_ms, worked_ms), least(total_ms, worked_ms), cancelled
            from (select t.*, cockpit_millis(t.since, t.ended_at) as total_ms,
                    t.had_ms + coalesce(cockpit_millis(t.claimed_at, t.ended_at), 0) as worked_ms
                from gone t) measured""";

    /** A span that was closed is opened again: only a clock that was put back lets anything end in one. */
    private static final String OPENED = """
            opened as (
                delete from cockpit_closed where starts in (
                    select (ended_at at time zone 'Europe/Riga')::date from gone
                    union select date_trunc('month', ended_at at time zone 'Europe/Riga')::date from gone))
            """;

    /** Tokens go: id, moment, whether taken back. */
    static final String GO = """
            with gone as (
                delete from cockpit_token t
                using unnest(?::text[], ?::text[], ?::text[]) as g (id, at, cancelled)
                where t.id = g.id
                returning t.id, t.instance_id, t.process, t.definition_id, t.activity, t.kind, t.case_id, t.authority,
                    t.unit, t.since, t.place, t.taken_at, t.claimed_at, t.worked_ms as had_ms,
                    g.at::timestamptz as ended_at, g.cancelled::boolean as cancelled),
            """ + OPENED + VISIT;

    /** What a token that never stood has beside its place: its end, and nobody who took it. */
    private static final String ENDED = """
            ,
                c.ended::timestamptz as ended_at, c.cancelled::boolean as cancelled,
                null::timestamptz as taken_at, null::timestamptz as claimed_at, 0::bigint as had_ms""";

    /** Tokens come and go at once, as those of the Register's own steps do: as they come, then moment, whether taken back. */
    static final String PASS =
            """
            with gone as (%s),
            told as (
                insert into cockpit_fact (subject, kind, at, authority, unit)
                select id, 'PLACED', since, authority, unit from gone where told),
            """.formatted(STANDS.formatted(ENDED, ", ?::text[], ?::text[]", ", ended, cancelled")) + OPENED + VISIT;

    /** The road of an instance: what waited or was done, in the order in which it began. */
    static final String ROAD = """
            coalesce(array_agg(v.activity order by v.since, v.place, v.activity) filter (where v.kind <> 'PART'), '{}')""";

    /** Process instances end: id, moment, whether taken off the road. */
    static final String END = """
            with walked as (
                select e.id, e.at::timestamptz as ended_at, e.cancelled::boolean as cancelled, %s as path
                from unnest(?::text[], ?::text[], ?::text[]) as e (id, at, cancelled)
                left join cockpit_visit v on v.instance_id = e.id
                group by e.id, e.at, e.cancelled),
            known as (
                insert into cockpit_variant (id, path)
                select distinct md5(array_to_string(path, '>')), path from walked order by 1 on conflict (id) do nothing)
            update cockpit_instance i
            set ended_at = w.ended_at, cancelled = w.cancelled, variant = md5(array_to_string(w.path, '>'))
            from walked w where i.id = w.id""".formatted(ROAD);

    private FlowSql() {}
}
