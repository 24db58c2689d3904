package lv.returnregister.cockpit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.cockpit.ProcessFigures.Outcome;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The process instances behind the numbers of {@link ProcessFigures#flows}: which run, which began and which ended this
 * week. Of the other authority's cases no person is named.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('cockpit.use')")
public class Instances {

    private final JdbcClient jdbc;
    private final ClockCases cases;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public Instances(JdbcClient jdbc, ClockCases cases, CurrentOfficer currentOfficer, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** Which instances. */
    public enum Which {
        RUNNING,
        /** Since Monday 00:00 in Riga. */
        STARTED,
        /** Since then, in whatever way. */
        FINISHED
    }

    /**
     * What is listed.
     *
     * @param process only of this process
     * @param authority only of this authority's units
     * @param unit only of this unit alone
     */
    public record Filter(
            Scope scope,
            Which which,
            @Nullable String process,
            @Nullable Authority authority,
            @Nullable String unit) {}

    /** Where the next page begins: the last row shown. */
    public record Cursor(Instant startedAt, String id) {}

    /** A page, the instance begun last first; {@code next} is absent on the last one. */
    public record Page(List<Instance> rows, @Nullable Cursor next) {}

    /**
     * One instance.
     *
     * @param person whom the case is about; absent in a case of the other authority
     * @param endedAt absent while it runs
     * @param outcome absent while it runs
     */
    public record Instance(
            String id,
            String process,
            CaseId caseId,
            String caseNumber,
            @Nullable String person,
            Authority authority,
            String unit,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Outcome outcome) {}

    /** The page after the cursor, or the first one. */
    public Page page(Filter filter, @Nullable Cursor after, int size) {
        String process = filter.process();
        FlowReach reach = FlowReach.of(
                process == null ? null : ProcessFigures.Which.allOf(process), filter.scope(), currentOfficer.get());
        Map<String, Object> values = new HashMap<>(reach.values());
        List<String> conditions = new ArrayList<>(List.of(reach.where()));
        Authority authority = filter.authority();
        if (authority != null) {
            conditions.add("authority = :ofAuthority");
            values.put("ofAuthority", authority.name());
        }
        String unit = filter.unit();
        if (unit != null) {
            conditions.add("unit = :ofUnit");
            values.put("ofUnit", unit);
        }
        LocalDate monday = LegalTime.day(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        conditions.add(
                switch (filter.which()) {
                    case RUNNING -> "ended_at is null";
                    case STARTED -> "started_at >= :week";
                    case FINISHED -> "ended_at >= :week";
                });
        values.put("week", Timestamp.from(LegalTime.endOf(monday.minusDays(1))));
        if (after != null) {
            conditions.add("(started_at, id) < (:afterStart, :afterId)");
            values.put("afterStart", Timestamp.from(after.startedAt()));
            values.put("afterId", after.id());
        }
        List<Instance> rows = jdbc.sql("select * from cockpit_instance where " + String.join(" and ", conditions)
                        + " order by started_at desc, id desc limit :size")
                .params(values)
                .param("size", size + 1)
                .query((row, number) -> new Instance(
                        row.getString("id"),
                        row.getString("process"),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        "",
                        null,
                        Authority.valueOf(row.getString("authority")),
                        row.getString("unit"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("ended_at") == null
                                ? null
                                : row.getTimestamp("ended_at").toInstant(),
                        row.getTimestamp("ended_at") == null
                                ? null
                                : row.getBoolean("cancelled") ? Outcome.CANCELLED : Outcome.COMPLETED))
                .list();
        if (rows.size() <= size) {
            return new Page(told(rows), null);
        }
        Instance last = rows.get(size - 1);
        return new Page(told(rows.subList(0, size)), new Cursor(last.startedAt(), last.id()));
    }

    private List<Instance> told(List<Instance> rows) {
        Authority own = currentOfficer.get().authority();
        Map<CaseId, ClockCases.Line> lines =
                cases.lines(rows.stream().map(Instance::caseId).distinct().toList());
        return rows.stream()
                .map(row -> {
                    ClockCases.Line line = lines.get(row.caseId());
                    return new Instance(
                            row.id(),
                            row.process(),
                            row.caseId(),
                            line == null ? "–" : line.number(),
                            line == null || row.authority() != own ? null : line.person(),
                            row.authority(),
                            row.unit(),
                            row.startedAt(),
                            row.endedAt(),
                            row.outcome());
                })
                .toList();
    }
}
