package lv.returnregister.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a command's dates must keep, and which minute is meant when the clocks change. */
class CommandDatesTest {

    private static final Instant NOW = Instant.parse("2026-10-25T01:10:00Z");
    private static final LocalDateTime TWICE = LocalDateTime.parse("2026-10-25T03:30");
    private static final LocalDateTime NEVER = LocalDateTime.parse("2026-03-29T03:30");

    record Inner(@Dated(Dated.When.PAST) LocalDateTime happened) {}

    record Command(
            @Dated(Dated.When.AHEAD) LocalDateTime starts,
            @Dated(Dated.When.AHEAD) @Nullable LocalDate lasts,
            @Dated(Dated.When.EITHER) @Nullable LocalDate either,
            Inner inner) {}

    @Test
    void every_date_is_told_by_the_path_of_its_field() {
        Command command = new Command(
                LocalDateTime.parse("2026-10-24T10:00"),
                LocalDate.parse("2026-10-24"),
                LocalDate.parse("2030-01-01"),
                new Inner(LocalDateTime.parse("2026-10-26T10:00")));

        assertThat(CommandDates.violations(command, NOW))
                .extracting(violation -> violation.field() + ": " + violation.code())
                .containsExactly("starts: in-the-past", "lasts: before-today", "inner.happened: in-the-future");
    }

    @Test
    void a_minute_that_the_clocks_skip_is_never_moved_silently() {
        assertThat(LegalTime.exists(NEVER)).isFalse();
        assertThatThrownBy(() -> LegalTime.instant(NEVER)).isInstanceOf(DateTimeException.class);
        assertThat(CommandDates.violations(new Command(NEVER, null, null, new Inner(TWICE)), NOW))
                .containsExactly(Violation.input("starts", "moment-skipped", "29.03.2026. 03:30"));
    }

    @Test
    void in_the_hour_that_occurs_twice_the_earlier_minute_is_meant_unless_it_would_precede_what_came_first() {
        Instant earlier = Instant.parse("2026-10-25T00:30:00Z");
        Instant later = Instant.parse("2026-10-25T01:30:00Z");

        assertThat(LegalTime.instant(TWICE)).isEqualTo(earlier);
        assertThat(LegalTime.instant(TWICE, null)).isEqualTo(earlier);
        assertThat(LegalTime.instant(TWICE, earlier.plusSeconds(40))).isEqualTo(earlier);
        assertThat(LegalTime.instant(TWICE, earlier.plusSeconds(600))).isEqualTo(later);
        assertThat(LegalTime.instant(TWICE, later.plusSeconds(600))).isEqualTo(earlier);
    }
}
