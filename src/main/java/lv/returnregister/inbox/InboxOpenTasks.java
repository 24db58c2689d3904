package lv.returnregister.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OpenTasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the read model which tasks wait. */
@Component
class InboxOpenTasks implements OpenTasks {

    private static final String COLUMNS =
            "select task_id, step, candidate_group, also_group, assignee from inbox_task ";

    private final JdbcClient jdbc;

    InboxOpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenTask> of(CaseId caseId) {
        return jdbc.sql(COLUMNS + "where case_id = :case order by opened_at, task_id")
                .param("case", caseId.value())
                .query(InboxOpenTasks::task)
                .list();
    }

    @Override
    public Optional<OpenTask> find(String taskId) {
        return jdbc.sql(COLUMNS + "where task_id = :task")
                .param("task", taskId)
                .query(InboxOpenTasks::task)
                .optional();
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        Set<String> groups = new LinkedHashSet<>();
        String also = row.getString("also_group");
        if (also != null) {
            groups.add(also);
        }
        groups.add(row.getString("candidate_group"));
        return new OpenTask(row.getString("task_id"), row.getString("step"), groups, row.getString("assignee"));
    }
}
