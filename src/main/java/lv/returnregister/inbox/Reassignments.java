package lv.returnregister.inbox;

import java.util.List;
import lv.returnregister.access.Role;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor gives open tasks to other officers: one, many, or so many spread evenly over some. It acts on exactly the
 * list that was shown: every element says what was seen, and one that changed meanwhile is left alone and told. Each task
 * is a transaction of its own, so one that fails does not spoil the others; the outcome has a verdict for every element.
 * Both owners are told, the trail and the timeline of the case get an entry.
 */
public interface Reassignments {

    /**
     * An element of the list as it was shown.
     *
     * @param taskId which task
     * @param owner sign-in name of who had it then, absent when nobody
     */
    record Seen(String taskId, @Nullable String owner) {

        /** The task as the inbox shows it. */
        public static Seen of(InboxTask task) {
            return new Seen(task.taskId(), task.assignee());
        }
    }

    /**
     * What shall become of an element.
     *
     * @param task as it was shown
     * @param to sign-in name of the new owner
     */
    record Move(Seen task, String to) {}

    /**
     * What became of an element.
     *
     * @param taskId which task
     * @param caseId its case, absent when the task was no longer open
     * @param caseNumber its case's number, or empty
     * @param title what is to do, absent when the task was no longer open
     * @param from sign-in name of who had it, absent when nobody
     * @param to sign-in name of who was to get it
     * @param refused why nothing happened, absent when it was done
     */
    record Verdict(
            String taskId,
            @Nullable CaseId caseId,
            String caseNumber,
            @Nullable LocalizedText title,
            @Nullable String from,
            String to,
            @Nullable Violation refused) {

        /** Whether the task has its new owner. */
        public boolean done() {
            return refused == null;
        }
    }

    /** The verdicts in the order of the list that was given, one for each of its elements. */
    record Outcome(List<Verdict> verdicts) {

        /** How many tasks have their new owner. */
        public int done() {
            return (int) verdicts.stream().filter(Verdict::done).count();
        }

        /** Those that were left alone, and why. */
        public List<Verdict> refused() {
            return verdicts.stream().filter(verdict -> !verdict.done()).toList();
        }
    }

    /**
     * An officer who may get some of the tasks.
     *
     * @param unit code of the unit
     * @param open how many open tasks the officer has now
     * @param mayTake how many of the asked tasks the officer's authority and role may do
     * @param absent whether the officer is away today; such a one gets no tasks
     */
    record Candidate(
            String signInName, String displayName, String unit, Role role, int open, int mayTake, boolean absent) {}

    /** Officers of the supervisor's authority who may do at least one of the tasks: own unit first, then by name. */
    List<Candidate> candidates(List<Seen> tasks);

    /** All the tasks to one officer; nothing happens yet. */
    default List<Move> toOne(List<Seen> tasks, String officer) {
        return tasks.stream().map(task -> new Move(task, officer)).toList();
    }

    /**
     * Deals the tasks in the order of their due dates, each to the officer who may do it and got the fewest so far (then:
     * has the fewest open), so that numbers differ by one at most among those who may do the same, and early and late due
     * dates are shared alike. Nothing happens yet: what is returned is what is shown before it is done. A task none of the
     * officers may do is dealt to the first of them and will be refused with the reason.
     */
    List<Move> spread(List<Seen> tasks, List<String> officers);

    /** Does what was shown, task by task. */
    Outcome reassign(List<Move> moves);
}
