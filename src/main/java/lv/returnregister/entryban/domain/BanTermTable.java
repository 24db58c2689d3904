package lv.returnregister.entryban.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.workflow.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision table {@code entry-ban-term}: whether a ban is due, how long, within which limits. */
@Component
public class BanTermTable {

    private final DecisionTables tables;

    public BanTermTable(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * A row's answer.
     *
     * @param row number of the row
     * @param proposed whether a ban is proposed
     * @param months proposed length; absent when the table leaves it to the decider
     * @param lowestMonths shortest lawful length
     * @param highestMonths longest lawful length; absent for no limit
     * @param indefinite whether a ban without end is possible
     * @param territory {@code schengen}, {@code latvia} or {@code as-decided}
     * @param citation where the law says so
     */
    public record Row(
            int row,
            boolean proposed,
            @Nullable Integer months,
            int lowestMonths,
            @Nullable Integer highestMonths,
            boolean indefinite,
            String territory,
            LocalizedText citation) {}

    /**
     * Asks the table.
     *
     * @param ground word of the ban's ground, {@code none} when the decision carries no ban
     * @param lenient whether the foreigner is a minor or a victim of trafficking
     * @param kind {@code departure-order} or {@code removal-order}
     * @param orderKept whether the foreigner left in the term of the order
     * @param overstayDays days past the permitted stay
     * @param decidedMonths length the decider chose
     */
    public Optional<Row> ask(
            String ground,
            boolean lenient,
            @Nullable String kind,
            boolean orderKept,
            @Nullable Integer overstayDays,
            @Nullable Integer decidedMonths) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("ground", ground);
        inputs.put("lenient", lenient);
        inputs.put("kind", kind);
        inputs.put("orderKept", orderKept);
        inputs.put("overstayDays", overstayDays);
        inputs.put("decidedMonths", decidedMonths);
        return tables.ask("entryBanTerm", inputs).map(BanTermTable::row);
    }

    private static Row row(Map<String, Object> values) {
        Integer months = number(values.get("proposedMonths"));
        Integer lowest = number(values.get("lowestMonths"));
        Integer row = number(values.get("row"));
        return new Row(
                row == null ? 0 : row,
                Boolean.TRUE.equals(values.get("proposed")),
                months == null || months == 0 ? null : months,
                lowest == null ? 0 : lowest,
                number(values.get("highestMonths")),
                Boolean.TRUE.equals(values.get("indefinite")),
                String.valueOf(values.get("territory")),
                new LocalizedText(String.valueOf(values.get("citation")), String.valueOf(values.get("citationEn"))));
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value instanceof Number number ? (Integer) number.intValue() : null;
    }
}
