package lv.returnregister.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PerTransaction;
import lv.returnregister.shared.ReadAtTurn;
import lv.returnregister.shared.WritesBeforeCommit;
import lv.returnregister.workflow.OpenTasks;
import lv.returnregister.workflow.TaskOpened;
import lv.returnregister.workflow.TaskRedrawn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * The open tasks of the cases a transaction works on: read once from the read model, and written to it once, just before
 * the transaction commits, however often the process and the clocks change them until then.
 */
@Component
class CaseTasks implements OpenTasks, ReadAtTurn {

    private static final String SELECT = """
            select task_id, step, candidate_group, also_group, assignee, deadline_rules, deadline_id,
                nullif(due_at, 'infinity') as due from inbox_task
            """;

    private static final String OF_CASE = SELECT + "where case_id = ? order by opened_at, task_id";

    private final JdbcClient jdbc;
    private final WritesBeforeCommit writes;
    private final SingletonSupplier<TaskSubject> subjects;
    private final Deadlines deadlines;
    private final PerTransaction<Map<CaseId, Tasks>> ofCases = new PerTransaction<>(HashMap::new);

    CaseTasks(JdbcClient jdbc, WritesBeforeCommit writes, ObjectProvider<TaskSubject> subjects, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.subjects = SingletonSupplier.of(subjects::getObject);
        this.deadlines = deadlines;
    }

