package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.OtherName;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonCorrection;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The person: every fact known, what capabilities say of them, other identities, corrections, other cases. */
@org.springframework.stereotype.Component
class PersonTab implements CaseTab {

    private final Persons persons;
    private final CaseFiles cases;
    private final PersonSummary summary;
    private final FactTexts texts;
    private final CurrentOfficer currentOfficer;
    private final ObjectProvider<PersonCard> cards;

    PersonTab(
            Persons persons,
            CaseFiles cases,
            PersonSummary summary,
            FactTexts texts,
            CurrentOfficer currentOfficer,
            ObjectProvider<PersonCard> cards) {
        this.persons = persons;
        this.cases = cases;
        this.summary = summary;
        this.texts = texts;
        this.currentOfficer = currentOfficer;
        this.cards = cards;
    }

    @Override
    public String id() {
        return "person";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Component content(CaseView view) {
        PersonData person = persons.of(view.personId()).data();
        Div content = new Div();
        content.addClassName("rr-stack");
        content.add(Card.titled(Texts.text("casefile.person"), summary.identity(person), facts(person)));
        cards.orderedStream().flatMap(card -> card.of(view).stream()).forEach(content::add);
        if (!person.documents().isEmpty()) {
            UnorderedList list = plain();
            person.documents().forEach(document -> {
                var expires = document.expires();
                list.add(new ListItem(summary.document(document)
                        + (expires == null
                                ? ""
                                : ", " + Texts.text("casefile.valid-until", LegalTime.write(expires)))));
            });
            content.add(Card.titled(Texts.text("casefile.person.documents"), null, list));
        }
        if (!person.otherNames().isEmpty()) {
            UnorderedList list = plain();
            person.otherNames().forEach(other -> list.add(new ListItem(other(other))));
            content.add(Card.titled(Texts.text("casefile.person.other-names"), null, list));
        }
        if (currentOfficer.get().may("case.read")) {
            corrections(persons.corrections(view.personId())).ifPresent(content::add);
            others(view).ifPresent(content::add);
        }
        return content;
    }

    private KeyValueList facts(PersonData person) {
        PartialDate birth = person.birthDate();
        return new KeyValueList()
                .with(Texts.text("casefile.person.surname"), person.surname())
                .with(Texts.text("casefile.person.given-names"), person.givenNames())
                .with(Texts.text("casefile.person.native-name"), person.nativeName())
                .with(Texts.text("casefile.person.patronymic"), person.patronymic())
                .with(Texts.text("casefile.person.sex"), summary.sex(person))
                .with(Texts.text("casefile.person.birth-date"), birth == null ? null : birth.write())
                .with(Texts.text("casefile.person.nationality"), summary.nationality(person))
                .with(Texts.text("casefile.person.birth-country"), country(person.birthCountry()))
                .with(Texts.text("casefile.person.birth-place"), person.birthPlace())
                .with(Texts.text("casefile.person.personal-code"), person.personalCode());
    }

    private @Nullable String country(@Nullable String code) {
        return code == null ? null : texts.label(CodeList.COUNTRY, code);
    }

    private String other(OtherName other) {
        PartialDate birth = other.birthDate();
        return other.surname() + " " + other.givenNames()
                + (birth == null ? "" : ", " + birth.write())
                + " · "
                + texts.label(CodeList.IDENTITY_KIND, other.kind());
    }

    private Optional<Component> corrections(List<PersonCorrection> corrections) {
        if (corrections.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = plain();
        for (PersonCorrection correction : corrections) {
            list.add(new ListItem(
                    new Span(Texts.text(
                            "casefile.person.corrected",
                            Texts.text(correction.fact().messageKey()),
                            correction.before(),
                            correction.after())),
                    second(correction.reason() + " · " + texts.name(correction.by()) + " · "
                            + Dates.minute(correction.at()))));
        }
        return Optional.of(Card.titled(Texts.text("casefile.person.corrections"), null, list));
    }

    private Optional<Component> others(CaseView view) {
        List<CaseView> others = cases.ofPerson(view.personId()).stream()
                .filter(other -> !other.id().equals(view.id()))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = plain();
        for (CaseView other : others) {
            Anchor link = new Anchor("case/" + other.id(), other.number());
            link.getElement().setAttribute("router-link", true);
            list.add(new ListItem(
                    link,
                    second(Dates.minute(other.openedAt()) + " · "
                            + Texts.text("stage." + other.stage().word()))));
        }
        return Optional.of(Card.titled(Texts.text("casefile.person.cases"), null, list));
    }

    private static UnorderedList plain() {
        UnorderedList list = new UnorderedList();
        list.addClassName("rr-plain");
        return list;
    }

    private static Span second(String text) {
        Span line = new Span(text);
        line.addClassName("rr-second");
        return line;
    }
}
