package lv.returnregister.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks as those need them who hand them over: whose they are, who may do them, in which order they are due. */
@Component
class OpenWork {

    private static final String SELECT = """
            select task_id, case_id, case_number, step, title_lv, title_en, authority, candidate_group, also_group, assignee,
                nullif(due_at, 'infinity') as due from inbox_task
            """;

    private final JdbcClient jdbc;

    OpenWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open task. */
    record Task(
            String taskId,
            CaseId caseId,
            String caseNumber,
            String step,
            LocalizedText title,
            Authority authority,
            List<String> groups,
            @Nullable String owner,
            @Nullable Instant due) {

        /** The order of the inbox: by due date, those without one last. */
        static final Comparator<Task> BY_DUE_DATE = Comparator.comparing(
                        Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Task::taskId);

        /** Whether the officer's authority and role may do it. */
        boolean isFor(Officer officer) {
            return groups.contains(Inbox.groupOf(officer));
        }
    }

    /** Those of the tasks that are open, by id. */
    Map<String, Task> find(Collection<String> taskIds) {
        Map<String, Task> found = new LinkedHashMap<>();
        if (!taskIds.isEmpty()) {
            jdbc.sql(SELECT + "where task_id = any(:ids)")
                    .param("ids", taskIds.toArray(String[]::new))
                    .query(OpenWork::task)
                    .list()
                    .forEach(task -> found.put(task.taskId(), task));
        }
        return found;
    }

    /** The open tasks of an officer, in the order of the inbox. */
    List<Task> of(String owner) {
        return jdbc.sql(SELECT + "where assignee = :owner order by due_at, task_id")
                .param("owner", owner)
                .query(OpenWork::task)
                .list();
    }

    /** How many open tasks each of the officers has; those without any are left out. */
    Map<String, Integer> loads(Collection<String> owners) {
        return jdbc
                .sql(
                        "select assignee, count(*) as open from inbox_task where assignee = any(:owners) group by assignee")
                .param("owners", owners.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("assignee"), row.getInt("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getString("task_id"),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("case_number"),
                row.getString("step"),
                new LocalizedText(row.getString("title_lv"), row.getString("title_en")),
                Authority.valueOf(row.getString("authority")),
                Stream.of(row.getString("also_group"), row.getString("candidate_group"))
                        .filter(Objects::nonNull)
                        .toList(),
                row.getString("assignee"),
                row.getTimestamp("due") == null ? null : row.getTimestamp("due").toInstant());
    }
}
