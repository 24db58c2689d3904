package lv.returnregister.modelling.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.TrialResult.Coverage;
import lv.returnregister.modelling.trial.TrialResult.Outcome;
import org.junit.jupiter.api.Test;

/** The scenarios of a table are tried with every draft of it, and tell which rows they come to. */
class TestTableTest {

    private static final ModelRef BAN = new ModelRef(ModelKind.DECISION, "entryBanTerm");

    private final List<Scenario> shipped = new ShippedScenarios().of(BAN);

    @Test
    void the_scenarios_of_the_release_hold_for_the_table_of_the_release_and_come_to_every_row() throws IOException {
        TrialResult result = TrialRuns.tables(TableTrial.of(table()), shipped);

        assertThat(result.scenarios())
                .hasSizeGreaterThan(15)
                .allSatisfy(tried -> assertThat(tried.outcome())
                        .as("%s: %s %s", tried.scenario().name().en(), tried.deviations(), tried.problem())
                        .isEqualTo(Outcome.AS_EXPECTED));
        assertThat(result.coverage())
                .allSatisfy(
                        row -> assertThat(row.scenarios()).as(row.row().id()).isPositive());
        assertThat(result.isAsExpected()).isTrue();
        assertThat(result.uncovered()).isZero();
    }

    @Test
    void a_changed_length_is_told_by_the_scenario_that_fixes_it() throws IOException {
        String draft = table().replace(
                        "<outputEntry id=\"seriousThreatProposedMonthsAnswer\"><text>120</text>",
                        "<outputEntry id=\"seriousThreatProposedMonthsAnswer\"><text>84</text>");

        TrialResult result = TrialRuns.tables(TableTrial.of(draft), shipped);

        assertThat(result.failed()).isEqualTo(1);
        assertThat(result.scenarios())
                .filteredOn(tried -> tried.outcome() == Outcome.OTHERWISE)
                .singleElement()
                .satisfies(tried -> {
                    assertThat(tried.scenario().name().en()).startsWith("Row 6");
                    assertThat(tried.deviations())
                            .containsExactly(new TrialResult.Deviation("proposedMonths", "120", "84"));
                });
    }

    @Test
    void a_row_no_scenario_comes_to_is_told() throws IOException {
        List<Scenario> without = shipped.stream()
                .filter(scenario -> !scenario.name().en().startsWith("Row 6"))
                .toList();

        TrialResult result = TrialRuns.tables(TableTrial.of(table()), without);

        assertThat(result.coverage())
                .filteredOn(row -> row.scenarios() == 0)
                .extracting((Coverage row) -> row.row().id())
                .containsExactly("seriousThreat");
    }

    @Test
    void a_row_that_answers_where_none_must_is_told() throws IOException {
        String draft = table().replace("\"threat\"", "\"threat\",\"unknown-ground\"");

        TrialResult result = TrialRuns.tables(TableTrial.of(draft), shipped);

        assertThat(result.scenarios())
                .filteredOn(tried -> tried.outcome() == Outcome.OTHERWISE)
                .singleElement()
                .satisfies(tried -> {
                    assertThat(tried.scenario().expected().answers()).isFalse();
                    assertThat(tried.deviations().getFirst().actual()).contains("proposedMonths = 120");
                });
    }

    @Test
    void a_draft_that_cannot_answer_says_so_at_each_scenario() throws IOException {
        String draft = table().replace("<text>overstayDays</text>", "<text>overstayDays +</text>");

        TrialResult result = TrialRuns.tables(TableTrial.of(draft), shipped);

        assertThat(result.scenarios()).allSatisfy(tried -> {
            assertThat(tried.outcome()).isEqualTo(Outcome.NOT_POSSIBLE);
            assertThat(tried.problem()).isNotNull();
        });
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("processes/entryban/entry-ban-term.dmn"));
    }
}
