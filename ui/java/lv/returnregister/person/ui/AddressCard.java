package lv.returnregister.person.ui;

import static lv.returnregister.shell.ui.SecondLine.second;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.AddressData;
import lv.returnregister.person.AddressPlace;
import lv.returnregister.person.AddressView;
import lv.returnregister.person.PersonAddresses;
import lv.returnregister.person.RecordAddress;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EditableCard;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Where the person lives, in Latvia and abroad, with the addresses there were before (R122 5.2, 13). */
class AddressCard extends EditableCard {

    private static final long serialVersionUID = 1L;

    private final transient PersonId id;
    private final transient PersonAddresses addresses;
    private final transient Classifiers classifiers;
    private final boolean may;
    private @Nullable AddressFields fields;
    private @Nullable TextField reason;

    AddressCard(PersonId id, PersonAddresses addresses, Classifiers classifiers, boolean may) {
        super(Texts.text("persons.addresses"), null);
        this.id = id;
        this.addresses = addresses;
        this.classifiers = classifiers;
        this.may = may;
    }

    @Override
    protected Component shown() {
        List<AddressView> all = addresses.of(id);
        UnorderedList list = plainList();
        for (AddressPlace place : AddressPlace.values()) {
            list.add(line(place, present(all, place)));
        }
        Div content = new Div(list);
        List<AddressView> earlier =
                all.stream().filter(address -> !address.isCurrent()).toList();
        if (!earlier.isEmpty()) {
            UnorderedList history = plainList();
            earlier.forEach(address -> history.add(earlier(address)));
            content.add(new NativeDetails(Texts.text("persons.addresses.earlier", earlier.size()), history));
        }
        return content;
    }

    private static Optional<AddressView> present(List<AddressView> all, AddressPlace place) {
        return all.stream()
                .filter(AddressView::isCurrent)
                .filter(address -> address.data().place() == place)
                .findFirst();
    }

    private ListItem line(AddressPlace place, Optional<AddressView> present) {
        Div words = new Div(
                second(Texts.text(place.messageKey())),
                new Span(present.map(address -> words(address.data())).orElse("–")));
        ListItem item = new ListItem(words);
        item.addClassName("rr-editable-line");
        if (may) {
            item.add(small(
                    Texts.text(present.isPresent() ? "persons.addresses.change" : "persons.addresses.add"),
                    () -> open(place, present.map(AddressView::data))));
        }
        return item;
    }

    private ListItem earlier(AddressView address) {
        String until = address.replacedAt() == null ? "" : Dates.minute(address.replacedAt());
        return new ListItem(
                new Span(words(address.data())),
                second(Texts.text(address.data().place().messageKey()) + " · "
                        + Texts.text("persons.addresses.until", Dates.minute(address.recordedAt()), until)));
    }

    private String words(AddressData address) {
        String kind = classifiers.label(CodeList.ADDRESS_KIND, address.kind()).in(Texts.language());
        String country = address.place() == AddressPlace.ABROAD
                ? classifiers.label(CodeList.COUNTRY, address.country()).in(Texts.language())
                : null;
        String line = Stream.of(address.street(), address.locality(), address.postcode(), country)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return line.isEmpty() ? kind : line + " (" + kind + ")";
    }

    private void open(AddressPlace place, Optional<AddressData> present) {
        AddressFields form = new AddressFields(place, addresses, classifiers);
        TextField why = new TextField(Texts.text("persons.addresses.reason"));
        why.addClassName("rr-wide");
        fields = form;
        reason = why;
        Div whole = new Div(new Span(Texts.text(place.messageKey())), form);
        present.ifPresent(address -> {
            form.fill(address);
            form.add(why);
        });
        edit(
                whole,
                () -> addresses.record(new RecordAddress(
                        id,
                        form.address()
                                .orElseThrow(() -> new Rejection(
                                        Violation.input("address." + place.word() + ".kind", "required"))),
                        why.getValue())));
    }

    @Override
    protected boolean show(Violation violation) {
        AddressFields form = fields;
        TextField why = reason;
        String field = violation.field();
        if (why != null && field != null && field.endsWith(".reason")) {
            why.setErrorMessage(Rejections.describe(violation));
            why.setInvalid(true);
            return true;
        }
        return form != null && form.show(violation);
    }
}
