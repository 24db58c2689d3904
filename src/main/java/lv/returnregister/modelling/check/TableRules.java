package lv.returnregister.modelling.check;

import static lv.returnregister.modelling.check.ModelXml.CAMUNDA_DMN;
import static lv.returnregister.modelling.check.ModelXml.DMN;
import static lv.returnregister.modelling.check.ModelXml.child;
import static lv.returnregister.modelling.check.ModelXml.children;
import static lv.returnregister.modelling.check.ModelXml.id;
import static lv.returnregister.modelling.check.ModelXml.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.workflow.Feel;
import lv.returnregister.workflow.ModelGrammar;
import lv.returnregister.workflow.TableVersion;
import org.w3c.dom.Element;

/** The house rules for decision tables: dated rows with their law, cells the engine understands, rows that can answer. */
final class TableRules {

    private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");
    private static final Set<String> HIT_POLICIES = Set.of("FIRST", "UNIQUE");
    private static final Set<String> TRANSITIONS = Set.of("keep", "change");
    private static final String CITATION = "citation";
    private static final String TRANSITION = "transition";
    /** Outputs whose words are for people: every row may say something of its own. */
    private static final Set<String> FREE = Set.of(CITATION, "citationEn", "sure", TRANSITION);

    private final ModelRef model;
    private final ModelXml file;
    private final ModelXml live;
    private final Report report;

    /**
     * @param live the table as it is live, itself when it is new: the Register gives its inputs and reads its outputs
     */
    TableRules(ModelRef model, ModelXml file, ModelXml live, Report report) {
        this.model = model;
        this.file = file;
        this.live = live;
        this.report = report;
    }

    void check() {
        refusals();
        for (Element d : file.elements(DMN, "decision")) {
            report.error("decision-named-like-file", id(d).equals(model.key()), id(d), model.key());
            report.error(
                    "decision-history-time-to-live",
                    d.getAttributeNS(CAMUNDA_DMN, "historyTimeToLive").matches("P\\d+D"),
                    id(d));
            String name = d.getAttribute("name");
            report.error(
                    "decision-latvian-name", ProcessRules.LATVIAN.matcher(name).matches(), id(d), name);
        }
        for (Element e : ModelXml.below(file.root())) {
            report.error("decision-in-feel", !e.hasAttribute("expressionLanguage"), id(e), "");
        }
        file.elements(DMN, "decisionTable").forEach(e -> new Table(e, report).check());
        outside();
    }

    /** The same words that would stop a deployment, said before it. */
    private void refusals() {
        List<ModelGrammar.Refusal> refusals = new ArrayList<>(ModelGrammar.decision(file.root()));
        refusals.addAll(ModelGrammar.undated(file.root()));
        for (ModelGrammar.Refusal refusal : refusals) {
            String rule = switch (refusal.kind()) {
                case UNDATED_TABLE -> "decision-asks-the-day";
                case UNDATED_ROW -> "decision-row-dated";
                default -> "decision-in-feel";
            };
            report.error(rule, false, refusal.element(), refusal.what());
        }
    }

    /** What the Register gives to the table and reads from it. */
    private void outside() {
        Set<String> given = inputs(live);
        Set<String> asked = inputs(file);
        asked.removeAll(given);
        asked.remove(TableVersion.DAY);
        report.error("input-given", asked.isEmpty(), model.key(), String.join(", ", asked));
        Map<String, Set<String>> wanted = outputs(live);
        Map<String, Set<String>> answers = outputs(file);
        Set<String> missing = new TreeSet<>(wanted.keySet());
        missing.removeAll(answers.keySet());
        report.error("output-read", missing.isEmpty(), model.key(), String.join(", ", missing));
        Set<String> more = new TreeSet<>(answers.keySet());
        more.removeAll(wanted.keySet());
        report.warning("output-unknown", more.isEmpty(), model.key(), String.join(", ", more));
        answers.forEach((name, words) -> {
            Set<String> unknown = new TreeSet<>(words);
            unknown.removeAll(wanted.getOrDefault(name, words));
            report.warning(
                    "answer-known", FREE.contains(name) || unknown.isEmpty(), name, name, String.join(", ", unknown));
        });
    }

