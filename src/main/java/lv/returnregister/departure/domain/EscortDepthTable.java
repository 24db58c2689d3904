package lv.returnregister.departure.domain;

import java.util.HashMap;
import java.util.Map;
import lv.returnregister.departure.PrepareRemoval;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.workflow.DecisionTables;
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
     * @param citation where the law says so
     */
    public record Proposal(String depth, LocalizedText citation) {

        /** Whether a chosen depth ends nearer than the proposed one. */
        public boolean isDeeperThan(String chosen) {
            return depth.compareTo(chosen) > 0;
        }
    }

    public Proposal propose(PrepareRemoval command) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("handOverNeeded", Boolean.TRUE.equals(command.handOverNeeded()));
        facts.put("flightRisk", Boolean.TRUE.equals(command.flightRisk()));
        facts.put("transit", command.transitCountry() != null);
        return tables.ask("escortDepth", facts)
                .map(row -> new Proposal(
                        String.valueOf(row.get("depth")),
                        new LocalizedText(String.valueOf(row.get("citation")), String.valueOf(row.get("citationEn")))))
                .orElseThrow(() -> new IllegalStateException("No row of escort-depth fits"));
    }
}
