package lv.returnregister.person.ui;

import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.person.PersonAddresses;
import lv.returnregister.person.PersonPhotos;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shell.ui.EditableCard;
import org.springframework.stereotype.Component;

/** The cards of a person – identity with the face, documents, addresses, other names – for every page that shows one. */
@Component
public class PersonParts {

    private final Persons persons;
    private final PersonPhotos photos;
    private final PersonAddresses addresses;
    private final Classifiers classifiers;
    private final CurrentOfficer currentOfficer;

    public PersonParts(
            Persons persons,
            PersonPhotos photos,
            PersonAddresses addresses,
            Classifiers classifiers,
            CurrentOfficer currentOfficer) {
        this.persons = persons;
        this.photos = photos;
        this.addresses = addresses;
        this.classifiers = classifiers;
        this.currentOfficer = currentOfficer;
    }

    /** The cards of a person, ready to be shown; those who may complete a person find the buttons for it. */
    public List<EditableCard> of(PersonId id) {
        boolean may = currentOfficer.get().may("person.complete");
        List<EditableCard> cards = List.of(
                new IdentityCard(id, persons, photos, classifiers, may),
                new DocumentCard(id, persons, classifiers, may),
                new AddressCard(id, addresses, classifiers, may),
                new NamesCard(id, persons, classifiers, may));
        cards.forEach(EditableCard::refresh);
        return cards;
    }
}
