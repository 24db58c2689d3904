package lv.returnregister.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.forms.FormDefinition;
import lv.returnregister.workflow.forms.FormDrafts;
import lv.returnregister.workflow.forms.FormDrafts.Draft;
import lv.returnregister.workflow.forms.FormField;
import lv.returnregister.workflow.forms.FormGroup;
import lv.returnregister.workflow.forms.FormItem;
import lv.returnregister.workflow.forms.FormText;
import lv.returnregister.workflow.forms.FormValidator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any form on the screen: sections of fields in two columns, conditions that follow the answers at once, what is missing
 * above the form and at the field, a draft that keeps itself. Ctrl+Enter hands the answer in.
 */
public class FormView extends Div {

    private static final long serialVersionUID = 1L;

    /** What a form stands in. */
    record Surroundings(
            FormValidator validator,
            FormDrafts drafts,
            String draftKey,
            String officer,
            Messages messages,
            JsonMapper json,
            Clock clock) {}

    private final transient FormDefinition form;
    private final transient Surroundings around;
    private final transient Map<String, FieldView> fields = new LinkedHashMap<>();
    private final transient Map<FormItem, Component> placed = new LinkedHashMap<>();
    private final H2 heading = new H2();
    private final Span draftState = new Span();
    private final Div stop = new Div();
    private final Div foot = new Div();
    private final Button submit = new Button();
    private transient @Nullable Consumer<Map<String, Object>> onSubmit;
    private boolean followed;

    FormView(FormDefinition form, Surroundings around, Map<String, Object> known) {
        this.form = form;
        this.around = around;
        addClassName("rr-form");
        getElement().setAttribute("data-form", form.key());

        draftState.addClassName("rr-form-draft");
        draftState.getElement().setAttribute("aria-live", "polite");
        Div head = new Div(heading, draftState);
        head.addClassName("rr-form-head");
        heading.setText(Texts.text("step." + form.step()));

        stop.addClassName("rr-form-stop");
        stop.getElement().setAttribute("role", "alert");
        stop.getElement().setAttribute("tabindex", "-1");
        stop.setVisible(false);

        Div body = new Div(grid(form.items(), ""));
        body.addClassName("rr-form-body");

        submit.setText(Texts.text("form.submit"));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickListener(event -> handIn());
        submit.getElement().setAttribute("title", "Ctrl + Enter");
        foot.addClassName("rr-form-foot");
        foot.add(submit);
        if (form.fields().stream().anyMatch(field -> field.field().rules().required())) {
            Span legend = new Span(Texts.text("form.required"));
            legend.addClassName("rr-form-required");
            foot.add(legend);
        }
        add(head, stop, body, foot);
        Shortcuts.addShortcutListener(this, event -> handIn(), Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);

        fields.values().forEach(field -> field.fill(field.field().defaultValue()));
        write(known);
        fillDraft();
        followConditions();
    }

    /** The title above the form; the step's name when nobody sets another. */
    public void setTitle(String title) {
        heading.setText(title);
    }

    /** Puts what helps to answer between the title and the fields. */
    public void setIntroduction(Component introduction) {
        addComponentAtIndex(1, introduction);
    }

    /** The words on the button that hands the answer in. */
    public void setSubmitLabel(String label) {
        submit.setText(label);
    }

    /** Puts further buttons beside the one that hands in. */
    public void addActions(Component... actions) {
        for (int i = 0; i < actions.length; i++) {
            foot.addComponentAtIndex(1 + i, actions[i]);
        }
    }

    /**
     * Who takes the answer. It gets the checked answer: hidden fields and empty values are not in it. A {@link Rejection}
     * it throws is shown at the fields and above the form; when it returns, the draft is thrown away.
     */
    public void onSubmit(Consumer<Map<String, Object>> consumer) {
        this.onSubmit = consumer;
    }

    /** Shows the answer only: nobody can change it and nothing can be handed in. */
    public void setReadOnly(boolean readOnly) {
        fields.values().forEach(field -> field.setReadOnly(readOnly));
        foot.setVisible(!readOnly);
        draftState.setVisible(!readOnly);
    }

    /** Puts the cursor into the first field. */
    public void focusFirst() {
        fields.values().stream().filter(FieldView::isShown).findFirst().ifPresent(FieldView::focus);
    }

