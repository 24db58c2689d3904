package lv.returnregister.safeguard;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Asks every safeguard that the table binds to a step. A row without a condition, or the reverse, stops the start. */
@Component
public class Safeguards implements StepGuard, SmartInitializingSingleton {

    private static final String FILE = "safeguard/safeguards.yaml";

    private final Map<String, Safeguard> table;
    private final ObjectProvider<SafeguardCondition> conditionBeans;
    private Map<String, SafeguardCondition> conditions = Map.of();

    /**
     * One row of the table.
     *
     * @param steps names of the steps it guards
     * @param lv what is demanded, Latvian
     * @param en what is demanded, English
     * @param citation where the law says so
     * @param sure V read in the act, M from memory and to be confirmed, S a rule of the product
     * @param override who may override with a reason and a second person; {@code none} for nobody
     */
    public record Safeguard(List<String> steps, String lv, String en, String citation, String sure, String override) {

        public LocalizedText demand() {
            return new LocalizedText(lv, en);
        }
    }

    public Safeguards(ObjectProvider<SafeguardCondition> conditionBeans) throws IOException {
        this.conditionBeans = conditionBeans;
        try (InputStream in = Safeguards.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("Missing " + FILE);
            }
            this.table = YAMLMapper.builder().build().readValue(in, new TypeReference<Map<String, Safeguard>>() {});
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        conditions = conditionBeans.stream().collect(Collectors.toMap(SafeguardCondition::id, Function.identity()));
        if (!conditions.keySet().equals(table.keySet())) {
            TreeSet<String> differing = new TreeSet<>(conditions.keySet());
            differing.addAll(table.keySet());
            differing.removeIf(id -> conditions.containsKey(id) && table.containsKey(id));
            throw new IllegalStateException("Safeguards without a row or without a condition: " + differing);
        }
    }

    /** The row of a safeguard. */
    public Optional<Safeguard> find(String id) {
        return Optional.ofNullable(table.get(id));
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        return table.entrySet().stream()
                .filter(row -> row.getValue().steps().contains(step))
                .map(row -> conditions.get(row.getKey()))
                .flatMap(condition -> condition.failing(step, caseId, answer).stream())
                .toList();
    }
}
