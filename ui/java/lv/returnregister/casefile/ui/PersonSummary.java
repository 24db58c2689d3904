package lv.returnregister.casefile.ui;

import java.time.Clock;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.DocumentData;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.springframework.stereotype.Component;

/** A person in one line and in single facts, in the language of the page. */
@Component
public class PersonSummary {

    private final Classifiers classifiers;
    private final Clock clock;

    public PersonSummary(Classifiers classifiers, Clock clock) {
        this.classifiers = classifiers;
        this.clock = clock;
    }

    /** {@code vīrietis · 23.09.1991. (34 g.) · Azerbaidžāna · pase C02918374} */
    public String line(PersonData person) {
        StringJoiner parts = new StringJoiner(" · ");
        parts.add(sex(person));
        PartialDate birth = person.birthDate();
        if (birth != null) {
            parts.add(birth.write() + " " + age(birth));
        }
        if (!person.nationalities().isEmpty()) {
            parts.add(nationality(person));
        }
        shortDocument(person).ifPresent(parts::add);
        return parts.toString();
    }

    /** How well the identity is known. */
    public StatusBadge identity(PersonData person) {
        boolean shown = switch (person.identityStatus()) {
            case "CONF", "DOC", "BIO" -> true;
            default -> false;
        };
        return new StatusBadge(
                shown ? Tone.DONE : Tone.SOON,
                classifiers
                        .label(CodeList.IDENTITY_STATUS, person.identityStatus())
                        .in(Texts.language()));
    }

    public String sex(PersonData person) {
        return classifiers.label(CodeList.SEX, person.sex().code()).in(Texts.language());
    }

    public String nationality(PersonData person) {
        return person.nationalities().stream()
                .map(code -> classifiers.label(CodeList.COUNTRY, code).in(Texts.language()))
                .collect(Collectors.joining(", "));
    }

    /** The newest document: kind and number. */
    public Optional<String> document(PersonData person) {
        return person.documents().isEmpty()
                ? Optional.empty()
                : Optional.of(document(person.documents().getLast()));
    }

    /** The newest document in two words: kind and number. */
    private Optional<String> shortDocument(PersonData person) {
        if (person.documents().isEmpty()) {
            return Optional.empty();
        }
        DocumentData document = person.documents().getLast();
        return Optional.of(
                classifiers.label(CodeList.DOCUMENT_TYPE, document.type()).in(Texts.language()) + " "
                        + document.printed());
    }

    /** Kind, number, issuer and validity of a document. */
    public String document(DocumentData document) {
        StringJoiner text = new StringJoiner(" ");
        text.add(classifiers.label(CodeList.DOCUMENT_TYPE, document.type()).in(Texts.language()));
        text.add(document.printed());
        String issuer = document.issuer();
        if (issuer != null) {
            text.add(issuer);
        }
        return text.toString();
    }

    /** {@code (34 g.)}; both ages when the date is known only in part. */
    private String age(PartialDate birth) {
        PartialDate.Age age = birth.ageOn(LegalTime.day(clock.instant()));
        String years =
                age.youngest() == age.oldest() ? String.valueOf(age.oldest()) : age.youngest() + "–" + age.oldest();
        return Texts.text("casefile.age", years);
    }
}
