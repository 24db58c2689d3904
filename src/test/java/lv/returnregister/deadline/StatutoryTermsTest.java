package lv.returnregister.deadline;

import static lv.returnregister.deadline.Counting.at;
import static lv.returnregister.deadline.Counting.ceiling;
import static lv.returnregister.deadline.Counting.count;
import static lv.returnregister.deadline.Counting.served;
import static lv.returnregister.deadline.Counting.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import org.junit.jupiter.api.Test;

/** The time limits as the cases of the collection tell them; each test is one sentence of law. */
class StatutoryTermsTest {

    // Detention

    @Test
    void the_police_hand_over_within_three_hours_of_the_apprehension() {
        endsAt("2026-03-02T06:10", count("police-hand-over", "2026-03-02T03:10"));
    }

    @Test
    void detention_without_a_court_lasts_ten_days_and_nights_from_the_minute() {
        Term term = count("detention-by-authority", "2026-03-02T05:20");

        endsAt("2026-03-12T05:20", term);
        assertThat(term.derivation().names("240")).isTrue();
        assertThat(term.endDay()).isNull();
        endsAt("2026-03-22T10:20", count("detention-by-authority", "2026-03-12T10:20"));
        endsAt("2026-06-11T22:30", count("detention-by-authority", "2026-06-01T22:30"));
        endsAt("2026-09-11T09:30", count("detention-by-authority", "2026-09-01T09:30"));
        endsAt("2026-06-03T09:00", count("detention-by-authority", "2026-05-24T09:00"));
    }

    @Test
    void ten_days_and_nights_over_the_spring_change_end_at_the_same_wall_time_although_only_239_hours_passed() {
        Term term = count("detention-by-authority", "2026-03-20T22:00");

        endsAt("2026-03-30T22:00", term);
        assertThat(term.derivation().names("240")).isTrue();
        assertThat(term.derivation().names("29.03.2026")).isTrue();
        assertThat(term.derivation().lv()).contains("30.03.2026. 23:00");
    }

    @Test
    void ten_days_and_nights_over_the_autumn_change_end_when_240_hours_have_passed() {
        Term term = count("detention-by-authority", "2026-10-20T22:00");

        endsAt("2026-10-30T21:00", term);
        assertThat(term.derivation().names("2026-10-25")).isTrue();
    }

    @Test
    void the_court_is_asked_48_hours_before_the_term_ends() {
        endsAt("2026-03-10T05:20", count("court-application", "2026-03-12T05:20"));
        endsAt("2026-05-09T14:00", count("court-application", "2026-05-11T14:00"));
        endsAt("2026-03-20T10:20", count("court-application", "2026-03-22T10:20"));
        endsAt("2026-06-09T22:30", count("court-application", "2026-06-11T22:30"));
    }

    @Test
    void counting_48_hours_back_over_the_clock_change_gives_the_earlier_moment() {
        endsAt("2026-03-28T21:00", count("court-application", "2026-03-30T22:00"));
        endsAt("2026-10-24T22:00", count("court-application", "2026-10-26T22:00"));
    }

    @Test
    void a_complaint_about_the_detention_may_be_made_for_48_hours_after_the_copy() {
        endsAt("2026-03-13T14:30", count("detention-complaint", "2026-03-11T14:30"));
    }

    @Test
    void the_court_names_the_end_of_its_term() {
        endsAt("2026-05-11T14:00", until("detention-by-court", "2026-03-11T14:00", at("2026-05-11T14:00")));
        endsAt("2026-10-31T10:00", until("detention-by-court", "2026-08-31T10:00", at("2026-10-31T10:00")));
    }

    @Test
    void a_court_term_over_two_months_is_recorded_and_marked() {
        Term term = until("detention-by-court", "2026-03-11T14:00", at("2026-06-11T14:00"));

        endsAt("2026-06-11T14:00", term);
        assertThat(term.derivation().lv()).contains("pārsniedz pieļaujamo: 2 mēneši");
    }

    @Test
    void the_ceiling_of_detention_is_six_months_to_the_minute() {
        endsAt("2026-09-02T05:20", ceiling("detention-ceiling", "2026-03-02T05:20"));
    }

    @Test
    void the_extended_ceiling_is_eighteen_months_to_the_minute() {
        endsAt("2027-09-02T05:20", ceiling("detention-ceiling-extended", "2026-03-02T05:20"));
    }

    @Test
    void time_already_served_shortens_the_ceiling_by_its_hours() {
        Term term = ceiling("detention-ceiling", "2026-05-24T09:00", served("2026-05-04T12:30", "2026-05-13T16:00"));

        endsAt("2026-11-15T05:30", term);
        assertThat(term.derivation().names("2026-05-04")).isTrue();
        assertThat(term.derivation().names("2026-05-13")).isTrue();
        assertThat(term.derivation().lv()).contains("219 h 30 min");
    }

