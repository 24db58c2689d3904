package lv.returnregister.workflow;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the deployed decision tables; which row answers is a matter of data. Reading a table's expressions takes longer than
 * everything else of a step, and a deployed version never changes, so its answers are remembered; which version is the
 * newest is asked of the database again after a second, so a new version counts on every node a second later.
 */
@Component
public class DecisionTables {

    private static final int REMEMBERED = 2000;
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private final DecisionService decisions;
    private final JdbcClient jdbc;
    private final Map<String, Newest> versions = new ConcurrentHashMap<>();
    private final Map<Question, Optional<Map<String, Object>>> answers =
            Collections.synchronizedMap(new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, Optional<Map<String, Object>>> eldest) {
                    return size() > REMEMBERED;
                }
            });

    public DecisionTables(DecisionService decisions, JdbcClient jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** The newest version of a table and when it was asked for, by the machine's running time. */
    private record Newest(String version, long asked) {}

    /** What was asked of which version; a table answers by its inputs alone, never by the time of day. */
    private record Question(String version, Map<String, @Nullable Object> inputs) {}

    /**
     * The first row that fits.
     *
     * @param table id of the decision
     * @param inputs values by the names the table uses; an absent value is null
     * @return the row's outputs by name, or nothing when no row fits
     */
    public Optional<Map<String, Object>> ask(String table, Map<String, @Nullable Object> inputs) {
        String newest = newest(table);
        Question question = new Question(newest, new HashMap<>(inputs));
        Optional<Map<String, Object>> known = answers.get(question);
        if (known == null) {
            known = evaluate(question);
            answers.put(question, known);
        }
        return known.map(HashMap::new);
    }

    private String newest(String table) {
        long now = System.nanoTime();
        Newest known = versions.get(table);
        if (known == null || now - known.asked() > KNOWN_FOR.toNanos()) {
            // The engine's own query for it costs more than all the rest of a question.
            String version = jdbc.sql(
                            "select id_ from camunda.act_re_decision_def where key_ = :table order by version_ desc limit 1")
                    .param("table", table)
                    .query(String.class)
                    .optional()
                    .orElseThrow(() -> new Rejection(Violation.state("model-unknown", table)));
            known = new Newest(version, now);
            versions.put(table, known);
        }
        return known.version();
    }

    private Optional<Map<String, Object>> evaluate(Question question) {
        VariableMap variables = Variables.createVariables();
        question.inputs().forEach(variables::putValue);
        DmnDecisionTableResult rows = decisions.evaluateDecisionTableById(question.version(), variables);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new HashMap<>(rows.getFirstResult().getEntryMap()));
    }
}
