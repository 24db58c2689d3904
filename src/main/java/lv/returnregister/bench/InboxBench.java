package lv.returnregister.bench;

import java.io.PrintStream;
import java.util.UUID;
import java.util.function.IntSupplier;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxFilter;
import lv.returnregister.workflow.BareEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first page of the inbox with 100,000 open tasks, against the engine's own task query with the same filter. */
final class InboxBench {

    static final int TASKS = 100_000;
    private static final int PAGE = 50;
    private static final String OFFICER = "bench.officer";

    /** Of ten tasks: four the State Border Guard's officers', two its signatories', three and one the Office's. */
    private static final String GROUP = """
            (array['VRS','VRS','VRS','VRS','VRS.signatory','VRS.signatory','PMLP','PMLP','PMLP','PMLP.signatory'])[1 + n % 10]""";

    private final PrintStream out;
    private final Inbox inbox;
    private final CurrentOfficer currentOfficer;
    private final Officers officers;
    private final JdbcClient jdbc;

    InboxBench(ApplicationContext application, PrintStream out) {
        this.out = out;
        this.inbox = application.getBean(Inbox.class);
        this.currentOfficer = application.getBean(CurrentOfficer.class);
        this.officers = application.getBean(Officers.class);
        this.jdbc = application.getBean(JdbcClient.class);
    }

    /** What was measured: 95th percentile of the inbox in milliseconds, and how many times faster its median is. */
    record Result(double p95, double faster) {}

    Result run(BareEngine bare, JdbcClient bareDatabase, int rounds, int engineRounds) {
        officers.open(OFFICER, UUID.randomUUID().toString(), "Bench", Authority.VRS, "VRS-LUDZA", Role.OFFICER);
        Officer officer = officers.find(OFFICER).orElseThrow();
        fill(bareDatabase);

        Figures authority = new Figures();
        Figures unit = new Figures();
        Figures counts = new Figures();
        Figures engine = new Figures();
        // In turns, so that whatever else the machine does slows both sides; the first turn warms up.
        for (int turn = 0; turn <= engineRounds; turn++) {
            boolean warm = turn > 0;
            for (int round = 0; round < Math.max(1, rounds / engineRounds); round++) {
                time(warm, authority, () -> page(officer, InboxFilter.Scope.AUTHORITY));
                time(warm, unit, () -> page(officer, InboxFilter.Scope.UNIT));
            }
            time(
                    warm,
                    counts,
                    () -> currentOfficer.as(
                            officer,
                            () -> inbox.counts(InboxFilter.of(InboxFilter.Scope.AUTHORITY))
                                    .all()));
            time(warm, engine, () -> bare.firstPage("VRS", PAGE));
        }
        out.printf("first page of %d rows, %,d open tasks, %,d of the officer's group%n", PAGE, TASKS, TASKS * 4 / 10);
        line("inbox, whole authority", authority);
        line("inbox, own unit", unit);
        line("inbox, counts of the groups", counts);
        line("engine's task query", engine);
        return new Result(
                Math.max(authority.percentile(95), unit.percentile(95)), engine.median() / authority.median());
    }

    private int page(Officer officer, InboxFilter.Scope scope) {
        return currentOfficer.as(
                officer,
                () -> inbox.page(InboxFilter.of(scope), null, PAGE).tasks().size());
    }

    private void line(String what, Figures figures) {
        out.printf(
                "  %-28s median %8.2f ms   p95 %8.2f ms   (%d rounds)%n",
                what, figures.median(), figures.percentile(95), figures.count());
    }

    private static void time(boolean warm, Figures figures, IntSupplier work) {
        long began = System.nanoTime();
        int found = work.getAsInt();
        long took = System.nanoTime() - began;
        if (found == 0) {
            throw new IllegalStateException("Nothing was found");
        }
        if (warm) {
            figures.add(took);
        }
    }

    /** The same tasks on both sides: same groups, same due dates, spread over half a year around now. */
    private void fill(JdbcClient bareDatabase) {
        jdbc.sql("""
                insert into inbox_task (task_id, case_id, case_number, process, step, form, title_lv, title_en, surname,
                    given_names, birth_date, nationality, place, authority, unit, role, candidate_group, deadline_rules,
                    deadline_id, due_at, soon_at, opened_at)
                select gen_random_uuid()::text, gen_random_uuid(), 'VRS-2026-' || n, 'decideReturn', 'assess-return',
                    'decide-return/assess-return', 'Izvērtēt atgriešanu', 'Assess return', 'UZVĀRDS' || n, 'VĀRDS',
                    '01.01.1990.', 'UZB', 'Ludza', split_part(g, '.', 1),
                    split_part(g, '.', 1) || (array['-LUDZA', '-RIGA', '-DAUGAVPILS'])[1 + n / 10 % 3],
                    case when g like '%.signatory' then 'SIGNATORY' else 'OFFICER' end, g, 'return-decision',
                    gen_random_uuid(), due, due - interval '2 days', due - interval '10 days'
                from (select n, {group} as g, now() + (n * 7919 % 15552000 - 3888000) * interval '1 second' as due
                    from generate_series(1, :tasks) n) made""".replace("{group}", GROUP)).param("tasks", TASKS).update();
        jdbc.sql("analyze inbox_task").update();
        bareDatabase.sql("""
                insert into act_ru_task (id_, rev_, name_, task_def_key_, priority_, create_time_, due_date_, suspension_state_)
                select 't' || n, 1, 'Izvērtēt atgriešanu', 'assessReturn', 50, now(),
                    now() + (n * 7919 % 15552000 - 3888000) * interval '1 second', 1
                from generate_series(1, :tasks) n""").param("tasks", TASKS).update();
        bareDatabase.sql("""
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'l' || n, 1, {group}, 'candidate', 't' || n from generate_series(1, :tasks) n""".replace("{group}", GROUP)).param("tasks", TASKS).update();
        bareDatabase.sql("analyze act_ru_task").update();
        bareDatabase.sql("analyze act_ru_identitylink").update();
    }
}