    @Test
    void overlapping_periods_of_detention_count_once() {
        assertThat(ceiling(
                                "detention-ceiling",
                                "2026-05-24T09:00",
                                served("2026-05-04T12:30", "2026-05-10T16:00"),
                                served("2026-05-08T00:00", "2026-05-13T16:00"))
                        .end())
                .isEqualTo(at("2026-11-15T05:30"));
    }

    @Test
    void a_ceiling_used_up_before_is_reached_at_once() {
        assertThat(ceiling("detention-ceiling", "2026-05-24T09:00", served("2025-05-01T00:00", "2025-12-24T00:00"))
                        .end())
                .isEqualTo(at("2026-05-24T09:00"));
    }

    @Test
    void an_asylum_seeker_is_held_without_a_court_for_six_days_and_nights() {
        endsAt("2026-03-31T12:00", count("asylum-detention", "2026-03-25T12:00"));
    }

    @Test
    void the_removal_is_announced_twelve_real_hours_before_or_one_where_the_regulation_allows() {
        endsAt("2026-03-28T19:00", count("departure-notice", "2026-03-29T08:00"));
        endsAt("2026-09-04T05:00", count("departure-notice", "2026-09-04T06:00", Length.exceptional(1)));
        refusedLength("departure-notice", Length.of(1));
    }

    @Test
    void fingerprints_go_to_eurodac_within_72_hours_or_120_with_an_obstacle() {
        endsAt("2026-03-05T03:10", count("eurodac-sent", "2026-03-02T03:10"));
        endsAt("2026-03-07T03:10", count("eurodac-sent", "2026-03-02T03:10", Length.exceptional(120)));
    }

    // Working days

    @Test
    void the_return_decision_is_taken_within_eight_working_days() {
        Term term = count("return-decision", "2026-03-02T10:15");

        endsOn("2026-03-12", term);
        assertThat(term.derivation().lv()).contains("07.03.2026. (sestdiena), 08.03.2026. (svētdiena)");
    }

    @Test
    void an_asylum_application_is_registered_on_the_third_working_day() {
        endsOn("2026-04-20", count("asylum-registered", "2026-04-15T09:00"));
        endsOn("2026-04-29", count("asylum-registered", "2026-04-15T09:00", Length.exceptional(10)));
    }

    @Test
    void the_other_authority_accepts_the_case_on_the_next_working_day() {
        endsOn("2026-03-03", count("hand-over-accepted", "2026-03-02T11:00"));
    }

    @Test
    void a_ban_told_on_a_friday_is_entered_on_monday() {
        endsOn("2026-03-23", count("minister-ban-entered", "2026-03-20T16:00"));
    }

    @Test
    void a_ban_told_on_the_holiday_of_4_May_is_entered_the_day_after() {
        endsOn("2026-05-05", count("minister-ban-entered", "2026-05-04T15:10"));
    }

    // Days and months

    @Test
    void a_departure_order_gives_the_days_it_names_and_the_day_of_service_does_not_count() {
        Term term = count("voluntary-departure", "2026-03-02T15:30", 15);

        endsOn("2026-03-17", term);
        assertThat(term.derivation().names("2026-03-02")).isTrue();
        assertThat(term.derivation().names("15")).isTrue();
        endsOn("2026-03-09", count("voluntary-departure", "2026-03-02T15:30", 7));
        endsOn("2026-07-16", count("voluntary-departure", "2026-06-16T09:00", 30));
    }

    @Test
    void a_departure_term_ending_at_easter_does_not_move() {
        Term term = count("voluntary-departure", "2026-03-27T09:00", 10);

        endsOn("2026-04-06", term);
        assertThat(term.derivation().lv()).contains("nepārceļas");
    }

