package lv.returnregister.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Violation;
import org.junit.jupiter.api.Test;

class FormValidatorTest {

    private final FormDefinitions forms = new FormDefinitions(PublishedForms.NONE);
    private final OptionSource lists = list -> List.of(
            option("risk-of-absconding"),
            option("Daugavpils"),
            option("uz"),
            option("in-person"),
            option("registered-post"));
    private final FormValidator validator = new FormValidator(lists);

    private static Option option(String code) {
        return new Option(code, LocalizedText.of(code, code));
    }

    @Test
    void a_whole_answer_is_accepted_as_it_is() {
        FormValidator.Checked checked = check(
                "take-decision/draft-return-decision",
                Map.of(
                        "kind",
                        "removal-order",
                        "imposeBan",
                        true,
                        "ban",
                        Map.of("ground", "risk-of-absconding", "months", 36, "territory", "schengen")));

        assertThat(checked.violations()).isEmpty();
        assertThat(checked.values())
                .containsEntry("ban", Map.of("ground", "risk-of-absconding", "months", 36, "territory", "schengen"));
    }

    @Test
    void what_is_required_is_told_all_at_once_in_the_order_of_the_form() {
        assertThat(check("apprehend-foreigner/decide-detention", Map.of("decision", "detain"))
                        .violations())
                .containsExactly(
                        Violation.input("ground", "required"),
                        Violation.input("facility", "required"),
                        Violation.input("alternativesWhyNot", "required"));
    }

    @Test
    void a_hidden_field_is_neither_required_nor_handed_on() {
        FormValidator.Checked checked = check(
                "apprehend-foreigner/decide-detention",
                Map.of("decision", "do-not-detain", "reason", "zināma adrese", "ground", "risk-of-absconding"));

        assertThat(checked.violations()).isEmpty();
        assertThat(checked.values()).containsOnlyKeys("decision", "reason");
    }

    @Test
    void a_hidden_group_takes_all_its_fields_with_it() {
        FormValidator.Checked checked = check(
                "take-decision/draft-return-decision",
                Map.of("kind", "departure-order", "days", 15, "imposeBan", false, "ban", Map.of("months", 900)));

        assertThat(checked.violations()).isEmpty();
        assertThat(checked.values()).doesNotContainKey("ban");
    }

    @Test
    void a_key_the_form_does_not_know_is_refused_also_inside_a_group() {
        assertThat(check(
                                "take-decision/draft-return-decision",
                                Map.of(
                                        "kind",
                                        "removal-order",
                                        "imposeBan",
                                        true,
                                        "admin",
                                        true,
                                        "ban",
                                        Map.of(
                                                "ground",
                                                "risk-of-absconding",
                                                "months",
                                                36,
                                                "territory",
                                                "schengen",
                                                "forever",
                                                true)))
                        .violations())
                .containsExactlyInAnyOrder(
                        Violation.input("ban.forever", "unknown-field", "ban.forever"),
                        Violation.input("admin", "unknown-field", "admin"));
    }

    @Test
    void a_value_of_another_type_is_refused_and_not_bent_into_shape() {
        assertThat(codes(
                        "take-decision/draft-return-decision",
                        Map.of("kind", "departure-order", "days", "15", "imposeBan", "yes")))
                .containsExactly("not-a-number", "not-yes-or-no");
        assertThat(codes("take-decision/draft-return-decision", Map.of("kind", "departure-order", "days", 7.5)))
                .containsExactly("not-a-whole-number");
        assertThat(codes("settle-contest/contest", Map.of("receivedAt", "02.03.2026.")))
                .containsExactly("not-a-date");
        assertThat(codes("take-decision/draft-return-decision", Map.of("kind", "pardon")))
                .containsExactly("not-among-choices");
    }

    @Test
    void bounds_of_numbers_and_texts_are_kept() {
        assertThat(check("take-decision/draft-return-decision", Map.of("kind", "departure-order", "days", 31))
                        .violations())
                .containsExactly(Violation.input("days", "at-most", "30"));
        assertThat(check(
                                "take-decision/draft-return-decision",
                                Map.of("kind", "departure-order", "days", 30, "reasons", "ā".repeat(4001)))
                        .violations())
                .containsExactly(Violation.input("reasons", "too-long", "4000"));
    }

    @Test
    void yes_and_no_become_truth_values_and_open_the_fields_behind_them() {
        assertThat(check("take-decision/sign-return-decision", Map.of("approve", "true"))
                        .values())
                .containsEntry("approve", true);
        assertThat(check("take-decision/sign-return-decision", Map.of("approve", false))
                        .violations())
                .containsExactly(Violation.input("reason", "required"));
    }

    @Test
    void service_by_post_asks_for_the_day_of_sending_and_drops_the_moment_of_handing_over() {
        FormValidator.Checked checked = check(
                "serve-decision/serve-return-decision",
                Map.of("means", "registered-post", "language", "uz", "servedAt", "2026-03-02T10:00"));

        assertThat(checked.violations()).containsExactly(Violation.input("sentOn", "required"));
        assertThat(checked.values()).doesNotContainKey("servedAt");
    }

    @Test
    void no_answer_whatever_breaks_the_check_and_what_is_accepted_is_accepted_again() {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Object[] odd = {
            "",
            " ",
            "x",
            0,
            -1,
            3.5,
            true,
            false,
            List.of(),
            List.of("x"),
            Map.of(),
            Map.of("x", 1),
            "2026-02-30",
            "2026-03-02",
            "2026-03-02T10:00",
            "removal-order",
            "detain",
            Long.MAX_VALUE
        };
        for (FormDefinition form : forms.all().values()) {
            for (int i = 0; i < 40; i++) {
                Map<String, Object> answer = new HashMap<>();
                for (FormDefinition.PlacedField field : form.fields()) {
                    if (random.nextInt(3) > 0) {
                        answer.put(field.path().split("\\.")[0], odd[random.nextInt(odd.length)]);
                    }
                }
                FormValidator.Checked once = validator.check(form, answer);
                if (once.isAccepted()) {
                    assertThat(validator.check(form, once.values()).values())
                            .as("form %s, seed %d", form.key(), seed)
                            .isEqualTo(once.values());
                }
            }
        }
    }

    private FormValidator.Checked check(String form, Map<String, Object> answer) {
        return validator.check(forms.get(form), answer);
    }

    private List<String> codes(String form, Map<String, Object> answer) {
        return check(form, answer).violations().stream().map(Violation::code).toList();
    }
}
