package lv.returnregister.entryban.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.casefile.BanLength;
import lv.returnregister.classifier.ClassifierEntry;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.workflow.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision table {@code entry-ban-term}: whether a ban is due, how long, within which limits. */
@Component
public class BanTermTable {

    private final DecisionTables tables;
    private final Classifiers classifiers;

    public BanTermTable(DecisionTables tables, Classifiers classifiers) {
        this.tables = tables;
        this.classifiers = classifiers;
    }

    /**
     * A row's answer.
     *
     * @param row number of the row
     * @param proposed whether a ban is proposed
     * @param length proposed length; absent when the table leaves it to the decider
     * @param lowest shortest lawful length; absent for no limit
     * @param highestMonths longest lawful length; absent for no limit
     * @param indefinite whether a ban without end is possible
     * @param territory {@code schengen}, {@code latvia} or {@code as-decided}
     * @param citation where the law says so
     */
    public record Row(
            int row,
            boolean proposed,
            @Nullable BanLength length,
            @Nullable BanLength lowest,
            @Nullable Integer highestMonths,
            boolean indefinite,
            String territory,
            LocalizedText citation) {

        /** Whether the law lets a ban last so long; null stands for a ban without end. */
        public boolean allows(@Nullable BanLength chosen, LocalDate from) {
            if (chosen == null) {
                return indefinite;
            }
            return (lowest == null || !chosen.isShorterThan(lowest, from))
                    && (highestMonths == null || !chosen.isLongerThan(highestMonths, from));
        }
    }

    /**
     * Asks the table.
     *
     * @param ground word or code of the ban's ground, {@code none} when the decision carries no ban
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
        inputs.put(
                "ground",
                classifiers
                        .find(CodeList.BAN_CASE, ground)
                        .map(ClassifierEntry::word)
                        .orElse(ground));
        inputs.put("lenient", lenient);
        inputs.put("kind", kind);
        inputs.put("orderKept", orderKept);
        inputs.put("overstayDays", overstayDays);
        inputs.put("decidedMonths", decidedMonths);
        return tables.ask("entryBanTerm", inputs).map(BanTermTable::row);
    }

    private static Row row(Map<String, Object> values) {
        Integer row = number(values.get("row"));
        return new Row(
                row == null ? 0 : row,
                Boolean.TRUE.equals(values.get("proposed")),
                length(values, "proposed"),
                length(values, "lowest"),
                number(values.get("highestMonths")),
                Boolean.TRUE.equals(values.get("indefinite")),
                String.valueOf(values.get("territory")),
                new LocalizedText(String.valueOf(values.get("citation")), String.valueOf(values.get("citationEn"))));
    }

    /** The table writes 0 where a length is not in that unit. */
    private static @Nullable BanLength length(Map<String, Object> values, String which) {
        Integer days = number(values.get(which + "Days"));
        Integer months = number(values.get(which + "Months"));
        return BanLength.given(months == null || months == 0 ? null : months, days == null || days == 0 ? null : days);
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value instanceof Number number ? (Integer) number.intValue() : null;
    }
}
