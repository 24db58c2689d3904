package lv.returnregister.cockpit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.workflow.CaseOperations.Instance;
import lv.returnregister.workflow.CaseOperations.Timer;
import lv.returnregister.workflow.HeldSteps.Held;
import lv.returnregister.workflow.OpenTasks.OpenTask;

/**
 * What an operation takes away from a case and what it brings.
 *
 * @param tasksLost steps whose tasks end without an answer
 * @param tasksOpened steps whose tasks are opened
 * @param timersLost timers that do not ring any more
 * @param timersSet timers that wait
 * @param clocksLost clocks that run no longer
 * @param clocksStarted clocks that begin to run
 * @param clocksLeft limits of law that run on although the operation ends tasks or timers of the case
 * @param held steps of the Register's own that the law holds back at once, with the conditions that fail
 * @param processesEnded processes that end
 * @param processesBegun processes that begin
 */
public record Effects(
        List<String> tasksLost,
        List<String> tasksOpened,
        List<Timer> timersLost,
        List<Timer> timersSet,
        List<DeadlineView> clocksLost,
        List<DeadlineView> clocksStarted,
        List<DeadlineView> clocksLeft,
        List<Held> held,
        List<String> processesEnded,
        List<String> processesBegun) {

    /** How a case stands at one moment. */
    record Standing(
            List<OpenTask> tasks,
            List<Timer> timers,
            List<DeadlineView> clocks,
            List<Held> held,
            List<Instance> instances) {

        List<DeadlineView> running() {
            return clocks.stream()
                    .filter(clock -> clock.state() == DeadlineState.RUNNING)
                    .toList();
        }

        List<Instance> going() {
            return instances.stream().filter(Instance::running).toList();
        }
    }

    /** What differs between two moments. */
    static Effects between(Standing before, Standing after) {
        List<String> tasksLost = names(gone(before.tasks(), after.tasks(), OpenTask::taskId), OpenTask::step);
        List<Timer> timersLost = gone(before.timers(), after.timers(), timer -> timer);
        boolean loses = !tasksLost.isEmpty() || !timersLost.isEmpty();
        return new Effects(
                tasksLost,
                names(gone(after.tasks(), before.tasks(), OpenTask::taskId), OpenTask::step),
                timersLost,
                gone(after.timers(), before.timers(), timer -> timer),
                gone(before.running(), after.running(), DeadlineView::id),
                gone(after.running(), before.running(), DeadlineView::id),
                loses ? after.running().stream().filter(DeadlineView::statutory).toList() : List.of(),
                gone(after.held(), before.held(), Held::step),
                names(gone(before.going(), after.going(), Instance::id), Instance::process),
                names(gone(after.going(), before.going(), Instance::id), Instance::process));
    }

    /** The same in one line, without moments and ids: two that are equal do the same to the case. */
    String summary() {
        List<String> parts = new ArrayList<>();
        parts.add("-tasks" + tasksLost);
        parts.add("+tasks" + tasksOpened);
        parts.add("-timers" + names(timersLost, Timer::activity));
        parts.add("+timers" + names(timersSet, Timer::activity));
        parts.add("-clocks" + names(clocksLost, DeadlineView::ruleId));
        parts.add("+clocks" + names(clocksStarted, DeadlineView::ruleId));
        parts.add("held" + names(held, Held::step));
        parts.add("-processes" + processesEnded);
        parts.add("+processes" + processesBegun);
        return String.join(" ", parts);
    }

    private static <T, K> List<T> gone(List<T> from, List<T> without, Function<T, K> key) {
        List<K> known = without.stream().map(key).toList();
        return from.stream().filter(one -> !known.contains(key.apply(one))).toList();
    }

    private static <T> List<String> names(List<T> list, Function<T, String> name) {
        return list.stream().map(name).sorted().toList();
    }
}
