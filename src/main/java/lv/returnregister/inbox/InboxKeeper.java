package lv.returnregister.inbox;

import lv.returnregister.deadline.DeadlineEnded;
import lv.returnregister.deadline.DeadlineRedated;
import lv.returnregister.deadline.DeadlineStarted;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.Changes;
import lv.returnregister.workflow.TaskAssigned;
import lv.returnregister.workflow.TaskEnded;
import lv.returnregister.workflow.TaskOpened;
import lv.returnregister.workflow.TaskRedrawn;
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
    private final CaseTasks tasks;
    private final SingletonSupplier<TaskSubject> subjects;
    private final Changes changes;

    InboxKeeper(JdbcClient jdbc, CaseTasks tasks, ObjectProvider<TaskSubject> subjects, Changes changes) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.subjects = SingletonSupplier.of(subjects::getObject);
        this.changes = changes;
    }

    @EventListener
    void opened(TaskOpened task) {
        tasks.opened(task);
        changes.publish(TOPIC, task.caseId().toString());
    }

    @EventListener
    void ended(TaskEnded task) {
        tasks.ended(task.caseId(), task.taskId());
        changes.publish(TOPIC, task.caseId().toString());
    }

    @EventListener
    void assigned(TaskAssigned task) {
        tasks.assigned(task.caseId(), task.taskId(), task.assignee());
        changes.publish(TOPIC, task.caseId().toString());
    }

    @EventListener
    void redrawn(TaskRedrawn task) {
        tasks.redrawn(task);
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
        tasks.redate(caseId);
        changes.publish(TOPIC, caseId.toString());
    }
}
