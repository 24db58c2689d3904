package lv.returnregister.cockpit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.returnregister.shared.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the days and months that are over. A span is closed when it is counted; anything that ends in it afterwards – only
 * a clock put back does that – opens it again, and it is counted anew.
 */
@Component
public class SpanKeeper {

    /** How long after its end a day is counted: transactions of its last moments are over by then. */
    private static final Duration GRACE = Duration.ofHours(1);

    /**
     * What ended on days, in the columns of {@code cockpit_span}; the days are the one parameter. {@code offset 0} has every
     * day looked up by itself: joined, the server expects a ninth of all visits and reads them all for each day.
     */
    static final String DAYS = """
            select 'D' as span, day as starts, process, definition_id, activity, kind, authority, unit, measure,
                sum(n)::bigint as ended, sum(cancelled)::bigint as cancelled, sum(ms)::bigint as sum_ms,
                array_agg(bucket order by bucket) as buckets, array_agg(n order by bucket) as counts
            from (select d.day, v.process, v.definition_id, v.activity, v.kind, v.authority, v.unit, m.measure,
                    cockpit_bucket(m.ms) as bucket, count(*)::integer as n,
                    count(*) filter (where v.cancelled) as cancelled, sum(m.ms) as ms
                from unnest(:days::text[]::date[]) as d (day)
                cross join lateral (
                    select * from cockpit_visit ended
                    where ended.ended_at >= d.day::timestamp at time zone 'Europe/Riga'
                        and ended.ended_at < (d.day + 1)::timestamp at time zone 'Europe/Riga' offset 0) v
                cross join lateral (values ('WAITED', v.waited_ms), ('WORKED', v.worked_ms),
                    ('TOTAL', v.waited_ms + v.worked_ms)) as m (measure, ms)
                where m.measure <> 'WORKED' or v.kind = 'TASK'
                group by 1, 2, 3, 4, 5, 6, 7, 8, 9) steps
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9""";

    /** The same for months, from their days. */
    static final String MONTHS = """
            select 'M' as span, month as starts, process, definition_id, activity, kind, authority, unit, measure,
                sum(n)::bigint as ended, sum(cancelled)::bigint as cancelled, sum(ms)::bigint as sum_ms,
                array_agg(bucket order by bucket) as buckets, array_agg(n::integer order by bucket) as counts
            from (select m.month, s.process, s.definition_id, s.activity, s.kind, s.authority, s.unit, s.measure, h.bucket,
                    sum(h.n) as n, sum(case when h.place = 1 then s.cancelled else 0 end) as cancelled,
                    sum(case when h.place = 1 then s.sum_ms else 0 end) as ms
                from unnest(:months::text[]::date[]) as m (month)
                join cockpit_span s on s.span = 'D' and s.starts >= m.month and s.starts < m.month + interval '1 month'
                cross join lateral unnest(s.buckets, s.counts) with ordinality as h (bucket, n, place)
                group by 1, 2, 3, 4, 5, 6, 7, 8, 9) steps
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9""";

    /**
     * Hand-overs that ended between two columns of moments: a task of one authority that follows a task of another in the
     * same case, and how long it was from the end of the one to the moment somebody took the other. Each stretch is looked up
     * by itself, as the days are.
     */
    static final String HAND_OVERS = """
            select before.authority as from_authority, v.authority, v.unit, v.ended_at,
                cockpit_millis(before.ended_at, coalesce(v.taken_at, v.ended_at)) as ms
            from unnest(:froms::text[]::timestamptz[], :tos::text[]::timestamptz[]) as i (since, until)
            cross join lateral (
                select * from cockpit_visit ended
                where ended.ended_at >= i.since and ended.ended_at < i.until
                    and ended.kind = 'TASK' and not ended.cancelled offset 0) v
            cross join lateral (
                select p.authority, p.ended_at from cockpit_visit p
                where p.case_id = v.case_id and p.kind = 'TASK' and p.ended_at <= v.since and p.id <> v.id
                order by p.ended_at desc, p.place desc, p.id limit 1) before
            where before.authority <> v.authority""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SpanKeeper(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Counts every day and month that is over and not closed, a month in a transaction. */
    public void close() {
        LocalDate last = LegalTime.day(clock.instant().minus(GRACE)).minusDays(1);
        LocalDate first = jdbc.sql("select min(ended_at) from cockpit_visit")
                .query((row, number) -> row.getTimestamp(1) instanceof Timestamp earliest
                        ? LegalTime.day(earliest.toInstant())
                        : last.plusDays(1))
                .single();
        Set<LocalDate> days = closed(Spans.DAY);
        Set<LocalDate> months = closed(Spans.MONTH);
        for (YearMonth month = YearMonth.from(first); !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
            List<LocalDate> open = month.atDay(1)
                    .datesUntil(month.plusMonths(1).atDay(1))
                    .filter(day -> !day.isAfter(last) && !days.contains(day))
                    .toList();
            LocalDate starts = month.atDay(1);
            boolean over = !month.atEndOfMonth().isAfter(last) && (!open.isEmpty() || !months.contains(starts));
            if (!open.isEmpty() || over) {
                transactions.executeWithoutResult(status -> {
                    closeDays(open);
                    if (over) {
                        closeMonth(starts);
                    }
                });
            }
        }
    }

    private void closeDays(List<LocalDate> days) {
        if (days.isEmpty()) {
            return;
        }
        String[] starts = Spans.texts(days);
        jdbc.sql("delete from cockpit_span where span = 'D' and starts = any(:days::text[]::date[])")
                .param("days", starts)
                .update();
        jdbc.sql("insert into cockpit_span " + DAYS).param("days", starts).update();
        jdbc.sql("delete from cockpit_hand_over where day = any(:days::text[]::date[])")
                .param("days", starts)
                .update();
        jdbc.sql("""
                insert into cockpit_hand_over (day, from_authority, authority, unit, ended, sum_ms, buckets, counts)
                select day, from_authority, authority, unit, sum(n), sum(ms), array_agg(bucket order by bucket),
                    array_agg(n order by bucket)
                from (select (ended_at at time zone 'Europe/Riga')::date as day, from_authority, authority, unit,
                        cockpit_bucket(ms) as bucket, count(*)::integer as n, sum(ms) as ms
                    from (""" + HAND_OVERS + """
                    ) found group by 1, 2, 3, 4, 5) steps
                group by 1, 2, 3, 4""")
                .param(
                        "froms",
                        Spans.texts(days.stream()
                                .map(day -> LegalTime.endOf(day.minusDays(1)))
                                .toList()))
                .param("tos", Spans.texts(days.stream().map(LegalTime::endOf).toList()))
                .update();
        closed(Spans.DAY, starts);
    }

    private void closeMonth(LocalDate month) {
        String[] starts = Spans.texts(List.of(month));
        jdbc.sql("delete from cockpit_span where span = 'M' and starts = any(:months::text[]::date[])")
                .param("months", starts)
                .update();
        jdbc.sql("insert into cockpit_span " + MONTHS).param("months", starts).update();
        closed(Spans.MONTH, starts);
    }

    private void closed(String span, String[] starts) {
        jdbc.sql(
                        "insert into cockpit_closed (span, starts) select :span, unnest(:starts::text[]::date[]) on conflict do nothing")
                .param("span", span)
                .param("starts", starts)
                .update();
    }

    private Set<LocalDate> closed(String span) {
        return new HashSet<>(jdbc.sql("select starts from cockpit_closed where span = :span")
                .param("span", span)
                .query(LocalDate.class)
                .list());
    }
}
