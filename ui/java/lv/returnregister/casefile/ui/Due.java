package lv.returnregister.casefile.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.shell.ui.Tone;

/** Which deadline counts next and how it is coloured. */
final class Due {

    private Due() {}

    /** The one that is overdue longest, or else the running one that ends first. */
    static Optional<DeadlineView> next(List<DeadlineView> deadlines, Instant now) {
        return deadlines.stream()
                .filter(deadline -> deadline.overdueAt(now) || deadline.state() == DeadlineState.RUNNING)
                .min(Comparator.comparing(DeadlineView::endsAt));
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
