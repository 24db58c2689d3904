package broken.workflow;

import org.camunda.bpm.engine.TaskService;

/** Sound: a plain query. */
public class SoundQuery {

    public long count(TaskService tasks) {
        return tasks.createTaskQuery().taskUnassigned().count();
    }
}
