package lv.returnregister.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FormDefinitionsTest {

    private final FormDefinitions forms = new FormDefinitions(PublishedForms.NONE);

    @Test
    void a_form_is_read_with_its_groups_rules_choices_and_conditions() {
        FormDefinition form = forms.get("take-decision/draft-return-decision");

        assertThat(form.step()).isEqualTo("draft-return-decision");
        assertThat(form.fields())
                .extracting(FormDefinition.PlacedField::path)
                .containsExactly(
                        "kind",
                        "days",
                        "reasons",
                        "imposeBan",
                        "ban.ground",
                        "ban.months",
                        "ban.days",
                        "ban.territory",
                        "ban.reason");
        FormField days = form.field("days").orElseThrow();
        assertThat(days.rules().max()).isEqualByComparingTo("30");
        assertThat(days.label().en()).isEqualTo("Term for voluntary departure, days");
        assertThat(form.field("ban.ground").orElseThrow().codeList()).isEqualTo("ban-cases");
    }

    @Test
    void a_form_that_is_not_whole_stops_the_start_with_its_name() {
        refuses("{\"components\": [{\"type\": \"textfield\", \"label\": \"X\"}]}", "has no key");
        refuses(
                "{\"components\": [{\"type\": \"textfield\", \"key\": \"x\", \"label\": \"X\"}]}",
                "in one language only");
        refuses("""
                {"components": [{"type": "hologram", "key": "x", "label": "X", "properties": {"labelEn": "X"}}]}""", "unknown type hologram");
        refuses("""
                {"components": [{"type": "textfield", "key": "x", "label": "X", "properties": {"labelEn": "X"},
                 "conditional": {"hide": "=run(x)"}}]}""", "hides by");
        refuses("{\"components\": [", "not JSON");
    }

    private void refuses(String json, String why) {
        assertThatThrownBy(() -> forms.read("p/s", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("p/s")
                .hasMessageContaining(why);
    }
}