    @Override
    public List<OpenTask> of(CaseId caseId) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? tasks(caseId).open()
                : read(caseId).stream().map(Row::task).toList();
    }

    @Override
    public Optional<OpenTask> find(String taskId) {
        return jdbc.sql(SELECT + "where task_id = :task")
                .param("task", taskId)
                .query(CaseTasks::row)
                .optional()
                .map(Row::task);
    }

    /** A task was opened. */
    void opened(TaskOpened task) {
        tasks(task.caseId()).open(task);
    }

    /** A task is open no longer. */
    void ended(CaseId caseId, String taskId) {
        tasks(caseId).end(taskId);
    }

    /** A task has another owner, or none. */
    void assigned(CaseId caseId, String taskId, @Nullable String assignee) {
        tasks(caseId).assign(taskId, assignee);
    }

    /** Another version of the model asks a task: its words and the clock it waits for are that version's. */
    void redrawn(TaskRedrawn task) {
        jdbc.sql("""
                update inbox_task set form = :form, title_lv = :title, title_en = :titleEn, deadline_rules = :rules
                where task_id = :task""")
                .param("form", task.form())
                .param("title", task.title())
                .param("titleEn", task.titleEn())
                .param("rules", task.deadlineRule())
                .param("task", task.taskId())
                .update();
        Tasks ofCase = tasks(task.caseId());
        ofCase.stored = null;
        ofCase.redate();
    }

    /** Clocks of the case have moved. */
    void redate(CaseId caseId) {
        tasks(caseId).redate();
    }

    @Override
    public String query() {
        return OF_CASE;
    }

    @Override
    public void take(CaseId caseId, ResultSet rows) throws SQLException {
        List<Row> read = new ArrayList<>();
        while (rows.next()) {
            read.add(row(rows, read.size()));
        }
        tasks(caseId).stored = read;
    }

    private List<Row> read(CaseId caseId) {
        return jdbc.sql(OF_CASE).param(caseId.value()).query(CaseTasks::row).list();
    }

    private Tasks tasks(CaseId caseId) {
        return ofCases.get().computeIfAbsent(caseId, Tasks::new);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String also = row.getString("also_group");
        return new Row(
                new OpenTask(
                        row.getString("task_id"),
                        row.getString("step"),
                        groups(also, row.getString("candidate_group")),
                        row.getString("assignee")),
                row.getString("deadline_rules"),
                row.getObject("deadline_id", UUID.class),
                row.getTimestamp("due"));
    }

    private static Set<String> groups(@Nullable String also, String group) {
        Set<String> groups = new LinkedHashSet<>();
        if (also != null) {
            groups.add(also);
        }
        groups.add(group);
        return groups;
    }

    /** A task as it stands in the table. */
    private record Row(
            OpenTask task,
            String rules,
            @Nullable UUID deadline,
            @Nullable Timestamp due) {}

    /** A task opened in this transaction. */
    private record New(TaskOpened event, @Nullable String assignee) {

        OpenTask task() {
            return new OpenTask(event.taskId(), event.step(), groups(also(), group()), assignee);
        }

        /** The group whose task it is first: the last one that is named. */
        String group() {
            return named().getLast().trim();
        }

        @Nullable
        String also() {
            return named().size() > 1 ? named().getFirst().trim() : null;
        }

        private List<String> named() {
            return Arrays.asList(event.group().split(","));
        }
    }

    /** The tasks of one case: what the table holds, and what this transaction has changed and not written yet. */
    private final class Tasks {

        private final CaseId caseId;
        private @Nullable List<Row> stored;
        private final Map<String, New> opened = new LinkedHashMap<>();
        private final Map<String, @Nullable String> owners = new LinkedHashMap<>();
        private final Set<String> ended = new LinkedHashSet<>();
        private boolean clocksMoved;
        private boolean toBeWritten;

        Tasks(CaseId caseId) {
            this.caseId = caseId;
        }

        List<OpenTask> open() {
            return Stream.concat(
                            stored().stream().map(this::owned),
                            opened.values().stream().map(New::task))
                    .toList();
        }

        void open(TaskOpened task) {
            opened.put(task.taskId(), new New(task, null));
            changed();
        }

        void end(String taskId) {
            if (opened.remove(taskId) == null) {
                ended.add(taskId);
            }
            owners.remove(taskId);
            changed();
        }

        void assign(String taskId, @Nullable String assignee) {
            if (opened.computeIfPresent(taskId, (id, task) -> new New(task.event(), assignee)) == null) {
                owners.put(taskId, assignee);
            }
            changed();
        }

        void redate() {
            clocksMoved = true;
            changed();
        }

        private void changed() {
            if (!toBeWritten) {
                toBeWritten = true;
                writes.prepare(this::write);
            }
        }

        private List<Row> stored() {
            List<Row> rows = stored;
            if (rows == null) {
                rows = read(caseId);
                stored = rows;
            }
            return rows.stream()
                    .filter(row -> !ended.contains(row.task().taskId()))
                    .toList();
        }

        private OpenTask owned(Row row) {
            OpenTask task = row.task();
            return owners.containsKey(task.taskId())
                    ? new OpenTask(task.taskId(), task.step(), task.groups(), owners.get(task.taskId()))
                    : task;
        }

        private void write() {
            toBeWritten = false;
            ended.forEach(task -> writes.add("delete from inbox_task where task_id = ?", task));
            owners.forEach(
                    (task, owner) -> writes.add("update inbox_task set assignee = ? where task_id = ?", owner, task));
            if (clocksMoved) {
                stored().forEach(this::redate);
            }
            opened.values().forEach(this::insert);
            stored = null;
            opened.clear();
            owners.clear();
            ended.clear();
            clocksMoved = false;
        }

        private void redate(Row row) {
            Due due = Due.of(deadlines, caseId, row.rules());
            if (!Objects.equals(due.deadline(), row.deadline()) || !Objects.equals(due.at(), row.due())) {
                writes.add(
                        """
                        update inbox_task set deadline_id = ?, due_at = coalesce(?, 'infinity'::timestamptz),
                            soon_at = coalesce(?, 'infinity'::timestamptz), statutory = ? where task_id = ?""",
                        due.deadline(),
                        due.at(),
                        due.soon(),
                        due.statutory(),
                        row.task().taskId());
            }
        }

        private void insert(New task) {
            TaskOpened event = task.event();
            TaskSubject.Subject subject = subjects.obtain().describe(caseId);
            Due due = Due.of(deadlines, caseId, event.deadlineRule());
            writes.add(
                    """
                    insert into inbox_task (task_id, case_id, case_number, process, step, form, title_lv, title_en,
                        surname, given_names, birth_date, nationality, place, authority, unit, role, candidate_group,
                        also_group, assignee, deadline_rules, opened_at, deadline_id, due_at, soon_at, statutory)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                        coalesce(?, 'infinity'::timestamptz), coalesce(?, 'infinity'::timestamptz), ?)""",
                    event.taskId(),
                    caseId.value(),
                    subject.caseNumber(),
                    event.process(),
                    event.step(),
                    event.form(),
                    event.title(),
                    event.titleEn(),
                    subject.surname(),
                    subject.givenNames(),
                    subject.birthDate(),
                    subject.nationality(),
                    subject.place(),
                    event.authority().name(),
                    event.unit(),
                    event.role().name(),
                    task.group(),
                    task.also(),
                    task.assignee(),
                    event.deadlineRule(),
                    Timestamp.from(event.openedAt()),
                    due.deadline(),
                    due.at(),
                    due.soon(),
                    due.statutory());
        }
    }
}
