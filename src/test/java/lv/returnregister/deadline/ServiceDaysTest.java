package lv.returnregister.deadline;

import static lv.returnregister.deadline.Counting.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import lv.returnregister.shared.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceDaysTest {

    private final ServiceDays service = Counting.SERVICE;

    @Test
    void a_decision_signed_for_is_served_at_that_minute() {
        ServiceDay served = service.served(ServiceMeans.IN_PERSON, at("2026-03-02T15:30"));

        assertThat(served.from()).isEqualTo(at("2026-03-02T15:30"));
        assertThat(served.presumed()).isFalse();
    }

    @Test
    void a_refusal_serves_at_the_minute_of_the_refusal_and_may_be_rebutted() {
        ServiceDay served = service.served(ServiceMeans.REFUSED, at("2026-03-02T15:30"));

        assertThat(served.from()).isEqualTo(at("2026-03-02T15:30"));
        assertThat(served.presumed()).isTrue();
    }

    @ParameterizedTest(name = "{0} sent {1} is served {2}")
    @CsvSource({
        // The seventh day after handing to the post.
        "registered-post, 2026-03-04, 2026-03-11",
        "registered-post, 2026-06-15, 2026-06-22",
        // The eighth day from the registration as outgoing, the later reading.
        "post, 2026-06-15, 2026-06-23",
        // The second working day after sending.
        "e-mail, 2026-03-05, 2026-03-09",
        "e-address, 2026-04-02, 2026-04-08",
        // Monday 22 June is a moved day off, the 23rd and 24th are holidays.
        "e-mail, 2026-06-19, 2026-06-26",
        // Abroad: the seventh working day in the Union, three weeks elsewhere.
        "abroad-eu, 2026-03-02, 2026-03-11",
        "abroad, 2026-03-02, 2026-03-23",
        // Public notice: the next working day.
        "public-notice, 2026-03-06, 2026-03-09"
    })
    void the_law_presumes_the_day_of_service(String means, LocalDate sent, LocalDate day) {
        ServiceDay served = service.served(ServiceMeans.of(means), sent);

        assertThat(served.day()).isEqualTo(day);
        assertThat(served.presumed()).isTrue();
        assertThat(served.derivation().dates()).contains(sent, day);
    }

    @Test
    void a_presumed_day_on_a_holiday_is_not_moved_but_the_contest_term_is() {
        ServiceDay served = service.served(ServiceMeans.REGISTERED_POST, LocalDate.parse("2026-03-27"));

        assertThat(served.day()).isEqualTo(LocalDate.parse("2026-04-03"));
        assertThat(Counting.count("contest-return-decision", served.from()).endDay())
                .isEqualTo(LocalDate.parse("2026-04-10"));
    }

    @Test
    void the_clocks_follow_the_day_the_addressee_proves() {
        ServiceDay served =
                service.proven(ServiceMeans.REGISTERED_POST, at("2026-03-04T10:00"), LocalDate.parse("2026-03-16"));

        assertThat(served.from()).isEqualTo(at("2026-03-16T00:00"));
        assertThat(served.derivation().names("2026-03-04")).isTrue();
        assertThatThrownBy(() ->
                        service.proven(ServiceMeans.IN_PERSON, at("2026-03-04T10:00"), LocalDate.parse("2026-03-16")))
                .isInstanceOf(Rejection.class);
    }

    @ParameterizedTest
    @EnumSource(ServiceMeans.class)
    void every_way_of_service_has_its_rule_with_a_citation(ServiceMeans means) {
        ServiceDay served = service.served(means, at("2026-03-02T10:00"));

        assertThat(ServiceMeans.of(means.id())).isEqualTo(means);
        assertThat(served.citation().lv()).contains("Paziņošanas likums");
    }
}