    /** The answer as it stands, unchecked; groups are nested maps. */
    public Map<String, Object> answer() {
        Map<String, Object> answer = new LinkedHashMap<>();
        for (FieldView field : fields.values()) {
            Object value = field.value();
            if (value != null) {
                put(answer, field.path(), value);
            }
        }
        return answer;
    }

    /** Fills in values; fields that are not named keep theirs. */
    public void setAnswer(Map<String, Object> answer) {
        write(answer);
        followConditions();
    }

    /** Checks the answer and hands it in, as the button does. */
    public void handIn() {
        FormValidator.Checked checked = around.validator().check(form, answer());
        List<Violation> wrong = wrong();
        if (!wrong.isEmpty()) {
            showViolations(wrong);
            followed = true;
            return;
        }
        Consumer<Map<String, Object>> consumer = onSubmit;
        if (consumer == null) {
            return;
        }
        try {
            consumer.accept(checked.values());
        } catch (Rejection rejection) {
            showViolations(rejection.violations());
            return;
        }
        showViolations(List.of());
        around.drafts().delete(around.draftKey(), around.officer());
        draftState.removeAll();
    }

    /**
     * Says what stops the step, above the form with links to the fields and at the fields themselves.
     *
     * @param violations from the form's own check or from a {@link Rejection}; none takes everything back
     */
    public void showViolations(List<Violation> violations) {
        list(violations);
        followed = false;
        if (violations.isEmpty()) {
            return;
        }
        // The box takes the focus, not the first field: a refusal may name conditions that stand at no field.
        stop.scrollIntoView();
        stop.getElement().executeJs("this.focus()");
    }

    /** What the form refuses; a field whose text cannot be read is not told as empty besides. */
    private List<Violation> wrong() {
        List<Violation> unread = fields.values().stream()
                .flatMap(field -> field.unread().stream())
                .toList();
        Set<String> told = unread.stream().map(Violation::field).collect(Collectors.toSet());
        return Stream.concat(
                        unread.stream(),
                        around.validator().validate(form, answer()).stream()
                                .filter(violation -> !told.contains(violation.field())))
                .toList();
    }

    /** Writes the box and the fields, without moving the cursor. */
    private void list(List<Violation> violations) {
        fields.values().forEach(field -> field.complain(null));
        stop.removeAll();
        stop.setVisible(!violations.isEmpty());
        if (violations.isEmpty()) {
            return;
        }
        Element title = new Element("strong");
        title.setText(Tone.OVERDUE.sign() + " "
                + around.messages().counted(Texts.language(), "form.stopped", violations.size()));
        stop.getElement().appendChild(title);
        UnorderedList items = new UnorderedList();
        Map<FieldView, String> complaints = new LinkedHashMap<>();
        for (Violation violation : violations) {
            String words = Rejections.describe(violation);
            Optional<FieldView> at = fieldOf(violation);
            if (at.isPresent()) {
                FieldView field = at.get();
                complaints.merge(field, words, (first, second) -> first + " " + second);
                NativeButton link = new NativeButton(field.label(), event -> field.focus());
                items.add(new ListItem(link, new Span(": " + words)));
            } else {
                items.add(new ListItem(new Span(words)));
            }
        }
        complaints.forEach(FieldView::complain);
        stop.add(items);
    }

    private Optional<FieldView> fieldOf(Violation violation) {
        String name = violation.field();
        if (name == null || name.isEmpty()) {
            return Optional.empty();
        }
        FieldView exact = fields.get(name);
        if (exact != null && exact.isShown()) {
            return Optional.of(exact);
        }
        // A command nested in another one names its own part only.
        List<FieldView> sameEnd = fields.values().stream()
                .filter(field -> field.isShown() && field.path().endsWith("." + name))
                .toList();
        return sameEnd.size() == 1 ? Optional.of(sameEnd.getFirst()) : Optional.empty();
    }

    private Div grid(List<FormItem> items, String prefix) {
        Div grid = new Div();
        grid.addClassName("rr-form-grid");
        for (FormItem item : items) {
            Component component = switch (item) {
                case FormField field -> place(field, prefix + field.key());
                case FormGroup group -> section(group, prefix);
                case FormText text -> words(text);
            };
            placed.put(item, component);
            grid.add(component);
        }
        return grid;
    }

