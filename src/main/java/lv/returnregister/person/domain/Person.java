package lv.returnregister.person.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.person.DocumentData;
import lv.returnregister.person.OtherName;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.PersonLine;
import lv.returnregister.person.PersonView;
import lv.returnregister.person.Sex;
import lv.returnregister.person.Spelling;
import lv.returnregister.shared.PersonId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One person with documents, other identities and every spelling under which they are found. */
@Entity
@Table(name = "person_person")
public class Person {

    @Id
    private UUID id;

    private String surname;
    private String givenNames;

    @Nullable
    private String nativeName;

    @Nullable
    private String patronymic;

    @Nullable
    private String birthDate;

    @Nullable
    private LocalDate birthFrom;

    @Nullable
    private LocalDate birthTo;

    private String sex;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> nationalities;

    private String nationalityType;
    private boolean euFamilyMember;
    private String identityStatus;

    @Nullable
    private String birthCountry;

    @Nullable
    private String birthPlace;

    @Nullable
    private String personalCode;

    @Nullable
    private String ethnicity;

    private String strictKey;
    private String looseKey;
    private Instant recordedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "person_id", nullable = false, updatable = false)
    @OrderBy("id")
    private Set<PersonDocument> documents = new LinkedHashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "person_id", nullable = false, updatable = false)
    @OrderBy("id")
    private Set<PersonIdentity> identities = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "person_name", joinColumns = @JoinColumn(name = "person_id"))
    private Set<PersonName> names = new HashSet<>();

    @Version
    private @Nullable Long version;

    protected Person() {}

    /** A new person with everything that is known. */
    public Person(PersonId id, PersonData data, Instant recordedAt) {
        this.id = id.value();
        this.recordedAt = recordedAt;
        data.documents().forEach(document -> documents.add(new PersonDocument(document, recordedAt)));
        data.otherNames().forEach(other -> identities.add(new PersonIdentity(other, recordedAt)));
        correct(data);
    }

    public PersonId personId() {
        return new PersonId(id);
    }

    /** Takes the facts of the person themselves; documents and other identities stay as they are. */
    public final void correct(PersonData data) {
        PartialDate birth = data.birthDate();
        this.surname = data.surname();
        this.givenNames = data.givenNames();
        this.nativeName = data.nativeName();
        this.patronymic = data.patronymic();
        this.birthDate = birth == null ? null : birth.toString();
        this.birthFrom = birth == null ? null : birth.firstDay();
        this.birthTo = birth == null ? null : birth.lastDay();
        this.sex = data.sex().code();
        this.nationalities = new ArrayList<>(data.nationalities());
        this.nationalityType = data.nationalityType();
        this.euFamilyMember = data.euFamilyMember();
        this.identityStatus = data.identityStatus();
        this.birthCountry = data.birthCountry();
        this.birthPlace = data.birthPlace();
        this.personalCode = data.personalCode();
        this.ethnicity = data.ethnicity();
        spell();
    }

    /**
     * Adds a document, or takes the place of the one of the same number and issuer, which stays with the day of its
     * replacement (R122 p. 13). What the new description leaves open and the earlier one knew goes on.
     */
    public void addDocument(DocumentData document, Instant at) {
        PersonDocument known = documents.stream()
                .filter(PersonDocument::isCurrent)
                .filter(one -> one.isSameAs(document))
                .findFirst()
                .orElse(null);
        DocumentData now = known == null ? document : document.completedBy(known.data());
        if (known != null && known.data().equals(now)) {
            return;
        }
        if (known != null) {
            known.replace(at);
        }
        documents.add(new PersonDocument(now, at));
    }

    /** Adds another identity, once. */
    public void addIdentity(OtherName other, Instant at) {
        boolean known = identities.stream().anyMatch(identity -> identity.data().equals(other));
        if (!known) {
            identities.add(new PersonIdentity(other, at));
            spell();
        }
    }

    public PersonView view() {
        return new PersonView(personId(), data(), recordedAt, version == null ? 0 : version);
    }

    /** The person in one line, without documents and other identities, which are kept in tables of their own. */
    public PersonLine line() {
        return new PersonLine(
                surname,
                givenNames,
                birthDate == null ? null : PartialDate.parse(birthDate),
                List.copyOf(nationalities));
    }

    public boolean isEuFamilyMember() {
        return euFamilyMember;
    }

    private PersonData data() {
        return new PersonData(
                surname,
                givenNames,
                nativeName,
                patronymic,
                birthDate == null ? null : PartialDate.parse(birthDate),
                Sex.of(sex),
                nationalities,
                nationalityType,
                euFamilyMember,
                identityStatus,
                birthCountry,
                birthPlace,
                personalCode,
                ethnicity,
                documents.stream()
                        .filter(PersonDocument::isCurrent)
                        .map(PersonDocument::data)
                        .toList(),
                identities.stream().map(PersonIdentity::data).toList());
    }

    /** Works out anew under which spellings the person is found. */
    private void spell() {
        List<Spelling> spellings = Spelling.of(data());
        strictKey = spellings.isEmpty() ? "" : spellings.getFirst().strictKey();
        looseKey = spellings.isEmpty() ? "" : spellings.getFirst().looseKey();
        Set<PersonName> now = new HashSet<>();
        spellings.forEach(spelling -> now.add(new PersonName(spelling)));
        if (!names.equals(now)) {
            // A new set is written by one delete and inserts; single rows with absent days could not be told apart.
            names = now;
        }
    }
}
