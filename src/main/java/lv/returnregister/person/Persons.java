package lv.returnregister.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.classifier.ClassifierEntry;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.domain.Candidates;
import lv.returnregister.person.domain.Correction;
import lv.returnregister.person.domain.CorrectionRepository;
import lv.returnregister.person.domain.Person;
import lv.returnregister.person.domain.PersonRepository;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The persons of the Register: who they are, under all their names, and who is likely the same. */
@Service
@Transactional
public class Persons {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private static final int LONGEST_ETHNICITY = 60;
    private static final Pattern ETHNICITY = Pattern.compile("\\p{L}[\\p{L} ,'’()-]*");

    /** Why a fact stands in the history that replaced no other one. */
    private static final String BECAME_KNOWN = "ziņa kļuvusi zināma (MK 122, 11. p.)";

    /** So many candidates are compared at most; more are namesakes nobody would read through. */
    private static final int CANDIDATES = 300;

    private final PersonRepository people;
    private final CorrectionRepository corrections;
    private final Candidates candidates;
    private final Classifiers classifiers;
    private final CurrentOfficer currentOfficer;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public Persons(
            PersonRepository people,
            CorrectionRepository corrections,
            Candidates candidates,
            Classifiers classifiers,
            CurrentOfficer currentOfficer,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.corrections = corrections;
        this.candidates = candidates;
        this.classifiers = classifiers;
        this.currentOfficer = currentOfficer;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a person. Names in another script are kept as native name and transliterated as in a travel document.
     *
     * @return the new person; nobody is merged here, see {@link #likely}
     * @throws Rejection {@code required} (surname), {@code birth-date-in-future}, {@code birth-date-too-early}, {@code
     *     code-unknown}, {@code code-not-valid-then}, {@code document-number-missing}: all that fail at once
     */
    @PreAuthorize("hasAnyAuthority('case.open', 'entry-ban.announce')")
    public PersonId record(PersonData data) {
        PersonData checked = check(data);
        Instant now = clock.instant();
        // Written at once: addresses told in the same act refer to its row.
        Person person = new Person(PersonId.next(), checked, now);
        people.add(person);
        audit.personAct("person-recorded", person.personId(), "person");
        events.publishEvent(new PersonRecorded(person.personId()));
        return person.personId();
    }

    /**
     * The person.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public PersonView of(PersonId id) {
        return people.whole(id).view();
    }

    /**
     * The person in one line.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public PersonLine lineOf(PersonId id) {
        return people.get(id).line();
    }

    /** The persons of these ids, for lists; those that do not exist are missing. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Map<PersonId, PersonView> of(Collection<PersonId> ids) {
        return candidates.load(ids);
    }

    /**
     * The highest age in completed years the person can have on a legal day.
     *
     * @return nothing when no birth date is known
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<Integer> oldestAge(PersonId id, LocalDate onDay) {
        return age(id, onDay).map(PartialDate.Age::oldest);
    }

    /**
     * The lowest age in completed years the person can have on a legal day.
     *
     * @return nothing when no birth date is known
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<Integer> youngestAge(PersonId id, LocalDate onDay) {
        return age(id, onDay).map(PartialDate.Age::youngest);
    }

    private Optional<PartialDate.Age> age(PersonId id, LocalDate onDay) {
        return Optional.ofNullable(people.get(id).line().birthDate()).map(birth -> birth.ageOn(onDay));
    }

    /**
     * Whether another law applies: a citizen of the Union, the European Economic Area or Switzerland, or a member of
     * such a citizen's family (E1861, article 26).
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public boolean enjoysFreeMovement(PersonId id) {
        Person person = people.get(id);
        return person.isEuFamilyMember()
                || person.line().nationalities().stream()
                        .anyMatch(code -> classifiers
                                .find(CodeList.COUNTRY, code)
                                .flatMap(country -> country.attribute("group"))
                                .isPresent());
    }

    /** Whether the person is a citizen or non-citizen of Latvia and so no foreigner (IL s. 1). */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public boolean isOfLatvia(PersonId id) {
        return people.get(id).line().nationalities().contains("LVA");
    }

    /** The corrections made so far, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('case.read', 'person.search')")
    public List<PersonCorrection> corrections(PersonId id) {
        return corrections.findByPersonIdOrderByCorrectedAtDescIdDesc(id.value()).stream()
                .map(Correction::view)
                .toList();
    }

    /**
     * Adds a document; one with the same number and issuer that is already there is replaced.
     *
     * @throws Rejection {@code document-number-missing}, {@code code-unknown}
     */
    @PreAuthorize("hasAnyAuthority('case.open', 'case.work', 'entry-ban.announce')")
    public void addDocument(PersonId id, DocumentData document) {
        List<Violation> violations = new ArrayList<>();
        DocumentData checked = check(document, violations);
        refuse(violations);
        Person person = people.get(id);
        person.addDocument(checked, clock.instant());
        changed(id, "person-document-added");
    }

    /**
     * Adds another identity or spelling, such as that of a second document.
     *
     * @throws Rejection {@code code-unknown}, {@code required} (surname), {@code birth-date-in-future} …
     */
    @PreAuthorize("hasAnyAuthority('case.open', 'case.work', 'entry-ban.announce')")
    public void addIdentity(PersonId id, OtherName other) {
        List<Violation> violations = new ArrayList<>();
        code(CodeList.IDENTITY_KIND, other.kind(), "otherNames.kind", violations);
        if (NameFolding.strict(other.surname()).isEmpty()) {
            violations.add(Violation.input("otherNames.surname", "required"));
        }
        birthDate(other.birthDate(), violations);
        refuse(violations);
        Person person = people.get(id);
        person.addIdentity(other, clock.instant());
        changed(id, "person-identity-added");
    }

    /**
     * What a further meeting with a known person tells: a spelling and documents not yet seen are added; nothing that
     * is recorded is overwritten, what was not known yet is filled in.
     *
     * @param seen the person as the officer has them in hand now
     */
    @PreAuthorize("hasAnyAuthority('case.open', 'entry-ban.announce')")
    public void seenAgain(PersonId id, PersonData seen) {
        PersonData checked = check(seen);
        Person person = people.get(id);
        Instant now = clock.instant();
        PersonData known = person.view().data();
        boolean newSpelling = IdentityMatch.keys(checked).stream()
                .noneMatch(key -> IdentityMatch.keys(known).contains(key));
        boolean otherBirth = checked.birthDate() != null
                && !checked.birthDate().equals(known.birthDate())
                && known.birthDate() != null;
        if (newSpelling || otherBirth) {
            person.addIdentity(new OtherName("DOC", checked.surname(), checked.givenNames(), checked.birthDate()), now);
        }
        checked.documents().forEach(document -> person.addDocument(document, now));
        PersonData completed = known;
        for (PersonFact fact : PersonFact.values()) {
            if (fact.isUnknown(value(completed, fact)) && !fact.isUnknown(value(checked, fact))) {
                completed = changed(completed, fact, value(checked, fact));
            }
        }
        if (!completed.equals(known)) {
            person.correct(completed);
            keepCompleted(id, known, completed);
        }
        changed(id, "person-seen-again");
    }

    /**
     * Enters facts that were not known before; each is kept with the day and the officer.
     *
     * @throws Rejection {@code fact-recorded-already}, and as {@link #correct} throws it for the values: all that fail at
     *     once
     */
    @PreAuthorize("hasAuthority('person.complete')")
    public void complete(CompletePerson command) {
        Person person = people.get(command.personId());
        PersonData before = person.view().data();
        PersonData after = before;
        List<Violation> violations = new ArrayList<>();
        for (Map.Entry<PersonFact, String> entry : new TreeMap<>(command.facts()).entrySet()) {
            PersonFact fact = entry.getKey();
            String to = entry.getValue().strip();
            if (to.isEmpty() || to.equals(value(before, fact))) {
                continue;
            }
            if (!fact.isUnknown(value(before, fact))) {
                violations.add(Violation.input(fact.word(), "fact-recorded-already", value(before, fact)));
                continue;
            }
            try {
                after = changed(after, fact, to);
            } catch (Rejection e) {
                violations.addAll(e.violations());
            }
        }
        try {
            after = check(after);
        } catch (Rejection e) {
            violations.addAll(e.violations());
        }
        refuse(violations);
        if (after.equals(before)) {
            return;
        }
        person.correct(after);
        keepCompleted(command.personId(), before, after);
        changed(command.personId(), "person-completed");
    }

    /**
     * Corrects one fact; the earlier value is kept with the reason, a name that was replaced stays findable.
     *
     * @throws Rejection {@code required} (reason, surname), {@code date-not-readable}, {@code birth-date-in-future},
     *     {@code code-unknown} …
     */
    @PreAuthorize("hasAnyAuthority('case.open', 'case.work')")
    public void correct(CorrectPerson command) {
        if (command.reason().isBlank()) {
            throw new Rejection(Violation.input("reason", "required"));
        }
        Person person = people.get(command.personId());
        PersonData before = person.view().data();
        PersonData after = check(changed(before, command.fact(), command.to().strip()));
        String earlier = value(before, command.fact());
        String later = value(after, command.fact());
        if (earlier.equals(later)) {
            return;
        }
        Instant now = clock.instant();
        if ((command.fact() == PersonFact.SURNAME || command.fact() == PersonFact.GIVEN_NAMES)
                && !before.surname().isEmpty()) {
            person.addIdentity(new OtherName("PREV", before.surname(), before.givenNames(), null), now);
        }
        person.correct(after);
        keep(
                command.personId(),
                command.fact(),
                earlier,
                later,
                command.reason().strip());
        changed(command.personId(), "person-corrected");
    }

    /** Keeps both values with the day and the officer (R122 p. 13). */
    private void keep(PersonId id, PersonFact fact, String before, String after, String reason) {
        corrections.save(new Correction(
                id,
                fact,
                before,
                after,
                reason,
                clock.instant(),
                currentOfficer.find().map(Officer::signInName).orElse(Officer.REGISTER)));
    }

    /** Keeps what has become known beside what was known before. */
    private void keepCompleted(PersonId id, PersonData before, PersonData after) {
        for (PersonFact fact : PersonFact.values()) {
            String earlier = value(before, fact);
            String later = value(after, fact);
            if (!earlier.equals(later)) {
                keep(id, fact, fact.isUnknown(earlier) ? "" : earlier, later, BECAME_KNOWN);
            }
        }
    }

    /** The value recorded for a fact, empty when there is none. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public String recorded(PersonId id, PersonFact fact) {
        return value(people.get(id).view().data(), fact);
    }

    /**
     * What would be recorded by a correction, without correcting anything.
     *
     * @throws Rejection as {@link #correct} throws it for the value
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public String corrected(CorrectPerson command) {
        PersonData before = people.get(command.personId()).view().data();
        return value(check(changed(before, command.fact(), command.to().strip())), command.fact());
    }

    /** Corrects the birth date; see {@link #correct}. */
    @PreAuthorize("hasAnyAuthority('case.open', 'case.work')")
    public void correctBirthDate(PersonId id, PartialDate to, String reason) {
        correct(new CorrectPerson(id, PersonFact.BIRTH_DATE, to.toString(), reason));
    }

    /** Reads a machine-readable zone by the Register's clock; see {@link Mrz#read}. */
    @PreAuthorize("isAuthenticated()")
    public Mrz readMrz(String text) {
        return Mrz.read(text, clock);
    }

    /**
     * Known persons who are or may be the one asked for, certain ones first, then by score. Looking is recorded.
     *
     * @param asked what is known of the person in question; names, birth date and documents may each be missing
     * @param limit how many at most
     */
    @PreAuthorize("hasAnyAuthority('person.search', 'entry-ban.check')")
    public List<LikelyPerson> likely(PersonData asked, int limit) {
        audit.act("person-searched", "person", searched(asked));
        return match(asked, limit);
    }

    /**
     * The same without an entry in the trail: for services which record their own act, such as the entry-ban check, and
     * for the search beside the intake form while the officer still types.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('person.search', 'entry-ban.check', 'case.open', 'entry-ban.announce')")
    public List<LikelyPerson> match(PersonData asked, int limit) {
        List<PersonId> found = candidates.find(asked, IdentityMatch.keys(asked), CANDIDATES);
        List<LikelyPerson> likely = new ArrayList<>();
        for (PersonView known : candidates.load(found).values()) {
            IdentityMatch match = IdentityMatch.compare(asked, known.data());
            if (match.verdict() != IdentityMatch.Verdict.DIFFERENT) {
                likely.add(new LikelyPerson(known, match));
            }
        }
        likely.sort(Comparator.comparing(LikelyPerson::match, IdentityMatch.ORDER)
                .thenComparing(person -> person.person().recordedAt(), Comparator.reverseOrder()));
        return likely.subList(0, Math.min(limit, likely.size()));
    }

    private static Map<String, String> searched(PersonData asked) {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "surname", asked.surname());
        put(words, "givenNames", asked.givenNames());
        put(
                words,
                "birthDate",
                asked.birthDate() == null ? "" : asked.birthDate().toString());
        put(
                words,
                "document",
                asked.documents().isEmpty() ? "" : asked.documents().getFirst().printed());
        return words;
    }

    private static void put(Map<String, String> words, String name, String value) {
        if (!value.isEmpty()) {
            words.put(name, value);
        }
    }

    private void changed(PersonId id, String action) {
        people.flush();
        audit.personAct(action, id, "person");
        events.publishEvent(new PersonCorrected(id));
    }

    private PersonData check(PersonData data) {
        List<Violation> violations = new ArrayList<>();
        PersonData latin = inLatin(data);
        if (NameFolding.strict(latin.surname()).isEmpty()) {
            violations.add(Violation.input("surname", "required"));
        }
        birthDate(latin.birthDate(), violations);
        LocalDate today = LegalTime.day(clock.instant());
        List<String> nationalities = new ArrayList<>();
        for (String code : latin.nationalities()) {
            try {
                nationalities.add(classifiers
                        .accept(CodeList.COUNTRY, code, "nationality", today)
                        .code());
            } catch (Rejection e) {
                violations.addAll(e.violations());
            }
        }
        if (latin.nationalities().isEmpty()) {
            nationalities.add(Nationality.UNSPECIFIED);
        }
        code(CodeList.NATIONALITY_TYPE, latin.nationalityType(), "nationalityType", violations);
        code(CodeList.IDENTITY_STATUS, latin.identityStatus(), "identityStatus", violations);
        String ethnicity = latin.ethnicity();
        if (ethnicity != null
                && (ethnicity.length() > LONGEST_ETHNICITY
                        || !ETHNICITY.matcher(ethnicity).matches())) {
            violations.add(Violation.input("ethnicity", "ethnicity-not-words", String.valueOf(LONGEST_ETHNICITY)));
        }
        if (latin.birthCountry() != null) {
            code(CodeList.COUNTRY, latin.birthCountry(), "birthCountry", violations);
        }
        List<DocumentData> documents = latin.documents().stream()
                .map(document -> check(document, violations))
                .toList();
        for (OtherName other : latin.otherNames()) {
            code(CodeList.IDENTITY_KIND, other.kind(), "otherNames.kind", violations);
            birthDate(other.birthDate(), violations);
        }
        refuse(violations);
        return new PersonData(
                latin.surname(),
                latin.givenNames(),
                latin.nativeName(),
                latin.patronymic(),
                latin.birthDate(),
                latin.sex(),
                nationalities,
                latin.nationalityType(),
                latin.euFamilyMember(),
                latin.identityStatus(),
                latin.birthCountry(),
                latin.birthPlace(),
                latin.personalCode(),
                latin.ethnicity(),
                documents,
                latin.otherNames());
    }

    private static PersonData inLatin(PersonData data) {
        if (!NameFolding.isNotLatin(data.surname() + data.givenNames())) {
            return data;
        }
        String written =
                data.nativeName() == null ? (data.surname() + " " + data.givenNames()).strip() : data.nativeName();
        NameKey latin = NameKey.of(data.surname(), data.givenNames()).iterator().next();
        return data.named(latin.surname(), latin.givenNames(), written);
    }

    private void birthDate(@Nullable PartialDate date, List<Violation> violations) {
        if (date == null) {
            return;
        }
        if (date.firstDay().isAfter(LegalTime.day(clock.instant()))) {
            violations.add(Violation.input("birthDate", "birth-date-in-future", date.write()));
        } else if (date.lastDay().isBefore(EARLIEST_BIRTH)) {
            violations.add(Violation.input("birthDate", "birth-date-too-early", date.write()));
        }
    }

    private DocumentData check(DocumentData document, List<Violation> violations) {
        if (document.searchNumber().isEmpty()) {
            violations.add(Violation.input("document.number", "document-number-missing"));
        }
        Optional<ClassifierEntry> type = code(CodeList.DOCUMENT_TYPE, document.type(), "document.type", violations);
        if (document.issuer() != null) {
            code(CodeList.COUNTRY, document.issuer(), "document.issuer", violations);
        }
        LocalDate issued = document.issued();
        if (issued != null && issued.isAfter(LegalTime.day(clock.instant()))) {
            violations.add(Violation.input("document.issued", "issued-in-future", LegalTime.write(issued)));
        } else if (issued != null
                && document.expires() != null
                && document.expires().isBefore(issued)) {
            violations.add(Violation.input(
                    "document.issued",
                    "issued-after-expiry",
                    LegalTime.write(issued),
                    LegalTime.write(document.expires())));
        }
        return new DocumentData(
                type.map(ClassifierEntry::code).orElse(document.type()),
                document.series(),
                document.number(),
                issued,
                document.expires(),
                document.issuer(),
                document.authority());
    }

    private Optional<ClassifierEntry> code(CodeList list, String code, String field, List<Violation> violations) {
        Optional<ClassifierEntry> entry = classifiers.find(list, code);
        if (entry.isEmpty()) {
            violations.add(Violation.input(
                    field, "code-unknown", code, classifiers.title(list).lv()));
        }
        return entry;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
    }

    private static PersonData changed(PersonData data, PersonFact fact, String to) {
        String orNull = to.isEmpty() ? null : to;
        return new PersonData(
                fact == PersonFact.SURNAME ? to : data.surname(),
                fact == PersonFact.GIVEN_NAMES ? to : data.givenNames(),
                fact == PersonFact.NATIVE_NAME ? orNull : data.nativeName(),
                fact == PersonFact.PATRONYMIC ? orNull : data.patronymic(),
                fact == PersonFact.BIRTH_DATE ? (orNull == null ? null : PartialDate.parse(to)) : data.birthDate(),
                fact == PersonFact.SEX ? Sex.of(to) : data.sex(),
                fact == PersonFact.NATIONALITY ? List.of(to.split("[\\s,;]+")) : data.nationalities(),
                fact == PersonFact.NATIONALITY_TYPE ? to : data.nationalityType(),
                fact == PersonFact.EU_FAMILY_MEMBER ? Boolean.parseBoolean(to) : data.euFamilyMember(),
                fact == PersonFact.IDENTITY_STATUS ? to : data.identityStatus(),
                fact == PersonFact.BIRTH_COUNTRY ? orNull : data.birthCountry(),
                fact == PersonFact.BIRTH_PLACE ? orNull : data.birthPlace(),
                fact == PersonFact.PERSONAL_CODE ? orNull : data.personalCode(),
                fact == PersonFact.ETHNICITY ? orNull : data.ethnicity(),
                data.documents(),
                data.otherNames());
    }

    private static String value(PersonData data, PersonFact fact) {
        @Nullable
        Object value = switch (fact) {
            case SURNAME -> data.surname();
            case GIVEN_NAMES -> data.givenNames();
            case NATIVE_NAME -> data.nativeName();
            case PATRONYMIC -> data.patronymic();
            case BIRTH_DATE -> data.birthDate();
            case SEX -> data.sex().word();
            case NATIONALITY -> String.join(" ", data.nationalities());
            case NATIONALITY_TYPE -> data.nationalityType();
            case EU_FAMILY_MEMBER -> Boolean.toString(data.euFamilyMember());
            case IDENTITY_STATUS -> data.identityStatus();
            case BIRTH_COUNTRY -> data.birthCountry();
            case BIRTH_PLACE -> data.birthPlace();
            case PERSONAL_CODE -> data.personalCode();
            case ETHNICITY -> data.ethnicity();
        };
        return value == null ? "" : value.toString();
    }
}
