package lv.returnregister.safeguard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.returnregister.safeguard.SafeguardTable.Safeguard;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Asks every safeguard that the table binds to a step. A row without a condition, or the reverse, stops the start. */
@Component
public class Safeguards implements StepGuard, SmartInitializingSingleton {

    private final SafeguardTable table;
    private final ObjectProvider<SafeguardCondition> conditionBeans;
    private Map<String, SafeguardCondition> conditions = Map.of();

    public Safeguards(SafeguardTable table, ObjectProvider<SafeguardCondition> conditionBeans) {
        this.table = table;
        this.conditionBeans = conditionBeans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        conditions = conditionBeans.stream().collect(Collectors.toMap(SafeguardCondition::id, Function.identity()));
        Set<String> rows = table.rows().keySet();
        if (!conditions.keySet().equals(rows)) {
            TreeSet<String> differing = new TreeSet<>(conditions.keySet());
            differing.addAll(rows);
            differing.removeIf(id -> conditions.containsKey(id) && rows.contains(id));
            throw new IllegalStateException("Safeguards without a row or without a condition: " + differing);
        }
    }

    /** The row of a safeguard. */
    public Optional<Safeguard> find(String id) {
        return Optional.ofNullable(table.rows().get(id));
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        return table.rows().entrySet().stream()
                .filter(row -> row.getValue().steps().contains(step))
                .map(row -> conditions.get(row.getKey()))
                .flatMap(condition -> condition.failing(step, caseId, answer).stream())
                .toList();
    }
}
