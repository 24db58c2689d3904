package lv.returnregister.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the deployed decision tables; which row answers is a matter of data. */
@Component
public class DecisionTables {

    private final DecisionService decisions;

    public DecisionTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    /**
     * The first row that fits.
     *
     * @param table id of the decision
     * @param inputs values by the names the table uses; an absent value is null
     * @return the row's outputs by name, or nothing when no row fits
     */
    public Optional<Map<String, Object>> ask(String table, Map<String, @Nullable Object> inputs) {
        VariableMap variables = Variables.createVariables();
        inputs.forEach(variables::putValue);
        DmnDecisionTableResult rows = decisions.evaluateDecisionTableByKey(table, variables);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new HashMap<>(rows.getFirstResult().getEntryMap()));
    }
}
