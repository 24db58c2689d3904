package lv.returnregister.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * A decision table that nobody has deployed, asked as {@link DecisionTables} asks a deployed one: by the same engine, the
 * same rows of the same days. Its engine knows FEEL and nothing else, so that no draft can run code.
 */
public final class DraftTable {

    private static final MatchedRows MATCHED = new MatchedRows();
    private static final DmnEngine ENGINE = engine();
    private static final int DRAFT = 0;

    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([a-zA-Z_]\\w*)\\b(?!\\s*\\()");
    private static final Set<String> WORDS_OF_FEEL = Set.of(
            "if",
            "then",
            "else",
            "null",
            "true",
            "false",
            "and",
            "or",
            "not",
            "between",
            "in",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "instance",
            "of");

    private final DmnDecision decision;
    private final TableVersion version;
    private final String name;
    private final List<Column> inputs;
    private final List<Column> outputs;

    private DraftTable(
            DmnDecision decision, TableVersion version, String name, List<Column> inputs, List<Column> outputs) {
        this.decision = decision;
        this.version = version;
        this.name = name;
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
    }

    /**
     * A value a table asks for or answers with.
     *
     * @param label as the table heads it
     * @param type {@code string}, {@code boolean}, {@code integer} and the like; empty where the table does not say
     * @param words the words its rows know
     */
    public record Column(String name, String label, String type, List<String> words) {

        public Column {
            words = List.copyOf(words);
        }
    }

    /** A row: its id and what it says of itself. */
    public record Row(String id, int position, String says) {}

    /**
     * Reads a table.
     *
     * @throws Rejection {@code table-unreadable} when this is no decision table, with what the engine says of it
     */
    public static DraftTable read(String dmn) {
        try {
            DmnModelInstance model =
                    Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
            Decision drawn = model.getModelElementsByType(Decision.class).stream()
                    .filter(candidate -> candidate.getExpression() instanceof DecisionTable)
                    .findFirst()
                    .orElseThrow(() -> new Rejection(Violation.state("table-unreadable", "–")));
            DecisionTable table = (DecisionTable) drawn.getExpression();
            return new DraftTable(
                    ENGINE.parseDecision(drawn.getId(), model),
                    TableVersion.of(drawn.getId(), DRAFT, drawn.getVersionTag(), model),
                    Optional.ofNullable(drawn.getName()).orElse(drawn.getId()),
                    inputs(table),
                    outputs(table));
        } catch (ModelException | DmnEngineException e) {
            throw new Rejection(Violation.state("table-unreadable", reason(e)));
        }
    }

    /** Id of the decision. */
    public String key() {
        return decision.getKey();
    }

    public String name() {
        return name;
    }

    /** What it asks for apart from the day: its columns, then what only its answers name. */
    public List<Column> inputs() {
        return inputs;
    }

    /** What it answers. */
    public List<Column> outputs() {
        return outputs;
    }

    /** Its rows in order. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        version.rows().forEach((id, says) -> rows.add(new Row(id, rows.size() + 1, says)));
        return rows;
    }

    /** The last day on which the law of the table changes; nothing when no row says. */
    public Optional<LocalDate> lastChange() {
        return version.changes().isEmpty()
                ? Optional.empty()
                : Optional.of(version.changes().getLast());
    }

    /**
     * The first row that fits by the law that applies to a fact, were the table the newest one on a day.
     *
     * @param today the day that counts as today
     * @param factDay legal day of the fact; null for what has no past
     */
    public Optional<TableHit> ask(
            LocalDate today, @Nullable LocalDate factDay, Map<String, ? extends @Nullable Object> facts) {
        return DecisionTables.lawful(today, factDay, day -> on(day, factDay, facts));
    }

    /**
     * The first row that fits by the law of one day, whatever the rows say of earlier cases.
     *
     * @throws Rejection {@code table-not-answering} when the engine cannot work the answer out
     */
    public Optional<TableHit> on(
            LocalDate day, @Nullable LocalDate factDay, Map<String, ? extends @Nullable Object> facts) {
        Map<String, @Nullable Object> asked = new HashMap<>();
        inputs.forEach(input -> asked.put(input.name(), null));
        asked.putAll(facts);
        VariableMap variables = Variables.createVariables();
        asked.forEach(variables::putValue);
        variables.putValue(TableVersion.DAY, version.sameLawAs(day));
        MATCHED.forget();
        try {
            DmnDecisionTableResult rows = ENGINE.evaluateDecisionTable(decision, variables);
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            String row = MATCHED.first();
            return Optional.of(new TableHit(
                    key(),
                    DRAFT,
                    version.tag(),
                    row,
                    version.position(row),
                    version.says(row),
                    factDay,
                    day,
                    asked,
                    new HashMap<>(rows.getFirstResult().getEntryMap())));
        } catch (DmnEngineException | FeelException e) {
            throw new Rejection(Violation.state("table-not-answering", reason(e)));
        }
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration settings = new DefaultDmnEngineConfiguration();
        settings.setCustomPostDecisionTableEvaluationListeners(List.of(MATCHED));
        settings.setFeelEngineFactory(RememberedFeel.factory());
        settings.setElProvider(expression -> {
            throw new DmnEngineException("no language but FEEL: " + expression);
        });
        settings.setScriptEngineResolver(language -> {
            throw new DmnEngineException("no language but FEEL: " + language);
        });
        return settings.buildEngine();
    }

    private static List<Column> inputs(DecisionTable table) {
        List<Column> found = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of(TableVersion.DAY));
        List<Input> columns = List.copyOf(table.getInputs());
        for (int i = 0; i < columns.size(); i++) {
            Input column = columns.get(i);
            String asked = text(column.getInputExpression());
            List<String> words = words(table, i);
            for (String one : names(asked)) {
                if (names.add(one)) {
                    found.add(new Column(
                            one,
                            Optional.ofNullable(column.getLabel()).orElse(one),
                            type(column.getInputExpression().getTypeRef(), words),
                            words));
                }
            }
        }
        List<Output> answers = List.copyOf(table.getOutputs());
        for (Rule rule : table.getRules()) {
            int i = 0;
            for (OutputEntry entry : rule.getOutputEntries()) {
                Output answer = answers.get(i++);
                for (String one : names(text(entry))) {
                    if (names.add(one)) {
                        found.add(new Column(one, one, type(answer.getTypeRef(), List.of()), List.of()));
                    }
                }
            }
            for (InputEntry entry : rule.getInputEntries()) {
                for (String one : names(text(entry))) {
                    if (names.add(one)) {
                        found.add(new Column(one, one, "", List.of()));
                    }
                }
            }
        }
        return found;
    }

