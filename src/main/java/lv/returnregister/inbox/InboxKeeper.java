package lv.returnregister.inbox;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import lv.returnregister.deadline.DeadlineEnded;
import lv.returnregister.deadline.DeadlineRedated;
import lv.returnregister.deadline.DeadlineStarted;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.Changes;
import lv.returnregister.workflow.TaskAssigned;
import lv.returnregister.workflow.TaskEnded;
import lv.returnregister.workflow.TaskOpened;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Keeps the read model of the inbox in step with the engine and the deadlines, in their own transactions. */
@Component
public class InboxKeeper {

    private static final String TOPIC = "inbox";

    private final JdbcClient jdbc;
    private final SingletonSupplier<TaskSubject> subjects;
    private final Deadlines deadlines;
    private final Redating redating;
    private final Changes changes;

    InboxKeeper(
            JdbcClient jdbc,
            ObjectProvider<TaskSubject> subjects,
            Deadlines deadlines,
            Redating redating,
            Changes changes) {
        this.jdbc = jdbc;
        this.subjects = SingletonSupplier.of(subjects::getObject);
        this.deadlines = deadlines;
        this.redating = redating;
        this.changes = changes;
    }

    @EventListener
    void opened(TaskOpened task) {
        TaskSubject.Subject subject = subjects.obtain().describe(task.caseId());
        List<String> groups = Arrays.asList(task.group().split(","));
        Due due = Due.of(deadlines, task.caseId(), task.deadlineRule());
        jdbc.sql("""
                insert into inbox_task (task_id, case_id, case_number, process, step, form, title_lv, title_en, surname,
                    given_names, birth_date, nationality, place, authority, unit, role, candidate_group, also_group,
                    deadline_rules, opened_at, deadline_id, due_at, soon_at)
                values (:task, :case, :number, :process, :step, :form, :titleLv, :titleEn, :surname,
                    :givenNames, :birthDate, :nationality, :place, :authority, :unit, :role, :group, :also,
                    :rules, :opened, :deadline, coalesce(:due, 'infinity'::timestamptz),
                    coalesce(:soon, 'infinity'::timestamptz))""")
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
                .param("deadline", due.deadline())
                .param("due", due.at())
                .param("soon", due.soon())
                .update();
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
        redate(started.caseId());
    }

    @EventListener
    void deadlineEnded(DeadlineEnded ended) {
        redate(ended.caseId());
    }

    @EventListener
    void deadlineRedated(DeadlineRedated redated) {
        redate(redated.caseId());
    }

    /** The person or the place of a case changed: its tasks show the new words. */
    public void subjectChanged(CaseId caseId) {
        TaskSubject.Subject subject = subjects.obtain().describe(caseId);
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

    private void redate(CaseId caseId) {
        redating.add(caseId);
        changes.publish(TOPIC, caseId.toString());
    }
}
