package lv.returnregister.person.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.DocumentData;
import lv.returnregister.shell.ui.CodeBox;
import lv.returnregister.shell.ui.DayPicker;
import lv.returnregister.shell.ui.Texts;
import org.jspecify.annotations.Nullable;

/** An identity or travel document, item by item (R122 5.3). */
class DocumentFields extends FieldsOfPerson {

    private static final long serialVersionUID = 1L;

    private final CodeBox type;
    private final TextField series;
    private final TextField number;
    private final DayPicker issued;
    private final DayPicker expires;
    private final CodeBox issuer;
    private final TextField authority;

    DocumentFields(Classifiers classifiers) {
        type = field(
                "document.type",
                new CodeBox(Texts.text("person-form.documentType"), classifiers, CodeList.DOCUMENT_TYPE));
        series = field("document.series", new TextField(Texts.text("person-form.documentSeries")));
        number = field("document.number", new TextField(Texts.text("person-form.documentNumber")));
        issuer = field("document.issuer", new CodeBox(Texts.text("person-form.issuer"), classifiers, CodeList.COUNTRY));
        issued = field("document.issued", new DayPicker(Texts.text("person-form.issued")));
        expires = field("document.expires", new DayPicker(Texts.text("person-form.expires")));
        authority = field("document.authority", new TextField(Texts.text("person-form.documentAuthority")));
        addClassName("rr-four");
        authority.addClassName("rr-two-columns");
        series.setMaxLength(10);
        number.setMaxLength(40);
        authority.setMaxLength(120);
    }

    /** The document; nothing while it has no number. */
    Optional<DocumentData> document() {
        return number.getValue().isBlank()
                ? Optional.empty()
                : Optional.of(new DocumentData(
                        type.code(),
                        given(series),
                        number.getValue(),
                        issued.getValue(),
                        expires.getValue(),
                        issuer.code(),
                        given(authority)));
    }

    /** Whether enough is told to look for it. */
    boolean hasNumber() {
        return !number.getValue().isBlank();
    }

    /** What a machine-readable zone tells of it; the rest is empty. */
    void fill(String newType, String newNumber, String newIssuer, @Nullable LocalDate newExpires) {
        fill(new DocumentData(newType, newNumber, newIssuer, newExpires));
    }

    /** A document as it is recorded. */
    void fill(DocumentData document) {
        type.choose(document.type());
        series.setValue(orEmpty(document.series()));
        number.setValue(document.number());
        issued.setValue(document.issued());
        expires.setValue(document.expires());
        issuer.choose(document.issuer());
        authority.setValue(orEmpty(document.authority()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
