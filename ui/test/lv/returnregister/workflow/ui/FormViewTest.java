package lv.returnregister.workflow.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.workflow.forms.FormDefinitions;
import lv.returnregister.workflow.forms.FormDrafts;
import lv.returnregister.workflow.forms.FormValidator;
import lv.returnregister.workflow.forms.Option;
import lv.returnregister.workflow.forms.PublishedForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What an officer meets in a form on the screen, without a browser. */
class FormViewTest {

    private static final String PROVIDER = "vaadin.i18n.provider";
    private static final Instant NOW = Instant.parse("2026-03-02T07:42:10Z");

    private final KeptInMemory drafts = new KeptInMemory();
    private final List<Map<String, Object>> handedIn = new ArrayList<>();

    /** The texts as Vaadin makes them when no Spring is there. */
    public static class PlainTexts extends Texts {
        public PlainTexts() {
            super(new Messages());
        }
    }

    @BeforeEach
    void open() {
        System.setProperty(PROVIDER, PlainTexts.class.getName());
        MockVaadin.setup();
        UI.getCurrent().setLocale(Messages.LATVIAN);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        System.clearProperty(PROVIDER);
    }

    @Test
    void fields_show_only_when_their_condition_lets_them() {
        FormView form = form("take-decision/draft-return-decision");

        assertThat(_find(form, IntegerField.class)).isEmpty();
        choose(form, "Lēmuma veids", "departure-order");
        assertThat(_get(form, IntegerField.class).getLabel()).startsWith("Labprātīgas izceļošanas termiņš");
        type(_get(form, Checkbox.class), true);
        assertThat(_find(form, IntegerField.class)).hasSize(3);
    }

    @Test
    void what_is_missing_stands_above_the_form_with_a_link_and_at_the_field() {
        FormView form = form("take-decision/sign-return-decision");

        choose(form, "Izlemšana", "false");
        submit(form);

        assertThat(handedIn).isEmpty();
        assertThat(_get(form, NativeButton.class).getText()).isEqualTo("Kas jālabo");
        TextArea reason = _get(form, TextArea.class);
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).isEqualTo("Jāaizpilda.");

