package lv.returnregister.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void every_text_there_is_stands_in_both_languages() {
        assertThat(new Messages().keys()).contains("shell.brand", "rejection.required");
    }

    @Test
    void a_text_in_one_language_only_stops_the_start() {
        assertThatThrownBy(() -> new Messages(Map.of("a", "A", "b", "B"), Map.of("a", "A", "c", "C")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("b")
                .hasMessageContaining("c");
    }

    @Test
    void apostrophes_and_foreign_braces_stay_as_they_are() {
        assertThat(Messages.fill("Don't touch {0}, {name} or {7}", "it's {0}"))
                .isEqualTo("Don't touch it's {0}, {name} or {7}");
    }

    @Test
    void latvian_counts_twenty_one_as_singular_and_eleven_as_plural() {
        Messages messages = new Messages();
        assertThat(messages.counted(Messages.LATVIAN, "shell.overdue", 1)).isEqualTo("1 nokavēts");
        assertThat(messages.counted(Messages.LATVIAN, "shell.overdue", 21)).isEqualTo("21 nokavēts");
        assertThat(messages.counted(Messages.LATVIAN, "shell.overdue", 11)).isEqualTo("11 nokavēti");
        assertThat(messages.counted(Messages.LATVIAN, "shell.overdue", 2)).isEqualTo("2 nokavēti");
        assertThat(messages.counted(Messages.ENGLISH, "shell.in-days", 21)).isEqualTo("in 21 days");
    }

    @Test
    void a_missing_text_is_seen_and_not_hidden() {
        assertThat(new Messages().text(Messages.LATVIAN, "no.such.key")).isEqualTo("!no.such.key!");
    }
}
