package lv.returnregister.modelling.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.returnregister.modelling.compare.Change.Kind;
import lv.returnregister.shared.LocalizedText;

/** What differs between two versions of a decision table: columns, rows, cells, days of validity, their order. */
final class TableDifference {

    private final DifferenceWords words;
    private final ItemDifference items;

    TableDifference(DifferenceWords words) {
        this.words = words;
        this.items = new ItemDifference(words, "decision");
    }

    List<Change> between(TableItems before, TableItems after) {
        List<Change> changes = new ArrayList<>(items.between(List.of(before.table()), List.of(after.table())));
        changes.addAll(items.between(before.columns(), after.columns()));
        changes.addAll(order(before.columns(), after.columns(), "difference.moved.column"));
        // The cells of a column that went are told with it.
        Set<String> gone = new HashSet<>(ItemDifference.byKey(before.columns()).keySet());
        gone.removeAll(ItemDifference.byKey(after.columns()).keySet());
        List<Item> rows = before.rows().stream()
                .map(row -> row.without(path -> gone.stream()
                        .anyMatch(column -> path.equals(TableItems.CELL + column)
                                || path.equals(TableItems.CELL + column + "/further"))))
                .toList();
        changes.addAll(items.between(rows, after.rows()));
        changes.addAll(order(
                before.rows(),
                after.rows(),
                before.ordered() || after.ordered() ? "difference.moved.row" : "difference.moved.row.same"));
        return changes;
    }

    private List<Change> order(List<Item> before, List<Item> after, String key) {
        Map<String, Item> earlier = ItemDifference.byKey(before);
        Map<String, Item> later = ItemDifference.byKey(after);
        List<String> was = List.copyOf(earlier.keySet());
        List<String> is = List.copyOf(later.keySet());
        Set<String> moved = Alignment.moved(was, is);
        return is.stream()
                .filter(moved::contains)
                .map(row -> {
                    Item item = after.get(is.indexOf(row));
                    LocalizedText title = before.get(was.indexOf(row)).title();
                    return new Change(
                            Kind.MOVED,
                            item.element(),
                            words.sentence(key, title, was.indexOf(row) + 1, is.indexOf(row) + 1));
                })
                .toList();
    }
}
