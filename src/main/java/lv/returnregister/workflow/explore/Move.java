package lv.returnregister.workflow.explore;

/**
 * One thing that can happen in a marking.
 *
 * @param kind what moves it
 * @param process id of the process
 * @param activity id of the element
 * @param step name of the step that is done, kebab case; empty where only time or a message moves the token
 */
public record Move(Kind kind, String process, String activity, String step) {

    /** What moves a token. */
    public enum Kind {
        /** An officer answers a task. */
        ANSWER,
        /** The engine does a step of its own. */
        ENGINE,
        /** An application service is told to do a step, whatever the process asks for. */
        COMMAND,
        /** A message comes. */
        MESSAGE,
        /** A time limit passes. */
        TIME
    }

    @Override
    public String toString() {
        return process + "/" + activity;
    }
}
