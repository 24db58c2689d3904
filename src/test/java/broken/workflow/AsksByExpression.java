package broken.workflow;

import org.camunda.bpm.engine.TaskService;

/** Broken: a query whose parameter the engine evaluates. */
public class AsksByExpression {

    public long count(TaskService tasks, String text) {
        return tasks.createTaskQuery().taskAssigneeExpression(text).count();
    }
}
