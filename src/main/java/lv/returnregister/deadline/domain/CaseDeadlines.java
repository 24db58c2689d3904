package lv.returnregister.deadline.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The clocks of the cases a transaction works on. */
@Component
public class CaseDeadlines extends CaseRows<Deadline> {

    private final DeadlineRepository deadlines;

    public CaseDeadlines(DeadlineRepository deadlines) {
        this.deadlines = deadlines;
    }

    /** All clocks of a case by their end. */
    public List<Deadline> of(CaseId caseId) {
        return rows(caseId).stream()
                .sorted(Comparator.comparing(Deadline::endsAt).thenComparing(Deadline::id))
                .toList();
    }

    /** The clocks of one rule in a case, in these states, the newest first. */
    public List<Deadline> of(CaseId caseId, String rule, Set<DeadlineState> states) {
        return rows(caseId).stream()
                .filter(deadline -> deadline.rule().equals(rule) && states.contains(deadline.state()))
                .sorted(Comparator.comparing(Deadline::id).reversed())
                .toList();
    }

    /** Keeps a new clock. */
    public void add(CaseId caseId, Deadline deadline) {
        added(caseId, deadlines.save(deadline));
    }

    @Override
    protected List<Deadline> read(UUID caseId) {
        return deadlines.findByCaseId(caseId);
    }
}