    @Test
    void a_departure_term_is_seven_to_thirty_days_and_shorter_only_with_a_recorded_reason() {
        refusedLength("voluntary-departure", Length.of(6));
        refusedLength("voluntary-departure", Length.of(31));
        refusedLength("voluntary-departure", Length.exceptional(31));
        endsOn("2026-03-05", count("voluntary-departure", "2026-03-02T15:30", Length.exceptional(3)));
        assertThatThrownBy(() -> count("voluntary-departure", "2026-03-02T15:30"))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        no -> assertThat(no.names("deadline-length-required")).isTrue());
    }

    @Test
    void an_extended_departure_term_ends_on_the_day_set_within_a_year() {
        Instant end = LegalTime.endOf(LocalDate.parse("2026-06-04"));
        endsOn("2026-06-04", until("voluntary-departure-extended", "2026-03-11T00:00", end));

        Instant tooFar = LegalTime.endOf(LocalDate.parse("2027-03-12"));
        assertThatThrownBy(() -> until("voluntary-departure-extended", "2026-03-11T00:00", tooFar))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        no -> assertThat(no.names("deadline-end-beyond-limit")).isTrue());
    }

    @Test
    void a_contest_term_ends_a_week_after_the_service() {
        endsOn("2026-03-09", count("contest-return-decision", "2026-03-02T15:30"));
        endsOn("2026-09-21", count("contest-return-decision", "2026-09-14T13:00"));
        endsOn("2026-10-12", count("appeal-return-decision", "2026-10-05T11:00"));
    }

    @Test
    void a_contest_term_ending_on_Good_Friday_moves_to_the_Tuesday_after_Easter() {
        Term term = count("contest-return-decision", "2026-03-27T09:00");

        endsOn("2026-04-07", term);
        assertThat(term.derivation().names("2026-04-03")).isTrue();
        assertThat(term.derivation().names("Lielā Piektdiena")).isTrue();
        assertThat(term.derivation().lv())
                .isEqualTo(
                        "paziņošana 27.03.2026. + 7 dienas → 03.04.2026. (piektdiena); 03.04.2026. (Lielā Piektdiena), "
                                + "04.04.2026. (sestdiena), 05.04.2026. (Pirmās Lieldienas), 06.04.2026. (Otrās Lieldienas)"
                                + " → nākamā darbdiena 07.04.2026.; beidzas 07.04.2026. plkst. 24:00");
        assertThat(term.derivation().en()).contains("Good Friday").contains("Easter Monday");
    }

    @Test
    void a_contest_term_ending_at_midsummer_moves_to_the_25th() {
        Term term = count("contest-return-decision", "2026-06-16T09:00");

        endsOn("2026-06-25", term);
        assertThat(term.end()).isEqualTo(at("2026-06-26T00:00"));
    }

    @Test
    void a_decision_on_the_contest_is_due_a_month_later() {
        endsOn("2026-05-07", count("decide-contest", "2026-04-07T15:40"));
    }

    @Test
    void a_month_without_the_date_ends_on_its_last_day() {
        endsOn("2026-03-02", count("decide-contest", "2026-01-31T10:00"));
        assertThat(ceiling("detention-ceiling", "2025-08-31T10:00").end()).isEqualTo(at("2026-02-28T10:00"));
    }

    @Test
    void the_prison_tells_within_thirty_days() {
        endsOn("2026-01-14", count("prison-notice", "2025-12-15T00:00"));
    }

    @Test
    void a_yearly_review_due_on_a_Saturday_moves_to_Monday() {
        endsOn("2027-02-08", count("ban-review", "2026-02-06T00:00"));
    }

    @Test
    void a_ban_is_reviewed_three_years_after_its_decision_and_that_day_does_not_move() {
        endsOn("2029-02-02", count("ban-review-3y", "2026-02-02T12:00"));
        endsOn("2029-04-30", count("ban-review-3y", "2026-04-30T00:00"));
    }

    @Test
    void a_decision_sent_by_registered_post_starts_its_clocks_on_the_seventh_day() {
        ServiceDay served = Counting.SERVICE.served(ServiceMeans.REGISTERED_POST, LocalDate.parse("2026-03-04"));
        Term departure = count("voluntary-departure", "2026-03-11T00:00", 30);

        assertThat(served.from()).isEqualTo(at("2026-03-11T00:00"));
        endsOn("2026-04-10", departure);
        assertThat(departure.derivation().names("2026-03-11")).isTrue();
        endsOn("2026-03-18", count("contest-return-decision", served.from()));
    }

    // The law itself

    @Test
    void an_event_outside_the_days_of_a_row_is_counted_and_marked_for_a_check() {
        assertThat(count("asylum-registered", "2026-09-01T09:00").derivation().lv())
                .contains("pārbaudāms");
        assertThat(count("asylum-registered", "2026-04-15T09:00").derivation().lv())
                .doesNotContain("pārbaudāms");
    }

    @Test
    void the_citation_follows_the_law_in_force_on_the_day_of_the_event() {
        assertThat(Counting.rule("eurodac-sent", at("2026-06-11T10:00"))
                        .citation()
                        .lv())
                .contains("603/2013");
        assertThat(Counting.rule("eurodac-sent", at("2026-06-12T10:00"))
                        .citation()
                        .lv())
                .contains("2024/1358");
    }

    private static void endsAt(String wallTime, Term term) {
        assertThat(LegalTime.write(term.end())).isEqualTo(LegalTime.write(at(wallTime)));
        assertThat(term.endDay()).isNull();
    }

    private static void endsOn(String day, Term term) {
        assertThat(term.endDay()).isEqualTo(LocalDate.parse(day));
        assertThat(term.end()).isEqualTo(LegalTime.endOf(LocalDate.parse(day)));
    }

    private static void refusedLength(String rule, Length length) {
        assertThatThrownBy(() -> count(rule, "2026-03-02T15:30", length))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        no -> assertThat(no.names("deadline-length-outside-limits"))
                                .isTrue());
    }
}
