package lv.returnregister.casefile.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.shell.ui.Tone;

/** Which deadline counts next and how it is coloured. */
final class Due {

    private Due() {}

    /**
     * The one that is overdue longest, or else the running one that ends first. A service target that was missed leads
     * only while a task still waits for it: nobody can catch up on the review of a detention that has ended.
     */
    static Optional<DeadlineView> next(List<DeadlineView> deadlines, List<InboxTask> tasks, Instant now) {
        return deadlines.stream()
                .filter(deadline -> deadline.state() == DeadlineState.RUNNING
                        || deadline.overdueAt(now) && (deadline.statutory() || isAwaited(deadline, tasks)))
                .min(Comparator.comparing(DeadlineView::endsAt));
    }

    private static boolean isAwaited(DeadlineView deadline, List<InboxTask> tasks) {
        return tasks.stream().anyMatch(task -> deadline.id().equals(task.deadlineId()));
    }

    static Tone tone(DeadlineView deadline, Instant now) {
        return switch (deadline.levelAt(now)) {
            case OVERDUE -> Tone.OVERDUE;
            case URGENT -> Tone.URGENT;
            case SOON -> Tone.SOON;
            case LATER -> deadline.state() == DeadlineState.MET ? Tone.DONE : Tone.LATER;
        };
    }
}
