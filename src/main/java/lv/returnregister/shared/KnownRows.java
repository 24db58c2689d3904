package lv.returnregister.shared;

import java.util.List;
import java.util.Map;

/**
 * Of which kinds a case has rows.
 *
 * @param number how many rows of each table the case has, for the tables of which it has any
 */
record KnownRows(Map<CaseRows<?>, Integer> number) {

    boolean has(CaseRows<?> kind) {
        return kind.inEveryCase() || number.containsKey(kind);
    }

    /** The kinds of which the case has one row. */
    List<CaseRows<?>> singles() {
        return number.entrySet().stream()
                .filter(kind -> kind.getValue() == 1)
                .<CaseRows<?>>map(Map.Entry::getKey)
                .toList();
    }
}
