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
import lv.returnregister.workflow.TableHit;
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
     * @param hit the table's answer, as it is kept with the case
     */
    public record Row(
            int row,
            boolean proposed,
            @Nullable BanLength length,
            @Nullable BanLength lowest,
            @Nullable Integer highestMonths,
            boolean indefinite,
            String territory,
            TableHit hit) {

        /** Where the law says so. */
        public LocalizedText citation() {
            return hit.citation();
        }

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
     * @param factDay legal day of what the ban answers to, by whose law it is judged; null for today
     * @param ground word or code of the ban's ground, {@code none} when the decision carries no ban
     * @param lenient whether the foreigner is a minor or a victim of trafficking
     * @param kind {@code departure-order} or {@code removal-order}
     * @param orderKept whether the foreigner left in the term of the order
     * @param overstayDays days past the permitted stay
     * @param decidedMonths length the decider chose
     */
    public Optional<Row> ask(
            @Nullable LocalDate factDay,
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
        return tables.ask("entryBanTerm", factDay, inputs).map(BanTermTable::row);
    }

    private static Row row(TableHit hit) {
        Integer row = hit.number("row");
        return new Row(
                row == null ? 0 : row,
                hit.is("proposed"),
                length(hit, "proposed"),
                length(hit, "lowest"),
                hit.number("highestMonths"),
                hit.is("indefinite"),
                hit.word("territory"),
                hit);
    }

    /** The table writes 0 where a length is not in that unit. */
    private static @Nullable BanLength length(TableHit hit, String which) {
        Integer days = hit.number(which + "Days");
        Integer months = hit.number(which + "Months");
        return BanLength.given(months == null || months == 0 ? null : months, days == null || days == 0 ? null : days);
    }
}
