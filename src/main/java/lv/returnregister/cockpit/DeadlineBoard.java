package lv.returnregister.cockpit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of a supervisor: every limit of law – and, counted apart, every target of the service – that runs or has passed
 * without its act, the earliest end first, with how the end was reached, the task that meets it and who has that task.
 *
 * <p>A clock is of the authority that has to act or to watch ({@code whose} in the table of time limits). A supervisor sees
 * those of the own authority in full; of the other authority's only those of cases in which the own one has a part, without
 * who works on them, and of a restricted case no more than that it exists.
 *
 * <p>A clock that has passed leaves the list of what is to be done when its task is given to an officer, or taken by one,
 * after it has passed; it stands among the handed ones until the act is done, and comes back when the task is let go or
 * another one follows. So nobody has to remember which breaches were looked at, and none is lost.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('cockpit.use')")
public class DeadlineBoard {

    /** The group of what is far away is counted up to here; a screen says "1000+" then. */
    public static final int COUNTED_TO = 1000;

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration THREE_DAYS = Duration.ofHours(72);

    private final JdbcClient jdbc;
    private final ClockCases cases;
    private final Deadlines deadlines;
    private final Inbox inbox;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public DeadlineBoard(
            JdbcClient jdbc,
            ClockCases cases,
            Deadlines deadlines,
            Inbox inbox,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.deadlines = deadlines;
        this.inbox = inbox;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** Limits of law and targets of the service are never mixed. */
    public enum Kind {
        LAW,
        TARGETS
    }

    /** The groups of the board in their order. */
    public enum Group {
        /** Passed, and nobody was given it since. */
        BREACHED,
        /** Passes within 24 hours. */
        DAY,
        /** Passes within 72 hours. */
        THREE_DAYS,
        /** Passes later. */
        LATER,
        /** Passed, and given to somebody since; not done yet. */
        HANDED
    }

    /** Which clocks are listed. */
    public enum Which {
        /** All a supervisor may still have to act on: everything but {@link Group#HANDED}. */
        TO_ACT,
        BREACHED,
        DAY,
        THREE_DAYS,
        LATER,
        HANDED,
        /** All that have passed, given to somebody since or not. */
        PASSED
    }

    /**
     * What is listed.
     *
     * @param rule only clocks of this rule
     */
    public record Filter(
            Scope scope, Kind kind, Which which, @Nullable String rule) {

        /** The limits of law a supervisor has to act on. */
        public static Filter of(Scope scope) {
            return new Filter(scope, Kind.LAW, Which.TO_ACT, null);
        }

        public Filter withKind(Kind chosen) {
            return new Filter(scope, chosen, which, rule);
        }

        public Filter withWhich(Which chosen) {
            return new Filter(scope, kind, chosen, rule);
        }

        public Filter withScope(Scope chosen) {
            return new Filter(chosen, kind, which, rule);
        }

        public Filter withRule(@Nullable String chosen) {
            return new Filter(scope, kind, which, chosen);
        }
    }

    /** Where the next page begins: the last row shown. */
    public record Cursor(Instant endsAt, UUID clockId) {}

    /** A page, the earliest end first; {@code next} is absent on the last one. */
    public record Page(List<Line> lines, @Nullable Cursor next) {}

    /**
     * A clock on the board.
     *
     * @param group where it stands at the moment of asking
     * @param deadline end, rule with citation, derivation
     * @param person whom the case is about; absent in a restricted case of the other authority
     * @param authority who has to act or to watch
     * @param unit its unit that has the case
     * @param own whether it is a clock of the supervisor's own authority
     * @param task the open task that meets it, if there is one; of the own authority only
     * @param givenAt since when somebody has that task, absent when nobody has or it was not noted
     */
    public record Line(
            Group group,
            DeadlineView deadline,
            CaseId caseId,
            String caseNumber,
            @Nullable String person,
            Authority authority,
            String unit,
            boolean own,
            @Nullable InboxTask task,
            @Nullable Instant givenAt) {}

    /**
     * How many clocks stand in each group.
     *
     * @param later counted up to {@link #COUNTED_TO}
     * @param oldest when the first of those that have passed did, absent when none has
     */
    public record Counts(
            long breached,
            long day,
            long threeDays,
            long later,
            long handed,
            @Nullable Instant oldest) {

        /** All that have passed. */
        public long passed() {
            return breached + handed;
        }

        /** The length of a list; {@code LATER}, and with it {@code TO_ACT}, only up to {@link #COUNTED_TO}. */
        public long of(Which which) {
            return switch (which) {
                case TO_ACT -> breached + day + threeDays + later;
                case BREACHED -> breached;
                case DAY -> day;
                case THREE_DAYS -> threeDays;
                case LATER -> later;
                case HANDED -> handed;
                case PASSED -> passed();
            };
        }
    }

    /** The page after the cursor, or the first one. */
    public Page page(Filter filter, @Nullable Cursor after, int size) {
        Instant now = clock.instant();
        Question question = new Question(filter, now);
        question.and(condition(filter.which()));
        if (after != null) {
            question.and("(ends_at, clock_id) > (:afterEnd, :afterId)");
            question.values.put("afterEnd", Timestamp.from(after.endsAt()));
            question.values.put("afterId", after.clockId());
        }
        question.values.put("size", size + 1);
        // Each lane is read from its own index in the order of the ends and stops at the size of a page.
        String sql = question.lanes.stream()
                .map(lane -> "(select * from cockpit_clock where " + lane + " and " + question.where()
                        + " order by ends_at, clock_id limit :size)")
                .collect(Collectors.joining(" union all "));
        List<Row> rows = jdbc.sql("select * from (" + sql + ") lanes order by ends_at, clock_id limit :size")
                .params(question.values)
                .query((row, number) -> new Row(
                        row.getObject("clock_id", UUID.class),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        Authority.valueOf(row.getString("authority")),
                        row.getString("unit"),
                        row.getBoolean("handed"),
                        row.getTimestamp("ends_at").toInstant(),
                        instant(row.getTimestamp("given_at"))))
                .list();
        if (rows.size() <= size) {
            return new Page(lines(rows, now), null);
        }
        Row last = rows.get(size - 1);
        return new Page(lines(rows.subList(0, size), now), new Cursor(last.endsAt(), last.clockId()));
    }

    /** How many clocks of the filter stand in each group, whatever it lists of them. */
    public Counts counts(Filter filter) {
        Question question = new Question(filter, clock.instant());
        String near = question.lanes.stream()
                .map(lane -> "select ends_at, handed, duty from cockpit_clock where " + lane + " and "
                        + question.where() + " and ends_at < :threeDays")
                .collect(Collectors.joining(" union all "));
        String far = question.lanes.stream()
                .map(lane -> "(select 1 from cockpit_clock where " + lane + " and " + question.where()
                        + " and ends_at >= :threeDays limit :most)")
                .collect(Collectors.joining(" union all "));
        question.values.put("most", COUNTED_TO);
        return jdbc.sql("select count(*) filter (where " + condition(Which.BREACHED) + ") as breached,"
                        + " count(*) filter (where " + condition(Which.DAY) + ") as day,"
                        + " count(*) filter (where " + condition(Which.THREE_DAYS) + ") as three_days,"
                        + " count(*) filter (where " + condition(Which.HANDED) + ") as handed,"
                        + " min(ends_at) filter (where " + condition(Which.PASSED) + ") as oldest,"
                        + " (select count(*) from (select 1 from (" + far + ") lanes limit :most) far) as later"
                        + " from (" + near + ") near")
                .params(question.values)
                .query((row, number) -> new Counts(
                        row.getLong("breached"),
                        row.getLong("day"),
                        row.getLong("three_days"),
                        row.getLong("later"),
                        row.getLong("handed"),
                        instant(row.getTimestamp("oldest"))))
                .single();
    }

    /** How many clocks that have passed, or pass within 24 hours, each rule has: the most first. */
    public Map<String, Long> byRule(Filter filter) {
        Question question = new Question(filter, clock.instant());
        question.and(condition(filter.which()));
        String lanes = question.lanes.stream()
                .map(lane -> "select rule from cockpit_clock where " + lane + " and " + question.where())
                .collect(Collectors.joining(" union all "));
        Map<String, Long> rules = new LinkedHashMap<>();
        jdbc.sql("select rule, count(*) as clocks from (" + lanes + ") lanes group by rule order by 2 desc, 1")
                .params(question.values)
                .query(row -> {
                    rules.put(row.getString("rule"), row.getLong("clocks"));
                });
        return rules;
    }

    private static String condition(Which which) {
        return switch (which) {
            case TO_ACT -> "not handed and (ends_at >= :now or duty)";
            case BREACHED -> "ends_at < :now and duty and not handed";
            case HANDED -> "ends_at < :now and duty and handed";
            case PASSED -> "ends_at < :now and duty";
            case DAY -> "ends_at >= :now and ends_at < :day";
            case THREE_DAYS -> "ends_at >= :day and ends_at < :threeDays";
            case LATER -> "ends_at >= :threeDays";
        };
    }

    private static Group group(Row row, Instant now) {
        if (row.endsAt().isBefore(now)) {
            return row.handed() ? Group.HANDED : Group.BREACHED;
        }
        if (row.endsAt().isBefore(now.plus(DAY))) {
            return Group.DAY;
        }
        return row.endsAt().isBefore(now.plus(THREE_DAYS)) ? Group.THREE_DAYS : Group.LATER;
    }

    private List<Line> lines(List<Row> rows, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Authority own = currentOfficer.get().authority();
        Map<UUID, DeadlineView> views =
                deadlines.of(rows.stream().map(Row::clockId).toList());
        Map<CaseId, ClockCases.Line> ofCases = cases.lines(cases(rows));
        Set<CaseId> restricted = cases.restricted(
                cases(rows.stream().filter(row -> row.authority() != own).toList()));
        Map<UUID, InboxTask> tasks =
                tasks(rows.stream().filter(row -> row.authority() == own).toList());
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            DeadlineView deadline = views.get(row.clockId());
            ClockCases.Line line = ofCases.get(row.caseId());
            if (deadline == null || line == null) {
                continue;
            }
            lines.add(new Line(
                    group(row, now),
                    deadline,
                    row.caseId(),
                    line.number(),
                    restricted.contains(row.caseId()) ? null : line.person(),
                    row.authority(),
                    row.unit(),
                    row.authority() == own,
                    tasks.get(row.clockId()),
                    row.authority() == own ? row.givenAt() : null));
        }
        return lines;
    }

