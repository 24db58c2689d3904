package lv.returnregister.person.ui;

import static lv.returnregister.shell.ui.SecondLine.second;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.DocumentData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EditableCard;
import lv.returnregister.shell.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The identity and travel documents of a person (R122 5.3); a description that is replaced stays in the history. */
class DocumentCard extends EditableCard {

    private static final long serialVersionUID = 1L;

    private final transient PersonId id;
    private final transient Persons persons;
    private final transient Classifiers classifiers;
    private final boolean may;
    private @Nullable DocumentFields fields;

    DocumentCard(PersonId id, Persons persons, Classifiers classifiers, boolean may) {
        super(Texts.text("persons.documents"), null);
        this.id = id;
        this.persons = persons;
        this.classifiers = classifiers;
        this.may = may;
    }

    @Override
    protected Component shown() {
        List<DocumentData> documents = persons.of(id).data().documents();
        Div content = new Div();
        if (documents.isEmpty()) {
            content.add(new Span(Texts.text("persons.documents.none")));
        } else {
            UnorderedList list = plainList();
            documents.reversed().forEach(document -> list.add(line(document)));
            content.add(list);
        }
        if (may) {
            content.add(small(Texts.text("persons.documents.add"), () -> open(null)));
        }
        return content;
    }

    private ListItem line(DocumentData document) {
        Div words = new Div(
                new Span(classifiers
                                .label(CodeList.DOCUMENT_TYPE, document.type())
                                .in(Texts.language()) + " " + document.printed()),
                second(more(document)));
        ListItem item = new ListItem(words);
        item.addClassName("rr-editable-line");
        if (may) {
            item.add(small(Texts.text("persons.documents.complete"), () -> open(document)));
        }
        return item;
    }

    private String more(DocumentData document) {
        StringJoiner words = new StringJoiner(" · ");
        LocalDate issued = document.issued();
        LocalDate expires = document.expires();
        if (issued != null) {
            words.add(Texts.text("person-form.issued-on", Dates.day(issued)));
        }
        if (expires != null) {
            words.add(Texts.text("person-form.valid-until", Dates.day(expires)));
        }
        if (document.issuer() != null) {
            words.add(classifiers.label(CodeList.COUNTRY, document.issuer()).in(Texts.language()));
        }
        if (document.authority() != null) {
            words.add(document.authority());
        }
        return words.toString();
    }

    private void open(@Nullable DocumentData known) {
        DocumentFields form = new DocumentFields(classifiers);
        fields = form;
        if (known != null) {
            form.fill(known);
        }
        edit(
                form,
                () -> persons.addDocument(
                        id,
                        form.document()
                                .orElseThrow(() ->
                                        new Rejection(Violation.input("document.number", "document-number-missing")))));
    }

    @Override
    protected boolean show(Violation violation) {
        DocumentFields form = fields;
        return form != null && form.show(violation);
    }
}
