package lv.returnregister.detention.domain;

import java.util.HashMap;
import java.util.Map;
import lv.returnregister.access.Authority;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.workflow.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision table {@code return-decision-authority}: who decides on the return of a foreigner who was found. */
@Component
public class DecidingAuthorityTable {

    private final DecisionTables tables;

    public DecidingAuthorityTable(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * The row that fits.
     *
     * @param authority who decides
     * @param citation where the law says so
     */
    public record Hit(Authority authority, LocalizedText citation) {}

    /**
     * Asks the table.
     *
     * @param courtExpulsion whether a court sentenced the foreigner to expulsion
     * @param finder who found the foreigner
     * @param permitRefusedOrWithdrawn whether the permit to stay was refused or withdrawn
     * @param asylumRefusedAtLiberty whether asylum was refused and the foreigner is at liberty
     */
    public Hit ask(
            boolean courtExpulsion,
            Authority finder,
            boolean permitRefusedOrWithdrawn,
            boolean asylumRefusedAtLiberty) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("courtExpulsion", courtExpulsion);
        inputs.put("foundBy", finder == Authority.VP ? "police" : finder.name());
        inputs.put("permitRefusedOrWithdrawn", permitRefusedOrWithdrawn);
        inputs.put("asylumRefusedAtLiberty", asylumRefusedAtLiberty);
        return tables.ask("returnDecisionAuthority", inputs)
                .map(row -> new Hit(
                        Authority.valueOf(String.valueOf(row.get("authority"))),
                        new LocalizedText(String.valueOf(row.get("citation")), String.valueOf(row.get("citationEn")))))
                .orElseThrow(() -> new IllegalStateException("No row of return-decision-authority fits"));
    }

    /** The row that fits how a foreigner was found. */
    public Hit of(Apprehension found) {
        return ask(
                found.judgmentNo() != null,
                found.authority(),
                found.isPermitRefusedOrWithdrawn(),
                found.isAsylumRefusedAtLiberty());
    }
}
