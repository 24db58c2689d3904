package lv.returnregister.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of time limits. */
public final class DeadlineRules {

    private final Map<String, List<DeadlineRule>> byId = new LinkedHashMap<>();

    /**
     * A table of these rows.
     *
     * @throws IllegalArgumentException when two rows of one id are valid on the same day
     */
    public DeadlineRules(List<DeadlineRule> rows) {
        for (DeadlineRule row : rows) {
            byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
        }
        for (List<DeadlineRule> versions : byId.values()) {
            versions.sort(
                    Comparator.comparing(DeadlineRule::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())));
            for (int i = 1; i < versions.size(); i++) {
                LocalDate from = versions.get(i).validFrom();
                if (from == null || versions.get(i - 1).validOn(from)) {
                    throw new IllegalArgumentException(versions.get(i).id() + ": two rows for one day");
                }
            }
        }
    }

    /**
     * The row in force on a legal day. Where none is, the last one before that day (or the first one of all) is used and
     * {@link DeadlineRule#validOn} tells so: a case must not lose its clock because nobody has read the new law yet.
     *
     * @throws IllegalArgumentException when there is no rule of this id
     */
    public DeadlineRule byId(String id, LocalDate day) {
        List<DeadlineRule> versions = versions(id);
        DeadlineRule found = versions.get(0);
        for (DeadlineRule version : versions) {
            LocalDate from = version.validFrom();
            if (from == null || !from.isAfter(day)) {
                found = version;
            }
        }
        return found;
    }

    /**
     * The row a clock was counted by.
     *
     * @param from first day of validity of that row, absent when it has none
     * @param startDay the day the clock began, where no row begins on that day any more
     */
    public DeadlineRule row(String id, @Nullable LocalDate from, LocalDate startDay) {
        return versions(id).stream()
                .filter(row -> from != null && from.equals(row.validFrom()))
                .findFirst()
                .orElseGet(() -> byId(id, startDay));
    }

    /**
     * The newest row of a rule, for titles and tables.
     *
     * @throws IllegalArgumentException when there is no rule of this id
     */
    public DeadlineRule byId(String id) {
        List<DeadlineRule> versions = versions(id);
        return versions.get(versions.size() - 1);
    }

    /** Whether the table has a rule of this id. */
    public boolean has(@Nullable String id) {
        return id != null && byId.containsKey(id);
    }

    /** Every row, earlier versions too, in the order of the file. */
    public List<DeadlineRule> all() {
        return byId.values().stream().flatMap(List::stream).toList();
    }

    private List<DeadlineRule> versions(String id) {
        List<DeadlineRule> versions = byId.get(id);
        if (versions == null) {
            throw new IllegalArgumentException("no deadline rule " + id);
        }
        return versions;
    }
}
