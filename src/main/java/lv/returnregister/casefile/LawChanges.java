package lv.returnregister.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.deadline.DeadlineRecounts;
import lv.returnregister.deadline.DeadlineRecounts.Difference;
import lv.returnregister.shared.Details;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.workflow.TableHit;
import lv.returnregister.workflow.TableHits;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which cases a changed rule, a corrected holiday or a new version of a decision table touches; how their time limits are
 * counted and their tables asked anew.
 */
@Service
@Transactional
public class LawChanges {

    private final DeadlineRecounts recounts;
    private final TableHits tables;
    private final CaseFiles cases;
    private final Clock clock;
    private final AuditLog audit;

    public LawChanges(DeadlineRecounts recounts, TableHits tables, CaseFiles cases, Clock clock, AuditLog audit) {
        this.recounts = recounts;
        this.tables = tables;
        this.cases = cases;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * An open time limit that the newest data count otherwise.
     *
     * @param caseNumber the case, by its number alone: whoever keeps the rules need not read it
     */
    public record TouchedCase(String caseNumber, Difference difference) {}

    /**
     * An open case in which a table would answer otherwise now.
     *
     * @param caseNumber the case, by its number alone
     */
    public record TouchedAnswer(String caseNumber, TableHits.Difference difference) {}

    /** Every open case with an answer of a decision table that its newest version or the law of today gives otherwise. */
    @PreAuthorize("hasAuthority('law.compare')")
    @Transactional(readOnly = true)
    public List<TouchedAnswer> differingTables() {
        return tables.differing().stream()
                .flatMap(difference -> {
                    CaseView view = cases.find(difference.kept().caseId());
                    return view.isOpen() ? Stream.of(new TouchedAnswer(view.number(), difference)) : Stream.empty();
                })
                .toList();
    }

    /**
     * The open cases to which a new row applies go on by its answer; what was decided by the earlier one stands. The trail
     * names every case.
     *
     * @return how many
     */
    @PreAuthorize("hasAuthority('law.apply')")
    public int applyTables() {
        List<TouchedAnswer> applying = differingTables().stream()
                .filter(touched ->
                        touched.difference().applies() && touched.difference().otherwise() != null)
                .toList();
        applying.forEach(touched -> {
            TableHits.Difference difference = touched.difference();
            tables.apply(difference);
            cases.record(
                    difference.kept().caseId(),
                    "table-asked-anew",
                    clock.instant(),
                    null,
                    Details.of("table", difference.kept().hit().table())
                            .and("rowBefore", written(difference.kept().hit()))
                            .and("rowAfter", written(Objects.requireNonNull(difference.otherwise())))
                            .values());
        });
        if (!applying.isEmpty()) {
            audit.act(
                    "law.applied",
                    "tables",
                    Map.of(
                            "count",
                            applying.size(),
                            "answers",
                            applying.stream()
                                    .map(touched -> "%s %s %s → %s"
                                            .formatted(
                                                    touched.caseNumber(),
                                                    touched.difference()
                                                            .kept()
                                                            .hit()
                                                            .table(),
                                                    written(touched.difference()
                                                            .kept()
                                                            .hit()),
                                                    written(Objects.requireNonNull(
                                                            touched.difference().otherwise()))))
                                    .toList()));
        }
        return applying.size();
    }

    /** {@code 4 (1.1.0)}: the row and the author's version. */
    private static String written(TableHit hit) {
        return hit.position() + " (" + hit.edition() + ")";
    }

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
