package lv.returnregister.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.returnregister.RegisterTest;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.shell.Messages;
import lv.returnregister.workflow.forms.FormDefinitions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Register holds what point 5 of its regulation names, no less and no more. */
class RegisterContentTest extends RegisterTest {

    private static final Path FILE = Path.of("src/main/resources/content/register-content.yaml");
    private static final Path SCREENS = Path.of("ui/java/lv/returnregister");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FormDefinitions forms;

    @Autowired
    private Messages messages;

    @Autowired
    private DeadlineRules deadlines;

    @Test
    @DisplayName(
            "every item of R122 p. 5 has its column, label, field, source and who enters it; no column stands nowhere")
    void theRegisterHoldsWhatTheLawNames() throws IOException {
        RegisterContent content = read(Files.readString(FILE));

        assertThat(content.items()).hasSize(52);
        assertThat(ContentRules.findings(content, around(schema()))).isEmpty();
    }

    @Test
    @DisplayName("an item without column, label, field or source, and a column that stands nowhere, turn it red")
    void whatIsMissingTurnsRed() throws IOException {
        String sound = Files.readString(FILE);
        String broken = sound.replace("columns: [person_person.ethnicity], ", "columns: [], ")
                .replace("lv: \"tēvvārds\", ", "lv: \"\", ")
                .replace("fields: [{screen: person, label: persons.photo}]", "fields: []")
                .replace("checks: [text-2000], sources: [officer]", "checks: [text-2001], sources: []")
                .replace("clocks: [ban-change-entered]", "clocks: [never]")
                .replace(
                        "{form: detain-foreigner/release-person, field: reason}",
                        "{form: detain-foreigner/release-person, field: why}")
                .replace(
                        "columns: [person_person.native_name]",
                        "columns: [person_person.surname, person_person.nickname]");
        Map<String, Set<String>> schema = schema();
        schema.get("detention_detention").add("cell");

        List<String> findings = ContentRules.findings(read(broken), around(schema));

        assertThat(findings)
                .contains(
                        "no column: 5.1.7",
                        "no label: 5.1.3",
                        "no field: 5.8",
                        "no source: 5.16",
                        "no check text-2001: 5.16",
                        "no field detain-foreigner/release-person why: 5.5.3",
                        "no field detain-foreigner/release-person why: 5.5.4",
                        "no deadline never: point 12",
                        "stands nowhere: person_person.ethnicity",
                        "stands nowhere: person_person.native_name",
                        "stands nowhere: detention_detention.cell",
                        "no column person_person.nickname: name in the original script",
                        "of the Register and beyond it: person_person.surname");
    }

    @Test
    @DisplayName("a point left out, told twice or unknown to the law, and a label that is on no screen, turn it red")
    void otherPointsTurnRed() throws IOException {
        String broken = Files.readString(FILE)
                .replace("number: \"5.1.7\"", "number: \"5.1.77\"")
                .replace("number: \"5.1.8\"", "number: \"5.1.9\"")
                .replace(
                        "{screen: notes, label: notes.text}",
                        "{screen: notes, label: notes.kept}, {screen: cellar, label: notes.text}")
                .replace(
                        "{screen: detention, label: detention.tab.unit}", "{screen: notes, label: detention.tab.unit}");

        assertThat(ContentRules.findings(read(broken), around(schema())))
                .contains(
                        "no item for point 5.1.7",
                        "no such point: 5.1.77",
                        "no item for point 5.1.8",
                        "twice: 5.1.9",
                        "no screen cellar: 5.16",
                        "not on the screen notes: detention.tab.unit: 5.4.3");
    }

    private static RegisterContent read(String yaml) {
        return ContentFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private ContentRules.Surroundings around(Map<String, Set<String>> schema) {
        return new ContentRules.Surroundings(
                points(),
                schema,
                forms.all(),
                key -> Messages.LANGUAGES.stream()
                        .allMatch(language -> messages.find(language, key).isPresent()),
                RegisterContentTest::source,
                id -> deadlines.has(id));
    }

    /** The items of point 5 as the regulation counts them. */
    private static Set<String> points() {
        Set<String> points = new TreeSet<>();
        Map.of("5.1", 10, "5.2", 2, "5.3", 5, "5.4", 3, "5.5", 4, "5.6", 3, "5.7", 9, "5.9", 2)
                .forEach((group, last) -> below(group, last).forEach(points::add));
        Map.of("5.10", 2, "5.11", 2, "5.12", 2, "5.13", 2, "5.14", 3)
                .forEach((group, last) -> below(group, last).forEach(points::add));
        points.addAll(Set.of("5.8", "5.15", "5.16"));
        return points;
    }

    private static Stream<String> below(String group, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> group + "." + number);
    }

    private Map<String, Set<String>> schema() {
        Map<String, Set<String>> schema = new TreeMap<>();
        jdbc.sql("""
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'register' and t.table_type = 'BASE TABLE' and c.table_name like '%\\_%'
                  and c.table_name not like 'flyway%'""").query(row -> {
            schema.computeIfAbsent(row.getString(1), table -> new TreeSet<>()).add(row.getString(2));
        });
        return schema;
    }

    private static String source(String type) {
        try {
            Path file = SCREENS.resolve(type + ".java");
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
