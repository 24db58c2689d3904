package lv.returnregister.cockpit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import lv.returnregister.cockpit.ProcessFigures.Period;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.cockpit.ui.FlowQuestion.Measure;
import lv.returnregister.cockpit.ui.FlowQuestion.Part;
import lv.returnregister.cockpit.ui.FlowQuestion.Span;
import org.junit.jupiter.api.Test;

/** Everything a page on the flow is asked stands in its address. */
class FlowQuestionTest {

    private static final long SEED = 20261126;

    private static final FlowQuestion USUAL = FlowQuestion.usual();

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-29T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void what_is_asked_comes_back_from_its_address() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            FlowQuestion asked = any(random);
            assertThat(FlowQuestion.of(QueryParameters.simple(asked.words(USUAL)), USUAL))
                    .as("question %d of seed %d", i, SEED)
                    .isEqualTo(asked);
        }
    }

    private static FlowQuestion any(Random random) {
        FlowQuestion asked = USUAL.withScope(
                        List.of(Scope.OWN_UNIT, Scope.AUTHORITY, Scope.ALL, Scope.unit("VRS-LUDZA"))
                                .get(random.nextInt(4)))
                .withProcess(List.of("returnCase", "depart").get(random.nextInt(2)))
                .withVersion(random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(9)))
                .withMeasure(Measure.values()[random.nextInt(Measure.values().length)])
                .withPart(Part.values()[random.nextInt(Part.values().length)]);
        Span span = Span.values()[random.nextInt(Span.values().length)];
        LocalDate first = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(2000));
        return span == Span.CUSTOM ? asked.between(first, first.plusDays(random.nextInt(400))) : asked.withSpan(span);
    }

    @Test
    void what_is_usual_needs_no_word() {
        assertThat(USUAL.words(USUAL)).isEmpty();
    }

    @Test
    void a_word_nobody_knows_leaves_what_is_usual() {
        assertThat(read(Map.of("scope", "world", "period", "7 years", "show", "mode", "time", "lost")))
                .isEqualTo(USUAL);
        assertThat(read(Map.of("period", "custom", "from", "2026-02-30", "to", "2026-03-01")))
                .isEqualTo(USUAL);
        assertThat(read(Map.of("period", "custom", "from", "2026-03-02", "to", "2026-03-01")))
                .isEqualTo(USUAL);
    }

    @Test
    void a_version_that_is_no_number_is_one_that_does_not_exist() {
        assertThat(read(Map.of("version", "newest")).version()).hasValue(-1);
    }

    @Test
    void both_days_of_a_time_belong_to_it_in_riga() {
        FlowQuestion asked = USUAL.between(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 29));

        assertThat(asked.period(NOON))
                .isEqualTo(new Period(Instant.parse("2026-03-27T22:00:00Z"), Instant.parse("2026-03-29T21:00:00Z")));
    }

    @Test
    void months_and_years_are_those_of_the_calendar() {
        assertThat(USUAL.withSpan(Span.HOUR).period(NOON).from()).isEqualTo("2026-03-29T09:00:00Z");
        assertThat(USUAL.withSpan(Span.QUARTER).period(NOON).from()).isEqualTo("2025-12-29T11:00:00Z");
        assertThat(USUAL.withSpan(Span.FIVE_YEARS).period(NOON).from()).isEqualTo("2021-03-29T10:00:00Z");
    }

    private static FlowQuestion read(Map<String, String> words) {
        return FlowQuestion.of(QueryParameters.simple(words), USUAL);
    }
}
