package lv.returnregister.casefile.ui;

import static lv.returnregister.shell.ui.SecondLine.second;

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
import lv.returnregister.person.PersonCorrection;
import lv.returnregister.person.Persons;
import lv.returnregister.person.ui.PersonParts;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EditableCard;
import lv.returnregister.shell.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;

/** The person: every fact known, the face, documents and addresses, what capabilities say of them, other identities, corrections, other cases. */
@org.springframework.stereotype.Component
class PersonTab implements CaseTab {

    private final Persons persons;
    private final CaseFiles cases;
    private final PersonParts parts;
    private final FactTexts texts;
    private final CurrentOfficer currentOfficer;
    private final ObjectProvider<PersonCard> cards;

    PersonTab(
            Persons persons,
            CaseFiles cases,
            PersonParts parts,
            FactTexts texts,
            CurrentOfficer currentOfficer,
            ObjectProvider<PersonCard> cards) {
        this.persons = persons;
        this.cases = cases;
        this.parts = parts;
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
        return new Room(view, parts.of(view.personId()));
    }

    /** The cards; those a person is completed in stay as they are while somebody types. */
    private final class Room extends Div implements CaseTab.Living {

        private static final long serialVersionUID = 1L;

        private final transient CaseView view;
        private final List<EditableCard> own;
        private final Div others = new Div();

        private Room(CaseView view, List<EditableCard> own) {
            this.view = view;
            this.own = own;
            addClassName("rr-stack");
            others.addClassName("rr-stack");
            own.forEach(this::add);
            add(others);
            draw();
        }

        @Override
        public void refresh() {
            own.forEach(EditableCard::refresh);
            draw();
        }

        private void draw() {
            others.removeAll();
            cards.orderedStream().flatMap(card -> card.of(view).stream()).forEach(others::add);
            if (currentOfficer.get().may("case.read")) {
                corrections(persons.corrections(view.personId())).ifPresent(others::add);
                others(view).ifPresent(others::add);
            }
        }
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
}
