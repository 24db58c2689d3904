package broken.workflow;

import org.camunda.bpm.engine.TaskService;

/** Broken: an or-query, in which the engine evaluates expressions even where they are switched off. */
public class AsksForAlternatives {

    public long count(TaskService tasks) {
        return tasks.createTaskQuery().or().taskUnassigned().endOr().count();
    }
}
