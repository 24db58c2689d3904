package lv.returnregister.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.AddressPlace;
import lv.returnregister.person.DocumentData;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonAddresses;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The values every letter of a case carries: authority, person, official. */
@Component
public class LetterValues {

    private static final LocalizedText RIGA = LocalizedText.of("Rīga", "Rīga");
    private static final LocalizedText UNKNOWN = LocalizedText.of("nav zināms", "unknown");

    /** Code of CL-IDK for a name borne before. */
    private static final String FORMER = "PREV";

    private final Persons persons;
    private final PersonAddresses addresses;
    private final Classifiers classifiers;
    private final Officers officers;
    private final CurrentOfficer currentOfficer;
    private final SpokenLanguage spoken;

    public LetterValues(
            Persons persons,
            PersonAddresses addresses,
            Classifiers classifiers,
            Officers officers,
            CurrentOfficer currentOfficer,
            SpokenLanguage spoken) {
        this.persons = persons;
        this.addresses = addresses;
        this.classifiers = classifiers;
        this.officers = officers;
        this.currentOfficer = currentOfficer;
        this.spoken = spoken;
    }

    /** The language in which a letter of the case is explained; Latvian, its own, as long as the case knows none. */
    public String language(CaseView view) {
        return spoken.of(view.id()).orElse("lv");
    }

    /**
     * The common values.
     *
     * @param authority whose letter it is
     * @param unit of the officials
     * @param facts what was found, in words
     * @param drafter sign-in name of the official; who acts now when absent
     */
    public Map<String, @Nullable Object> common(
            CaseView view, Authority authority, String unit, String facts, @Nullable String drafter) {
        return common(view.personId(), view.number(), authority, unit, facts, drafter);
    }

    /** The common values of a letter about a person; {@code numbers} of the cases it is about, absent when of none. */
    Map<String, @Nullable Object> common(
            PersonId personId,
            @Nullable String numbers,
            Authority authority,
            String unit,
            String facts,
            @Nullable String drafter) {
        PersonData person = persons.of(personId).data();
        Officer officer = officer(drafter);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("authority", authority.name());
        values.put("unit", label(CodeList.UNIT, unit));
        values.put("place", RIGA);
        values.put("caseNumber", numbers);
        values.put("personName", person.surname() + " " + person.givenNames());
        values.put("personOriginalName", person.nativeName());
        PartialDate birthDate = person.birthDate();
        values.put("birthDate", birthDate == null ? "–" : birthDate.write());
        values.put("sex", label(CodeList.SEX, person.sex().code()));
        values.put("nationality", nationality(person));
        values.put("travelDocument", travelDocument(person));
        values.put("facts", facts.isBlank() ? "–" : facts);
        values.put("officerName", officer.displayName());
        values.put("officerPosition", position(officer.role()));
        return values;
    }

    /** What of the questionnaire of annex 2 to Cabinet Regulation 454/2011 the Register holds. */
    public Map<String, @Nullable Object> questionnaire(PersonId personId) {
        PersonData person = persons.of(personId).data();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(
                "formerSurnames",
                person.otherNames().stream()
                        .filter(name -> FORMER.equals(name.kind()))
                        .map(name -> (name.surname() + " " + name.givenNames()).strip())
                        .collect(Collectors.joining(", ")));
        values.put("ethnicity", person.ethnicity());
        values.put("birthPlace", joined(person.birthPlace(), person.birthCountry()));
        values.put(
                "addressAbroad",
                addresses.of(personId).stream()
                        .filter(address -> address.isCurrent() && address.data().place() == AddressPlace.ABROAD)
                        .findFirst()
                        .map(address -> joined(
                                Stream.of(
                                                address.data().street(),
                                                address.data().locality(),
                                                address.data().postcode())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", ")),
                                address.data().country()))
                        .orElse(null));
        values.put(
                "identityDocuments",
                person.documents().stream().map(this::document).toList());
        return values;
    }

    /** A place in words and its country. */
    private @Nullable LocalizedText joined(@Nullable String place, @Nullable String country) {
        String before = place == null || place.isEmpty() ? "" : place;
        if (country == null) {
            return before.isEmpty() ? null : LocalizedText.of(before, before);
        }
        LocalizedText label = label(CodeList.COUNTRY, country);
        String comma = before.isEmpty() ? "" : before + ", ";
        return LocalizedText.of(comma + label.lv(), comma + label.en());
    }

    /** Adds who signs; the signing moment may be absent. */
    public void signedBy(
            Map<String, @Nullable Object> values, @Nullable String signatory, java.time.@Nullable Instant at) {
        Officer officer = officer(signatory);
        values.put("signatoryName", officer.displayName());
        values.put("signatoryPosition", position(officer.role()));
        values.put("signedAt", at);
    }

    /** The label of an entry in both languages; the code itself when the list does not know it. */
    public LocalizedText label(CodeList list, String codeOrWord) {
        return classifiers
                .find(list, codeOrWord)
                .map(entry -> entry.label())
                .orElse(LocalizedText.of(codeOrWord, codeOrWord));
    }

    private Officer officer(@Nullable String signInName) {
        Officer acting = currentOfficer.get();
        return signInName == null || signInName.equals(acting.signInName())
                ? acting
                : officers.find(signInName).orElse(acting);
    }

    private LocalizedText nationality(PersonData person) {
        if (person.nationalities().isEmpty()) {
            return UNKNOWN;
        }
        return LocalizedText.of(
                person.nationalities().stream()
                        .map(code -> label(CodeList.COUNTRY, code).lv())
                        .collect(Collectors.joining(", ")),
                person.nationalities().stream()
                        .map(code -> label(CodeList.COUNTRY, code).en())
                        .collect(Collectors.joining(", ")));
    }

    private @Nullable LocalizedText travelDocument(PersonData person) {
        if (person.documents().isEmpty()) {
            return null;
        }
        return document(person.documents().getLast());
    }

    private LocalizedText document(DocumentData document) {
        LocalizedText type = label(CodeList.DOCUMENT_TYPE, document.type());
        String issuer = document.issuer() == null ? "" : ", " + document.issuer();
        String expires = document.expires() == null ? "" : LegalTime.write(document.expires());
        return LocalizedText.of(
                type.lv() + " " + document.printed() + issuer + (expires.isEmpty() ? "" : ", derīga līdz " + expires),
                type.en() + " " + document.printed() + issuer + (expires.isEmpty() ? "" : ", valid until " + expires));
    }

    private static LocalizedText position(Role role) {
        return switch (role) {
            case OFFICER -> LocalizedText.of("inspektors", "inspector");
            case SIGNATORY -> LocalizedText.of("pilnvarotā amatpersona", "authorised official");
            case SUPERVISOR -> LocalizedText.of("vadītājs", "supervisor");
            case HEAD -> LocalizedText.of("priekšnieks", "head");
            case ADMINISTRATOR -> LocalizedText.of("administrators", "administrator");
            case AUDITOR -> LocalizedText.of("auditors", "auditor");
        };
    }
}
