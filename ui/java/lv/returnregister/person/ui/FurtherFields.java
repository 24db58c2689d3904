package lv.returnregister.person.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.PersonFact;
import lv.returnregister.shell.ui.CodeBox;
import lv.returnregister.shell.ui.Texts;

/** What else the Register holds of a person beside names, birth, sex and nationality (R122 5.1.3, 5.1.6–5.1.8, 5.1.10). */
class FurtherFields extends FieldsOfPerson {

    private static final long serialVersionUID = 1L;

    private final Map<PersonFact, CodeBox> boxes = new EnumMap<>(PersonFact.class);
    private final Map<PersonFact, TextField> texts = new EnumMap<>(PersonFact.class);

    /** The fields of those facts that are asked for. */
    FurtherFields(Classifiers classifiers, Predicate<PersonFact> asked) {
        text(PersonFact.PATRONYMIC, "person-form.patronymic", asked);
        box(PersonFact.NATIONALITY_TYPE, "person-form.nationalityType", CodeList.NATIONALITY_TYPE, classifiers, asked);
        text(PersonFact.ETHNICITY, "person-form.ethnicity", asked);
        box(PersonFact.BIRTH_COUNTRY, "person-form.birthCountry", CodeList.COUNTRY, classifiers, asked);
        text(PersonFact.BIRTH_PLACE, "person-form.birthPlace", asked);
        text(PersonFact.PERSONAL_CODE, "person-form.personalCode", asked);
        TextField ethnicity = texts.get(PersonFact.ETHNICITY);
        if (ethnicity != null) {
            ethnicity.setHelperText(Texts.text("person-form.ethnicity.help"));
        }
    }

    private void text(PersonFact fact, String label, Predicate<PersonFact> asked) {
        if (asked.test(fact)) {
            texts.put(fact, field(fact.word(), new TextField(Texts.text(label))));
        }
    }

    private void box(
            PersonFact fact, String label, CodeList list, Classifiers classifiers, Predicate<PersonFact> asked) {
        if (asked.test(fact)) {
            boxes.put(fact, field(fact.word(), new CodeBox(Texts.text(label), classifiers, list)));
        }
    }

    /** What was typed, by fact. */
    Map<PersonFact, String> facts() {
        Map<PersonFact, String> facts = new LinkedHashMap<>();
        boxes.forEach((fact, box) -> facts.put(fact, box.code()));
        texts.forEach((fact, text) -> facts.put(fact, text.getValue()));
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    /** A person with what was typed. */
    PersonData on(PersonData person) {
        Map<PersonFact, String> facts = facts();
        return person.withFurther(
                facts.get(PersonFact.PATRONYMIC),
                facts.get(PersonFact.NATIONALITY_TYPE),
                facts.get(PersonFact.BIRTH_COUNTRY),
                facts.get(PersonFact.BIRTH_PLACE),
                facts.get(PersonFact.PERSONAL_CODE),
                facts.get(PersonFact.ETHNICITY));
    }
}
