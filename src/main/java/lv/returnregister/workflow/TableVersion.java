package lv.returnregister.workflow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A deployed version of a decision table: the order of its rows, and the days on which one of them begins or ends.
 *
 * @param id the engine's id of it
 * @param number counted by the engine from 1
 * @param tag the author's version, absent when none was given
 * @param rows what each row says of itself by its id, in their order
 * @param changes the first day of every new state of the law, the oldest first
 */
public record TableVersion(
        String id, int number, @Nullable String tag, Map<String, String> rows, List<LocalDate> changes) {

    /** The name by which tables call the day on which the law is asked. */
    public static final String DAY = "day";

    private static final String DATE = "date\\(\"(\\d{4}-\\d{2}-\\d{2})\"\\)";
    private static final Pattern VALIDITY =
            Pattern.compile(">=\\s*" + DATE + "|\\[\\s*" + DATE + "\\s*\\.\\.\\s*" + DATE + "\\s*]");

    public TableVersion {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        changes = List.copyOf(changes);
    }

    static TableVersion of(DecisionDefinition definition, DmnModelInstance model) {
        return of(definition.getId(), definition.getVersion(), definition.getVersionTag(), model);
    }

    static TableVersion of(String id, int number, @Nullable String tag, DmnModelInstance model) {
        Map<String, String> rows = new LinkedHashMap<>();
        TreeSet<LocalDate> changes = new TreeSet<>();
        for (Rule rule : model.getModelElementsByType(Rule.class)) {
            rows.put(
                    rule.getId(),
                    rule.getDescription() == null
                            ? ""
                            : rule.getDescription().getTextContent().strip());
            validity(rule.getInputEntries(), changes);
        }
        return new TableVersion(id, number, tag, rows, List.copyOf(changes));
    }

    /** Whether the first column of a row says from when it is in force, and until when if it is not any more. */
    public static boolean isValidity(String text) {
        Matcher validity = VALIDITY.matcher(text.trim());
        return validity.matches()
                && (validity.group(1) != null
                        || !LocalDate.parse(validity.group(2)).isAfter(LocalDate.parse(validity.group(3))));
    }

    /** The first day of the state of the law that holds on a day; the day itself when the table does not reach back so far. */
    LocalDate sameLawAs(LocalDate day) {
        return changes.stream()
                .filter(change -> !change.isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(day);
    }

    /** Where a row stands, counted from 1. */
    int position(String row) {
        return List.copyOf(rows.keySet()).indexOf(row) + 1;
    }

    /** What a row says of itself, in Latvian. */
    String says(String row) {
        return rows.getOrDefault(row, "");
    }

    private static void validity(Collection<InputEntry> entries, Collection<LocalDate> changes) {
        entries.stream().findFirst().ifPresent(entry -> {
            Matcher validity = VALIDITY.matcher(entry.getText().getTextContent().trim());
            if (validity.matches()) {
                if (validity.group(1) != null) {
                    changes.add(LocalDate.parse(validity.group(1)));
                } else {
                    changes.add(LocalDate.parse(validity.group(2)));
                    changes.add(LocalDate.parse(validity.group(3)).plusDays(1));
                }
            }
        });
    }
}