    private static List<Column> outputs(DecisionTable table) {
        List<Column> found = new ArrayList<>();
        int i = 0;
        for (Output output : table.getOutputs()) {
            int column = i++;
            Set<String> words = new LinkedHashSet<>();
            table.getRules()
                    .forEach(rule -> words.addAll(
                            words(text(List.copyOf(rule.getOutputEntries()).get(column)))));
            String outputName = Optional.ofNullable(output.getName()).orElse("");
            found.add(new Column(
                    outputName,
                    Optional.ofNullable(output.getLabel()).orElse(outputName),
                    type(output.getTypeRef(), List.of()),
                    List.copyOf(words)));
        }
        return found;
    }

    private static List<String> words(DecisionTable table, int column) {
        Set<String> words = new LinkedHashSet<>();
        for (Rule rule : table.getRules()) {
            List<InputEntry> entries = List.copyOf(rule.getInputEntries());
            if (column < entries.size()) {
                words.addAll(words(text(entries.get(column))));
            }
        }
        return List.copyOf(words);
    }

    private static List<String> words(String expression) {
        Matcher word = WORD.matcher(expression);
        List<String> found = new ArrayList<>();
        while (word.find()) {
            found.add(word.group(1));
        }
        return found;
    }

    /** Names of values in an expression: no words, no functions, nothing that belongs to the language. */
    private static Collection<String> names(String expression) {
        Map<String, Boolean> found = new LinkedHashMap<>();
        Matcher one = NAME.matcher(WORD.matcher(expression).replaceAll("\"\""));
        while (one.find()) {
            if (!WORDS_OF_FEEL.contains(one.group(1))) {
                found.put(one.group(1), true);
            }
        }
        return found.keySet();
    }

    private static String type(@Nullable String typeRef, List<String> words) {
        if (typeRef == null || typeRef.isBlank()) {
            return words.isEmpty() ? "" : "string";
        }
        return typeRef;
    }

    private static String text(org.camunda.bpm.model.dmn.instance.@Nullable LiteralExpression expression) {
        return expression == null || expression.getText() == null
                ? ""
                : expression.getText().getTextContent().strip();
    }

    private static String text(org.camunda.bpm.model.dmn.instance.@Nullable UnaryTests expression) {
        return expression == null || expression.getText() == null
                ? ""
                : expression.getText().getTextContent().strip();
    }

    private static String reason(Throwable fault) {
        Throwable deepest = fault;
        for (Throwable next = fault.getCause(); next != null && next != deepest; next = next.getCause()) {
            deepest = next;
        }
        return Optional.ofNullable(deepest.getMessage())
                .orElse(deepest.getClass().getSimpleName());
    }
}
