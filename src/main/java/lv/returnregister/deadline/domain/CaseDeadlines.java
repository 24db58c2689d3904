package lv.returnregister.deadline.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.TransactionScope;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * The clocks of the cases a transaction works on, read once: a step starts, ends and looks at many of them. Lives as long
 * as its transaction.
 */
@Component
@Scope(TransactionScope.NAME)
public class CaseDeadlines {

    private final DeadlineRepository deadlines;
    private final Map<UUID, List<Deadline>> ofCases = new HashMap<>();

    public CaseDeadlines(DeadlineRepository deadlines) {
        this.deadlines = deadlines;
    }

    /** All clocks of a case by their end. */
    public List<Deadline> of(CaseId caseId) {
        return read(caseId).stream()
                .sorted(Comparator.comparing(Deadline::endsAt).thenComparing(Deadline::id))
                .toList();
    }

    /** The clocks of one rule in a case, in these states, the newest first. */
    public List<Deadline> of(CaseId caseId, String rule, Set<DeadlineState> states) {
        return read(caseId).stream()
                .filter(deadline -> deadline.rule().equals(rule) && states.contains(deadline.state()))
                .sorted(Comparator.comparing(Deadline::id).reversed())
                .toList();
    }

    /** Keeps a new clock. */
    public void add(CaseId caseId, Deadline deadline) {
        read(caseId).add(deadlines.save(deadline));
    }

    private List<Deadline> read(CaseId caseId) {
        return ofCases.computeIfAbsent(caseId.value(), id -> new ArrayList<>(deadlines.findByCaseId(id)));
    }
}