    private Component place(FormField field, String path) {
        FieldView view =
                FieldView.of(path, field, field.isChoice() ? around.validator().options(field) : List.of());
        fields.put(path, view);
        view.onChange(this::changed);
        return view.component();
    }

    private Component section(FormGroup group, String prefix) {
        FieldSet section = new FieldSet();
        section.addClassNames("rr-form-group", "rr-wide");
        LocalizedText label = group.label();
        if (label != null) {
            section.setLegendText(label.in(Texts.language()));
        }
        section.add(grid(group.items(), prefix + group.prefix()));
        return section;
    }

    private static Component words(FormText text) {
        LocalizedText words = text.text();
        if (words == null) {
            Div line = new Div();
            line.getElement().appendChild(new Element("hr"));
            line.addClassName("rr-wide");
            return line;
        }
        Paragraph paragraph = new Paragraph(words.in(Texts.language()));
        paragraph.addClassNames("rr-form-text", "rr-wide");
        return paragraph;
    }

    private void changed() {
        followConditions();
        if (followed) {
            // What the officer has mended disappears at once; the cursor stays where it is.
            list(wrong());
        }
        saveDraft();
    }

    /** Shows and hides; a hidden field counts as empty for the conditions of the others. */
    private void followConditions() {
        int rounds = fields.size() + 1;
        for (int i = 0; i < rounds; i++) {
            Map<String, Object> seen = shownAnswer();
            boolean moved = false;
            for (Map.Entry<FormItem, Component> item : placed.entrySet()) {
                boolean shown = item.getKey().isShown(seen);
                moved |= item.getValue().isVisible() != shown;
                item.getValue().setVisible(shown);
            }
            if (!moved) {
                return;
            }
        }
    }

    private Map<String, Object> shownAnswer() {
        Map<String, Object> answer = new LinkedHashMap<>();
        for (FieldView field : fields.values()) {
            Object value = field.value();
            if (value != null && isReached(field.component())) {
                put(answer, field.path(), value);
            }
        }
        return answer;
    }

    private boolean isReached(Component component) {
        Component at = component;
        while (at != this) {
            if (!at.isVisible()) {
                return false;
            }
            Optional<Component> parent = at.getParent();
            if (parent.isEmpty()) {
                return true;
            }
            at = parent.get();
        }
        return true;
    }

    private void saveDraft() {
        Instant savedAt = around.drafts()
                .save(around.draftKey(), around.officer(), around.json().writeValueAsString(answer()));
        draftState.removeAll();
        draftState.setText(Texts.text("form.draft.saved", Dates.second(savedAt)));
    }

    private void fillDraft() {
        Optional<Draft> draft = around.drafts().load(around.draftKey(), around.officer());
        if (draft.isEmpty()) {
            return;
        }
        try {
            write(around.json().readValue(draft.get().json(), new TypeReference<Map<String, Object>>() {}));
        } catch (JacksonException e) {
            // A draft nobody can read helps nobody.
            around.drafts().delete(around.draftKey(), around.officer());
            return;
        }
        Instant savedAt = draft.get().savedAt();
        boolean today =
                LegalTime.day(savedAt).equals(LegalTime.day(around.clock().instant()));
        NativeButton discard = new NativeButton(Texts.text("form.draft.discard"), event -> discardDraft());
        draftState.add(
                new Span(Texts.text("form.draft.from", today ? Dates.second(savedAt) : Dates.minute(savedAt)) + " · "),
                discard);
    }

    private void discardDraft() {
        around.drafts().delete(around.draftKey(), around.officer());
        draftState.removeAll();
        fields.values().forEach(field -> {
            field.clear();
            field.fill(field.field().defaultValue());
        });
        showViolations(List.of());
        followConditions();
    }

    private void write(Map<String, Object> answer) {
        fields.forEach((path, field) -> field.fill(find(answer, path)));
    }

    private static @Nullable Object find(Map<String, Object> answer, String path) {
        Object at = answer;
        for (String name : path.split("\\.", -1)) {
            if (!(at instanceof Map<?, ?> map)) {
                return null;
            }
            at = map.get(name);
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> answer, String path, Object value) {
        List<String> names = new ArrayList<>(List.of(path.split("\\.", -1)));
        String last = names.removeLast();
        Map<String, Object> at = answer;
        for (String name : names) {
            at = (Map<String, Object>) at.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
        }
        at.put(last, value);
    }
}
