package lv.returnregister.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

class PersonsTest extends RegisterTest {

    @Autowired
    Persons persons;

    @Autowired
    CurrentOfficer currentOfficer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private <T> T officer(Callable<T> work) {
        return currentOfficer.asRegister(work);
    }

    private void act(Runnable work) {
        officer(() -> {
            work.run();
            return true;
        });
    }

    private PersonId record(PersonData data) {
        return officer(() -> persons.record(data));
    }

    private List<LikelyPerson> likely(PersonData asked) {
        return officer(() -> persons.likely(asked, 20));
    }

    @Test
    void aPersonIsReadBackAsEntered() {
        PersonData data = PersonData.named("ABENOV", "DAUREN")
                .named("ABENOV", "DAUREN", "Абенов Даурен")
                .born("1987-11")
                .ofSex(Sex.MALE)
                .ofNationality("KAZ", "RUS")
                .with(DocumentData.passport("N 0123456", "KAZ", LocalDate.of(2030, 5, 6)))
                .with(new OtherName("ALIAS", "ABENOFF", "DAN", PartialDate.parse("1986")));
        PersonId id = record(data);
        PersonView view = officer(() -> persons.of(id));
        assertThat(view.data()).isEqualTo(data);
        assertThat(view.displayName()).isEqualTo("ABENOV DAUREN");
        assertThat(officer(() -> persons.of(List.of(id)))).containsEntry(id, view);
        assertThat(officer(() -> persons.youngestAge(id, LocalDate.of(2026, 11, 15))))
                .contains(38);
        assertThat(officer(() -> persons.oldestAge(id, LocalDate.of(2026, 11, 15))))
                .contains(39);
    }

