package lv.returnregister.person;

import static lv.returnregister.person.IdentityMatch.Verdict.CERTAIN;
import static lv.returnregister.person.IdentityMatch.Verdict.DIFFERENT;
import static lv.returnregister.person.IdentityMatch.Verdict.LIKELY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of the entry-ban check, on the people of the scenarios and beyond. */
class IdentityMatchTest {

    private static final PersonData NGUYEN = PersonData.named("NGUYEN", "VAN DUC")
            .born("1995-03-02")
            .ofSex(Sex.MALE)
            .ofNationality("VNM")
            .with(DocumentData.passport("C7731046", "VNM", LocalDate.of(2028, 9, 11)));
    private static final PersonData MOROZOV = PersonData.named("MOROZOV", "STEPAN")
            .born("1971-08")
            .ofSex(Sex.MALE)
            .ofNationality("RUS");
    private static final PersonData SINGH = PersonData.named("SINGH", "GURPREET")
            .born("1998-06-06")
            .ofSex(Sex.MALE)
            .ofNationality("IND")
            .with(DocumentData.passport("Z5566778", "IND", LocalDate.of(2031, 3, 3)));

    private static IdentityMatch.Verdict verdict(PersonData asked, PersonData known) {
        IdentityMatch match = IdentityMatch.compare(asked, known);
        assertThat(IdentityMatch.compare(known, asked).verdict())
                .as("the order makes no difference")
                .isEqualTo(match.verdict());
        switch (match.verdict()) {
            case CERTAIN -> assertThat(match.score()).isBetween(90, 100);
            case LIKELY -> assertThat(match.score()).isBetween(50, 89);
            case DIFFERENT -> assertThat(match.score()).isBetween(0, 49);
        }
        return match.verdict();
    }

    @Test
    void sameNamesAndSameFullBirthDateAreAHit() {
        assertThat(verdict(PersonData.named("Nguyen", "Van Duc").born("1995-03-02"), NGUYEN))
                .isEqualTo(CERTAIN);
    }

    @Test
    void swappedNamesOnANewPassportArePossible() {
        PersonData asked = PersonData.named("VAN DUC", "NGUYEN").born("1995-03-02");
        assertThat(verdict(asked, NGUYEN)).isEqualTo(LIKELY);
        PersonData withPassport = asked.ofSex(Sex.MALE)
                .ofNationality("VNM")
                .with(DocumentData.passport("K0442917", "VNM", LocalDate.of(2036, 1, 15)));
        IdentityMatch match = IdentityMatch.compare(withPassport, NGUYEN);
        assertThat(match.verdict()).isEqualTo(LIKELY);
        assertThat(match.reasons())
                .contains(
                        IdentityMatch.Reason.NAME_SWAPPED,
                        IdentityMatch.Reason.BIRTH_SAME,
                        IdentityMatch.Reason.NATIONALITY_SAME);
    }

    @ParameterizedTest
    @CsvSource({
        "Morozov, Stepan, 1971-08-14, LIKELY",
        "Морозов, Степан, 1971-08-14, LIKELY",
        "Morozovs, Stepans, 1971-08-14, LIKELY",
        "MOROZOV, STIEPAN, 1971-08-14, LIKELY",
        "Morozov, Stepan, 1971, LIKELY",
        "Morozov, Stepan Ivanovich, 1971-08-14, LIKELY",
        "Stepan, Morozov, 1971-08-14, LIKELY",
        "Morozof, Stepan, 1971-08-14, LIKELY",
        "Morozov, Stepan, 1994-02-01, DIFFERENT",
        "Morozov, Stepan, 1971-09-14, DIFFERENT",
        "Morozova, Stefanija, 1971-08-14, DIFFERENT",
        "Morozov, Ivan, 1971-08-14, DIFFERENT"
    })
    void aBanOnAPersonOfWhomOnlyTheMonthOfBirthIsKnown(
            String surname, String given, String birth, IdentityMatch.Verdict expected) {
        assertThat(verdict(PersonData.named(surname, given).born(birth).ofNationality("RUS"), MOROZOV))
                .isEqualTo(expected);
    }

    @Test
    void aNamesakeOfAnotherBirthYearIsNoHitWhateverTheNationality() {
        PersonData namesake = PersonData.named("Morozov", "Stepan").born("1994-02-01");
        assertThat(verdict(namesake.ofNationality("BLR"), MOROZOV)).isEqualTo(DIFFERENT);
        assertThat(verdict(namesake.ofNationality("RUS"), MOROZOV)).isEqualTo(DIFFERENT);
        assertThat(verdict(PersonData.named("Nguyen", "Van Duc").born("1996-03-02"), NGUYEN))
                .as("one digit, but of the year")
                .isEqualTo(DIFFERENT);
    }

