package lv.returnregister.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.deadline.domain.Basis;
import lv.returnregister.deadline.domain.Deadline;
import lv.returnregister.deadline.domain.DeadlineRepository;
import lv.returnregister.deadline.domain.Recounter;
import lv.returnregister.shared.LegalTime;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the open clocks by the rules and the calendar of today and tells which would end at another moment. A corrected
 * holiday counts for every clock; a new row of a rule for the clocks that run only when its transition says so.
 */
@Service
@Transactional
public class DeadlineRecounts {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 500;

    private final DeadlineRepository deadlines;
    private final DeadlineRules rules;
    private final Recounter recounter;
    private final Clock clock;

    public DeadlineRecounts(DeadlineRepository deadlines, DeadlineRules rules, Recounter recounter, Clock clock) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.recounter = recounter;
        this.clock = clock;
    }

    /**
     * An open clock that the newest data count otherwise.
     *
     * @param deadline as it stands
     * @param otherwise as the newest data count it
     * @param applies whether it is to be counted so; otherwise it runs on by the row it began with
     */
    public record Difference(DeadlineView deadline, DeadlineView otherwise, boolean applies) {}

    /** Every open clock that the newest data count otherwise, the oldest first. */
    @PreAuthorize("hasAuthority('law.compare')")
    @Transactional(readOnly = true)
    public List<Difference> differing() {
        List<Difference> found = new ArrayList<>();
        UUID after = FIRST;
        while (true) {
            List<Deadline> open = deadlines.findOpen(after, Limit.of(BATCH));
            open.forEach(deadline -> difference(deadline).ifPresent(found::add));
            if (open.size() < BATCH) {
                return found;
            }
            after = open.get(open.size() - 1).id();
        }
    }

    /**
     * Counts anew every open clock to which the newest data apply.
     *
     * @return what was counted anew, as it stood before and as it stands
     */
    @PreAuthorize("hasAuthority('law.apply')")
    public List<Difference> apply() {
        return differing().stream()
                .filter(Difference::applies)
                .map(difference -> {
                    Deadline before =
                            deadlines.findById(difference.deadline().id()).orElseThrow();
                    DeadlineView after = recounter.countAgain(
                            before, difference.otherwise().rule(), before.basis(), DeadlineRedated.Cause.LAW);
                    return new Difference(difference.deadline(), after, true);
                })
                .toList();
    }

    private Optional<Difference> difference(Deadline deadline) {
        if (!rules.has(deadline.rule())) {
            return Optional.empty();
        }
        LocalDate today = LegalTime.day(clock.instant());
        DeadlineRule own = rules.row(deadline.rule(), deadline.ruleFrom(), deadline.startDay());
        DeadlineRule newest = rules.byId(deadline.rule(), today);
        DeadlineRule lawful = newest.changesRunning() ? newest : own;
        return moved(deadline, own, lawful, true)
                .or(() -> newest.equals(lawful) ? Optional.empty() : moved(deadline, own, newest, false));
    }

    private Optional<Difference> moved(Deadline deadline, DeadlineRule own, DeadlineRule row, boolean applies) {
        Basis basis = deadline.basis();
        DeadlineView otherwise = recounter.preview(deadline, row, basis, DeadlineRedated.Cause.LAW);
        return otherwise.endsAt().equals(deadline.endsAt())
                ? Optional.empty()
                : Optional.of(new Difference(deadline.view(own), otherwise, applies));
    }
}
