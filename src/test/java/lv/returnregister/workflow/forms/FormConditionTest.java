package lv.returnregister.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormConditionTest {

    private static final Map<String, Object> ANSWER =
            Map.of("decision", "detain", "months", 36, "approve", true, "ban", Map.of("territory", "schengen"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=decision = \"detain\" | true",
                "decision != \"detain\" | false",
                "=months > 35 and months <= 36 | true",
                "=months = 36.0 | true",
                "=ban.territory = \"schengen\" | true",
                "=ban.ground = null | true",
                "=approve | true",
                "=approve != true | false",
                "=not(approve = true) or months < 1 | false",
                "=(decision = \"x\" or months = 36) and approve = true | true",
            })
    void a_simple_comparison_holds_or_not(String condition, boolean holds) {
        assertThat(FormCondition.parse(condition).holds(ANSWER)).isEqualTo(holds);
    }

    @Test
    void a_missing_value_differs_from_every_literal_and_is_neither_smaller_nor_greater() {
        assertThat(FormCondition.parse("=days != 7").holds(Map.of())).isTrue();
        assertThat(FormCondition.parse("=days < 7").holds(Map.of())).isFalse();
        assertThat(FormCondition.parse("=days >= 7").holds(Map.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "=decision = detain",
                "=1 = 1",
                "=f(decision)",
                "=decision = \"a\" decision",
                "=${bean.call()}",
                "=a..b = 1",
                "=a = \"unclosed",
                "=(a = 1"
            })
    void anything_beyond_simple_comparisons_is_refused(String condition) {
        assertThatThrownBy(() -> FormCondition.parse(condition)).isInstanceOf(IllegalArgumentException.class);
    }
}
