package lv.returnregister.workflow;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table answered: by which version and row, on which facts, by the law of which day.
 *
 * @param table id of the decision
 * @param version counted by the engine from 1
 * @param versionTag the author's version, absent when none was given
 * @param row id of the row
 * @param position where the row stands in the table, counted from 1
 * @param says what the row says of itself, in Latvian
 * @param factDay legal day of the fact that was judged; absent for what has no past
 * @param lawDay legal day whose law was asked
 * @param inputs what was asked, by the names the table uses
 * @param values what the row answers, by the names of its outputs
 */
public record TableHit(
        String table,
        int version,
        @Nullable String versionTag,
        String row,
        int position,
        String says,
        @Nullable LocalDate factDay,
        LocalDate lawDay,
        Map<String, @Nullable Object> inputs,
        Map<String, @Nullable Object> values) {

    /** What a row says of itself; it decides nothing. */
    private static final Set<String> ABOUT_THE_ROW = Set.of("row", "citation", "citationEn", "sure", "transition");

    public TableHit {
        inputs = Collections.unmodifiableMap(new HashMap<>(inputs));
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    /** A value of the row as a word. */
    public String word(String name) {
        return String.valueOf(values.get(name));
    }

    /** A whole number of the row; null where the row has none. */
    public @Nullable Integer number(String name) {
        return values.get(name) instanceof Number number ? (Integer) number.intValue() : null;
    }

    /** A flag of the row. */
    public boolean is(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** Where the law says so. */
    public LocalizedText citation() {
        return new LocalizedText(word("citation"), word("citationEn"));
    }

    /** The author's version, or the engine's count where the author gave none. */
    public String edition() {
        return versionTag == null ? String.valueOf(version) : versionTag;
    }

    /** V read in the act, M to be confirmed, S a target of the product. */
    public String sure() {
        return word("sure");
    }

    /** Whether the row applies to cases whose fact is older than the row. */
    boolean changesRunning() {
        return "change".equals(values.get("transition"));
    }

    /** What it decides, value by value, without what the row says of itself. */
    public Map<String, String> decided() {
        Map<String, String> decided = new TreeMap<>();
        values.forEach((name, value) -> {
            if (!ABOUT_THE_ROW.contains(name)) {
                decided.put(name, String.valueOf(value));
            }
        });
        return decided;
    }
}
