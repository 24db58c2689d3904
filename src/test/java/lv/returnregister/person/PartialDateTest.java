package lv.returnregister.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import lv.returnregister.shared.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "1990, 1990, 1990",
        "1990-04, 1990-04, 04.1990.",
        "1990-04-12, 1990-04-12, 12.04.1990.",
        "12.04.1990., 1990-04-12, 12.04.1990.",
        "4.1990., 1990-04, 04.1990.",
        "00.00.1985, 1985, 1985",
        "1990-04-00, 1990-04, 04.1990."
    })
    void aDateIsReadAsFarAsItIsKnownAndWrittenTheSameWay(String text, String iso, String written) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date).hasToString(iso);
        assertThat(date.write()).isEqualTo(written);
        assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
        assertThat(PartialDate.parse(date.write())).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2001", "1990-13", "90", "", "abc", "1990-00-12", "12.1990.04"})
    void whatIsNoDateIsRefusedAndNeverGuessed(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection ->
                                assertThat(rejection.names("date-not-readable")).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "1971-08, 1971-08-14, true",
        "1971, 1971-08-14, true",
        "1971-08-14, 1971-08-14, true",
        "1971-09, 1971-08-14, false",
        "1972, 1971-08-14, false",
        "1971, 1971-08, true",
        "1971-08-14, 1971-08-15, false"
    })
    void twoDatesAreCompatibleWhenTheyCanMeanOneDay(String left, String right, boolean compatible) {
        PartialDate a = PartialDate.parse(left);
        PartialDate b = PartialDate.parse(right);
        assertThat(a.isCompatibleWith(b)).isEqualTo(compatible);
        assertThat(b.isCompatibleWith(a)).isEqualTo(compatible);
    }

    @Test
    void theAgeOfAPersonOfWhomOnlyTheYearIsKnownHasTwoEnds() {
        PartialDate.Age age = PartialDate.parse("2012").ageOn(LocalDate.of(2026, 6, 15));
        assertThat(age).isEqualTo(new PartialDate.Age(13, 14));
        assertThat(age.maybeUnder(14)).isTrue();
        assertThat(age.isAtLeast(14)).isFalse();
        assertThat(PartialDate.parse("2012-06-15").ageOn(LocalDate.of(2026, 6, 15)))
                .isEqualTo(new PartialDate.Age(14, 14));
        assertThat(PartialDate.parse("2012-06-16").ageOn(LocalDate.of(2026, 6, 15)))
                .isEqualTo(new PartialDate.Age(13, 13));
    }
}
