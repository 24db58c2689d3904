package lv.returnregister.cockpit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import lv.returnregister.workflow.ui.ProcessDiagram;
import org.junit.jupiter.api.Test;

/** How values become colours. */
class HeatScaleTest {

    @Test
    void the_largest_value_has_the_last_step_and_nothing_the_first() {
        HeatScale scale = new HeatScale(1000);

        assertThat(scale.step(1000)).isEqualTo(ProcessDiagram.HEAT_STEPS - 1);
        assertThat(scale.step(0)).isZero();
    }

    @Test
    void more_never_has_a_smaller_step() {
        HeatScale scale = new HeatScale(500);
        for (int value = 1; value < 500; value++) {
            assertThat(scale.step(value)).isBetween(scale.step(value - 1), scale.step(value - 1) + 1);
        }
    }

    @Test
    void one_slow_activity_does_not_paint_all_others_alike() {
        HeatScale scale = new HeatScale(1000);

        assertThat(scale.step(10)).isLessThan(scale.step(100));
        assertThat(scale.step(100)).isLessThan(scale.step(500));
    }

    @Test
    void where_nothing_is_told_every_step_is_the_first() {
        assertThat(new HeatScale(0).step(0)).isZero();
    }
}