    /** The names the columns of conditions ask for. */
    private static Set<String> inputs(ModelXml table) {
        Set<String> names = new TreeSet<>();
        table.elements(DMN, "inputExpression").forEach(e -> names.add(text(e, "text")));
        names.removeIf(name -> !name.matches("[a-zA-Z]\\w*"));
        return names;
    }

    /** The words each column of answers gives. */
    private static Map<String, Set<String>> outputs(ModelXml file) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (Element table : file.elements(DMN, "decisionTable")) {
            List<Element> columns = named(table, "output");
            columns.forEach(column -> words.put(column.getAttribute("name"), new TreeSet<>()));
            for (Element row : named(table, "rule")) {
                List<Element> cells = named(row, "outputEntry");
                for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                    String cell = text(cells.get(i), "text");
                    if (isWord(cell)) {
                        Set<String> known = words.get(columns.get(i).getAttribute("name"));
                        if (known != null) {
                            known.add(cell.replace("\"", ""));
                        }
                    }
                }
            }
        }
        return words;
    }

    private static boolean isWord(String cell) {
        return cell.matches("\"[^\"]*\"");
    }

    private static List<Element> named(Element element, String name) {
        return children(element).stream()
                .filter(e -> name.equals(e.getLocalName()))
                .toList();
    }

    /** One table. */
    private static final class Table {

        private final Element table;
        private final Report report;
        private final List<Element> inputs;
        private final List<Element> outputs;
        private final List<Row> rows = new ArrayList<>();

        /** A row whose conditions are understood as far as they can be. */
        private record Row(Element element, List<String> conditions, List<Optional<Cell>> cells) {

            boolean covers(Row other) {
                return both(other, Cell::covers);
            }

            boolean overlaps(Row other) {
                return both(other, Cell::overlaps);
            }

            /** Where a cell cannot be told, only one that says the same, or one that lets everything through, is sure. */
            private boolean both(Row other, BiPredicate<Cell, Cell> test) {
                if (cells.size() != other.cells.size()) {
                    return false;
                }
                for (int i = 0; i < cells.size(); i++) {
                    Optional<Cell> mine = cells.get(i);
                    Optional<Cell> theirs = other.cells.get(i);
                    boolean same = conditions.get(i).equals(other.conditions.get(i));
                    boolean holds = mine.isPresent() && theirs.isPresent()
                            ? test.test(mine.get(), theirs.get())
                            : same || mine.filter(Cell.Any.class::isInstance).isPresent();
                    if (!holds) {
                        return false;
                    }
                }
                return true;
            }
        }

        Table(Element table, Report report) {
            this.table = table;
            this.report = report;
            this.inputs = named(table, "input");
            this.outputs = named(table, "output");
        }

        void check() {
            String policy = table.getAttribute("hitPolicy");
            report.error("hit-policy", HIT_POLICIES.contains(policy.isEmpty() ? "UNIQUE" : policy), id(table), policy);
            Set<String> names =
                    outputs.stream().map(o -> o.getAttribute("name")).collect(Collectors.toSet());
            report.error("decision-has-citation", names.contains(CITATION), id(table));
            report.error("decision-has-transition", names.contains(TRANSITION), id(table));
            for (Element input : inputs) {
                String expression = child(input, "inputExpression")
                        .map(e -> text(e, "text"))
                        .orElse("");
                report.error("input-in-feel", !expression.isEmpty(), id(input), "");
                Feel.faultOfExpression(expression)
                        .ifPresent(fault -> report.error("input-in-feel", false, id(input), fault));
            }
            named(table, "rule").forEach(this::row);
            if (policy.equals("FIRST")) {
                unreachable();
            } else {
                overlapping();
            }
            gaps();
        }

        private void row(Element row) {
            List<Element> conditions = named(row, "inputEntry");
            List<Element> answers = named(row, "outputEntry");
            boolean complete = conditions.size() == inputs.size() && answers.size() == outputs.size();
            report.error("row-complete", complete, id(row), inputs.size(), outputs.size());
            report.error("decision-row-annotated", text(row, "description").contains("("), id(row));
            if (!complete) {
                return;
            }
            List<String> texts = new ArrayList<>();
            List<Optional<Cell>> cells = new ArrayList<>();
            for (int i = 0; i < conditions.size(); i++) {
                String cell = text(conditions.get(i), "text");
                texts.add(cell);
                cells.add(Cell.of(cell));
                Feel.faultOfTests(cell).ifPresent(fault -> report.error("cell-in-feel", false, id(row), cell, fault));
                String type = child(inputs.get(i), "inputExpression")
                        .map(e -> e.getAttribute("typeRef"))
                        .orElse("");
                report.error("cell-fits-type", fits(type, cell), id(row), cell, type);
            }
            rows.add(new Row(row, texts, cells));
            for (int i = 0; i < answers.size(); i++) {
                answer(row, outputs.get(i), text(answers.get(i), "text"));
            }
        }

        private void answer(Element row, Element column, String cell) {
            Feel.faultOfExpression(cell).ifPresent(fault -> report.error("cell-in-feel", false, id(row), cell, fault));
            String type = column.getAttribute("typeRef");
            report.error("cell-fits-type", fits(type, cell), id(row), cell, type);
            String name = column.getAttribute("name");
            if (name.equals(CITATION)) {
                report.error("row-citation", isWord(cell) && cell.length() > 2, id(row));
            }
            if (name.equals(TRANSITION)) {
                report.error("decision-row-transition", TRANSITIONS.contains(cell.replace("\"", "")), id(row));
            }
        }

        /** Whether what stands in a cell, if it is plain, can be of the type of its column. */
        private static boolean fits(String type, String cell) {
            boolean word = cell.startsWith("\"");
            boolean number = cell.matches("(<|>|<=|>=)?\\s*-?\\d+(\\.\\d+)?");
            boolean truth = cell.equals("true") || cell.equals("false");
            if (NUMBERS.contains(type)) {
                return !word && !truth && !(type.equals("integer") && cell.matches(".*\\d\\.\\d.*"));
            }
            return switch (type) {
                case "string" -> !number && !truth;
                case "boolean" -> !word && !number;
                case "date" -> !word && !number && !truth;
                default -> true;
            };
        }

        /** Under FIRST a row that an earlier one covers never answers. */
        private void unreachable() {
            for (int later = 1; later < rows.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    report.error(
                            "row-reachable",
                            !rows.get(earlier).covers(rows.get(later)),
                            id(rows.get(later).element()),
                            later + 1,
                            earlier + 1);
                }
            }
        }

        /** Under UNIQUE two rows that fit the same facts stop the engine. */
        private void overlapping() {
            for (int later = 1; later < rows.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    report.error(
                            "rows-apart",
                            !rows.get(earlier).overlaps(rows.get(later)),
                            id(rows.get(later).element()),
                            later + 1,
                            earlier + 1);
                }
            }
        }

        /** Rows that differ only in their days follow each other without a day between. */
        private void gaps() {
            Map<List<String>, List<Row>> alike = new LinkedHashMap<>();
            for (Row row : rows) {
                if (!row.conditions().isEmpty() && days(row).isPresent()) {
                    alike.computeIfAbsent(
                                    row.conditions().subList(1, row.conditions().size()), key -> new ArrayList<>())
                            .add(row);
                }
            }
            alike.values().forEach(group -> {
                List<Row> ordered = group.stream()
                        .sorted(Comparator.comparing(row -> begin(days(row).orElseThrow())))
                        .toList();
                for (int i = 1; i < ordered.size(); i++) {
                    BigDecimal last = days(ordered.get(i - 1)).orElseThrow().to();
                    BigDecimal next = begin(days(ordered.get(i)).orElseThrow());
                    boolean follows = last == null || next.compareTo(last.add(BigDecimal.ONE)) <= 0;
                    report.warning(
                            "no-gap-in-days",
                            follows,
                            id(ordered.get(i).element()),
                            last == null ? "" : day(last.add(BigDecimal.ONE)),
                            day(next.subtract(BigDecimal.ONE)));
                }
            });
        }

        private static Optional<Cell.Range> days(Row row) {
            return row.cells()
                    .getFirst()
                    .filter(Cell.Range.class::isInstance)
                    .map(Cell.Range.class::cast)
                    .filter(range -> range.from() != null);
        }

        private static BigDecimal begin(Cell.Range days) {
            return days.from() == null ? BigDecimal.ZERO : days.from();
        }

        private static String day(BigDecimal epochDay) {
            LocalDate day = LocalDate.ofEpochDay(epochDay.longValue());
            return "%02d.%02d.%d.".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        }
    }
}