    @Test
    void theSameNameInCyrillicIsTheSameFoldedName() {
        PersonData known = PersonData.named("KOVALENKO", "OLEKSII").born("1990-04-12");
        assertThat(verdict(PersonData.named("Коваленко", "Олексій").born("1990-04-12"), known))
                .isEqualTo(CERTAIN);
        assertThat(verdict(PersonData.named("Kovalenko", "Oleksijs").born("1990-04-12"), known))
                .as("a Latvian ending is another spelling: a human looks")
                .isEqualTo(LIKELY);
        PersonData withNative = PersonData.named("KOVALENKO", "ALEXEY")
                .named("KOVALENKO", "ALEXEY", "Олексій Коваленко")
                .born("1990-04-12");
        assertThat(verdict(PersonData.named("Коваленко", "Олексій").born("1990-04-12"), withNative))
                .isEqualTo(CERTAIN);
        assertThat(verdict(PersonData.named("OLEKSII", "KOVALENKO").born("1990-04-12"), withNative))
                .isEqualTo(LIKELY);
    }

    @Test
    void theSameDocumentIsAHitWithACompatibleNameOnly() {
        DocumentData typed = DocumentData.passport("z 5566778", "ind", null);
        assertThat(verdict(PersonData.named("Sing", "Gurprit").with(typed), SINGH))
                .isEqualTo(CERTAIN);
        assertThat(verdict(
                        PersonData.named("Singh", "Gurpreet").born("1988-06-06").with(typed), SINGH))
                .as("a compatible name and the same document decide")
                .isEqualTo(CERTAIN);
        assertThat(verdict(PersonData.named("Kaur", "Amandeep").with(typed), SINGH))
                .as("another name: somebody else's passport, or a new name")
                .isEqualTo(LIKELY);
        assertThat(verdict(PersonData.named("", "").with(typed), SINGH)).isEqualTo(LIKELY);
        assertThat(verdict(
                        PersonData.named("Kaur", "Amandeep").with(DocumentData.passport("Z5566778", "PAK", null)),
                        SINGH))
                .as("the same number of another state is another document")
                .isEqualTo(DIFFERENT);
        assertThat(verdict(PersonData.named("Singh", "G").with(DocumentData.ofNumber("Z5566778")), SINGH))
                .as("issuer not said")
                .isNotEqualTo(CERTAIN);
    }

    @Test
    void aNumberIsFoundWithLettersReadAsDigits() {
        assertThat(DocumentData.searchNumber("AB O12-I4"))
                .isEqualTo(DocumentData.searchNumber("ab0i214".replace("i2", "12")));
        assertThat(DocumentData.searchNumber("AB№1234567")).isEqualTo("AB1234567");
    }

    @ParameterizedTest
    @CsvSource({
        "1995-02-03, LIKELY",
        "1995-03-12, LIKELY",
        "1995-01-01, LIKELY",
        "1995-03, LIKELY",
        "1995, LIKELY",
        "1995-11-27, DIFFERENT",
        "1994-03-02, DIFFERENT"
    })
    void aBirthDateMistypedWithinTheYearIsPossibleWithTheSameNames(String birth, IdentityMatch.Verdict expected) {
        assertThat(verdict(PersonData.named("Nguyen", "Van Duc").born(birth), NGUYEN))
                .isEqualTo(expected);
    }

    @Test
    void namesWithoutABirthDateArePossible() {
        assertThat(verdict(PersonData.named("Nguyen", "Van Duc"), NGUYEN)).isEqualTo(LIKELY);
    }

    @Test
    void anotherPersonOfTheSameDayIsDifferent() {
        assertThat(verdict(
                        PersonData.named("Tran", "Thi Hoa").born("1995-03-02").ofNationality("VNM"), NGUYEN))
                .isEqualTo(DIFFERENT);
        assertThat(verdict(
                        PersonData.named("Singh", "Harpreet Kaur")
                                .born("1998-06-06")
                                .ofSex(Sex.FEMALE),
                        SINGH))
                .isEqualTo(DIFFERENT);
    }

    @Test
    void anotherIdentityOfThePersonIsFoundWithItsOwnBirthDate() {
        PersonData known = NGUYEN.with(new OtherName("FALSE", "TRAN", "MINH TUAN", PartialDate.parse("1993-07-19")));
        PersonData asked = PersonData.named("Tran", "Minh Tuan").born("1993-07-19");
        IdentityMatch match = IdentityMatch.compare(asked, known);
        assertThat(match.verdict()).isEqualTo(CERTAIN);
        assertThat(match.reasons()).contains(IdentityMatch.Reason.OTHER_IDENTITY);
        assertThat(verdict(asked.born("1995-03-02"), known)).isEqualTo(DIFFERENT);
    }

    @Test
    void aPatronymicAmongTheGivenNamesDoesNotHideThePerson() {
        PersonData known = PersonData.named("IVANCHUK", "PETRO").born("1980-10-20");
        assertThat(verdict(PersonData.named("Ivanchuk", "Petro Mykolaiovych").born("1980-10-20"), known))
                .isEqualTo(LIKELY);
    }

    @Test
    void everyReasonHasACodeOfItsOwn() {
        assertThat(List.of(IdentityMatch.Reason.values()))
                .extracting(IdentityMatch.Reason::code)
                .doesNotHaveDuplicates();
    }
}
