package lv.returnregister.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lv.returnregister.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = Counting.CALENDAR;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-01-01, Jaungada diena",
        "2026-04-03, Lielā Piektdiena",
        "2026-04-05, Pirmās Lieldienas",
        "2026-04-06, Otrās Lieldienas",
        "2026-05-01, Darba svētki",
        "2026-05-04, Neatkarības atjaunošanas diena",
        "2026-05-10, Mātes diena",
        "2026-05-24, Vasarsvētki",
        "2026-06-23, Līgo diena",
        "2026-06-24, Jāņu diena",
        "2026-11-18, Latvijas Republikas Proklamēšanas diena",
        "2026-12-24, Ziemassvētku vakars",
        "2026-12-25, Pirmie Ziemassvētki",
        "2026-12-26, Otrie Ziemassvētki",
        "2026-12-31, Vecgada diena",
        "2027-03-26, Lielā Piektdiena",
        "2027-05-16, Vasarsvētki",
        "2028-04-17, Otrās Lieldienas",
        "2028-06-04, Vasarsvētki",
        "2018-09-24, pāvesta Franciska vizītes diena",
        "2023-05-29, diena par godu Latvijas hokeja izlases bronzai",
        "2026-03-07, sestdiena"
    })
    void a_day_off_has_its_name(LocalDate day, String name) {
        assertThat(calendar.dayOff(day)).map(LocalizedText::lv).hasValue(name);
    }

    @Test
    void independence_and_proclamation_day_on_a_weekend_give_the_next_working_day_off() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2028-11-20"))).isFalse();
        assertThat(calendar.dayOff(LocalDate.parse("2028-11-20")).orElseThrow().lv())
                .isEqualTo("pārceltā brīvdiena (Latvijas Republikas Proklamēšanas diena)");
        assertThat(calendar.isWorkingDay(LocalDate.parse("2024-05-06"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2028-11-21"))).isTrue();
    }

    @Test
    void the_closing_day_of_the_song_celebration_on_a_sunday_gives_the_monday_off_once() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2023-07-10"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2023-07-11"))).isTrue();
    }

    @Test
    void other_holidays_on_a_weekend_give_no_other_day() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-12-27"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-01-04"))).isTrue();
    }

    @Test
    void a_day_moved_by_the_cabinet_is_off_and_its_Saturday_is_worked() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-06-22"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-06-27"))).isTrue();
    }

    @Test
    void a_term_ending_on_a_Saturday_worked_in_exchange_still_moves() {
        assertThat(calendar.lastDay(LocalDate.parse("2026-06-27"))).isEqualTo(LocalDate.parse("2026-06-29"));
    }

    @Test
    void working_days_between_count_the_last_day_but_not_the_first() {
        assertThat(calendar.workingDaysBetween(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-12")))
                .isEqualTo(8);
        assertThat(calendar.workingDaysBetween(LocalDate.parse("2026-03-12"), LocalDate.parse("2026-03-02")))
                .isZero();
    }
}
