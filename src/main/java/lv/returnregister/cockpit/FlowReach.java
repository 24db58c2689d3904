package lv.returnregister.cockpit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.access.Officer;
import lv.returnregister.cockpit.ProcessFigures.Reach;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.cockpit.ProcessFigures.Which;
import org.jspecify.annotations.Nullable;

/** What a question is about, as conditions of a statement; only constant text ever enters the SQL. */
final class FlowReach {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private FlowReach() {}

    /**
     * The rows of a process, a version, a scope.
     *
     * @param which all processes when none is named
     */
    static FlowReach of(@Nullable Which which, Scope scope, Officer officer) {
        FlowReach reach = new FlowReach();
        if (which != null) {
            reach.and("process = :process", "process", which.process());
            String definition = which.definitionId();
            if (definition != null) {
                reach.and("definition_id = :definition", "definition", definition);
            }
        }
        if (scope.reach() != Reach.ALL) {
            reach.and("authority = :authority", "authority", officer.authority().name());
        }
        if (scope.reach() == Reach.UNIT) {
            // What is the whole authority's is each unit's, as in the inbox.
            String unit = scope.unit();
            reach.and("unit in (:unit, :authority)", "unit", unit == null ? officer.unit() : unit);
        }
        return reach;
    }

    /** Hand-overs from or to the authority, or to a unit of it. */
    static FlowReach ofHandOvers(Scope scope, Officer officer) {
        FlowReach reach = of(null, scope, officer);
        if (scope.reach() == Reach.AUTHORITY) {
            reach.conditions.set(0, "(authority = :authority or from_authority = :authority)");
        }
        return reach;
    }

    private void and(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** {@code true}, or the conditions joined. */
    String where() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** The same for the columns of a table that is not alone in the statement. */
    String where(String table) {
        return conditions.isEmpty()
                ? "true"
                : conditions.stream()
                        .map(condition -> condition.replaceFirst("^(\\w)", table + ".$1"))
                        .reduce((left, right) -> left + " and " + right)
                        .orElseThrow();
    }

    Map<String, Object> values() {
        return values;
    }
}
