package lv.returnregister.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InstallationTest {

    @Test
    void only_production_goes_without_a_stripe() {
        assertThat(new Installation("production").isProduction()).isTrue();
        assertThat(new Installation("Training ").isProduction()).isFalse();
        assertThat(new Installation("demo").word()).isEqualTo("demo");
    }

    @Test
    void an_unknown_kind_stops_the_start_so_that_a_trial_room_is_never_taken_for_the_real_one() {
        assertThatThrownBy(() -> new Installation("prod"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("prod");
    }
}
