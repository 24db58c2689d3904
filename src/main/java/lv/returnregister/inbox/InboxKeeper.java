package lv.returnregister.inbox;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.returnregister.deadline.DeadlineEnded;
import lv.returnregister.deadline.DeadlineStarted;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.Changes;
import lv.returnregister.workflow.TaskAssigned;
import lv.returnregister.workflow.TaskEnded;
import lv.returnregister.workflow.TaskOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the read model of the inbox in step with the engine and the deadlines, in their own transactions. */
@Component
public class InboxKeeper {

    private static final String TOPIC = "inbox";

    private final JdbcClient jdbc;
    private final ObjectProvider<TaskSubject> subjects;
    private final Deadlines deadlines;
    private final Changes changes;

    public InboxKeeper(JdbcClient jdbc, ObjectProvider<TaskSubject> subjects, Deadlines deadlines, Changes changes) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.deadlines = deadlines;
        this.changes = changes;
    }

    @EventListener
    void opened(TaskOpened task) {
        TaskSubject.Subject subject = subjects.getObject().describe(task.caseId());
        List<String> groups = Arrays.asList(task.group().split(","));
        jdbc.sql("""
                insert into inbox_task (task_id, case_id, case_number, process, step, form, title_lv, title_en, surname,
                    given_names, birth_date, nationality, place, authority, unit, role, candidate_group, also_group,
                    deadline_rules, opened_at)
                values (:task, :case, :number, :process, :step, :form, :titleLv, :titleEn, :surname,
                    :givenNames, :birthDate, :nationality, :place, :authority, :unit, :role, :group, :also,
                    :rules, :opened)""")
                .param("task", task.taskId())
                .param("case", task.caseId().value())
                .param("number", subject.caseNumber())
                .param("process", task.process())
                .param("step", task.step())
                .param("form", task.form())
                .param("titleLv", task.title())
                .param("titleEn", task.titleEn())
                .param("surname", subject.surname())
                .param("givenNames", subject.givenNames())
                .param("birthDate", subject.birthDate())
                .param("nationality", subject.nationality())
                .param("place", subject.place())
                .param("authority", task.authority().name())
                .param("unit", task.unit())
                .param("role", task.role().name())
                .param("group", groups.getLast().trim())
                .param("also", groups.size() > 1 ? groups.getFirst().trim() : null)
                .param("rules", task.deadlineRule())
                .param("opened", Timestamp.from(task.openedAt()))
                .update();
        setDue(task.caseId(), task.taskId(), task.deadlineRule());
        changes.publish(TOPIC, task.caseId().toString());
    }

    @EventListener
    void ended(TaskEnded task) {
        jdbc.sql("delete from inbox_task where task_id = :task")
                .param("task", task.taskId())
                .update();
        changes.publish(TOPIC, task.caseId().toString());
    }

    @EventListener
    void assigned(TaskAssigned task) {
        jdbc.sql("update inbox_task set assignee = :assignee where task_id = :task")
                .param("assignee", task.assignee())
                .param("task", task.taskId())
                .update();
        changes.publish(TOPIC, task.caseId().toString());
    }

    @EventListener
    void deadlineStarted(DeadlineStarted started) {
        redate(started.deadline());
    }

    @EventListener
    void deadlineEnded(DeadlineEnded ended) {
        redate(ended.deadline());
    }

    /** The person or the place of a case changed: its tasks show the new words. */
    public void subjectChanged(CaseId caseId) {
        TaskSubject.Subject subject = subjects.getObject().describe(caseId);
        jdbc.sql("""
                update inbox_task set surname = :surname, given_names = :givenNames, birth_date = :birthDate,
                    nationality = :nationality, place = :place where case_id = :case""")
                .param("surname", subject.surname())
                .param("givenNames", subject.givenNames())
                .param("birthDate", subject.birthDate())
                .param("nationality", subject.nationality())
                .param("place", subject.place())
                .param("case", caseId.value())
                .update();
    }

    private void redate(DeadlineView deadline) {
        jdbc
                .sql("select task_id, deadline_rules from inbox_task where case_id = :case")
                .param("case", deadline.caseId().value())
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(task -> rules(task.get(1)).contains(deadline.ruleId()))
                .forEach(task -> setDue(deadline.caseId(), task.get(0), task.get(1)));
    }

    private void setDue(CaseId caseId, String taskId, String rules) {
        List<String> wanted = rules(rules);
        Optional<DeadlineView> due = deadlines.of(caseId).stream()
                .filter(deadline -> wanted.contains(deadline.ruleId()))
                .filter(deadline -> deadline.state() == DeadlineState.RUNNING
                        || deadline.state() == DeadlineState.MISSED && deadline.metAt() == null)
                .min(Comparator.comparing(DeadlineView::endsAt));
        @Nullable DeadlineView deadline = due.orElse(null);
        jdbc.sql("""
                update inbox_task set deadline_id = :deadline, due_at = coalesce(:due, 'infinity'::timestamptz),
                    soon_at = coalesce(:soon, 'infinity'::timestamptz) where task_id = :task""")
                .param("deadline", deadline == null ? null : deadline.id())
                .param("due", deadline == null ? null : Timestamp.from(deadline.endsAt()))
                .param("soon", deadline == null ? null : Timestamp.from(deadline.amberAt()))
                .param("task", taskId)
                .update();
        changes.publish(TOPIC, caseId.toString());
    }

    private static List<String> rules(String list) {
        return Arrays.stream(list.split(",")).map(String::trim).toList();
    }
}
