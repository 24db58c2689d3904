package lv.returnregister.deadline;

import static lv.returnregister.deadline.Counting.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineWordsTest {

    private static final Locale LV = Locale.of("lv");

    @ParameterizedTest(name = "at {0}: {1} / {2}")
    @CsvSource({
        "2026-03-04T06:20, vēl 7 d 23 h, 7 d 23 h left",
        "2026-03-11T08:00, rīt 05:20, tomorrow 05:20",
        "2026-03-11T23:21, vēl 5 h 59 min, 5 h 59 min left",
        "2026-03-12T04:15, vēl 1 h 05 min, 1 h 05 min left",
        "2026-03-12T05:20, vēl 0 min, 0 min left",
        "2026-03-12T08:32, pirms 3 h 12 min, 3 h 12 min ago",
        "2026-03-13T05:20, vakar, yesterday",
        "2026-03-14T05:20, pirms 2 dienām, 2 days ago",
        "2026-04-02T05:20, pirms 3 nedēļām, 3 weeks ago"
    })
    void a_term_to_the_minute_is_told_in_hours_and_minutes_when_near(String now, String lv, String en) {
        DeadlineView deadline = view("detention-by-authority", "2026-03-02T05:20", null, DeadlineState.RUNNING);

        assertThat(deadline.inWords(LV, at(now))).isEqualTo(lv);
        assertThat(deadline.inWords(Locale.ENGLISH, at(now))).isEqualTo(en);
    }

    @Test
    void a_term_ending_this_evening_is_told_by_the_clock() {
        assertThat(view("detention-complaint", "2026-03-10T18:00", null, DeadlineState.RUNNING)
                        .inWords(LV, at("2026-03-12T08:32")))
                .isEqualTo("šodien 18:00");
    }

    @ParameterizedTest(name = "at {0}: {1} / {2}")
    @CsvSource({
        "2026-03-17T23:59, šodien 24:00, today 24:00",
        "2026-03-16T09:00, rīt 24:00, tomorrow 24:00",
        "2026-03-09T09:00, pēc 8 dienām, in 8 days",
        "2026-02-24T09:00, pēc 3 nedēļām, in 3 weeks",
        "2026-03-18T09:00, vakar, yesterday",
        "2026-03-20T09:00, pirms 3 dienām, 3 days ago",
        "2026-06-17T09:00, pirms 3 mēnešiem, 3 months ago"
    })
    void a_term_ending_by_day_is_told_in_days(String now, String lv, String en) {
        DeadlineView deadline = view("voluntary-departure", "2026-03-02T15:30", 15, DeadlineState.RUNNING);

        assertThat(deadline.inWords(LV, at(now))).isEqualTo(lv);
        assertThat(deadline.inWords(Locale.ENGLISH, at(now))).isEqualTo(en);
    }

    @Test
    void latvian_says_one_in_the_singular_also_after_twenty() {
        DeadlineView retention = view("retention", "2005-03-02T10:00", null, DeadlineState.RUNNING);

        assertThat(retention.inWords(LV, at("2036-03-03T10:00"))).isEqualTo("pirms 21 gada");
        assertThat(retention.inWords(LV, at("2035-03-03T10:00"))).isEqualTo("pirms 20 gadiem");
        assertThat(retention.inWords(LV, at("2026-03-03T10:00"))).isEqualTo("pirms 11 gadiem");
        assertThat(view("voluntary-departure", "2026-03-02T15:30", 21, DeadlineState.RUNNING)
                        .derivation()
                        .lv())
                .contains("+ 21 diena →");
        assertThat(view("voluntary-departure", "2026-03-02T15:30", 11, DeadlineState.RUNNING)
                        .derivation()
                        .lv())
                .contains("+ 11 dienas →");
    }

    @Test
    void a_detention_turns_amber_72_hours_and_red_24_hours_before_its_end() {
        DeadlineView deadline = view("detention-by-authority", "2026-03-02T05:20", null, DeadlineState.RUNNING);

        assertThat(deadline.levelAt(at("2026-03-09T05:19"))).isEqualTo(WarningLevel.LATER);
        assertThat(deadline.levelAt(at("2026-03-09T05:20"))).isEqualTo(WarningLevel.SOON);
        assertThat(deadline.levelAt(at("2026-03-11T05:20"))).isEqualTo(WarningLevel.URGENT);
        assertThat(deadline.levelAt(at("2026-03-12T05:20"))).isEqualTo(WarningLevel.URGENT);
        assertThat(deadline.levelAt(at("2026-03-12T05:21"))).isEqualTo(WarningLevel.OVERDUE);
    }

    @Test
    void a_clock_without_its_own_warning_times_turns_amber_with_a_fifth_left_and_red_on_the_last_day() {
        DeadlineView deadline = view("voluntary-departure", "2026-03-02T00:00", 15, DeadlineState.RUNNING);

        assertThat(deadline.levelAt(at("2026-03-14T00:00"))).isEqualTo(WarningLevel.LATER);
        assertThat(deadline.levelAt(at("2026-03-15T00:00"))).isEqualTo(WarningLevel.SOON);
        assertThat(deadline.levelAt(at("2026-03-17T00:00"))).isEqualTo(WarningLevel.URGENT);
    }

    @Test
    void a_clock_that_does_not_run_warns_of_nothing() {
        for (DeadlineState state :
                new DeadlineState[] {DeadlineState.MET, DeadlineState.STOPPED, DeadlineState.CANCELLED}) {
            DeadlineView deadline = view("detention-by-authority", "2026-03-02T05:20", null, state);
            assertThat(deadline.levelAt(at("2026-05-01T00:00"))).isEqualTo(WarningLevel.LATER);
        }
        assertThat(view("detention-by-authority", "2026-03-02T05:20", null, DeadlineState.STOPPED)
                        .inWords(LV, at("2026-05-01T00:00")))
                .isEqualTo("apturēts 02.03.2026. 05:20");
    }

    private static DeadlineView view(String rule, String event, Integer length, DeadlineState state) {
        Term term = length == null ? Counting.count(rule, event) : Counting.count(rule, event, length);
        return new DeadlineView(
                UUID.randomUUID(),
                CaseId.next(),
                Counting.rule(rule, at(event)),
                at(event),
                term.end(),
                term.endDay(),
                state,
                at(event),
                null,
                term.derivation());
    }
}
