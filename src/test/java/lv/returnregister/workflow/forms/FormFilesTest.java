package lv.returnregister.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.Messages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every form in {@code forms/} is one an officer can work with in both languages. */
class FormFilesTest {

    private final FormDefinitions forms = new FormDefinitions(PublishedForms.NONE);
    private final Messages messages = new Messages();
    private final OptionSource lists = new ClassifierOptions(
            new Classifiers(java.time.Clock.fixed(java.time.Instant.parse("2026-03-02T10:00:00Z"), LegalTime.ZONE)));

    @TestFactory
    Stream<DynamicTest> a_form_tells_in_both_languages_what_is_asked_and_which_law_asks_it() {
        assertThat(forms.all()).isNotEmpty();
        return new TreeMap<>(forms.all()).values().stream().map(form -> dynamicTest(form.key(), () -> check(form)));
    }

    private void check(FormDefinition form) {
        assertThat(messages.find(Messages.LATVIAN, "step." + form.step()))
                .as("title")
                .isPresent();
        Set<String> labels = new HashSet<>();
        for (FormDefinition.PlacedField placed : form.fields()) {
            FormField field = placed.field();
            assertThat(placed.path())
                    .as("a key is a word as in the commands")
                    .matches("[a-z][a-zA-Z]*(\\.[a-z][a-zA-Z]*)*");
            assertThat(field.legalSource())
                    .as("legal source of " + placed.path())
                    .isNotNull();
            assertThat(labels.add(field.label().lv() + placed.path())).isTrue();
            if (field.isChoice()) {
                choices(field);
            } else {
                assertThat(field.options())
                        .as(placed.path() + " has no choices")
                        .isEmpty();
            }
        }
        conditionsNameFields(form, form.items());
    }

    private void choices(FormField field) {
        List<Option> options = field.codeList() == null ? field.options() : lists.options(field.codeList());
        assertThat(options).as("choices of " + field.key()).isNotEmpty();
        assertThat(options).extracting(Option::code).doesNotHaveDuplicates();
    }

    /** A condition on a field that does not exist would hide its field for ever, or never. */
    private void conditionsNameFields(FormDefinition form, List<FormItem> items) {
        List<String> paths = new ArrayList<>();
        form.fields().forEach(field -> paths.add(field.path()));
        for (FormItem item : items) {
            FormCondition hide = item.hide();
            if (hide != null) {
                assertThat(hide.names()).as("names in " + hide).isNotEmpty().isSubsetOf(paths);
            }
            if (item instanceof FormGroup group) {
                conditionsNameFields(form, group.items());
            }
        }
    }
}