    @Test
    void aNameInAnotherScriptIsTransliteratedAndKept() {
        PersonId id =
                record(PersonData.named("Шевчук", "Григорій").born("1979-02-03").ofNationality("UKR"));
        PersonData data = officer(() -> persons.of(id)).data();
        assertThat(data.surname()).isEqualTo("SHEVCHUK");
        assertThat(data.givenNames()).isEqualTo("HRYHORII");
        assertThat(data.nativeName()).isEqualTo("Шевчук Григорій");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        PersonData data = PersonData.named(" ", "X")
                .born("2099-01-01")
                .ofNationality("QQQ")
                .with(new DocumentData("P", "--", "ZZZ", null));
        assertThatThrownBy(() -> record(data))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.violations())
                                .extracting(Violation::field)
                                .containsExactlyInAnyOrder(
                                        "surname", "birthDate", "nationality", "document.number", "document.issuer"));
    }

    @Test
    void aBannedPersonOfWhomOnlyTheMonthIsKnownIsFoundInEverySpelling() {
        PersonId known = record(PersonData.named("SOROKIN", "STEPAN")
                .born("1971-08")
                .ofSex(Sex.MALE)
                .ofNationality("RUS"));
        for (List<String> name : List.of(
                List.of("Sorokin", "Stepan"),
                List.of("Сорокин", "Степан"),
                List.of("Sorokins", "Stepans"),
                List.of("SOROKIN", "STIEPAN"),
                List.of("Stepan", "Sorokin"),
                List.of("Sorokin", "Stepan Ivanovich"),
                List.of("Sorokyn", "Stepan"),
                List.of("Sorokim", "Stepan"))) {
            for (String birth : List.of("1971-08-14", "1971-08", "1971")) {
                List<LikelyPerson> likely =
                        likely(PersonData.named(name.get(0), name.get(1)).born(birth));
                assertThat(likely)
                        .as(name + " " + birth)
                        .extracting(LikelyPerson::id)
                        .contains(known);
                assertThat(likely.getFirst().match().verdict()).isEqualTo(IdentityMatch.Verdict.LIKELY);
            }
        }
        assertThat(likely(PersonData.named("Sorokin", "Stepan")))
                .extracting(LikelyPerson::id)
                .contains(known);
        assertThat(likely(
                        PersonData.named("Sorokin", "Stepan").born("1994-02-01").ofNationality("BLR")))
                .extracting(LikelyPerson::id)
                .doesNotContain(known);
    }

    @Test
    void aReturningPersonWithSwappedNamesAndANewPassportIsShown() {
        PersonId known = record(PersonData.named("TRUONG", "VAN HAI")
                .born("1995-03-02")
                .ofSex(Sex.MALE)
                .ofNationality("VNM")
                .with(DocumentData.passport("C7731047", "VNM", LocalDate.of(2028, 9, 11))));
        List<LikelyPerson> likely = likely(PersonData.named("VAN HAI", "TRUONG")
                .born("1995-03-02")
                .ofSex(Sex.MALE)
                .ofNationality("VNM")
                .with(DocumentData.passport("K0442918", "VNM", LocalDate.of(2036, 1, 15))));
        assertThat(likely).extracting(LikelyPerson::id).containsExactly(known);
        assertThat(likely.getFirst().match().reasons()).contains(IdentityMatch.Reason.NAME_SWAPPED);
        assertThat(likely(PersonData.named("Truong", "Van Hai").born("1995-03-02"))
                        .getFirst()
                        .match()
                        .verdict())
                .isEqualTo(IdentityMatch.Verdict.CERTAIN);
    }

    @ParameterizedTest
    @CsvSource({"zb 556O778I, IND, CERTAIN", "ZB5560778I, , LIKELY", "ZB5560778I, PAK, NONE"})
    void aDocumentIsFoundHoweverItsNumberIsTyped(String number, String issuer, String verdict) {
        PersonId known = record(PersonData.named("DHILLON", "GURPREET")
                .born("1998-06-06")
                .with(DocumentData.passport("ZB55607781", "IND", null)));
        PersonData asked = PersonData.named("Dillon", "Gurprit").with(new DocumentData("P", number, issuer, null));
        List<LikelyPerson> likely = likely(asked).stream()
                .filter(person -> person.id().equals(known))
                .toList();
        if (verdict.equals("NONE")) {
            assertThat(likely).isEmpty();
        } else {
            assertThat(likely.getFirst().match().verdict()).hasToString(verdict);
        }
    }

    @Test
    void aCorrectionKeepsTheEarlierValueAndTheOldNameStaysFindable() {
        PersonId id =
                record(PersonData.named("KAMARA", "ALPHA").born("2010-01-01").ofNationality("GIN"));
        act(() ->
                persons.correctBirthDate(id, PartialDate.parse("2012-09-30"), "birth certificate from the consulate"));
        act(() -> persons.correct(new CorrectPerson(id, PersonFact.SURNAME, "CAMARA", "consulate")));
        PersonData now = officer(() -> persons.of(id)).data();
        assertThat(now.birthDate()).hasToString("2012-09-30");
        assertThat(now.surname()).isEqualTo("CAMARA");
        assertThat(officer(() -> persons.corrections(id)))
                .extracting(PersonCorrection::fact, PersonCorrection::before, PersonCorrection::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PersonFact.SURNAME, "KAMARA", "CAMARA"),
                        org.assertj.core.groups.Tuple.tuple(PersonFact.BIRTH_DATE, "2010-01-01", "2012-09-30"));
        assertThat(likely(PersonData.named("Kamara", "Alpha").born("2012-09-30")))
                .extracting(LikelyPerson::id)
                .contains(id);
        assertThat(likely(PersonData.named("Camara", "Alpha").born("2012-09-30"))
                        .getFirst()
                        .match()
                        .verdict())
                .isEqualTo(IdentityMatch.Verdict.CERTAIN);
        assertThatThrownBy(() -> act(() -> persons.correct(new CorrectPerson(id, PersonFact.SURNAME, "X", " "))))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void aPersonSeenAgainUnderAnotherSpellingIsFoundUnderBoth() {
        PersonId id =
                record(PersonData.named("HAKOBYAN", "ARMEN").born("1979-01-05").ofNationality("ARM"));
        act(() -> persons.seenAgain(
                id,
                PersonData.named("AKOPIAN", "ARMEN")
                        .born("1979-01-05")
                        .ofNationality("ARM")
                        .with(DocumentData.passport("AT9981765", "ARM", LocalDate.of(2033, 6, 30)))));
        PersonData data = officer(() -> persons.of(id)).data();
        assertThat(data.surname()).isEqualTo("HAKOBYAN");
        assertThat(data.otherNames()).extracting(OtherName::surname).containsExactly("AKOPIAN");
        assertThat(data.documents()).hasSize(1);
        assertThat(likely(PersonData.named("Akopian", "Armen").born("1979-01-05"))
                        .getFirst()
                        .match()
                        .verdict())
                .isEqualTo(IdentityMatch.Verdict.CERTAIN);
    }

    @Test
    void theSameDocumentIsKeptOnceWithItsNewestData() {
        PersonId id = record(PersonData.named("GIORGADZE", "LEVAN")
                .born("1990-01-01")
                .with(DocumentData.passport("13AB12345", "GEO", null)));
        act(() -> persons.addDocument(id, DocumentData.passport("13ab 12345", "GEO", LocalDate.of(2031, 1, 1))));
        assertThat(officer(() -> persons.of(id)).data().documents())
                .containsExactly(DocumentData.passport("13ab 12345", "GEO", LocalDate.of(2031, 1, 1)));
    }

    @Test
    void freeMovementIsThatOfUnionCitizensTheirFamiliesAndTheirNeighbours() {
        PersonId estonian = record(PersonData.named("TAMM", "MARI").ofNationality("EST"));
        PersonId swiss = record(PersonData.named("MEIER", "URS").ofNationality("CHE"));
        PersonId brazilian = record(PersonData.named("DE SOUZA", "LUANA").ofNationality("BRA"));
        assertThat(officer(() -> persons.enjoysFreeMovement(estonian))).isTrue();
        assertThat(officer(() -> persons.enjoysFreeMovement(swiss))).isTrue();
        assertThat(officer(() -> persons.enjoysFreeMovement(brazilian))).isFalse();
        act(() -> persons.correct(
                new CorrectPerson(brazilian, PersonFact.EU_FAMILY_MEMBER, "true", "married a Lithuanian citizen")));
        assertThat(officer(() -> persons.enjoysFreeMovement(brazilian))).isTrue();
    }

    @Test
    void aPersonIsReadFromTheAnswerOfAForm() {
        PersonData data = json.readValue("""
                {"surname": "KOVALENKO", "givenNames": "OLEKSII", "originalScript": "Коваленко Олексій",
                 "birthDate": "1990-04", "sex": "M", "nationality": "UKR",
                 "document": {"type": "P", "number": "FB123456", "issuer": "UKR", "expires": "2029-01-01"}}""", PersonData.class);
        assertThat(data)
                .isEqualTo(PersonData.named("KOVALENKO", "OLEKSII")
                        .named("KOVALENKO", "OLEKSII", "Коваленко Олексій")
                        .born("1990-04")
                        .ofSex(Sex.MALE)
                        .ofNationality("UKR")
                        .with(DocumentData.passport("FB123456", "UKR", LocalDate.of(2029, 1, 1))));
        PersonData bare = json.readValue(
                "{\"surname\": \"SINGH\", \"nationality\": [\"IND\"], \"document\": \"Z5566778\"}", PersonData.class);
        assertThat(bare.documents()).containsExactly(DocumentData.ofNumber("Z5566778"));
        assertThat(bare.sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(json.readValue(json.writeValueAsString(data), PersonData.class))
                .isEqualTo(data);
    }

    @Test
    void nobodySearchesWithoutTheRightAndEverySearchIsInTheTrail() {
        Officer administrator =
                new Officer("test.admin", "Admin", Authority.PMLP, "PMLP", Role.ADMINISTRATOR, Set.of());
        assertThatThrownBy(() -> currentOfficer.as(
                        administrator, () -> persons.likely(PersonData.named("TRAILFINDER", "ANNA"), 5)))
                .isInstanceOf(AccessDeniedException.class);
        likely(PersonData.named("TRAILFINDER", "ANNA").born("1984-05-06"));
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'person-searched' and details ->> 'surname' "
                                        + "= 'TRAILFINDER'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
