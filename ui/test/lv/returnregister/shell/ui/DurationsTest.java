package lv.returnregister.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths of time as the screens write them. */
class DurationsTest {

    @ParameterizedTest(name = "{0} is {1}, in two units {2}")
    @CsvSource({
        "PT0S, 0 min, 0 min",
        "PT59S, < 1 min, < 1 min",
        "PT12M, 12 min, 12 min",
        "PT1H20M, 80 min, 1 h 20 min",
        "PT6H20M, 6 h, 6 h 20 min",
        "PT26H, 26 h, 26 h",
        "PT71H40M, 3 d, 71 h 40 min",
        "PT72H, 3 d, 3 d",
        "P19DT4H, 19 d, 19 d 4 h",
        "P99DT23H, 100 d, 99 d 23 h",
        "P400DT5H, 400 d, 400 d"
    })
    void a_length_is_told_in_the_largest_unit_that_tells_it(String length, String brief, String full) {
        assertThat(Durations.brief(Duration.parse(length))).isEqualTo(brief);
        assertThat(Durations.full(Duration.parse(length))).isEqualTo(full);
    }
}
