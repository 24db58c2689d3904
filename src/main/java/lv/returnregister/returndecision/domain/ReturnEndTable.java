package lv.returnregister.returndecision.domain;

import java.time.LocalDate;
import java.util.Map;
import lv.returnregister.casefile.Stage;
import lv.returnregister.workflow.DecisionTables;
import lv.returnregister.workflow.TableHit;
import org.springframework.stereotype.Component;

/** The decision table {@code return-end}: how a case ends without return, by the reason. */
@Component
public class ReturnEndTable {

    private final DecisionTables tables;

    public ReturnEndTable(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * The row that fits.
     *
     * @param stage how the case ends
     * @param secondPerson whether somebody else has to agree
     * @param releaseReason code of the reason (list CL-REL) for which whoever is detained is free
     * @param hit the table's answer, as it is kept with the case
     */
    public record Row(Stage stage, boolean secondPerson, String releaseReason, TableHit hit) {}

    /**
     * Asks by the law of the day from which the return has no ground.
     *
     * @param reason code of the list CL-RTE
     */
    public Row ask(String reason, LocalDate since) {
        return tables.ask("returnEnd", since, Map.of("reason", reason))
                .map(hit ->
                        new Row(Stage.of(hit.word("stage")), hit.is("secondPerson"), hit.word("releaseReason"), hit))
                .orElseThrow(() -> new IllegalStateException("No row of return-end fits " + reason));
    }
}
