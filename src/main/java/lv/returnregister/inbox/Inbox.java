package lv.returnregister.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.inbox.InboxFilter.Window;
import lv.returnregister.inbox.InboxTask.Urgency;
import lv.returnregister.safeguard.Overrides;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the inbox: pages by due date, counts for badges. An officer sees what their authority and role may do. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    /** Counts stop here; a badge says "999+" above it. */
    public static final int COUNTED_TO = 1000;

    private final JdbcClient jdbc;
    private final Overrides overrides;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    public Inbox(JdbcClient jdbc, Overrides overrides, CurrentOfficer currentOfficer, Clock clock) {
        this.jdbc = jdbc;
        this.overrides = overrides;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /**
     * Where the next page begins.
     *
     * @param dueAt due date of the last row shown; absent when it had none
     * @param taskId id of the last row shown
     */
    public record Cursor(@Nullable Instant dueAt, String taskId) {}

    /** A page in order of due date; {@code next} is absent on the last page. */
    public record Page(List<InboxTask> tasks, @Nullable Cursor next) {}

    /** How many tasks each group has, each counted up to {@link #COUNTED_TO}. */
    public record Counts(int overdue, int soon, int later) {

        public int all() {
            return overdue + soon + later;
        }
    }

    /** The page after the cursor, or the first one. */
    @PreAuthorize("hasAuthority('inbox.use')")
    public Page page(InboxFilter filter, @Nullable Cursor after, int size) {
        Query query = query(filter, clock.instant());
        if (after != null) {
            // A row value, never "due > x or (due = x and id > y)": only this form lets PostgreSQL seek in the index.
            query.and("(due_at, task_id) > (coalesce(:afterDue, 'infinity'::timestamptz), :afterId)");
            query.values.put("afterDue", timestamp(after.dueAt()));
            query.values.put("afterId", after.taskId());
        }
        List<InboxTask> tasks = marked(
                jdbc.sql("select * from inbox_task where " + query.where() + " order by due_at, task_id limit :size")
                        .params(query.values)
                        .param("size", size + 1)
                        .query(this::task)
                        .list());
        if (tasks.size() <= size) {
            return new Page(tasks, null);
        }
        InboxTask last = tasks.get(size - 1);
        return new Page(List.copyOf(tasks.subList(0, size)), new Cursor(last.dueAt(), last.taskId()));
    }

    /** How many tasks of the filter are overdue, due soon and later. */
    @PreAuthorize("hasAuthority('inbox.use')")
    public Counts counts(InboxFilter filter) {
        Instant now = clock.instant();
        return new Counts(
                count(filter.withUrgency(Urgency.OVERDUE), now),
                count(filter.withUrgency(Urgency.SOON), now),
                count(filter.withUrgency(Urgency.LATER), now));
    }

    /** How many tasks of a process and a unit are late or due soon. */
    public record Pressing(String process, String unit, int overdue, int today, int threeDays) {}

    /** The tasks under the filter that are late or due within three days, by process and unit. */
    @PreAuthorize("hasAuthority('cockpit.use')")
    public List<Pressing> pressing(InboxFilter filter) {
        Instant now = clock.instant();
        Query query = query(filter, now);
        query.and("due_at <= :third");
        query.windows(now);
        return jdbc.sql("select process, unit, count(*) filter (where " + condition(Window.OVERDUE) + ") as overdue, "
                        + "count(*) filter (where " + condition(Window.TODAY) + ") as today, "
                        + "count(*) filter (where " + condition(Window.THREE_DAYS) + ") as three_days "
                        + "from inbox_task where " + query.where() + " group by process, unit order by process, unit")
                .params(query.values)
                .query((row, number) -> new Pressing(
                        row.getString("process"),
                        row.getString("unit"),
                        row.getInt("overdue"),
                        row.getInt("today"),
                        row.getInt("three_days")))
                .list();
    }

    private static String condition(Window window) {
        return switch (window) {
            case OVERDUE -> "due_at <= :now";
            case TODAY -> "due_at > :now and due_at <= :today";
            case THREE_DAYS -> "due_at > :today and due_at <= :third";
        };
    }

    /**
     * Who has tasks.
     *
     * @param officer sign-in name; absent when nobody has
     * @param unit of the tasks nobody has; absent for any
     */
    public record Holder(@Nullable String officer, @Nullable String unit) {}

    /** Open tasks of the supervisor's authority that one of the holders has, in order of due date. */
    @PreAuthorize("hasAuthority('cockpit.use')")
    public List<InboxTask> held(List<Holder> holders, int limit) {
        return marked(jdbc.sql("select * from inbox_task where authority = :authority and (assignee = any(:officers)"
                        + " or assignee is null and (unit = any(:units) or :anyUnit))"
                        + " order by due_at, task_id limit :limit")
                .param("authority", currentOfficer.get().authority().name())
                .param("officers", words(holders.stream().map(Holder::officer)))
                .param(
                        "units",
                        words(holders.stream()
                                .filter(holder -> holder.officer() == null)
                                .map(Holder::unit)))
                .param(
                        "anyUnit",
                        holders.stream().anyMatch(holder -> holder.officer() == null && holder.unit() == null))
                .param("limit", limit)
                .query(this::task)
                .list());
    }

    private static String[] words(Stream<@Nullable String> words) {
        return words.filter(Objects::nonNull).distinct().toArray(String[]::new);
    }

    /** An open task the officer may see; empty when it is done or not theirs to see. */
    @PreAuthorize("hasAnyAuthority('inbox.use', 'case.read')")
    public Optional<InboxTask> find(String taskId) {
        return marked(jdbc.sql("select * from inbox_task where task_id = :id")
                        .param("id", taskId)
                        .query(this::task)
                        .list())
                .stream()
                .findFirst();
    }

    /** The open tasks of a case, by due date. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work')")
    public List<InboxTask> ofCase(CaseId caseId) {
        return marked(jdbc.sql("select * from inbox_task where case_id = :case order by due_at, task_id")
                .param("case", caseId.value())
                .query(this::task)
                .list());
    }

    /** The open tasks of these cases, by due date; for the lists of a supervisor. */
    @PreAuthorize("hasAuthority('cockpit.use')")
    public List<InboxTask> ofCases(Collection<CaseId> cases) {
        return cases.isEmpty()
                ? List.of()
                : marked(jdbc.sql("select * from inbox_task where case_id in (:cases) order by due_at, task_id")
                        .param("cases", cases.stream().map(CaseId::value).toList())
                        .query(this::task)
                        .list());
    }

    /** Whether the officer may do the task: their authority's and role's, and nobody else's already. */
    @PreAuthorize("isAuthenticated()")
    public boolean isMine(InboxTask task) {
        Officer officer = currentOfficer.get();
        return officer.authority() == task.authority()
                && officer.role() == task.role()
                && (task.assignee() == null || task.assignee().equals(officer.signInName()));
    }

    /** The steps that have open tasks in the officer's authority, for the filter. */
    @PreAuthorize("hasAuthority('inbox.use')")
    public List<String> steps() {
        return jdbc.sql("select distinct step from inbox_task where authority = :authority order by step")
                .param("authority", currentOfficer.get().authority().name())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The nationalities of the foreigners whom open tasks of the officer's authority concern, for the filter. */
    @PreAuthorize("hasAuthority('inbox.use')")
    public List<String> nationalities() {
        return jdbc.sql("""
                select distinct nationality from inbox_task
                where authority = :authority and nationality <> '' order by nationality""")
                .param("authority", currentOfficer.get().authority().name())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The tasks, those of cases with an override marked; the few overrides are kept by the transaction that gives them. */
    private List<InboxTask> marked(List<InboxTask> tasks) {
        Set<CaseId> overridden =
                overrides.among(tasks.stream().map(InboxTask::caseId).toList());
        return overridden.isEmpty()
                ? tasks
                : tasks.stream()
                        .map(task -> overridden.contains(task.caseId()) ? task.withOverride() : task)
                        .toList();
    }

    private int count(InboxFilter filter, Instant now) {
        Query query = query(filter, now);
        return jdbc.sql("select count(*) from (select 1 from inbox_task where " + query.where()
                        + " limit :most) counted")
                .params(query.values)
                .param("most", COUNTED_TO)
                .query(Integer.class)
                .single();
    }

    private Query query(InboxFilter filter, Instant now) {
        Officer officer = currentOfficer.get();
        Query query = new Query();
        query.values.put("group", groupOf(officer));
        if (filter.scope() == InboxFilter.Scope.MINE) {
            query.and("assignee = :officer");
            query.values.put("officer", officer.signInName());
            query.values.remove("group");
        } else if (officer.role() == Role.SUPERVISOR) {
            query.and("authority = :authority");
            query.values.put("authority", officer.authority().name());
            query.values.remove("group");
        } else if (officer.authority() == Authority.VP) {
            query.and("also_group = :group");
        } else {
            query.and("candidate_group = :group");
        }
        if (filter.scope() == InboxFilter.Scope.UNIT) {
            query.and("unit in (:unit, :wholeAuthority)");
            query.values.put("unit", officer.unit());
            query.values.put("wholeAuthority", officer.authority().name());
        }
        if (filter.step() != null) {
            query.and("step = :step");
            query.values.put("step", filter.step());
        }
        if (filter.nationality() != null) {
            query.and("nationality = :nationality");
            query.values.put("nationality", filter.nationality());
        }
        narrow(query, filter.part(), now);
        Urgency urgency = filter.urgency();
        if (urgency != null) {
            query.and(
                    switch (urgency) {
                        case OVERDUE -> "due_at <= :now";
                        case SOON -> "due_at > :now and soon_at <= :now";
                        case LATER -> "soon_at > :now and due_at > :now";
                    });
            query.values.put("now", Timestamp.from(now));
        }
        return query;
    }

    /** The group of those who may do what this officer may. */
    static String groupOf(Officer officer) {
        return officer.role() == Role.OFFICER
                ? officer.authority().name()
                : officer.authority().name() + "." + officer.role().name().toLowerCase(Locale.ROOT);
    }

    private static void narrow(Query query, InboxFilter.Part part, Instant now) {
        if (part.process() != null) {
            query.and("process = :process");
            query.values.put("process", part.process());
        }
        if (part.unit() != null) {
            query.and("unit = :ofUnit");
            query.values.put("ofUnit", part.unit());
        }
        if (part.law() != null) {
            query.and("statutory = :law");
            query.values.put("law", part.law());
        }
        Window window = part.window();
        if (window != null) {
            query.and(condition(window));
            query.windows(now);
        }
    }

    private InboxTask task(ResultSet row, int number) throws SQLException {
        Instant now = clock.instant();
        UUID deadline = row.getObject("deadline_id", UUID.class);
        Instant dueAt = deadline == null ? null : row.getTimestamp("due_at").toInstant();
        return new InboxTask(
                row.getString("task_id"),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("process"),
                row.getString("step"),
                row.getString("form"),
                new LocalizedText(row.getString("title_lv"), row.getString("title_en")),
                new TaskSubject.Subject(
                        row.getString("case_number"),
                        row.getString("surname"),
                        row.getString("given_names"),
                        row.getString("birth_date"),
                        row.getString("nationality"),
                        row.getString("place")),
                Authority.valueOf(row.getString("authority")),
                row.getString("unit"),
                Role.valueOf(row.getString("role")),
                row.getString("assignee"),
                deadline,
                dueAt,
                false,
                dueAt == null
                        ? Urgency.LATER
                        : !dueAt.isAfter(now)
                                ? Urgency.OVERDUE
                                : row.getTimestamp("soon_at").toInstant().isAfter(now) ? Urgency.LATER : Urgency.SOON,
                row.getTimestamp("opened_at").toInstant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** Conditions and their values; only constant text ever enters the SQL. */
    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, @Nullable Object> values = new HashMap<>();

        void and(String condition) {
            conditions.add(condition);
        }

        /** The moments between the windows. */
        void windows(Instant now) {
            LocalDate today = LegalTime.day(now);
            values.put("now", Timestamp.from(now));
            values.put("today", Timestamp.from(LegalTime.endOf(today)));
            values.put("third", Timestamp.from(LegalTime.endOf(today.plusDays(3))));
        }

        String where() {
            return String.join(" and ", conditions);
        }
    }
}