    private Map<UUID, InboxTask> tasks(List<Row> rows) {
        Map<UUID, InboxTask> tasks = new HashMap<>();
        for (InboxTask task : inbox.ofCases(cases(rows))) {
            UUID deadline = task.deadlineId();
            if (deadline != null) {
                tasks.putIfAbsent(deadline, task);
            }
        }
        return tasks;
    }

    private static Collection<CaseId> cases(List<Row> rows) {
        return rows.stream().map(Row::caseId).distinct().toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private record Row(
            UUID clockId,
            CaseId caseId,
            Authority authority,
            String unit,
            boolean handed,
            Instant endsAt,
            @Nullable Instant givenAt) {}

    /** Conditions and their values; only constant text ever enters the SQL. */
    private final class Question {

        private final List<String> lanes = new ArrayList<>();
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Question(Filter filter, Instant now) {
            Officer officer = currentOfficer.get();
            values.put("own", officer.authority().name());
            values.put("now", Timestamp.from(now));
            values.put("day", Timestamp.from(now.plus(DAY)));
            values.put("threeDays", Timestamp.from(now.plus(THREE_DAYS)));
            switch (filter.scope().reach()) {
                case UNIT -> unit(filter.scope().unit(), officer);
                case AUTHORITY -> lanes.add("authority = :own");
                case ALL -> {
                    lanes.add("authority = :own");
                    lanes.add("shared_with = :own");
                }
            }
            and("statutory = :law");
            values.put("law", filter.kind() == Kind.LAW);
            String rule = filter.rule();
            if (rule != null) {
                and("rule = :rule");
                values.put("rule", rule);
            }
        }

        /** The own unit sees what waits for its authority as a whole, too: it may be the one that takes it. */
        private void unit(@Nullable String named, Officer officer) {
            lanes.add("authority = :own and unit = :unit");
            values.put("unit", named == null ? officer.unit() : named);
            if (named == null && !officer.unit().equals(officer.authority().name())) {
                lanes.add("authority = :own and unit = :own");
            }
        }

        void and(String condition) {
            conditions.add(condition);
        }

        String where() {
            return String.join(" and ", conditions);
        }
    }
}
