package lv.returnregister.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the deployed decision tables; which row answers is a matter of data. Every row says in its first column on which
 * days it is in force. A case is decided by the row of the day on which its fact came about, unless the row of today says
 * that it applies to earlier cases too. The same holds for versions: a fact of a day before a version was put into force is
 * judged by the version of that day, unless the newer one was put into force for running cases as well.
 *
 * <p>Reading a table's expressions takes longer than everything else of a step, and a deployed version never changes, so
 * its answers are remembered; which versions there are is asked of the database again after a second, so a new version
 * counts on every node a second later.
 */
@Component
public class DecisionTables {

    private static final int REMEMBERED = 2000;
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final MatchedRows matched;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Versions> known = new ConcurrentHashMap<>();
    private final Map<String, TableVersion> versions = new ConcurrentHashMap<>();
    private final Map<Question, Optional<Answer>> answers = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Optional<Answer>> eldest) {
            return size() > REMEMBERED;
        }
    });

    public DecisionTables(
            DecisionService decisions,
            RepositoryService repository,
            MatchedRows matched,
            JdbcClient jdbc,
            Clock clock) {
        this.decisions = decisions;
        this.repository = repository;
        this.matched = matched;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A version of a table.
     *
     * @param from the first legal day on which it answers; null when it does for all days
     */
    private record Version(String id, @Nullable LocalDate from) {

        boolean judges(@Nullable LocalDate factDay) {
            return from == null || factDay == null || !factDay.isBefore(from);
        }
    }

    /** The versions of a table, the newest first, and when they were asked for, by the machine's running time. */
    private record Versions(List<Version> all, long asked) {

        /** The newest version that judges facts of a day; of those before all versions the oldest. */
        String on(@Nullable LocalDate factDay) {
            return all.stream()
                    .filter(version -> version.judges(factDay))
                    .findFirst()
                    .orElse(all.getLast())
                    .id();
        }
    }

    /** What was asked of which version; a table answers by its inputs and the law of the day alone. */
    private record Question(String version, LocalDate day, Map<String, @Nullable Object> inputs) {}

    /** The row that fits. */
    private record Answer(String row, Map<String, @Nullable Object> values) {}

    /**
     * The first row that fits the facts of a case by the law that applies to it.
     *
     * @param table id of the decision
     * @param factDay legal day of the fact that is judged; null for what has no past, it is judged by the law of today
     * @param inputs values by the names the table uses; an absent value is null
     * @return the row, or nothing when none fits
     */
    public Optional<TableHit> ask(String table, @Nullable LocalDate factDay, Map<String, @Nullable Object> inputs) {
        return lawful(today(), factDay, day -> on(table, day, factDay, inputs));
    }

    /**
     * The answer by the law that applies to a fact: that of its day, unless the row of today says that it applies to earlier
     * cases too.
     *
     * @param on what the table answers by the law of a day
     */
    static Optional<TableHit> lawful(
            LocalDate today, @Nullable LocalDate factDay, Function<LocalDate, Optional<TableHit>> on) {
        Optional<TableHit> now = on.apply(today);
        if (factDay == null
                || !factDay.isBefore(today)
                || now.filter(TableHit::changesRunning).isPresent()) {
            return now;
        }
        // A table that does not reach back so far answers by the oldest law it knows, which is that of today.
        return on.apply(factDay).or(() -> now);
    }

    /** The first row that fits by the law of today, whatever its transition says. */
    Optional<TableHit> today(String table, @Nullable LocalDate factDay, Map<String, @Nullable Object> inputs) {
        return on(table, today(), factDay, inputs);
    }

    /** The version that answers now, of which the days of its rows are read. */
    TableVersion version(String table) {
        return version(table, null);
    }

    private TableVersion version(String table, @Nullable LocalDate factDay) {
        return versions.computeIfAbsent(versions(table).on(factDay), this::read);
    }

    /** Today, as a legal day. */
    LocalDate today() {
        return LegalTime.day(clock.instant());
    }

    private Optional<TableHit> on(
            String table, LocalDate day, @Nullable LocalDate factDay, Map<String, @Nullable Object> inputs) {
        TableVersion version = version(table, factDay);
        // Between two changes of the law every day is like the other.
        LocalDate sameLaw = version.sameLawAs(day);
        Question question = new Question(version.id(), sameLaw, new HashMap<>(inputs));
        Optional<Answer> remembered = answers.get(question);
        if (remembered == null) {
            remembered = evaluate(question);
            answers.put(question, remembered);
        }
        return remembered.map(answer -> new TableHit(
                table,
                version.number(),
                version.tag(),
                answer.row(),
                version.position(answer.row()),
                version.says(answer.row()),
                factDay,
                day,
                question.inputs(),
                answer.values()));
    }

    private Versions versions(String table) {
        long now = System.nanoTime();
        Versions versions = known.get(table);
        if (versions == null || now - versions.asked() > KNOWN_FOR.toNanos()) {
            // The engine's own query for it costs more than all the rest of a question.
            List<Version> all = jdbc.sql(
                            "select d.id_ as id, case when not p.changes_running then p.from_day end as from_day"
                                    + " from camunda.act_re_decision_def d"
                                    + " left join workflow_table_period p on p.definition_id = d.id_"
                                    + " where d.key_ = :table order by d.version_ desc")
                    .param("table", table)
                    .query((row, number) ->
                            new Version(row.getString("id"), row.getObject("from_day", LocalDate.class)))
                    .list();
            if (all.isEmpty()) {
                throw new Rejection(Violation.state("model-unknown", table));
            }
            versions = new Versions(all, now);
            known.put(table, versions);
        }
        return versions;
    }

    private TableVersion read(String version) {
        return TableVersion.of(repository.getDecisionDefinition(version), repository.getDmnModelInstance(version));
    }

    private Optional<Answer> evaluate(Question question) {
        VariableMap variables = Variables.createVariables();
        question.inputs().forEach(variables::putValue);
        variables.putValue(TableVersion.DAY, question.day());
        matched.forget();
        DmnDecisionTableResult rows = decisions.evaluateDecisionTableById(question.version(), variables);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(
                        matched.first(), new HashMap<>(rows.getFirstResult().getEntryMap())));
    }
}
