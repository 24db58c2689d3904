package lv.returnregister.returndecision.domain;

import java.util.Map;
import lv.returnregister.casefile.Stage;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.workflow.DecisionTables;
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
     * @param citation where the law says so
     */
    public record Row(Stage stage, boolean secondPerson, String releaseReason, LocalizedText citation) {}

    /** @param reason code of the list CL-RTE */
    public Row ask(String reason) {
        return tables.ask("returnEnd", Map.of("reason", reason))
                .map(row -> new Row(
                        Stage.of(String.valueOf(row.get("stage"))),
                        !Boolean.FALSE.equals(row.get("secondPerson")),
                        String.valueOf(row.get("releaseReason")),
                        new LocalizedText(String.valueOf(row.get("citation")), String.valueOf(row.get("citationEn")))))
                .orElseThrow(() -> new IllegalStateException("No row of return-end fits " + reason));
    }
}