        type(reason, "Nav norādīts tiesiskais pamats.");
        assertThat(_find(form, NativeButton.class)).as("mended at once").isEmpty();
    }

    @Test
    void the_answer_is_handed_in_typed_and_the_draft_is_thrown_away() {
        FormView form = form("take-decision/draft-return-decision");
        choose(form, "Lēmuma veids", "departure-order");
        type(_get(form, IntegerField.class), 15);
        assertThat(drafts.kept).hasSize(1);

        submit(form);

        assertThat(handedIn).containsExactly(Map.of("kind", "departure-order", "days", 15, "imposeBan", false));
        assertThat(drafts.kept).isEmpty();
    }

    @Test
    void a_draft_comes_back_and_says_when_it_was_saved() {
        FormView first = form("take-decision/sign-return-decision");
        choose(first, "Izlemšana", "false");
        type(_get(first, TextArea.class), "Trūkst paraksta");
        assertThat(first.getElement().getTextRecursively()).contains("Melnraksts saglabāts 09:42:10");

        FormView again = form("take-decision/sign-return-decision");

        assertThat(again.answer()).isEqualTo(Map.of("approve", false, "reason", "Trūkst paraksta"));
        assertThat(again.getElement().getTextRecursively()).contains("Melnraksts no 09:42:10");
    }

    @Test
    void a_refusal_names_every_condition_and_keeps_the_answer_and_the_draft() {
        FormView form = form("take-decision/sign-return-decision");
        form.onSubmit(answer -> {
            throw new Rejection(List.of(
                    Violation.state("task-taken", "j.berzins"), Violation.input("approve", "not-among-choices", "x")));
        });
        choose(form, "Izlemšana", "true");

        submit(form);

        assertThat(form.getElement().getTextRecursively()).contains("2 nosacījumi");
        assertThat(radio(form, "Izlemšana").isInvalid()).isTrue();
        assertThat(form.answer()).containsEntry("approve", true);
        assertThat(drafts.kept).hasSize(1);
    }

    @Test
    void a_refused_date_is_told_beside_its_field_and_keeps_what_was_typed() {
        FormView form = form("settle-contest/contest");
        form.onSubmit(answer -> {
            throw new Rejection(Violation.input("receivedAt", "contest-before-service", "02.03.2026. 10:00"));
        });
        DateTimePicker received = _get(form, DateTimePicker.class);
        type(received, LocalDateTime.parse("2026-03-01T10:00"));

        submit(form);

        assertThat(received.isInvalid()).isTrue();
        assertThat(received.getErrorMessage())
                .isEqualTo("Lēmums izsniegts 02.03.2026. 10:00; pirms tam to nevarēja apstrīdēt.");
        assertThat(form.answer()).containsEntry("receivedAt", "2026-03-01T10:00");
        assertThat(drafts.kept).hasSize(1);
    }

    @Test
    void an_hour_that_the_clocks_skip_is_told_beside_its_field_before_it_is_handed_in() {
        FormView form = form("settle-contest/contest");
        DateTimePicker received = _get(form, DateTimePicker.class);
        type(received, LocalDateTime.parse("2026-03-29T03:30"));

        submit(form);

        assertThat(handedIn).isEmpty();
        assertThat(received.getErrorMessage()).contains("29.03.2026. 03:30", "pulksteni pagrieza uz priekšu");
        assertThat(received.getValue()).isEqualTo(LocalDateTime.parse("2026-03-29T03:30"));
    }

    @Test
    void a_day_no_month_has_is_not_taken_for_an_empty_field_that_means_now() {
        FormView form = form("protect-minor/record-vulnerability");
        DatePicker since = _get(form, DatePicker.class);
        unreadable(since, "30.02.2026.");

        submit(form);

        assertThat(handedIn).isEmpty();
        assertThat(since.isInvalid()).isTrue();
        assertThat(since.getErrorMessage()).isEqualTo("Nav derīgs datums.");
    }

    @Test
    void in_english_labels_choices_and_help_are_english() {
        UI.getCurrent().setLocale(Messages.ENGLISH);
        FormView form = form("take-decision/sign-return-decision");

        assertThat(form.getElement().getTextRecursively())
                .contains("Signing the decision")
                .contains("Send back")
                .contains("IL s. 41");
    }

    private FormView form(String key) {
        FormView form = new FormView(
                new FormDefinitions(PublishedForms.NONE).get(key),
                new FormView.Surroundings(
                        new FormValidator(list -> List.of(new Option("x", LocalizedText.of("x", "x")))),
                        drafts,
                        "case/" + key,
                        "a.kalnina",
                        new Messages(),
                        JsonMapper.builder().build(),
                        Clock.fixed(NOW, LegalTime.ZONE)),
                Map.of());
        form.onSubmit(handedIn::add);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(form);
        return form;
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Option> radio(FormView form, String label) {
        return _get(form, RadioButtonGroup.class, spec -> spec.withPredicate(radio -> label.equals(radio.getLabel())));
    }

    private static void choose(FormView form, String label, String code) {
        RadioButtonGroup<Option> radio = radio(form, label);
        Option option = radio.getListDataView()
                .getItems()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        type(radio, option);
    }

    /** As the browser does it; the library's own way looks for a method this Vaadin no longer has. */
    private static void type(AbstractField<?, ?> field, Object value) {
        try {
            Method method = AbstractField.class.getDeclaredMethod("setModelValue", Object.class, boolean.class);
            method.setAccessible(true);
            method.invoke(field, value, true);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** As the browser tells a text it cannot read. */
    private static void unreadable(DatePicker field, String text) {
        try {
            Field kept = DatePicker.class.getDeclaredField("unparsableValue");
            kept.setAccessible(true);
            kept.set(field, text);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void submit(FormView form) {
        _click(_get(form, Button.class, spec -> spec.withText("Iesniegt")));
    }

    private static final class KeptInMemory implements FormDrafts {

        private final Map<String, Draft> kept = new HashMap<>();

        @Override
        public Optional<Draft> load(String key, String officer) {
            return Optional.ofNullable(kept.get(key + officer));
        }

        @Override
        public Instant save(String key, String officer, String json) {
            kept.put(key + officer, new Draft(json, NOW));
            return NOW;
        }

        @Override
        public void delete(String key, String officer) {
            kept.remove(key + officer);
        }
    }
}
