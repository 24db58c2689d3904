package lv.returnregister.person.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.AddressData;
import lv.returnregister.person.AddressPlace;
import lv.returnregister.person.Mrz;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonAddresses;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.person.Sex;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.ui.CodeBox;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Describes a person: by the machine-readable zone, which fills the fields, or by hand. What is typed is read while it is
 * typed; a fault stands at its field, and nothing that was typed is ever taken away because of it.
 */
@CssImport("./styles/person.css")
public class PersonForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final int PAUSE = 300;

    private final transient Persons persons;
    private final TextArea mrz = new TextArea(Texts.text("person.mrz.title"));
    private final MrzReading reading = new MrzReading();
    private final TextField surname = new TextField(Texts.text("person-form.surname"));
    private final TextField givenNames = new TextField(Texts.text("person-form.givenNames"));
    private final TextField nativeName = new TextField(Texts.text("person-form.nativeName"));
    private final TextField birthDate = new TextField(Texts.text("person-form.birthDate"));
    private final Select<Sex> sex = new Select<>();
    private final CodeBox nationality;
    private final DocumentFields document;
    private final @Nullable FurtherFields further;
    private final List<AddressFields> addressFields;
    private final List<FieldsOfPerson> groups;
    private final NativeDetails more = new NativeDetails();
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private transient Runnable onChange = () -> {};
    private transient Runnable onMrz = () -> {};
    private boolean filling;
    private boolean misread;

    /** An empty form for a question about a person: what tells them apart. */
    public PersonForm(Persons persons, Classifiers classifiers) {
        this(persons, classifiers, null, List.of());
    }

    /** An empty form for a person who is to be recorded: further facts and addresses can be told, too. */
    public PersonForm(Persons persons, PersonAddresses addresses, Classifiers classifiers) {
        this(
                persons,
                classifiers,
                new FurtherFields(classifiers, fact -> true),
                Arrays.stream(AddressPlace.values())
                        .map(place -> new AddressFields(place, addresses, classifiers))
                        .toList());
    }

    private PersonForm(
            Persons persons,
            Classifiers classifiers,
            @Nullable FurtherFields further,
            List<AddressFields> addressFields) {
        this.persons = persons;
        this.nationality = new CodeBox(Texts.text("person-form.nationality"), classifiers, CodeList.COUNTRY);
        this.document = new DocumentFields(classifiers);
        this.further = further;
        this.addressFields = addressFields;
        List<FieldsOfPerson> all = new ArrayList<>(List.of(document));
        if (further != null) {
            all.add(further);
        }
        all.addAll(addressFields);
        this.groups = List.copyOf(all);
        addClassName("rr-person-form");
        add(zone(), byHand(classifiers));
        name();
    }

    private Component zone() {
        mrz.addClassName("rr-mrz");
        mrz.setPlaceholder(Texts.text("person-form.mrz.placeholder"));
        mrz.setHelperText(Texts.text("person-form.mrz.help"));
        mrz.setValueChangeMode(ValueChangeMode.LAZY);
        mrz.setValueChangeTimeout(PAUSE);
        mrz.setMinRows(2);
        mrz.setMaxRows(3);
        mrz.getElement().setAttribute("spellcheck", "false");
        mrz.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        mrz.addValueChangeListener(event -> {
            if (!filling) {
                readZone();
            }
        });
        return new Div(mrz, reading);
    }

    private Component byHand(Classifiers classifiers) {
        sex.setLabel(Texts.text("person-form.sex"));
        sex.setItems(Sex.MALE, Sex.FEMALE, Sex.NOT_APPLICABLE, Sex.UNKNOWN);
        sex.setItemLabelGenerator(
                value -> classifiers.label(CodeList.SEX, value.code()).in(Texts.language()));
        sex.setValue(Sex.UNKNOWN);
        birthDate.setPlaceholder(Texts.text("person-form.birthDate.placeholder"));
        birthDate.setHelperText(Texts.text("person-form.birthDate.help"));
        nativeName.setHelperText(Texts.text("person-form.nativeName.help"));
        surname.setRequiredIndicatorVisible(true);
        surname.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.WORDS);
        for (TextField field : List.of(surname, givenNames, nativeName, birthDate)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(PAUSE);
            field.getElement().setAttribute("autocomplete", "off");
        }
        for (HasValue<?, ?> field :
                List.<HasValue<?, ?>>of(surname, givenNames, nativeName, birthDate, sex, nationality)) {
            field.addValueChangeListener(event -> {
                if (field instanceof HasValidationProperties faulty) {
                    faulty.setInvalid(false);
                }
                if (field == birthDate) {
                    checkBirthDate();
                }
                if (!filling) {
                    onChange.run();
                }
            });
        }
        groups.forEach(group -> group.onChange(() -> {
            if (!filling) {
                onChange.run();
            }
        }));
        more.setVisible(false);
        FurtherFields told = further;
        if (told != null) {
            Div content = new Div(body(told));
            addressFields.forEach(fields -> content.add(group(fields.title(), body(fields))));
            more.setSummaryText(Texts.text("person-form.more"));
            more.addClassName("rr-more");
            more.setContent(content);
            more.setVisible(true);
        }
        Div person = new Div(surname, givenNames, nativeName, birthDate, sex, nationality);
        person.addClassName("rr-form-grid");
        return new Div(
                group(Texts.text("person-form.person"), body(person)),
                group(Texts.text("person-form.document"), body(document)),
                more);
    }

    private static Div body(Component grid) {
        Div body = new Div(grid);
        body.addClassName("rr-form-body");
        return body;
    }

    private static FieldSet group(String title, Component content) {
        FieldSet group = new FieldSet(title, content);
        group.addClassName("rr-form-group");
        return group;
    }

    private void name() {
        fields.put("mrz", mrz);
        fields.put("surname", surname);
        fields.put("givenNames", givenNames);
        fields.put("nativeName", nativeName);
        fields.put("birthDate", birthDate);
        fields.put("sex", sex);
        fields.put("nationality", nationality);
    }

    /** Runs after every change of the description, also when the zone filled the fields. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Runs after a zone was read with every check digit right, after {@link #onChange}. */
    public void onMrzRead(Runnable listener) {
        onMrz = listener;
    }

    /** The description as far as it can be read; a birth date that cannot be read is left out. */
    public PersonData person() {
        PersonData person = PersonData.named(surname.getValue(), givenNames.getValue());
        if (!nativeName.getValue().isBlank()) {
            person = person.named(person.surname(), person.givenNames(), nativeName.getValue());
        }
        PartialDate born = readBirthDate();
        Sex chosen = sex.getValue();
        person = person.born(born).ofSex(chosen == null ? Sex.UNKNOWN : chosen);
        if (!nationality.code().isEmpty()) {
            person = person.ofNationality(nationality.code());
        }
        FurtherFields told = further;
        person = told == null ? person : told.on(person);
        return document.document().map(person::with).orElse(person);
    }

    /** The addresses that were told, at most one in Latvia and one abroad. */
    public List<AddressData> addresses() {
        return addressFields.stream()
                .flatMap(fields -> fields.address().stream())
                .toList();
    }

    /** The label of the field by whose name the Register refuses a value, if it is one of this form. */
    public Optional<String> labelOf(String field) {
        return fields.get(field) instanceof HasLabel named
                ? Optional.of(named.getLabel())
                : groups.stream()
                        .flatMap(group -> group.labelOf(field).stream())
                        .findFirst();
    }

    /** Whether enough is told to look for the person. */
    public boolean isTelling() {
        return !surname.getValue().isBlank()
                || document.hasNumber()
                || !nativeName.getValue().isBlank();
    }

    /** Whether a zone was given that cannot be read or whose check digits are wrong: its data need to be compared. */
    public boolean isMisread() {
        return misread && !mrz.getValue().isBlank();
    }

    /** What cannot be read, found here already and not by the Register. */
    public List<Violation> faults() {
        if (!birthDate.getValue().isBlank() && readBirthDate() == null) {
            return List.of(Violation.input("birthDate", "date-not-readable", birthDate.getValue()));
        }
        return List.of();
    }

    /**
     * Puts the words of a refusal at their fields.
     *
     * @return whether the field is one of this form
     */
    public boolean show(Violation violation) {
        HasValidationProperties field = violation.field() == null ? null : fields.get(violation.field());
        if (field == null) {
            if (document.show(violation)) {
                return true;
            }
            boolean found = groups.stream().anyMatch(group -> group.show(violation));
            if (found) {
                more.setOpen(true);
            }
            return found;
        }
        field.setErrorMessage(Rejections.describe(violation));
        field.setInvalid(true);
        return true;
    }

    /** Takes every fault away. */
    public void clearFaults() {
        fields.values().forEach(field -> field.setInvalid(false));
        groups.forEach(FieldsOfPerson::clearFaults);
        checkBirthDate();
    }

    /** Everything as it was typed, for a draft. */
    public Map<String, String> draft() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("mrz", mrz.getValue());
        words.put("surname", surname.getValue());
        words.put("givenNames", givenNames.getValue());
        words.put("nativeName", nativeName.getValue());
        words.put("birthDate", birthDate.getValue());
        words.put("sex", sex.getValue() == null ? "" : sex.getValue().code());
        words.put("nationality", nationality.code());
        groups.forEach(group -> words.putAll(group.draft()));
        return words;
    }

    /** Puts a draft back; what it does not name becomes empty. */
    public void restore(Map<String, String> words) {
        filling = true;
        mrz.setValue(words.getOrDefault("mrz", ""));
        surname.setValue(words.getOrDefault("surname", ""));
        givenNames.setValue(words.getOrDefault("givenNames", ""));
        nativeName.setValue(words.getOrDefault("nativeName", ""));
        birthDate.setValue(words.getOrDefault("birthDate", ""));
        String kept = words.getOrDefault("sex", "");
        sex.setValue(kept.isEmpty() ? Sex.UNKNOWN : Sex.of(kept));
        nationality.choose(words.get("nationality"));
        groups.forEach(group -> group.restore(words));
        more.setOpen(groups.stream().anyMatch(group -> group != document && !group.isEmpty()));
        filling = false;
        if (mrz.getValue().isBlank()) {
            reading.clear();
        } else {
            read(mrz.getValue());
        }
        clearFaults();
    }

    /** Puts the cursor into the zone, where work begins. */
    public void focusZone() {
        mrz.focus();
    }

    private void readZone() {
        mrz.setInvalid(false);
        if (mrz.getValue().isBlank()) {
            reading.clear();
            onChange.run();
            return;
        }
        Mrz zone = read(mrz.getValue());
        if (zone != null) {
            fill(zone);
        }
        onChange.run();
        if (zone != null && zone.isValid()) {
            onMrz.run();
        }
    }

    private @Nullable Mrz read(String text) {
        try {
            Mrz zone = persons.readMrz(text);
            reading.show(zone);
            misread = !zone.isValid();
            return zone;
        } catch (Rejection e) {
            reading.refuse(e);
            misread = true;
            return null;
        }
    }

    private void fill(Mrz zone) {
        filling = true;
        surname.setValue(zone.surname());
        givenNames.setValue(zone.givenNames());
        PartialDate born = zone.birthDate();
        birthDate.setValue(born == null ? "" : born.write());
        sex.setValue(zone.sex());
        nationality.choose(zone.nationality());
        document.fill(zone.documentType(), zone.number(), zone.issuer(), zone.expires());
        filling = false;
        clearFaults();
    }

    private @Nullable PartialDate readBirthDate() {
        if (birthDate.getValue().isBlank()) {
            return null;
        }
        try {
            return PartialDate.parse(birthDate.getValue());
        } catch (Rejection e) {
            return null;
        }
    }

    private void checkBirthDate() {
        faults().forEach(this::show);
    }

    /** A short word for the status of the zone, for those who hear the page. */
    Span status() {
        return reading.status();
    }
}
