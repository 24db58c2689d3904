package lv.returnregister.departure.domain;

import java.util.HashMap;
import java.util.Map;
import lv.returnregister.departure.PrepareRemoval;
import lv.returnregister.workflow.DecisionTables;
import lv.returnregister.workflow.TableHit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision table {@code escort-depth}, asked with what the preparation of a removal tells. */
@Component
public class EscortDepthTable {

    private final DecisionTables tables;

    public EscortDepthTable(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * How far the table would have the foreigner escorted.
     *
     * @param depth list CL-ESC
     * @param hit the table's answer, as it is kept with the case
     */
    public record Proposal(String depth, TableHit hit) {

        /** Whether a chosen depth ends nearer than the proposed one. */
        public boolean isDeeperThan(String chosen) {
            return depth.compareTo(chosen) > 0;
        }
    }

    /** Asks by the law of today: each preparation of a removal is a fact of its own. */
    public Proposal propose(PrepareRemoval command) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("handOverNeeded", Boolean.TRUE.equals(command.handOverNeeded()));
        facts.put("flightRisk", Boolean.TRUE.equals(command.flightRisk()));
        facts.put("transit", command.transitCountry() != null);
        return tables.ask("escortDepth", null, facts)
                .map(hit -> new Proposal(hit.word("depth"), hit))
                .orElseThrow(() -> new IllegalStateException("No row of escort-depth fits"));
    }
}
