package lv.returnregister.deadline.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The clocks of the cases a transaction works on. */
@Component
public class CaseDeadlines extends CaseRows<Deadline> {

    public CaseDeadlines(EntityManager entities) {
        // Ids grow with time.
        super(entities, Deadline.class, Comparator.comparing(Deadline::id));
    }

    @Override
    protected boolean inEveryCase() {
        return true;
    }

    /** All clocks of a case by their end. */
    public List<Deadline> byEnd(CaseId caseId) {
        return of(caseId).stream()
                .sorted(Comparator.comparing(Deadline::endsAt).thenComparing(Deadline::id))
                .toList();
    }

    /** The clocks of one rule in a case, in these states, the newest first. */
    public List<Deadline> of(CaseId caseId, String rule, Set<DeadlineState> states) {
        return of(caseId).stream()
                .filter(deadline -> deadline.rule().equals(rule) && states.contains(deadline.state()))
                .toList();
    }
}
