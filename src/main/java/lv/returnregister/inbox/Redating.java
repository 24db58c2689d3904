package lv.returnregister.inbox;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.BatchBeforeCommit;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases whose clocks a transaction has moved. Their tasks get their due dates once, just before it commits, however
 * many clocks a step starts and ends.
 */
@Component
class Redating extends BatchBeforeCommit<CaseId> {

    private final JdbcClient jdbc;
    private final Deadlines deadlines;

    Redating(JdbcClient jdbc, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    @Override
    protected void write(List<CaseId> cases) {
        cases.stream().distinct().forEach(this::redate);
    }

    private void redate(CaseId caseId) {
        List<Task> tasks = jdbc.sql("""
                select task_id, deadline_rules, deadline_id, nullif(due_at, 'infinity') from inbox_task
                where case_id = :case""")
                .param("case", caseId.value())
                .query((row, number) ->
                        new Task(row.getString(1), row.getString(2), row.getObject(3, UUID.class), row.getTimestamp(4)))
                .list();
        for (Task task : tasks) {
            Due due = Due.of(deadlines, caseId, task.rules());
            if (!Objects.equals(due.deadline(), task.deadline()) || !Objects.equals(due.at(), task.dueAt())) {
                jdbc.sql("""
                        update inbox_task set deadline_id = :deadline, due_at = coalesce(:due, 'infinity'::timestamptz),
                            soon_at = coalesce(:soon, 'infinity'::timestamptz) where task_id = :task""")
                        .param("deadline", due.deadline())
                        .param("due", due.at())
                        .param("soon", due.soon())
                        .param("task", task.id())
                        .update();
            }
        }
    }

    private record Task(
            String id,
            String rules,
            @Nullable UUID deadline,
            @Nullable Timestamp dueAt) {}
}
