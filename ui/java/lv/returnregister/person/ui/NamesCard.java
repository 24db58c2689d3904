package lv.returnregister.person.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.OtherName;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.ui.CodeBox;
import lv.returnregister.shell.ui.EditableCard;
import lv.returnregister.shell.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The other identities and spellings of a person (R122 5.1.4); they are only ever added. */
class NamesCard extends EditableCard {

    private static final long serialVersionUID = 1L;

    private final transient PersonId id;
    private final transient Persons persons;
    private final transient Classifiers classifiers;
    private final boolean may;
    private @Nullable Fields fields;

    NamesCard(PersonId id, Persons persons, Classifiers classifiers, boolean may) {
        super(Texts.text("persons.names"), null);
        this.id = id;
        this.persons = persons;
        this.classifiers = classifiers;
        this.may = may;
    }

    @Override
    protected Component shown() {
        List<OtherName> names = persons.of(id).data().otherNames();
        Div content = new Div();
        if (names.isEmpty()) {
            content.add(new Span(Texts.text("persons.names.none")));
        } else {
            UnorderedList list = plainList();
            names.forEach(name -> list.add(new ListItem(words(name))));
            content.add(list);
        }
        if (may) {
            content.add(new Div(small(Texts.text("persons.names.add"), this::open)));
        }
        return content;
    }

    private String words(OtherName other) {
        PartialDate birth = other.birthDate();
        return other.surname() + " " + other.givenNames()
                + (birth == null ? "" : " · " + birth.write())
                + " · "
                + classifiers.label(CodeList.IDENTITY_KIND, other.kind()).in(Texts.language());
    }

    private void open() {
        Fields form = new Fields(classifiers);
        fields = form;
        edit(form, () -> persons.addIdentity(id, form.name()));
    }

    @Override
    protected boolean show(Violation violation) {
        Fields form = fields;
        return form != null && form.show(violation);
    }

    /** Another name with what kind of identity it is. */
    private static final class Fields extends FieldsOfPerson {

        private static final long serialVersionUID = 1L;

        private final CodeBox kind;
        private final TextField surname;
        private final TextField givenNames;
        private final TextField birthDate;

        private Fields(Classifiers classifiers) {
            kind = field(
                    "otherNames.kind",
                    new CodeBox(Texts.text("person-form.identityKind"), classifiers, CodeList.IDENTITY_KIND));
            surname = field("otherNames.surname", new TextField(Texts.text("person-form.otherSurname")));
            givenNames = field("otherNames.givenNames", new TextField(Texts.text("person-form.otherGivenNames")));
            birthDate = field("birthDate", new TextField(Texts.text("person-form.otherBirthDate")));
            birthDate.setHelperText(Texts.text("person-form.birthDate.help"));
        }

        private OtherName name() {
            return new OtherName(
                    kind.code(),
                    surname.getValue(),
                    givenNames.getValue(),
                    birthDate.getValue().isBlank() ? null : PartialDate.parse(birthDate.getValue()));
        }
    }
}
