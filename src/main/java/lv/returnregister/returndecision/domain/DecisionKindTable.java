package lv.returnregister.returndecision.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lv.returnregister.casefile.FoundForeigner;
import lv.returnregister.returndecision.AssessReturn;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.workflow.DecisionTables;
import lv.returnregister.workflow.TableHit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision table {@code return-decision-kind}, asked with what the case knows. */
@Component
public class DecisionKindTable {

    private final DecisionTables tables;
    private final FoundForeigner found;
    private final CaseDecisions decisions;
    private final Assessments assessments;

    public DecisionKindTable(
            DecisionTables tables, FoundForeigner found, CaseDecisions decisions, Assessments assessments) {
        this.tables = tables;
        this.found = found;
        this.decisions = decisions;
        this.assessments = assessments;
    }

    /**
     * What the table proposes; the officer decides.
     *
     * @param kind {@code departure-order}, {@code removal-order}, or a road without a return decision
     * @param minDays shortest term of a departure order
     * @param maxDays longest term of a departure order
     * @param row number of the row that fits
     * @param hit the table's answer, as it is kept with the case
     */
    public record Proposal(String kind, int minDays, int maxDays, int row, TableHit hit) {

        /** Where the law says so. */
        public LocalizedText citation() {
            return hit.citation();
        }

        /** Whether the row lets a departure order set so short a term, although it proposes no departure order. */
        public boolean allowsShortTerm(int days) {
            return minDays > 0 && !"departure-order".equals(kind) && days >= minDays && days <= maxDays;
        }
    }

    public Proposal propose(CaseId caseId) {
        String ground = found.ground(caseId);
        boolean orderServedBefore = decisions.of(caseId).stream()
                .anyMatch(decision -> decision.status() == ReturnDecision.Status.SERVED && !decision.isRemovalOrder());
        Map<String, @Nullable Object> inputs = new HashMap<>();
        Optional<AssessReturn> assessed = assessments.newest(caseId).map(Assessments.Assessment::content);
        inputs.put("validPermitElsewhere", is(assessed, AssessReturn::validPermitElsewhere));
        inputs.put("readmission", is(assessed, AssessReturn::readmission));
        inputs.put("threat", is(assessed, AssessReturn::threat));
        inputs.put("manifestlyUnfounded", is(assessed, AssessReturn::manifestlyUnfounded));
        inputs.put(
                "riskOfAbsconding",
                is(assessed, AssessReturn::riskOfAbsconding)
                        || "risk-of-absconding".equals(found.detentionGround(caseId)));
        inputs.put("orderNotObeyed", orderServedBefore || "order-not-obeyed".equals(ground));
        inputs.put("entryDespiteBan", "entry-despite-ban".equals(ground));
        inputs.put(
                "crossedIllegallyAndDetained",
                "illegal-border-crossing".equals(ground) && found.detentionGround(caseId) != null);
        return tables.ask("returnDecisionKind", found.foundOn(caseId).orElse(null), inputs)
                .map(hit -> new Proposal(
                        hit.word("kind"), number(hit, "minDays"), number(hit, "maxDays"), number(hit, "row"), hit))
                .orElseThrow(() -> new IllegalStateException("No row of return-decision-kind fits"));
    }

    private static boolean is(Optional<AssessReturn> assessed, Function<AssessReturn, @Nullable Boolean> fact) {
        return assessed.map(fact).orElse(false);
    }

    private static int number(TableHit hit, String name) {
        Integer number = hit.number(name);
        return number == null ? 0 : number;
    }
}
