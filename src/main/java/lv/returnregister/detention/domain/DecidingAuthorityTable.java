package lv.returnregister.detention.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import lv.returnregister.access.Authority;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.workflow.DecisionTables;
import lv.returnregister.workflow.TableHit;
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
     * @param hit the table's answer, as it is kept with the case
     */
    public record Hit(Authority authority, TableHit hit) {

        /** Where the law says so. */
        public LocalizedText citation() {
            return hit.citation();
        }
    }

    /**
     * Asks the table.
     *
     * @param foundOn legal day on which the foreigner was found
     * @param courtExpulsion whether a court sentenced the foreigner to expulsion
     * @param finder who found the foreigner
     * @param permitRefusedOrWithdrawn whether the permit to stay was refused or withdrawn
     * @param asylumRefusedAtLiberty whether asylum was refused and the foreigner is at liberty
     */
    public Hit ask(
            LocalDate foundOn,
            boolean courtExpulsion,
            Authority finder,
            boolean permitRefusedOrWithdrawn,
            boolean asylumRefusedAtLiberty) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("courtExpulsion", courtExpulsion);
        inputs.put("foundBy", finder == Authority.VP ? "police" : finder.name());
        inputs.put("permitRefusedOrWithdrawn", permitRefusedOrWithdrawn);
        inputs.put("asylumRefusedAtLiberty", asylumRefusedAtLiberty);
        return tables.ask("returnDecisionAuthority", foundOn, inputs)
                .map(hit -> new Hit(Authority.valueOf(hit.word("authority")), hit))
                .orElseThrow(() -> new IllegalStateException("No row of return-decision-authority fits"));
    }

    /** The row that fits how a foreigner was found. */
    public Hit of(Apprehension found) {
        return ask(
                LegalTime.day(found.at()),
                found.judgmentNo() != null,
                found.authority(),
                found.isPermitRefusedOrWithdrawn(),
                found.isAsylumRefusedAtLiberty());
    }
}
