package lv.returnregister.person.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.DocumentData;
import lv.returnregister.person.IdentityMatch;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Sex;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.Texts;

/** A person in a line of text, in the language of the page. */
public final class PersonWords {

    private PersonWords() {}

    /** Birth date, sex and nationalities: {@code 12.04.1990. · vīrietis · Ukraina}. */
    public static String about(PersonData person, Classifiers classifiers) {
        PartialDate born = person.birthDate();
        String more = more(person, classifiers);
        if (born == null) {
            return more;
        }
        return more.isEmpty() ? born.write() : born.write() + " · " + more;
    }

    /** Sex and nationalities. */
    static String more(PersonData person, Classifiers classifiers) {
        List<String> words = new ArrayList<>();
        if (person.sex() != Sex.UNKNOWN) {
            words.add(classifiers.label(CodeList.SEX, person.sex().code()).in(Texts.language()));
        }
        String nationalities = nationalities(person, classifiers);
        if (!nationalities.isEmpty()) {
            words.add(nationalities);
        }
        return String.join(" · ", words);
    }

    /** Nationalities by name. */
    public static String nationalities(PersonData person, Classifiers classifiers) {
        return person.nationalities().stream()
                .map(code -> classifiers.label(CodeList.COUNTRY, code).in(Texts.language()))
                .collect(Collectors.joining(", "));
    }

    /** A document: {@code pase FB123456 · UKR · derīgs līdz 01.01.2029.} */
    public static String document(DocumentData document, Classifiers classifiers) {
        String more = more(document);
        return more.isEmpty() ? number(document, classifiers) : number(document, classifiers) + " · " + more;
    }

    /** Kind and number of the document recorded last; a dash when there is none. */
    static String lastDocument(PersonData person, Classifiers classifiers) {
        return person.documents().isEmpty() ? "–" : number(person.documents().getLast(), classifiers);
    }

    /** Issuer and validity of the document recorded last. */
    static String lastDocumentMore(PersonData person) {
        return person.documents().isEmpty() ? "" : more(person.documents().getLast());
    }

    private static String number(DocumentData document, Classifiers classifiers) {
        return classifiers.label(CodeList.DOCUMENT_TYPE, document.type()).in(Texts.language()) + " "
                + document.printed();
    }

    private static String more(DocumentData document) {
        List<String> words = new ArrayList<>();
        if (document.issuer() != null) {
            words.add(document.issuer());
        }
        if (document.expires() != null) {
            words.add(Texts.text("person-form.valid-until", Dates.day(document.expires())));
        }
        return String.join(" · ", words);
    }

    /** Why two descriptions are taken for one person. */
    public static String reasons(IdentityMatch match) {
        return match.reasons().stream()
                .map(reason -> (reason.isForIt() ? "" : "– ") + Texts.text(reason.messageKey()))
                .collect(Collectors.joining(" · "));
    }
}
