package lv.returnregister.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.cockpit.SpanKeeper;
import lv.returnregister.workflow.ActivityTypes;
import lv.returnregister.workflow.ProcessVersions;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Five years of made-up work in a throwaway database, the same in the engine's tables and in the Register's read models:
 * every number follows from the row's own and a fixed seed, so each run makes the same data.
 */
final class FlowData {

    /** At scale 1. */
    private static final int RUNNING = 200_000;

    private static final int FINISHED = 2_000_000;
    private static final int TASKS_OF_RUNNING = 5;
    private static final int VISITS_OF_FINISHED = 3;

    /** A number from 0 to 1 that follows from a row's number and what is asked for. */
    private static final String RANDOM = """
            create function bench_random(n bigint, what bigint) returns float8 language sql immutable parallel safe
                return (hashint8extended(n, 20261126 + what) & 2147483647) / 2147483648.0::float8""";

    private final JdbcClient jdbc;
    private final ProcessVersions versions;
    private final SpanKeeper spans;
    private final CurrentOfficer currentOfficer;
    private final PrintStream out;
    private final int running;
    private final int finished;

    FlowData(ApplicationContext application, PrintStream out, double scale) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.versions = application.getBean(ProcessVersions.class);
        this.spans = application.getBean(SpanKeeper.class);
        this.currentOfficer = application.getBean(CurrentOfficer.class);
        this.out = out;
        this.running = (int) Math.round(RUNNING * scale);
        this.finished = (int) Math.round(FINISHED * scale);
    }

    int running() {
        return running;
    }

    int finished() {
        return finished;
    }

    int tasks() {
        return running * TASKS_OF_RUNNING;
    }

    /** Fills an empty database. */
    void fill() {
        jdbc.sql(RANDOM).update();
        places();
        instances();
        List<String> indexes = dropIndexes(
                "camunda.act_hi_actinst",
                "camunda.act_hi_procinst",
                "register.cockpit_visit",
                "register.cockpit_instance");
        engineInstances();
        finishedWork();
        openWork();
        openClocks();
        tell("indexes");
        indexes.forEach(index -> jdbc.sql(index).update());
        tell("statistics");
        List.of(
                        "camunda.act_hi_actinst",
                        "camunda.act_hi_procinst",
                        "camunda.act_ru_execution",
                        "camunda.act_ru_task",
                        "cockpit_visit",
                        "cockpit_instance",
                        "cockpit_token",
                        "cockpit_clock",
                        "casefile_case",
                        "deadline_deadline",
                        "inbox_task")
                .forEach(table -> jdbc.sql("vacuum analyze " + table).update());
        tell("closed days and months");
        currentOfficer.asRegister(() -> {
            spans.close();
            return true;
        });
        jdbc.sql("vacuum analyze cockpit_span").update();
    }

    private void tell(String what) {
        out.println("  … " + what);
    }

    /** The processes that have tasks, numbered, each with its places, numbered. */
    private void places() {
        jdbc.sql(
                        "create table bench_place (process int, place int, key text, definition text, activity text, type text,"
                                + " kind text, title text)")
                .update();
        List<ProcessVersions.Version> newest = new ArrayList<>();
        currentOfficer.asRegister(versions::all).stream()
                .filter(version ->
                        newest.stream().noneMatch(known -> known.process().equals(version.process())))
                .forEach(newest::add);
        int process = 0;
        for (ProcessVersions.Version version : newest) {
            List<ProcessVersions.Place> tasks = currentOfficer.asRegister(() -> versions.places(version.id())).stream()
                    .filter(place -> ActivityTypes.TASKS.contains(place.type()))
                    .toList();
            for (int place = 0; place < tasks.size(); place++) {
                jdbc.sql("insert into bench_place values (?, ?, ?, ?, ?, ?, 'TASK', ?)")
                        .params(
                                process,
                                place,
                                version.process(),
                                version.id(),
                                tasks.get(place).activity(),
                                tasks.get(place).type(),
                                tasks.get(place).name().lv())
                        .update();
            }
            process += tasks.isEmpty() ? 0 : 1;
        }
        jdbc.sql(
                        "create table bench_process as select process, max(key) as key, max(definition) as definition,"
                                + " count(*)::int as places, array_agg(activity order by place) as activities from bench_place group by process")
                .update();
    }

    private void instances() {
        tell("process instances");
        jdbc.sql("""
                create unlogged table bench_instance as
                select n, md5('i' || n)::uuid::text as id, p.process, p.key, p.definition, p.places,
                    md5('c' || n)::uuid as case_id, a.authority,
                    a.authority || (array['-RIGA', '-LUDZA', '-DAUGAVPILS', '-VENTSPILS'])[1 + (bench_random(n, 1) * 4)::int %% 4]
                        as unit,
                    t.ended_at - t.lasted as started_at, case when n > :running then t.ended_at end as ended_at,
                    bench_random(n, 2) < 0.05 and n > :running as cancelled
                from generate_series(1::bigint, :all) n
                join bench_process p on p.process = (n * 7919) %% (select count(*) from bench_process)
                cross join lateral (select case when bench_random(n, 3) < 0.7 then 'VRS' else 'PMLP' end as authority) a
                cross join lateral (select
                    date_trunc('milliseconds', now() - case when n > :running
                        then bench_random(n, 4) * interval '1825 days' else interval '0' end) as ended_at,
                    date_trunc('milliseconds', interval '1 hour' - ln(1 - bench_random(n, 5)) * interval '12 days') as lasted) t""".replace("%%", "%"))
                .param("running", running)
                .param("all", running + finished)
                .update();
        jdbc.sql("""
                insert into cockpit_instance (id, process, definition_id, case_id, authority, unit, started_at, ended_at,
                    cancelled, variant)
                select i.id, i.key, i.definition, i.case_id, i.authority, i.unit, i.started_at, i.ended_at, i.cancelled,
                    case when i.ended_at is not null then
                        (select md5(string_agg(p.activities[1 + (bench_random(i.n, 10 + k) * i.places)::int % i.places], '>'
                            order by k)) from generate_series(0, :visits - 1) k) end
                from bench_instance i join bench_process p on p.process = i.process""").param("visits", VISITS_OF_FINISHED).update();
        jdbc.sql("""
                insert into cockpit_variant (id, path)
                select md5(array_to_string(path, '>')), path
                from (select distinct array[a.activity, b.activity, c.activity] as path
                    from bench_place a join bench_place b using (process) join bench_place c using (process)) roads
                on conflict do nothing""").update();
    }

    private void engineInstances() {
        jdbc.sql("""
                insert into camunda.act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,
                    start_time_, end_time_, duration_, root_proc_inst_id_, state_)
                select id, id, case_id::text, key, definition, started_at at time zone 'UTC', ended_at at time zone 'UTC',
                    cockpit_millis(started_at, ended_at), id,
                    case when ended_at is null then 'ACTIVE' when cancelled then 'INTERNALLY_TERMINATED' else 'COMPLETED' end
                from bench_instance""").update();
        jdbc.sql("""
                insert into camunda.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_,
                    proc_def_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_,
                    cached_ent_state_, sequence_counter_, proc_def_key_)
                select id, 1, id, id, case_id::text, definition, id, false, false, true, false, 1, 0, 1, key
                from bench_instance where ended_at is null""").update();
    }

    private void finishedWork() {
        tell("work that is done");
        jdbc.sql("""
                create unlogged table bench_visit as
                select i.n, k, %s::text as id, i.id as instance_id, i.key, i.definition, p.activity, p.type, p.kind, p.title,
                    i.case_id, i.authority, i.unit, i.started_at + i.lasted * (k / :visits::float8) as since,
                    i.started_at + i.lasted * ((k + 1) / :visits::float8) as ended_at,
                    i.cancelled and k = :visits - 1 as cancelled, bench_random(i.n, 20 + k) * 0.6 as worked
                from (select *, ended_at - started_at as lasted from bench_instance where ended_at is not null) i
                cross join generate_series(0, :visits - 1) k
                join bench_place p on p.process = i.process
                    and p.place = (bench_random(i.n, 10 + k) * i.places)::int %% i.places""".formatted("md5('v' || i.n || '.' || k)::uuid"))
                .param("visits", VISITS_OF_FINISHED)
                .update();
        jdbc.sql("""
                insert into cockpit_visit (id, instance_id, process, definition_id, activity, kind, case_id, authority, unit,
                    since, place, taken_at, ended_at, waited_ms, worked_ms, cancelled)
                select id, instance_id, key, definition, activity, kind, case_id, authority, unit, since, k,
                    ended_at - (ended_at - since) * worked, ended_at, total - (total * worked)::bigint,
                    (total * worked)::bigint, cancelled
                from (select v.*, cockpit_millis(since, ended_at) as total from bench_visit v) measured""").update();
        jdbc.sql("""
                insert into camunda.act_hi_actinst (id_, parent_act_inst_id_, proc_def_key_, proc_def_id_, root_proc_inst_id_,
                    proc_inst_id_, execution_id_, act_id_, task_id_, act_name_, act_type_, start_time_, end_time_, duration_,
                    act_inst_state_, sequence_counter_)
                select id, instance_id, key, definition, instance_id, instance_id, instance_id, activity, id, title, type,
                    since at time zone 'UTC', ended_at at time zone 'UTC', cockpit_millis(since, ended_at),
                    case when cancelled then 2 else 0 end, k
                from bench_visit""").update();
        jdbc.sql("drop table bench_visit").update();
    }

    private void openWork() {
        tell("open tasks");
        jdbc.sql("""
                create unlogged table bench_token as
                select %s as id, i.id as instance_id, i.key, i.definition, p.activity, p.type, p.kind, p.title, i.case_id,
                    i.authority, i.unit, s.since, 'bench.' || (bench_random(t, 33) * 400)::int as owner,
                    bench_random(t, 32) < 0.6 as claimed, s.since + interval '10 days' * (0.5 + 3 * bench_random(t, 34)) as due
                from generate_series(1::bigint, :tasks) t
                join bench_instance i on i.n = 1 + t %% :running
                join bench_place p on p.process = i.process
                    and p.place = (bench_random(t, 30) * i.places)::int %% i.places
                cross join lateral (select
                    date_trunc('milliseconds', i.started_at + (now() - i.started_at) * bench_random(t, 31)) as since) s""".formatted("md5('t' || t)::uuid::text"))
                .param("tasks", tasks())
                .param("running", running)
                .update();
        jdbc.sql("""
                insert into cockpit_token (id, instance_id, task_id, process, definition_id, activity, kind, case_id,
                    authority, unit, since, place, owner, claimed_at, taken_at)
                select id, instance_id, id, key, definition, activity, kind, case_id, authority, unit, since, 1,
                    case when claimed then owner end, case when claimed then since + (now() - since) * 0.5 end,
                    case when claimed then since + (now() - since) * 0.5 end
                from bench_token""").update();
        jdbc.sql("""
                insert into inbox_task (task_id, case_id, case_number, process, step, form, title_lv, title_en, surname,
                    given_names, birth_date, nationality, place, authority, unit, role, candidate_group, assignee,
                    deadline_rules, deadline_id, due_at, soon_at, opened_at)
                select id, case_id, left(case_id::text, 13), key, activity, 'bench', title, title, 'PROBA', 'ANNA', '', 'IND', '',
                    authority, unit, 'OFFICER', authority, case when claimed then owner end, 'return-decision',
                    md5('d' || id)::uuid, due, due - interval '2 days', since
                from bench_token""").update();
        jdbc.sql("""
                insert into camunda.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, parent_id_, proc_def_id_,
                    act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_,
                    cached_ent_state_, sequence_counter_)
                select id, 1, instance_id, instance_id, instance_id, definition, activity, id, true, true, false, false, 1, 2, 1
                from bench_token""").update();
        jdbc.sql("""
                insert into camunda.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                    assignee_, priority_, create_time_, due_date_, suspension_state_)
                select id, 1, id, instance_id, definition, title, activity, case when claimed then owner end, 50,
                    since at time zone 'UTC', due at time zone 'UTC', 1
                from bench_token""").update();
        jdbc.sql("""
                insert into camunda.act_hi_actinst (id_, parent_act_inst_id_, proc_def_key_, proc_def_id_, root_proc_inst_id_,
                    proc_inst_id_, execution_id_, act_id_, task_id_, act_name_, act_type_, assignee_, start_time_,
                    act_inst_state_, sequence_counter_)
                select id, instance_id, key, definition, instance_id, instance_id, id, activity, id, title, type,
                    case when claimed then owner end, since at time zone 'UTC', 0, 1
                from bench_token""").update();
    }

    /** A case for each running instance and a clock for each open task, passed or to come. */
    private void openClocks() {
        tell("clocks of the open tasks");
        jdbc.sql("""
                insert into casefile_case (id, number, kind, stage, person_id, finding_authority, finding_unit,
                    deciding_authority, deciding_unit, opened_at, opened_by)
                select case_id, 'BENCH-' || n, 'RETURN', 'served', case_id, authority, unit, authority, unit, started_at, 'bench'
                from bench_instance where ended_at is null""").update();
        jdbc.sql("""
                create unlogged table bench_clock as
                select md5('d' || id)::uuid as id, case_id, authority, unit, since, due, claimed,
                    (array['return-decision', 'eurodac-sent', 'voluntary-departure', 'decide-contest', 'hand-over-accepted'])
                        [row_number() over (partition by case_id order by id)] as rule
                from bench_token""").update();
        jdbc.sql("""
                insert into deadline_deadline (id, case_id, rule, started_at, ends_at, state, state_at, statutory, derivation_lv,
                    derivation_en, derivation_dates, counted_from)
                select id, case_id, rule, since, due, case when due < now() then 'MISSED' else 'RUNNING' end, since,
                    rule <> 'hand-over-accepted', '–', '–', '', since
                from bench_clock where rule is not null""").update();
        jdbc.sql("""
                insert into cockpit_clock (clock_id, case_id, rule, whose, authority, unit, statutory, duty, ends_at, given_at)
                select id, case_id, rule, 'deciding', authority, unit, rule <> 'hand-over-accepted', true, due,
                    case when claimed then since + (now() - since) * 0.5 end
                from bench_clock where rule is not null""").update();
    }

    /** A large table is filled without its indexes, which are made afterwards; returns how. */
    private List<String> dropIndexes(String... tables) {
        List<String> made = new ArrayList<>();
        for (String table : tables) {
            jdbc.sql("""
                    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
                    where i.indrelid = cast(:table as regclass) and not i.indisprimary and not i.indisunique""")
                    .param("table", table)
                    .query((row, number) -> List.of(row.getString("name"), row.getString("made")))
                    .list()
                    .forEach(index -> {
                        // The names come from the catalogue, quoted by it.
                        jdbc.sql("drop index " + index.getFirst()).update();
                        made.add(index.getLast());
                    });
        }
        return made;
    }
}
