package lv.returnregister.casefile;

import java.util.List;
import java.util.Map;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.deadline.DeadlineRecounts;
import lv.returnregister.deadline.DeadlineRecounts.Difference;
import lv.returnregister.shared.LegalTime;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases a changed rule or a corrected holiday touches, and how their time limits are counted anew. */
@Service
@Transactional
public class LawChanges {

    private final DeadlineRecounts recounts;
    private final CaseFiles cases;
    private final AuditLog audit;

    public LawChanges(DeadlineRecounts recounts, CaseFiles cases, AuditLog audit) {
        this.recounts = recounts;
        this.cases = cases;
        this.audit = audit;
    }

    /**
     * An open time limit that the newest data count otherwise.
     *
     * @param caseNumber the case, by its number alone: whoever keeps the rules need not read it
     */
    public record TouchedCase(String caseNumber, Difference difference) {}

    /** Every case with an open time limit that the rules and the calendar of today count otherwise. */
    @PreAuthorize("hasAuthority('law.compare')")
    @Transactional(readOnly = true)
    public List<TouchedCase> differing() {
        return recounts.differing().stream()
                .map(difference -> new TouchedCase(
                        cases.find(difference.deadline().caseId()).number(), difference))
                .toList();
    }

    /**
     * Counts anew the time limits to which the newest data apply; the trail names every one of them.
     *
     * @return how many
     */
    @PreAuthorize("hasAuthority('law.apply')")
    public int apply() {
        List<String> applied = recounts.apply().stream()
                .map(difference -> "%s %s %s → %s"
                        .formatted(
                                cases.find(difference.deadline().caseId()).number(),
                                difference.deadline().ruleId(),
                                LegalTime.write(difference.deadline().endsAt()),
                                LegalTime.write(difference.otherwise().endsAt())))
                .toList();
        audit.act("law.applied", "deadlines", Map.of("count", applied.size(), "deadlines", applied));
        return applied.size();
    }
}
