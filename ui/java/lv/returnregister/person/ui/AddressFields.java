package lv.returnregister.person.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.AddressData;
import lv.returnregister.person.AddressPlace;
import lv.returnregister.person.PersonAddresses;
import lv.returnregister.shell.ui.CodeBox;
import lv.returnregister.shell.ui.Texts;
import org.jspecify.annotations.Nullable;

/** An address in Latvia or abroad (R122 5.2). */
class AddressFields extends FieldsOfPerson {

    private static final long serialVersionUID = 1L;

    private final AddressPlace place;
    private final CodeBox kind;
    private final @Nullable CodeBox country;
    private final TextField locality;
    private final TextField street;
    private final TextField postcode;

    AddressFields(AddressPlace place, PersonAddresses addresses, Classifiers classifiers) {
        this.place = place;
        String name = "address." + place.word() + ".";
        kind = field(
                name + "kind", new CodeBox(Texts.text("person-form.addressKind"), classifiers, CodeList.ADDRESS_KIND));
        kind.setItems(addresses.kinds(place));
        country = place == AddressPlace.ABROAD
                ? field(
                        name + "country",
                        new CodeBox(Texts.text("person-form.addressCountry"), classifiers, CodeList.COUNTRY))
                : null;
        locality = field(name + "locality", new TextField(Texts.text("person-form.locality." + place.word())));
        street = field(name + "street", new TextField(Texts.text("person-form.street")));
        postcode = field(name + "postcode", new TextField(Texts.text("person-form.postcode")));
        if (country == null) {
            addClassName("rr-four");
        }
        locality.setMaxLength(120);
        street.setMaxLength(120);
        postcode.setMaxLength(20);
    }

    /** Where the address is. */
    String title() {
        return Texts.text(place.messageKey());
    }

    /** The address; nothing when nothing was typed. */
    Optional<AddressData> address() {
        if (isEmpty()) {
            return Optional.empty();
        }
        CodeBox abroad = country;
        return Optional.of(new AddressData(
                place,
                kind.code(),
                abroad == null ? "" : abroad.code(),
                given(locality),
                given(street),
                given(postcode)));
    }

    /** An address as it is recorded. */
    void fill(AddressData address) {
        kind.choose(address.kind());
        CodeBox abroad = country;
        if (abroad != null) {
            abroad.choose(address.country());
        }
        locality.setValue(orEmpty(address.locality()));
        street.setValue(orEmpty(address.street()));
        postcode.setValue(orEmpty(address.postcode()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
