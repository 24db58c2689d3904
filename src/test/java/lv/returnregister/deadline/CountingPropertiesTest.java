package lv.returnregister.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import lv.returnregister.deadline.domain.DeadlineCalculator;
import lv.returnregister.deadline.domain.DeadlineData;
import lv.returnregister.deadline.domain.HolidayTable;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import org.junit.jupiter.api.Test;

/** What must hold for every event of twenty years; the seed stands in the message of a failure. */
class CountingPropertiesTest {

    private static final int ROUNDS = 3_000;
    private static final Instant FIRST = Instant.parse("2015-07-01T00:00:00Z");

    private final long seed = System.nanoTime();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    @Test
    void a_term_counted_forward_never_ends_before_its_event_and_one_counted_back_never_after() {
        forEachRuleAndEvent((rule, event) -> {
            Term term = DeadlineCalculator.calculate(rule, event, length(rule), Counting.CALENDAR);
            if (rule.countsBack()) {
                assertThat(term.end()).as(why(rule, event)).isBefore(event);
            } else {
                assertThat(term.end()).as(why(rule, event)).isAfter(event);
            }
        });
    }

    @Test
    void a_later_event_never_gives_an_earlier_end() {
        forEachRuleAndEvent((rule, event) -> {
            if (rule.runs() == RunUnit.MONTHS && rule.ends() == DeadlineRule.Ends.MINUTE) {
                // From the 30th at 20:00 and from the 31st at 10:00 both end on 28 February, each at its own minute.
                return;
            }
            Length length = length(rule);
            Instant later = event.plusSeconds(random.nextLong(1, 400_000));
            assertThat(DeadlineCalculator.calculate(rule, later, length, Counting.CALENDAR)
                            .end())
                    .as(why(rule, event))
                    .isAfterOrEqualTo(DeadlineCalculator.calculate(rule, event, length, Counting.CALENDAR)
                            .end());
        });
    }

    @Test
    void a_term_of_days_and_nights_is_never_longer_than_either_reading() {
        forEachRuleAndEvent((rule, event) -> {
            Integer hours = rule.length();
            if (!rule.dayAndNight() || hours == null) {
                return;
            }
            int signed = rule.countsBack() ? -hours : hours;
            Instant end = DeadlineCalculator.calculate(rule, event, null, Counting.CALENDAR)
                    .end();
            ZonedDateTime sameWallTime = LegalTime.at(event).plusDays(signed / 24);
            assertThat(end).as(why(rule, event)).isBeforeOrEqualTo(event.plus(Duration.ofHours(signed)));
            assertThat(end).as(why(rule, event)).isBeforeOrEqualTo(sameWallTime.toInstant());
        });
    }

    @Test
    void hours_are_elapsed_hours_whatever_the_clocks_do() {
        forEachRuleAndEvent((rule, event) -> {
            if (rule.runs() == RunUnit.HOURS && !rule.dayAndNight()) {
                Term term = DeadlineCalculator.calculate(rule, event, null, Counting.CALENDAR);
                Duration elapsed = Duration.between(term.start(), term.end()).abs();
                assertThat(elapsed).as(why(rule, event)).isEqualTo(Duration.ofHours(rule.length()));
            }
        });
    }

    @Test
    void a_term_that_moves_ends_on_a_working_day() {
        forEachRuleAndEvent((rule, event) -> {
            Term term = DeadlineCalculator.calculate(rule, event, length(rule), Counting.CALENDAR);
            if (rule.moves() || rule.runs() == RunUnit.WORKING_DAYS) {
                assertThat(Counting.CALENDAR.isWorkingDay(term.endDay()))
                        .as(why(rule, event))
                        .isTrue();
            }
        });
    }

    @Test
    void one_holiday_more_never_makes_a_term_of_working_days_end_earlier() {
        HolidayTable table = DeadlineData.holidays();
        forEachRuleAndEvent((rule, event) -> {
            if (rule.runs() != RunUnit.WORKING_DAYS) {
                return;
            }
            LocalDate more = LegalTime.day(event).plusDays(random.nextInt(0, 25));
            List<HolidayTable.Extra> extra = new ArrayList<>(table.extra());
            extra.add(new HolidayTable.Extra(more, LocalizedText.of("vēl viena", "one more"), Certainty.S, "–"));
            WorkingCalendar longer = new WorkingCalendar(new HolidayTable(table.holidays(), extra, table.moved()));
            assertThat(DeadlineCalculator.calculate(rule, event, null, longer).end())
                    .as(why(rule, event) + ", one more holiday on " + more)
                    .isAfterOrEqualTo(DeadlineCalculator.calculate(rule, event, null, Counting.CALENDAR)
                            .end());
        });
    }

    @Test
    void more_time_served_never_gives_a_later_ceiling() {
        for (int i = 0; i < ROUNDS; i++) {
            Instant begin = event();
            DeadlineRule rule = Counting.rule("detention-ceiling", begin);
            Instant from = begin.minus(Duration.ofMinutes(random.nextLong(1, 300_000)));
            Instant to = from.plus(Duration.ofMinutes(random.nextLong(0, 300_000)));
            Instant without = DeadlineCalculator.ceiling(rule, begin, List.of(), Counting.CALENDAR)
                    .end();
            Instant with = DeadlineCalculator.ceiling(
                            rule, begin, List.of(new Deadlines.Period(from, to)), Counting.CALENDAR)
                    .end();
            assertThat(with).as(why(rule, begin)).isBeforeOrEqualTo(without);
            assertThat(with).as(why(rule, begin)).isAfterOrEqualTo(begin.minusSeconds(60));
        }
    }

    @Test
    void every_derivation_names_the_event_and_the_end_in_both_languages() {
        forEachRuleAndEvent((rule, event) -> {
            Term term = DeadlineCalculator.calculate(rule, event, length(rule), Counting.CALENDAR);
            LocalDate end = term.endDay() == null ? LegalTime.day(term.end()) : term.endDay();
            assertThat(term.derivation().dates()).as(why(rule, event)).contains(LegalTime.day(event), end);
            for (String sentence :
                    List.of(term.derivation().lv(), term.derivation().en())) {
                assertThat(sentence)
                        .as(why(rule, event))
                        .contains(LegalTime.write(LegalTime.day(event)))
                        .contains(LegalTime.write(end))
                        .doesNotContain("{");
            }
        });
    }

    private interface Check {
        void of(DeadlineRule rule, Instant event);
    }

    private void forEachRuleAndEvent(Check check) {
        List<DeadlineRule> rules = Counting.RULES.all();
        for (int i = 0; i < ROUNDS; i++) {
            check.of(rules.get(random.nextInt(rules.size())), event());
        }
    }

    /** Any minute of twenty years, every fourth one within two weeks of a clock change. */
    private Instant event() {
        Instant any = FIRST.plusSeconds(60L * random.nextLong(20L * 365 * 24 * 60));
        if (random.nextInt(4) > 0) {
            return any;
        }
        Instant change = LegalTime.ZONE.getRules().nextTransition(any).getInstant();
        return change.plusSeconds(60L * random.nextLong(-14 * 24 * 60, 14 * 24 * 60));
    }

    private Length length(DeadlineRule rule) {
        if (rule.length() != null) {
            return null;
        }
        int min = rule.min() == null ? 1 : rule.min();
        return Length.of(random.nextInt(min, rule.max() + 1));
    }

    private String why(DeadlineRule rule, Instant event) {
        return "seed " + seed + ", " + rule.id() + " from " + LegalTime.write(event);
    }
}
