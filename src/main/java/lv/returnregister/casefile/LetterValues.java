package lv.returnregister.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.DocumentData;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The values every letter of a case carries: authority, person, official. */
@Component
public class LetterValues {

    private static final LocalizedText RIGA = LocalizedText.of("Rīga", "Rīga");
    private static final LocalizedText UNKNOWN = LocalizedText.of("nav zināms", "unknown");

    private final Persons persons;
    private final Classifiers classifiers;
    private final Officers officers;
    private final CurrentOfficer currentOfficer;

    public LetterValues(Persons persons, Classifiers classifiers, Officers officers, CurrentOfficer currentOfficer) {
        this.persons = persons;
        this.classifiers = classifiers;
        this.officers = officers;
        this.currentOfficer = currentOfficer;
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
        PersonData person = persons.of(view.personId()).data();
        Officer officer = officer(drafter);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("authority", authority.name());
        values.put("unit", label(CodeList.UNIT, unit));
        values.put("place", RIGA);
        values.put("caseNumber", view.number());
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
        DocumentData document = person.documents().getLast();
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
