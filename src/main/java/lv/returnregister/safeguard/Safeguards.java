package lv.returnregister.safeguard;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.returnregister.safeguard.SafeguardTable.Safeguard;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PerTransaction;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks every safeguard that the table binds to a step. A row without a condition, or the reverse, stops the start. */
@Component
public class Safeguards implements StepGuard, SmartInitializingSingleton {

    private final SafeguardTable table;
    private final ObjectProvider<SafeguardCondition> conditionBeans;
    private final OverrideRepository overrides;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final PerTransaction<Set<OverrideView>> waived = new PerTransaction<>(LinkedHashSet::new);
    private Map<String, SafeguardCondition> conditions = Map.of();

    Safeguards(
            SafeguardTable table,
            ObjectProvider<SafeguardCondition> conditionBeans,
            OverrideRepository overrides,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.conditionBeans = conditionBeans;
        this.overrides = overrides;
        this.events = events;
        this.clock = clock;
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
        List<Violation> violations = new ArrayList<>();
        table.rows().forEach((id, row) -> {
            if (row.steps().contains(step)) {
                condition(id)
                        .failing(step, caseId, answer)
                        .filter(violation -> !isWaived(step, caseId, id, row))
                        .ifPresent(violations::add);
            }
        });
        return violations;
    }

    /** The leaves that let the step through are used up with it. */
    @Override
    public void passed(String step, CaseId caseId) {
        Set<OverrideView> leaves = waived.get();
        List<OverrideView> used = leaves.stream()
                .filter(leave -> leave.step().equals(step) && leave.caseId().equals(caseId))
                .toList();
        used.forEach(leave -> {
            leaves.remove(leave);
            overrides.use(leave.id(), clock.instant());
            events.publishEvent(new OverrideChanged(
                    OverrideChanged.What.USED, overrides.find(leave.id()).orElseThrow()));
        });
    }

    /** Asked only where a condition fails that somebody may override; remembered, so that the step can use it up. */
    private boolean isWaived(String step, CaseId caseId, String id, Safeguard row) {
        if (!row.isOverridable()) {
            return false;
        }
        Optional<OverrideView> leave = overrides.leave(caseId, step, id);
        leave.ifPresent(given -> waived.get().add(given));
        return leave.isPresent();
    }

    private SafeguardCondition condition(String id) {
        return Objects.requireNonNull(conditions.get(id), id);
    }
}
