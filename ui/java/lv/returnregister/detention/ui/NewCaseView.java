package lv.returnregister.detention.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.casefile.CaseQueries;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.KnownBans;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.detention.Intake;
import lv.returnregister.detention.SeenPerson;
import lv.returnregister.person.LikelyPerson;
import lv.returnregister.person.PersonAddresses;
import lv.returnregister.person.Persons;
import lv.returnregister.person.ui.PersonForm;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.CodeBox;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.MainLayout;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Toolbar;
import lv.returnregister.workflow.forms.FormDrafts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A foreigner was found: one page from the passport's lines to the open case. Who they may be is looked up while the
 * officer types; what was typed is kept as a draft, so that neither a fault nor a lost connection takes it away.
 */
@Route(value = NewCaseView.ROUTE, layout = MainLayout.class)
@RolesAllowed("case.open")
@CssImport("./styles/intake.css")
public class NewCaseView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Where the view is. */
    public static final String ROUTE = "new-case";

    private static final Set<String> OVERSTAY = Set.of("visa-overstay", "visa-free-overstay");
    private static final String SENTENCED = "court-expulsion";
    private static final int LONGEST = 4000;
    private static final int PAUSE = 400;

    private final transient Intake intake;
    private final transient FormDrafts drafts;
    private final transient JsonMapper json;
    private final transient Officer officer;
    private final PersonForm person;
    private final LikelyPersons likely;
    private final TextField place = new TextField(Texts.text("new-case.place"));
    private final CodeBox ground;
    private final TextArea circumstances = new TextArea(Texts.text("new-case.circumstances"));
    private final IntegerField overstayDays = new IntegerField(Texts.text("new-case.overstayDays"));
    private final Span judgmentAbout = new Span(Texts.text("new-case.judgment.about"));
    private final TextField judgmentNo = new TextField(Texts.text("new-case.judgmentNo"));
    private final DatePicker judgmentDate = new DatePicker(Texts.text("new-case.judgmentDate"));
    private final DatePicker imprisonedOn = new DatePicker(Texts.text("new-case.imprisonedOn"));
    private final DatePicker releaseOn = new DatePicker(Texts.text("new-case.releaseOn"));
    private final Checkbox permitRefused = new Checkbox(Texts.text("new-case.permitRefusedOrWithdrawn"));
    private final Checkbox asylumRefused = new Checkbox(Texts.text("new-case.asylumRefusedAtLiberty"));
    private final RadioButtonGroup<String> decisionBy = new RadioButtonGroup<>(Texts.text("new-case.decisionBy"));
    private final Span saved = new Span();
    private final Span outcome = new Span();
    private final Div stop = new Div();
    private final Button open = new Button(Texts.text("new-case.open"), event -> save());
    private boolean restoring;

    /** Draws the page with the officer's draft, if one is kept. */
    public NewCaseView(
            Intake intake,
            Persons persons,
            PersonAddresses addresses,
            CaseQueries cases,
            KnownBans bans,
            Classifiers classifiers,
            CurrentOfficer currentOfficer,
            FormDrafts drafts,
            JsonMapper json) {
        this.intake = intake;
        this.drafts = drafts;
        this.json = json;
        this.officer = currentOfficer.get();
        this.person = new PersonForm(persons, addresses, classifiers);
        this.ground = new CodeBox(Texts.text("new-case.ground"), classifiers, CodeList.VIOLATION);
        this.likely = new LikelyPersons(persons, cases, bans, classifiers, officer.may("case.read"), this::tellOutcome);
        addClassNames("rr-page", "rr-intake");

        saved.addClassName("rr-form-draft");
        Button discard = new Button(Texts.text("new-case.discard"), event -> discard());
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Toolbar toolbar = new Toolbar(Texts.text("new-case.title")).withActions(saved, discard);

        Div form = new Div(Card.titled(Texts.text("new-case.who"), null, person), found());
        form.addClassName("rr-intake-form");
        Card known = Card.titled(Texts.text("new-case.likely"), null, likely);
        known.addClassName("rr-intake-known");
        Div body = new Div(form, known);
        body.addClassName("rr-intake-body");
        add(toolbar, body, foot());

        person.onChange(this::changed);
        restore();
        tellOutcome();
    }

    private Component found() {
        place.setRequiredIndicatorVisible(true);
        place.setHelperText(Texts.text("new-case.place.help"));
        ground.setRequiredIndicatorVisible(true);
        circumstances.setMaxLength(LONGEST);
        circumstances.setMinRows(2);
        circumstances.addClassName("rr-wide");
        overstayDays.setMin(0);
        overstayDays.setStepButtonsVisible(true);
        overstayDays.setHelperText(Texts.text("new-case.overstayDays.help"));
        decisionBy.setItems("", Authority.VRS.name(), Authority.PMLP.name());
        decisionBy.setItemLabelGenerator(word -> word.isEmpty() ? Texts.text("new-case.decisionBy.table") : word);
        decisionBy.setHelperText(Texts.text("new-case.decisionBy.help"));
        permitRefused.addValueChangeListener(event -> keepUnlessRestoring());
        asylumRefused.addValueChangeListener(event -> keepUnlessRestoring());
        decisionBy.setValue("");
        for (TextField field : List.of(place, judgmentNo)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(PAUSE);
            field.addValueChangeListener(event -> touched(field));
        }
        for (DatePicker field : List.of(judgmentDate, imprisonedOn, releaseOn)) {
            field.setI18n(Dates.picker(Texts.language()));
            field.setLocale("en".equals(Texts.language().getLanguage()) ? Locale.UK : Locale.of("lv", "LV"));
            field.addValueChangeListener(event -> touched(field));
        }
        judgmentNo.setRequiredIndicatorVisible(true);
        judgmentDate.setRequiredIndicatorVisible(true);
        imprisonedOn.setHelperText(Texts.text("new-case.imprisonedOn.help"));
        judgmentAbout.addClassNames("rr-wide", "rr-form-draft");
        circumstances.setValueChangeMode(ValueChangeMode.LAZY);
        circumstances.setValueChangeTimeout(PAUSE);
        circumstances.addValueChangeListener(event -> touched(circumstances));
        overstayDays.addValueChangeListener(event -> touched(overstayDays));
        decisionBy.addValueChangeListener(event -> touched(decisionBy));
        ground.addValueChangeListener(event -> {
            overstayDays.setVisible(OVERSTAY.contains(ground.word()));
            showJudgment(SENTENCED.equals(ground.word()));
            touched(ground);
        });
        overstayDays.setVisible(false);
        showJudgment(false);
        Div grid = new Div(
                place,
                ground,
                overstayDays,
                judgmentAbout,
                judgmentNo,
                judgmentDate,
                imprisonedOn,
                releaseOn,
                permitRefused,
                asylumRefused,
                decisionBy,
                circumstances);
        grid.addClassName("rr-form-grid");
        Div body = new Div(grid);
        body.addClassName("rr-form-body");
        Card card = Card.titled(Texts.text("new-case.found"), null, body);
        card.addClassName("rr-intake-found");
        return card;
    }

    private void showJudgment(boolean shown) {
        List.of(judgmentAbout, judgmentNo, judgmentDate, imprisonedOn, releaseOn)
                .forEach(field -> field.setVisible(shown));
    }

    private Component foot() {
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        Element key = new Element("kbd");
        key.setText("Ctrl ↵");
        key.setAttribute("slot", "suffix");
        key.setAttribute("aria-hidden", "true");
        open.getElement().appendChild(key);
        stop.addClassName("rr-form-stop");
        stop.getElement().setAttribute("role", "alert");
        stop.getElement().setAttribute("tabindex", "-1");
        stop.setVisible(false);
        outcome.addClassName("rr-intake-outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        Div row = new Div(open, outcome);
        row.addClassName("rr-intake-row");
        Div foot = new Div(stop, row);
        foot.addClassName("rr-intake-foot");
        return foot;
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        person.focusZone();
    }

    private void touched(HasValidationProperties field) {
        field.setInvalid(false);
        keepUnlessRestoring();
    }

    private void keepUnlessRestoring() {
        if (!restoring) {
            keep();
        }
    }

    private void changed() {
        likely.look(person.person(), person.isTelling());
        tellOutcome();
        keepUnlessRestoring();
    }

    private void tellOutcome() {
        LikelyPersons.Choice choice = likely.choice();
        LikelyPerson known = choice == null ? null : choice.person();
        CaseView goesOn = choice == null ? null : choice.openCase();
        String name = known == null ? "" : known.person().displayName();
        outcome.setText(
                known == null
                        ? Texts.text("new-case.outcome.new")
                        : goesOn == null
                                ? Texts.text("new-case.outcome.known", name)
                                : Texts.text("new-case.outcome.goes-on", goesOn.number(), name));
        open.setText(Texts.text(goesOn == null ? "new-case.open" : "new-case.go-on"));
    }

    private void save() {
        person.clearFaults();
        stop.setVisible(false);
        List<Violation> faults = new ArrayList<>(person.faults());
        if (likely.isUndecided()) {
            faults.add(Violation.state("person-undecided"));
        }
        if (!faults.isEmpty()) {
            refuse(faults);
            return;
        }
        CaseView file;
        try {
            file = take();
        } catch (Rejection e) {
            refuse(e.violations());
            return;
        }
        drafts.delete(ROUTE, officer.signInName());
        Notifications.done(Texts.text("new-case.done", file.number()));
        UI.getCurrent().navigate(officer.may("case.read") || officer.may("case.work") ? "case/" + file.id() : "");
    }

    private CaseView take() {
        LikelyPersons.Choice choice = likely.choice();
        LikelyPerson known = choice == null ? null : choice.person();
        CaseView goesOn = choice == null ? null : choice.openCase();
        if (known == null) {
            return intake.openForNew(seen(), this::command);
        }
        return goesOn == null
                ? intake.openForKnown(known.id(), seen(), this::command)
                : intake.goOn(goesOn.id(), known.id(), seen(), this::command);
    }

    private SeenPerson seen() {
        return new SeenPerson(person.person(), person.addresses());
    }

    private ApprehendForeigner command() {
        String other = decisionBy.getValue();
        boolean sentenced = judgmentNo.isVisible();
        return new ApprehendForeigner(
                place.getValue(),
                ground.word(),
                circumstances.getValue().isBlank() ? null : circumstances.getValue(),
                overstayDays.isVisible() ? overstayDays.getValue() : null,
                other == null || other.isEmpty() ? null : Authority.valueOf(other),
                sentenced && !judgmentNo.getValue().isBlank()
                        ? judgmentNo.getValue().strip()
                        : null,
                sentenced ? judgmentDate.getValue() : null,
                sentenced ? imprisonedOn.getValue() : null,
                sentenced ? releaseOn.getValue() : null,
                permitRefused.getValue(),
                asylumRefused.getValue());
    }

    private void refuse(List<Violation> violations) {
        Map<String, HasValidationProperties> fields = Map.of(
                "place", place,
                "ground", ground,
                "circumstances", circumstances,
                "overstayDays", overstayDays,
                "judgmentNo", judgmentNo,
                "judgmentDate", judgmentDate,
                "imprisonedOn", imprisonedOn,
                "releaseOn", releaseOn);
        UnorderedList list = new UnorderedList();
        for (Violation violation : violations) {
            HasValidationProperties field = violation.field() == null ? null : fields.get(violation.field());
            if (field != null) {
                field.setErrorMessage(Rejections.describe(violation));
                field.setInvalid(true);
            } else {
                person.show(violation);
            }
            String name = violation.field() == null ? "" : fieldName(violation.field()) + ": ";
            String words = name + Rejections.describe(violation);
            list.add(
                    field instanceof Focusable<?> reachable
                            ? new ListItem(new NativeButton(words, event -> reachable.focus()))
                            : new ListItem(words));
        }
        Element strong = new Element("strong");
        strong.setText("▲ " + Texts.text("new-case.stopped"));
        stop.removeAll();
        stop.getElement().appendChild(strong);
        stop.add(list);
        stop.setVisible(true);
        stop.getElement().callJsFunction("focus");
    }

    private String fieldName(String field) {
        return switch (field) {
            case "place",
                    "ground",
                    "circumstances",
                    "overstayDays",
                    "judgmentNo",
                    "judgmentDate",
                    "imprisonedOn",
                    "releaseOn" -> Texts.text("new-case." + field);
            default -> person.labelOf(field).orElseGet(() -> Texts.text("person-form." + field));
        };
    }

    private void keep() {
        Map<String, String> words = new LinkedHashMap<>(person.draft());
        words.put("place", place.getValue());
        words.put("ground", ground.code());
        words.put("circumstances", circumstances.getValue());
        words.put(
                "overstayDays",
                overstayDays.getValue() == null ? "" : overstayDays.getValue().toString());
        words.put("judgmentNo", judgmentNo.getValue());
        words.put("judgmentDate", written(judgmentDate));
        words.put("imprisonedOn", written(imprisonedOn));
        words.put("releaseOn", written(releaseOn));
        words.put("permitRefusedOrWithdrawn", permitRefused.getValue().toString());
        words.put("asylumRefusedAtLiberty", asylumRefused.getValue().toString());
        words.put("decisionBy", decisionBy.getValue() == null ? "" : decisionBy.getValue());
        saved.setText(Texts.text(
                "form.draft.saved",
                Dates.second(drafts.save(ROUTE, officer.signInName(), json.writeValueAsString(words)))));
    }

    private void restore() {
        drafts.load(ROUTE, officer.signInName()).ifPresent(draft -> {
            Map<String, String> words = read(draft.json());
            fill(words);
            saved.setText(Texts.text("form.draft.from", Dates.minute(draft.savedAt())));
        });
    }

    private Map<String, String> read(String draft) {
        try {
            return json.readValue(draft, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JacksonException e) {
            // A draft of an older release that no longer fits: better an empty page than none.
            return Map.of();
        }
    }

    private void fill(Map<String, String> words) {
        restoring = true;
        person.restore(words);
        place.setValue(words.getOrDefault("place", ""));
        ground.choose(words.get("ground"));
        circumstances.setValue(words.getOrDefault("circumstances", ""));
        overstayDays.setValue(number(words.getOrDefault("overstayDays", "")));
        judgmentNo.setValue(words.getOrDefault("judgmentNo", ""));
        judgmentDate.setValue(day(words.getOrDefault("judgmentDate", "")));
        imprisonedOn.setValue(day(words.getOrDefault("imprisonedOn", "")));
        releaseOn.setValue(day(words.getOrDefault("releaseOn", "")));
        permitRefused.setValue(Boolean.parseBoolean(words.get("permitRefusedOrWithdrawn")));
        asylumRefused.setValue(Boolean.parseBoolean(words.get("asylumRefusedAtLiberty")));
        decisionBy.setValue(words.getOrDefault("decisionBy", ""));
        restoring = false;
        likely.look(person.person(), person.isTelling());
    }

    private static String written(DatePicker field) {
        return field.getValue() == null ? "" : field.getValue().toString();
    }

    private static @Nullable LocalDate day(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }

    private static @Nullable Integer number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.valueOf(digits) : null;
    }

    private void discard() {
        fill(Map.of());
        drafts.delete(ROUTE, officer.signInName());
        saved.setText("");
        stop.setVisible(false);
        tellOutcome();
        person.focusZone();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("new-case.title") + " · " + Texts.text("shell.brand");
    }
}
