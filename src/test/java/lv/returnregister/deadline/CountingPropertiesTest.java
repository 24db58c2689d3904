package lv.returnregister.deadline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import lv.returnregister.deadline.domain.Basis;
import lv.returnregister.deadline.domain.Deadline;
import lv.returnregister.deadline.domain.DeadlineCalculator;
import lv.returnregister.deadline.domain.DeadlineData;
import lv.returnregister.deadline.domain.HolidayTable;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import org.junit.jupiter.api.Test;

/** What must hold for every event of half a century; the seed stands in the message of a failure. */
class CountingPropertiesTest {

    private static final int ROUNDS = 100_000;
    /** Sentences are read more slowly than ends are counted. */
    private static final int ROUNDS_OF_WORDS = 3_000;

    private static final Instant FIRST = LegalTime.instant(LocalDateTime.of(2002, 1, 1, 0, 0));
    private static final Instant LAST = LegalTime.instant(LocalDateTime.of(2050, 12, 31, 23, 59));

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
            Length length = length(rule);
            Instant later = event.plusSeconds(60 * random.nextLong(1, 7_000));
            Instant end = DeadlineCalculator.calculate(rule, event, length, Counting.CALENDAR)
                    .end();
            Instant laterEnd = DeadlineCalculator.calculate(rule, later, length, Counting.CALENDAR)
                    .end();
            if (rule.runs() == RunUnit.MONTHS && rule.ends() == DeadlineRule.Ends.MINUTE) {
                // From the 30th at 20:00 and from the 31st at 10:00 both end on 28 February, each at its own minute.
                assertThat(LegalTime.day(laterEnd)).as(why(rule, event)).isAfterOrEqualTo(LegalTime.day(end));
            } else {
                assertThat(laterEnd).as(why(rule, event)).isAfterOrEqualTo(end);
            }
        });
    }

    @Test
    void every_end_is_the_one_that_counting_day_by_day_gives() {
        forEachRuleAndEvent((rule, event) -> {
            Length length = length(rule);
            int amount = length == null ? requireNonNull(rule.length()) : length.amount();
            Term term = DeadlineCalculator.calculate(rule, event, length, Counting.CALENDAR);
            if (rule.ends() == DeadlineRule.Ends.MINUTE) {
                assertThat(term.end()).as(why(rule, event)).isEqualTo(toTheMinute(rule, event, amount));
            } else {
                LocalDate day = byDay(rule, LegalTime.day(event), amount);
                assertThat(term.endDay()).as(why(rule, event)).isEqualTo(day);
                assertThat(term.end()).as(why(rule, event)).isEqualTo(NaiveCount.endOf(day));
            }
        });
    }

    @Test
    void the_days_off_are_those_written_down_a_second_time() {
        LocalDate.of(2002, 1, 1)
                .datesUntil(LocalDate.of(2051, 1, 1))
                .forEach(day -> assertThat(Counting.CALENDAR.isWorkingDay(day))
                        .as(day.toString())
                        .isEqualTo(NaiveCount.isWorked(day)));
    }

    @Test
    void a_stopped_term_of_days_keeps_its_days_whenever_it_runs_on() {
        forEachRuleAndEvent((rule, event) -> {
            if (rule.ends() != DeadlineRule.Ends.DAY || rule.moves() || rule.runs() == RunUnit.WORKING_DAYS) {
                return;
            }
            Basis basis = Basis.term(event, length(rule));
            Term term = basis.count(rule, Counting.CALENDAR);
            Deadline deadline = new Deadline(CaseId.next(), rule, event, basis, term, event);
            Instant stopped = event.plusSeconds(60 * random.nextLong(0, 7 * 24 * 60));
            if (deadline.isPast(stopped)) {
                return;
            }
            Instant resumed = stopped.plusSeconds(60 * random.nextLong(0, 400L * 24 * 60));
            deadline.stop(stopped, rule, Counting.CALENDAR);
            deadline.resume(resumed, rule, Counting.CALENDAR);
            long left = ChronoUnit.DAYS.between(LegalTime.day(stopped), term.endDay());
            assertThat(deadline.view(rule).endDay())
                    .as(why(rule, event))
                    .isEqualTo(NaiveCount.days(LegalTime.day(resumed), (int) left));
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
                assertThat(NaiveCount.isWorked(term.endDay()))
                        .as(why(rule, event))
                        .isTrue();
            }
        });
    }

    @Test
    void one_holiday_more_never_makes_a_term_of_working_days_end_earlier() {
        HolidayTable table = DeadlineData.holidays();
        forEachRuleAndEvent(ROUNDS_OF_WORDS, (rule, event) -> {
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
        forEachRuleAndEvent(ROUNDS_OF_WORDS, (rule, event) -> {
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
        forEachRuleAndEvent(ROUNDS, check);
    }

    private void forEachRuleAndEvent(int rounds, Check check) {
        List<DeadlineRule> rules = Counting.RULES.all();
        for (int i = 0; i < rounds; i++) {
            check.of(rules.get(random.nextInt(rules.size())), event());
        }
    }

    private static Instant toTheMinute(DeadlineRule rule, Instant event, int amount) {
        if (rule.runs() == RunUnit.MONTHS) {
            return NaiveCount.monthsToTheMinute(event, amount);
        }
        int signed = rule.countsBack() ? -amount : amount;
        return rule.dayAndNight() ? NaiveCount.daysAndNights(event, signed / 24) : NaiveCount.hours(event, signed);
    }

    private static LocalDate byDay(DeadlineRule rule, LocalDate event, int amount) {
        LocalDate day = switch (rule.runs()) {
            case DAYS -> NaiveCount.days(event, amount);
            case WORKING_DAYS -> NaiveCount.workingDays(event, amount);
            case MONTHS -> NaiveCount.months(event, amount);
            case HOURS -> throw new IllegalArgumentException(rule.id());
        };
        return rule.moves() ? NaiveCount.moved(day) : day;
    }

    /** Any minute of the years 2002–2050, every fourth one within two weeks of a clock change. */
    private Instant event() {
        long minutes = Duration.between(FIRST, LAST).toMinutes();
        Instant any = FIRST.plusSeconds(60L * random.nextLong(minutes));
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
