package lv.returnregister.scenario;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.casefile.Stage;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.scenario.Scenario.Expectation;
import lv.returnregister.scenario.Scenario.Step;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads scenario files. Every scalar is taken as the text that stands there, never as YAML's guess at a number, date or
 * truth value; whatever is wrong is told with its line.
 */
public final class ScenarioReader {

    private static final Set<String> TOP = Set.of("id", "after", "road", "title", "about", "foreigner", "steps");
    private static final Set<String> STEP = Set.of("at", "by", "do", "with", "expect");
    private static final Set<String> FOREIGNER = Set.of(
            "surname",
            "givenNames",
            "originalScript",
            "nativeName",
            "patronymic",
            "birthDate",
            "sex",
            "nationality",
            "nationalities",
            "nationalityType",
            "identityStatus",
            "birthCountry",
            "birthPlace",
            "personalCode",
            "document",
            "documents",
            "otherNames",
            "euFamilyMember",
            "mrz");
    private static final Set<String> DOCUMENT = Set.of("type", "number", "issuer", "expires");
    private static final Set<String> SEXES = Set.of("M", "F", "X", "unknown");
    private static final Map<String, Set<String>> EXPECTED = Map.of(
            "stage", Set.of(),
            "task", Set.of("step", "authority", "state"),
            "deadline", Set.of("rule", "end", "state", "derivation"),
            "refused", Set.of("safeguard", "reason"),
            "letter", Set.of("kind", "language"),
            "ban", Set.of("status", "from", "until", "territory", "ground", "months"),
            "known-person", Set.of("case"),
            "check", Set.of("person", "answer"));
    private static final Set<String> ANSWERS = Set.of("HIT", "POSSIBLE", "NO_HIT");
    private static final Set<String> TASK_STATES = Set.of("open", "completed");
    /** Facts that are days or times whatever the event. */
    private static final Set<String> DATED = Set.of(
            "at",
            "receivedAt",
            "sentOn",
            "servedAt",
            "startsAt",
            "since",
            "decisionDate",
            "judgmentDate",
            "imprisonedOn",
            "releaseOn");

    private static final Pattern ID_LINE = Pattern.compile("(?m)^\\uFEFF?id:\\s*[\"']?([^\\s\"'#]+)");

