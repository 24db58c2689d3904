package lv.returnregister.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import lv.returnregister.shared.Rejection;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A draft of a decision table is asked as a live one is, and can do nothing else than answer. */
class DraftTableTest {

    private static final Path BAN = Path.of("processes/entryban/entry-ban-term.dmn");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void a_draft_answers_every_question_as_the_engine_does_that_remembers_nothing(Path file) throws IOException {
        String dmn = Files.readString(file);
        DraftTable draft = DraftTable.read(dmn);
        DmnEngine plain = new DefaultDmnEngineConfiguration().buildEngine();
        var decision = plain.parseDecision(draft.key(), new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
        long seed = 20261126L;
        System.out.println(file.getFileName() + " is asked with seed " + seed);
        Random random = new Random(seed);

        for (int i = 0; i < 25; i++) {
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(11_000));
            Map<String, @Nullable Object> facts = facts(draft, random);
            Map<String, @Nullable Object> variables = new HashMap<>(facts);
            variables.put("day", day);

            DmnDecisionTableResult expected = plain.evaluateDecisionTable(decision, variables);
            Optional<TableHit> hit = draft.on(day, null, facts);

            assertThat(hit.map(TableHit::values))
                    .as("%s on %s", facts, day)
                    .isEqualTo(
                            expected.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(expected.getFirstResult().getEntryMap()));
        }
    }

    @Test
    void a_table_tells_what_it_asks_for_with_the_words_its_rows_know_also_where_only_an_answer_names_it()
            throws IOException {
        DraftTable draft = DraftTable.read(Files.readString(BAN));

        assertThat(draft.key()).isEqualTo("entryBanTerm");
        assertThat(draft.inputs())
                .extracting(DraftTable.Column::name)
                .containsExactly("ground", "lenient", "kind", "orderKept", "overstayDays", "decidedMonths");
        assertThat(draft.inputs().getFirst().words()).contains("court-expulsion", "overstay", "risk-of-absconding");
        assertThat(draft.inputs().getLast().type()).isEqualTo("integer");
        assertThat(draft.outputs()).extracting(DraftTable.Column::name).contains("proposedMonths", "citation");
        assertThat(draft.rows()).hasSize(16);
    }

    @Test
    void a_closed_row_answers_for_its_days_and_its_successor_for_later_ones() throws IOException {
        DraftTable draft = DraftTable.read(changedLaw("keep"));
        LocalDate before = LocalDate.of(2026, 12, 31);
        LocalDate after = LocalDate.of(2027, 1, 1);

        assertThat(draft.lastChange()).contains(after);
        assertThat(draft.on(before, before, threat()).orElseThrow().word("proposedMonths"))
                .isEqualTo("120");
        assertThat(draft.on(after, after, threat()).orElseThrow().word("proposedMonths"))
                .isEqualTo("84");
        assertThat(draft.ask(after, before, threat()).orElseThrow().word("proposedMonths"))
                .isEqualTo("120");
    }

    @Test
    void a_row_whose_transition_changes_earlier_cases_answers_for_them_too() throws IOException {
        DraftTable draft = DraftTable.read(changedLaw("change"));

        assertThat(draft.ask(LocalDate.of(2027, 1, 1), DAY, threat())
                        .orElseThrow()
                        .word("proposedMonths"))
                .isEqualTo("84");
    }

    @Test
    void a_draft_in_another_language_than_feel_is_never_run() throws IOException {
        for (String language : List.of("javascript", "groovy", "juel")) {
            String foreign = Files.readString(BAN)
                    .replaceFirst(
                            "<outputEntry id=\"seriousThreatProposedMonthsAnswer\">",
                            "<outputEntry id=\"seriousThreatProposedMonthsAnswer\" expressionLanguage=\"" + language
                                    + "\">");
            DraftTable draft = DraftTable.read(foreign);

            assertThatThrownBy(() -> draft.on(DAY, DAY, threat()))
                    .as(language)
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            refused -> assertThat(refused.names("table-not-answering"))
                                    .isTrue());
        }
    }

    @Test
    void what_is_no_table_is_refused_in_words() {
        for (String text : List.of(
                "",
                "no xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\""
                        + " namespace=\"urn:d\"/>")) {
            assertThatThrownBy(() -> DraftTable.read(text))
                    .as(text)
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            refused -> assertThat(refused.names("table-unreadable"))
                                    .isTrue());
        }
    }

    private static Map<String, Object> threat() {
        return Map.of("ground", "threat", "lenient", false);
    }

    /** The table with the row on serious threats closed at the end of 2026 and a new one of 84 months after it. */
    private static String changedLaw(String transition) throws IOException {
        String dmn = Files.readString(BAN);
        int from = dmn.indexOf("<rule id=\"seriousThreat\">");
        int to = dmn.indexOf("</rule>", from) + "</rule>".length();
        String earlier = dmn.substring(from, to);
        String later = earlier.replace("seriousThreat", "seriousThreatAnew")
                .replace("&gt;= date(\"2011-06-16\")", "&gt;= date(\"2027-01-01\")")
                .replace("<text>120</text>", "<text>84</text>")
                .replace("\"keep\"", "\"" + transition + "\"");
        return dmn.substring(0, from)
                + earlier.replace("&gt;= date(\"2011-06-16\")", "[date(\"2011-06-16\")..date(\"2026-12-31\")]")
                + later
                + dmn.substring(to);
    }

    private static Map<String, @Nullable Object> facts(DraftTable table, Random random) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        for (DraftTable.Column input : table.inputs()) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(null);
            switch (input.type()) {
                case "boolean" -> values.addAll(List.of(true, false, true, false));
                case "integer" -> values.addAll(List.of(random.nextInt(400), random.nextInt(40), 30, 90, 365));
                default -> {
                    values.addAll(input.words());
                    values.add("something-else");
                }
            }
            facts.put(input.name(), values.get(random.nextInt(values.size())));
        }
        return facts;
    }
}
