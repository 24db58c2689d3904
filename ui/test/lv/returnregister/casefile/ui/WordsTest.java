package lv.returnregister.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.returnregister.casefile.Stage;
import lv.returnregister.shell.Messages;
import org.junit.jupiter.api.Test;

/** Whatever the Register can write into a case has its words in both languages. */
class WordsTest {

    /** {@code cases.record(caseId, <kind>, …)}: everything between the first comma and the next one that ends the kind. */
    private static final Pattern RECORD =
            Pattern.compile("cases\\.record\\(\\s*[\\w.()]+,\\s*((?:[^,(]|\\([^)]*\\))+?),", Pattern.DOTALL);

    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+)\"(?!\\.equals)");
    private static final Pattern DETAIL = Pattern.compile("(?:Details\\.of|\\.and|\\.entry)\\(\\s*\"(\\w+)\"");
    private static final Pattern VIOLATION = Pattern.compile(
            "Violation\\.(?:state|right)\\(\"([a-z-]+)\"|Violation\\.input\\([^,]+,\\s*\"([a-z-]+)\"|missing\\(\"([a-z-]+)\"");
    private static final Pattern STEP = Pattern.compile("@OfficerStep[^{]*?public Routing (\\w+)\\(", Pattern.DOTALL);

    /** Kinds that end in a word of an answer, with the words there are. */
    private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
            Map.entry("court-decided-", List.of("detain", "refuse", "alternative")),
            Map.entry("drafted-", List.of("departure-order", "removal-order")),
            Map.entry("signed-", List.of("departure-order", "removal-order")),
            Map.entry("complaint-decided-", List.of("upheld", "amended", "repealed")),
            Map.entry("appeal-decided-", List.of("upheld", "amended", "repealed")),
            Map.entry("document-reply-", List.of("accepted", "refused", "received")),
            Map.entry("asylum-", List.of("granted", "refused-final")),
            Map.entry("contest-decided-", List.of("upheld", "amended", "repealed")),
            Map.entry("ban-", List.of("expired", "lifted")),
            Map.entry("consultation-", List.of("withdrawn", "no-objection", "kept", "no-answer")),
            Map.entry("override-", List.of("requested", "approved", "turned-down", "used")),
            Map.entry("operation-", List.of("proposed", "done", "turned-down", "withdrawn")));

    private final Messages messages = new Messages();

    @Test
    void every_fact_has_a_title() throws IOException {
        Set<String> kinds = new TreeSet<>(Set.of("case-closed"));
        for (String source : sources()) {
            Matcher record = RECORD.matcher(source);
            while (record.find()) {
                Matcher literal = LITERAL.matcher(record.group(1));
                while (literal.find()) {
                    String kind = literal.group(1);
                    if (kind.endsWith("-")) {
                        assertThat(ENDINGS).containsKey(kind);
                        ENDINGS.get(kind).forEach(ending -> kinds.add(kind + ending));
                    } else {
                        kinds.add(kind);
                    }
                }
            }
        }

        assertThat(kinds).contains("apprehended", "detained", "removed", "departed", "ban-in-force");
        assertThat(kinds).allSatisfy(kind -> known("fact." + kind));
    }

    @Test
    void every_detail_of_a_fact_has_its_words() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String source : sources()) {
            for (String statement : source.split(";")) {
                if (statement.contains("cases.record(")) {
                    Matcher detail = DETAIL.matcher(statement);
                    while (detail.find()) {
                        names.add(detail.group(1));
                    }
                }
            }
        }

        assertThat(names).contains("place", "facility").allSatisfy(name -> known("casefile.detail." + name));
    }

    @Test
    void every_stage_has_a_name() {
        assertThat(Stage.values()).allSatisfy(stage -> known("stage." + stage.word()));
    }

    @Test
    void every_step_has_a_name_and_says_what_comes_after_it() throws IOException {
        Set<String> steps = new TreeSet<>();
        for (String source : sources()) {
            Matcher step = STEP.matcher(source);
            while (step.find()) {
                steps.add(step.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT));
            }
        }

        assertThat(steps).contains("decide-detention", "sign-entry-ban");
        assertThat(steps).allSatisfy(step -> {
            known("step." + step);
            known("inbox.after." + step);
        });
    }

    @Test
    void every_refusal_has_its_words() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String source : sources()) {
            Matcher violation = VIOLATION.matcher(source);
            while (violation.find()) {
                for (int group = 1; group <= violation.groupCount(); group++) {
                    if (violation.group(group) != null) {
                        codes.add(violation.group(group));
                    }
                }
            }
        }

        assertThat(codes).contains("task-taken").allSatisfy(code -> known("rejection." + code));
    }

    private void known(String key) {
        assertThat(messages.find(Messages.LATVIAN, key)).as(key + " (lv)").isPresent();
        assertThat(messages.find(Messages.ENGLISH, key)).as(key + " (en)").isPresent();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/lv/returnregister"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordsTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