    /** The file of the scenario that another one names by {@code after}: it lies beside it. */
    public Path findBeside(Path file, String id) {
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(other -> {
                        String name = String.valueOf(other.getFileName());
                        return name.endsWith(".yaml") || name.endsWith(".yml");
                    })
                    .sorted()
                    .filter(other -> idOf(other).filter(id::equals).isPresent())
                    .findFirst()
                    .orElseThrow(() ->
                            new UnreadableScenario(file, lineOf(file, "after:"), "no file beside it has the id " + id));
        } catch (IOException e) {
            throw new UnreadableScenario(file, 0, "its folder cannot be listed: " + e.getMessage());
        }
    }

    /** The id of a file, as far as it can be told without reading it whole; empty when there is none. */
    public Optional<String> idOf(Path file) {
        try {
            return ID_LINE.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .results()
                    .map(match -> match.group(1))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableScenario naming the line and what is wrong there
     */
    public Scenario read(Path file) {
        return read(file, text(file));
    }

    /** Reads a scenario from its text; {@code file} only names it in errors. */
    public Scenario read(Path file, String text) {
        return new Reading(file).scenario(compose(file, text));
    }

    private static String text(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableScenario(
                    file, 0, Files.exists(file) ? "cannot be read: " + e.getMessage() : "there is no such file");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        characters.flip();
        String text = characters.toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            throw new UnreadableScenario(file, line, "is not UTF-8 text");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Node compose(Path file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(10_000_000);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new UnreadableScenario(file, 1, "the file is empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new UnreadableScenario(file, line, "is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new UnreadableScenario(file, 0, "is not YAML: " + e.getMessage());
        }
    }

    private static int lineOf(Path file, String start) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(start)) {
                    return i + 1;
                }
            }
        } catch (IOException e) {
            // The line only makes the sentence clearer.
            return 0;
        }
        return 0;
    }

    /** One reading of one file. */
    private static final class Reading {

        private final Path file;

        Reading(Path file) {
            this.file = file;
        }

        Scenario scenario(Node root) {
            Map<String, Node> keys = mapping(root, "the file", TOP);
            Node steps = required(keys, "steps", root);
            Map<String, Node> title =
                    keys.containsKey("title") ? mapping(keys.get("title"), "title", Set.of("lv", "en")) : Map.of();
            String id = text(required(keys, "id", root), "id");
            String lv = title.containsKey("lv") ? text(title.get("lv"), "title.lv") : id;
            Map<String, Object> foreigner = keys.containsKey("foreigner") ? foreigner(keys.get("foreigner")) : Map.of();
            return new Scenario(
                    id,
                    keys.containsKey("road") ? text(keys.get("road"), "road") : "",
                    LocalizedText.of(lv, title.containsKey("en") ? text(title.get("en"), "title.en") : lv),
                    keys.containsKey("about") ? text(keys.get("about"), "about") : "",
                    foreigner,
                    keys.containsKey("after") ? text(keys.get("after"), "after") : null,
                    steps(steps));
        }

        private Map<String, Object> foreigner(@Nullable Node node) {
            Map<String, Node> keys = mapping(node, "foreigner", FOREIGNER);
            Map<String, Object> values = new LinkedHashMap<>();
            keys.forEach((key, value) -> values.put(key, value(value)));
            Node birthDate = keys.get("birthDate");
            if (birthDate != null && !ScenarioDates.isPartialDate(text(birthDate, "birthDate"))) {
                throw wrong(birthDate, unreadable(birthDate) + ": expected 1990, 1990-04 or 1990-04-12");
            }
            Node sex = keys.get("sex");
            if (sex != null && !SEXES.contains(text(sex, "sex"))) {
                throw wrong(sex, "unknown sex \"" + text(sex, "sex") + "\": expected M, F, X or unknown");
            }
            Node document = keys.get("document");
            if (document instanceof MappingNode) {
                document(document);
            } else if (document instanceof SequenceNode documents) {
                documents.getValue().forEach(this::document);
            }
            Node mrz = keys.get("mrz");
            if (mrz != null && !(mrz instanceof SequenceNode)) {
                throw wrong(mrz, "mrz must be a list of its lines");
            }
            return values;
        }

        private void document(Node node) {
            Map<String, Node> keys = mapping(node, "document", DOCUMENT);
            Node expires = keys.get("expires");
            if (expires != null && ScenarioDates.day(text(expires, "expires")).isEmpty()) {
                throw wrong(expires, unreadable(expires) + ": expected 2029-01-01");
            }
        }

        private List<Step> steps(Node node) {
            List<Step> steps = new ArrayList<>();
            LocalDateTime before = LocalDateTime.MIN;
            for (Node item : sequence(node, "steps")) {
                Step step = step(item);
                if (step.at().isBefore(before)) {
                    throw wrong(item, "the step at " + step.at() + " comes after one at " + before);
                }
                if (!LegalTime.exists(step.at())) {
                    throw wrong(item, "the clocks of Riga skipped " + step.at());
                }
                before = step.at();
                steps.add(step);
            }
            if (steps.isEmpty()) {
                throw wrong(node, "there are no steps");
            }
            return List.copyOf(steps);
        }

        private Step step(Node node) {
            Map<String, Node> keys = mapping(node, "a step", STEP);
            Node at = required(keys, "at", node);
            LocalDateTime moment = ScenarioDates.time(text(at, "at"))
                    .orElseThrow(() -> wrong(at, unreadable(at) + ": expected a time such as 2026-03-02T10:15"));
            Node event = keys.get("do");
            String name = event == null ? null : text(event, "do");
            if (event != null && !Events.KNOWN.contains(text(event, "do"))) {
                throw wrong(event, "unknown event \"" + name + "\"");
            }
            Node by = keys.get("by");
            String role = by == null ? null : text(by, "by");
            if (by != null && !Roles.isKnown(text(by, "by"))) {
                throw wrong(by, "unknown role \"" + role + "\"");
            }
            if (name != null && role == null && !Events.CRASH.equals(name)) {
                throw wrong(node, "\"do: " + name + "\" does not say by whom");
            }
            Node facts = keys.get("with");
            if (facts != null && name == null) {
                throw wrong(facts, "\"with\" without \"do\"");
            }
            List<Expectation> expectations = new ArrayList<>();
            Node expect = keys.get("expect");
            if (expect != null && !isNull(expect)) {
                sequence(expect, "expect").forEach(item -> expectations.add(expectation(item, name)));
            }
            return new Step(
                    line(node), moment, role, name, facts == null ? Map.of() : facts(facts), List.copyOf(expectations));
        }

        private Map<String, Object> facts(Node node) {
            if (isNull(node)) {
                return Map.of();
            }
            Map<String, Node> keys = mapping(node, "with", null);
            Map<String, Object> values = new LinkedHashMap<>();
            keys.forEach((key, value) -> {
                if (DATED.contains(key) && !ScenarioDates.isDayOrTime(text(value, key))) {
                    throw wrong(value, unreadable(value));
                }
                values.put(key, value(value));
            });
            return values;
        }

        private Expectation expectation(Node node, @Nullable String event) {
            Map.Entry<String, Node> only = only(node, "an expectation");
            if ("no".equals(only.getKey())) {
                Map.Entry<String, Node> inner = only(only.getValue(), "no");
                if ("refused".equals(inner.getKey()) || "check".equals(inner.getKey())) {
                    throw wrong(node, "\"no\" does not go with \"" + inner.getKey() + "\"");
                }
                return expectation(node, true, inner.getKey(), inner.getValue());
            }
            if (Expectation.REFUSED.equals(only.getKey()) && event == null) {
                throw wrong(node, "\"refused\" without \"do\"");
            }
            return expectation(node, false, only.getKey(), only.getValue());
        }

        private Expectation expectation(Node node, boolean absent, String kind, Node value) {
            Set<String> known = EXPECTED.get(kind);
            if (known == null) {
                throw wrong(node, unknownKey(kind, "an expectation", EXPECTED.keySet()));
            }
            if ("stage".equals(kind)) {
                String stage = text(value, kind);
                try {
                    Stage.of(stage);
                } catch (IllegalArgumentException e) {
                    throw wrong(value, "unknown stage \"" + stage + "\"");
                }
                return new Expectation(line(node), absent, kind, Map.of(kind, stage));
            }
            Map<String, Node> keys = isNull(value) ? Map.of() : mapping(value, kind, known);
            Map<String, Object> values = new LinkedHashMap<>();
            keys.forEach((key, inner) -> values.put(key, value(inner)));
            switch (kind) {
                case "task" -> {
                    if (!absent) {
                        required(keys, "step", value);
                    }
                    oneOf(keys, "state", TASK_STATES);
                }
                case "deadline" -> {
                    required(keys, "rule", value);
                    dated(keys, "end");
                    oneOf(
                            keys,
                            "state",
                            Stream.of(DeadlineState.values())
                                    .map(state -> state.name().toLowerCase(java.util.Locale.ROOT))
                                    .collect(Collectors.toSet()));
                }
                case "refused" -> {
                    if (keys.isEmpty()) {
                        throw wrong(value, "\"refused\" names neither safeguard nor reason");
                    }
                }
                case "ban" -> {
                    dated(keys, "from");
                    Node until = keys.get("until");
                    if (until != null && !"indefinite".equals(text(until, "until"))) {
                        dated(keys, "until");
                    }
                }
                case "known-person" -> required(keys, "case", value);
                case "check" -> {
                    Map<String, Object> person = foreigner(required(keys, "person", value));
                    values.put("person", person);
                    required(keys, "answer", value);
                    oneOf(keys, "answer", ANSWERS);
                }
                default -> {
                    // A letter's words are free.
                }
            }
            return new Expectation(line(node), absent, kind, values);
        }

        private void dated(Map<String, Node> keys, String key) {
            Node node = keys.get(key);
            if (node != null && !ScenarioDates.isDayOrTime(text(node, key))) {
                throw wrong(node, unreadable(node) + ": expected 2026-03-12 or 2026-03-12T05:20");
            }
        }

        private void oneOf(Map<String, Node> keys, String key, Set<String> words) {
            Node node = keys.get(key);
            if (node != null && !words.contains(text(node, key))) {
                throw wrong(
                        node,
                        "unknown " + key + " \"" + text(node, key) + "\": expected one of "
                                + String.join(", ", words.stream().sorted().toList()));
            }
        }

        private Map.Entry<String, Node> only(Node node, String where) {
            Map<String, Node> keys = mapping(node, where, null);
            if (keys.size() != 1) {
                throw wrong(node, where + " names exactly one thing, here: " + String.join(", ", keys.keySet()));
            }
            return keys.entrySet().iterator().next();
        }

        private Node required(Map<String, Node> keys, String key, Node where) {
            Node node = keys.get(key);
            if (node == null) {
                throw wrong(where, "\"" + key + "\" is missing");
            }
            return node;
        }

        private Map<String, Node> mapping(@Nullable Node node, String where, @Nullable Set<String> known) {
            if (!(node instanceof MappingNode mapping)) {
                throw new UnreadableScenario(file, node == null ? 0 : line(node), where + " must be keys with values");
            }
            Map<String, Node> keys = new LinkedHashMap<>();
            String before = "";
            for (NodeTuple tuple : mapping.getValue()) {
                String key = text(tuple.getKeyNode(), "a key");
                if (isContinuation(tuple) && keys.get(before) instanceof ScalarNode begun) {
                    keys.put(before, joined(begun, tuple.getKeyNode(), key));
                    continue;
                }
                before = key;
                if (known != null && !known.contains(key)) {
                    throw wrong(tuple.getKeyNode(), unknownKey(key, where, known));
                }
                if (keys.put(key, tuple.getValueNode()) != null) {
                    throw wrong(tuple.getKeyNode(), "the key \"" + key + "\" stands twice");
                }
            }
            return keys;
        }

        /**
         * Whether this is no key but the rest of a text with a comma: in {@code {reason: no address, no means}} YAML sees
         * a second key "no means" without a colon.
         */
        private static boolean isContinuation(NodeTuple tuple) {
            return isNull(tuple.getValueNode())
                    && tuple.getValueNode().getStartMark().getIndex()
                            == tuple.getKeyNode().getEndMark().getIndex();
        }

        private static Node joined(ScalarNode begun, Node rest, String words) {
            return new ScalarNode(
                    Tag.STR,
                    begun.getValue() + ", " + words,
                    begun.getStartMark(),
                    rest.getEndMark(),
                    DumperOptions.ScalarStyle.PLAIN);
        }

        private static String unknownKey(String key, String where, Set<String> known) {
            return "unknown key \"" + key + "\" in " + where + ": expected "
                    + String.join(", ", known.stream().sorted().toList());
        }

        private List<Node> sequence(Node node, String where) {
            if (!(node instanceof SequenceNode sequence)) {
                throw wrong(node, where + " must be a list");
            }
            return sequence.getValue();
        }

        private String text(@Nullable Node node, String where) {
            if (!(node instanceof ScalarNode scalar)) {
                throw new UnreadableScenario(file, node == null ? 0 : line(node), where + " must be a single value");
            }
            if (isNull(node)) {
                throw wrong(node, where + " has no value");
            }
            return scalar.getValue();
        }

        private Object value(Node node) {
            return switch (node) {
                case MappingNode mapping -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    mapping(mapping, "a value", null).forEach((key, inner) -> values.put(key, value(inner)));
                    yield values;
                }
                case SequenceNode sequence ->
                    sequence.getValue().stream().map(this::value).toList();
                case ScalarNode scalar -> isNull(scalar) ? "" : scalar.getValue();
                default -> throw wrong(node, "is not a value");
            };
        }

        private static boolean isNull(Node node) {
            return node instanceof ScalarNode && Tag.NULL.equals(node.getTag());
        }

        private static String unreadable(Node node) {
            return "unreadable date \"" + ((ScalarNode) node).getValue() + "\"";
        }

        private UnreadableScenario wrong(Node node, String problem) {
            return new UnreadableScenario(file, line(node), problem);
        }

        private static int line(Node node) {
            return node.getStartMark().getLine() + 1;
        }
    }
}
