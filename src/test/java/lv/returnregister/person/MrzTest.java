package lv.returnregister.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), LegalTime.ZONE);
    private static final String FIRST = "P<UZBKARIMOV<<RUSTAM<<<<<<<<<<<<<<<<<<<<<<<<";
    private static final String SECOND = "AC44718291UZB8806149M3102204<<<<<<<<<<<<<<<4";

    private static Mrz read(String... lines) {
        return Mrz.read(String.join("\n", lines), CLOCK);
    }

    @ParameterizedTest
    @CsvSource({
        "P<UZBKARIMOV<<RUSTAM<<<<<<<<<<<<<<<<<<<<<<<<, AC44718291UZB8806149M3102204<<<<<<<<<<<<<<<4, KARIMOV, RUSTAM, AC4471829, UZB, 1988-06-14, 2031-02-20",
        "P<AZEABDULLAYEV<<ELSHAN<<<<<<<<<<<<<<<<<<<<<, C029183746AZE9109238M3001019<<<<<<<<<<<<<<<6, ABDULLAYEV, ELSHAN, C02918374, AZE, 1991-09-23, 2030-01-01",
        "P<ARMPETROSYAN<<ARMEN<<<<<<<<<<<<<<<<<<<<<<<, AT03817655ARM7901058M2906302<<<<<<<<<<<<<<<6, PETROSYAN, ARMEN, AT0381765, ARM, 1979-01-05, 2029-06-30"
    })
    void thePassportsOfTheScenariosAreReadWithoutADoubt(
            String first,
            String second,
            String surname,
            String given,
            String number,
            String state,
            String birth,
            LocalDate expires) {
        Mrz mrz = read(first, second);
        assertThat(mrz.isValid()).isTrue();
        assertThat(mrz.checks()).hasSize(5).allMatch(MrzCheck::ok);
        assertThat(mrz.mended()).isEmpty();
        assertThat(mrz.format()).isEqualTo(MrzFormat.TD3);
        PersonData person = mrz.person();
        assertThat(person.surname()).isEqualTo(surname);
        assertThat(person.givenNames()).isEqualTo(given);
        assertThat(person.birthDate()).hasToString(birth);
        assertThat(person.nationalities()).containsExactly(state);
        assertThat(person.sex()).isEqualTo(Sex.MALE);
        assertThat(person.documents()).containsExactly(new DocumentData("P", number, state, expires));
    }

    @Test
    void theSampleOfIcaoIsReadWithItsPersonalNumber() {
        Mrz mrz = read("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
        assertThat(mrz.isValid()).isTrue();
        assertThat(mrz.givenNames()).isEqualTo("ANNA MARIA");
        assertThat(mrz.personalNumber()).isEqualTo("ZE184226B");
        assertThat(mrz.sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void cardsAndVisasAreReadByTheirOwnFormats() {
        Mrz card = read(
                "I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
        assertThat(card.format()).isEqualTo(MrzFormat.TD1);
        assertThat(card.isValid()).isTrue();
        assertThat(card.number()).isEqualTo("D23145890");
        assertThat(card.documentType()).isEqualTo("ID");
        Mrz card2 = read("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6");
        assertThat(card2.format()).isEqualTo(MrzFormat.TD2);
        assertThat(card2.isValid()).isTrue();
        Mrz visa = read("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<<<<<<<<<");
        assertThat(visa.format()).isEqualTo(MrzFormat.MRV_A);
        assertThat(visa.isValid()).isTrue();
        assertThat(visa.documentType()).isEqualTo("V");
        assertThat(visa.birthDate()).hasToString("1940-09-07");
        assertThat(visa.expires()).isEqualTo(LocalDate.of(1996, 12, 10));
        Mrz small = read("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<");
        assertThat(small.format()).isEqualTo(MrzFormat.MRV_B);
        assertThat(small.isValid()).isTrue();
    }

    @Test
    void aLongNumberOfACardRunsOnIntoTheOptionalData() {
        // ICAO Doc 9303 part 5: nine characters, a filler, the rest and the check digit
        String number = "D23145890734";
        char digit = MrzCheck.digit(number);
        String first = "I<UTO" + number.substring(0, 9) + "<" + number.substring(9) + digit + "<<<<<<<<<<<";
        String second = "7408122F1204159UTO<<<<<<<<<<<";
        char composite = MrzCheck.digit(first.substring(5) + "7408122" + "1204159" + "<<<<<<<<<<<");
        Mrz mrz = read(first, second + composite, "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
        assertThat(mrz.number()).isEqualTo(number);
        assertThat(mrz.isValid()).isTrue();
    }

    @Test
    void pastedTextIsForgivenItsSpacesCaseAndFillers() {
        assertThat(read(
                                "  p<uzbkarimov<<rustam<<<<<<<<<<<<<<<<<<<<<<<< ",
                                "",
                                "ac44718291uzb 8806149m3102204<<<<<<<<<<<<<<<4")
                        .isValid())
                .isTrue();
        assertThat(read(FIRST.replace("<<", "«"), SECOND).surname()).isEqualTo("KARIMOV");
        assertThat(read(FIRST + SECOND).mended()).containsExactly("lines-cut");
        Mrz shortName = read("P<UZBKARIMOV<<RUSTAM", SECOND);
        assertThat(shortName.givenNames()).isEqualTo("RUSTAM");
        assertThat(shortName.mended()).containsExactly("fillers");
        assertThat(read(FIRST + "<<", SECOND).isValid()).isTrue();
        assertThat(read(FIRST, SECOND.replace("<<<<4", "<<4")).isValid()).isTrue();
        assertThat(read(FIRST.replace('<', ' '), SECOND).surname()).isEqualTo("KARIMOV");
        Mrz letters = read(FIRST.replace("KARIMOV", "KAR1M0V"), SECOND.replace("8806149M", "88O6I49M"));
        assertThat(letters.isValid()).isTrue();
        assertThat(letters.surname()).isEqualTo("KARIMOV");
        assertThat(letters.mended()).contains("letters-and-digits");
    }

    @Test
    void aWrongCheckDigitIsExplainedWithWhatWasExpected() {
        Mrz mrz = read(FIRST, SECOND.replace("AC4471829", "AC4471828"));
        assertThat(mrz.isValid()).isFalse();
        MrzCheck number = mrz.checks().getFirst();
        assertThat(number.field()).isEqualTo(MrzCheck.Field.NUMBER);
        assertThat(number.ok()).isFalse();
        assertThat(number.found()).isEqualTo('1');
        assertThat(number.expected()).isEqualTo('0');
        assertThat(mrz.violations()).extracting(Violation::code).containsExactly("mrz-check-digit", "mrz-check-digit");
        assertThat(mrz.violations().getFirst().parameters()).containsExactly("number", "2", "10", "1", "0");
    }

    @Test
    void whatCannotBeReadIsRefusedByLineAndPosition() {
        assertRefused(List.of(FIRST, SECOND.substring(0, 30)), "mrz-length", "2", "30", "44");
        assertRefused(List.of(FIRST.replace("RUSTAM", "RUŠTAM"), SECOND), "mrz-character", "1", "17", "Š");
        assertRefused(List.of(FIRST, SECOND.replace("880614", "881314")), "mrz-date", "2", "14", "881314");
        assertRefused(List.of("KARIMOV"), "mrz-lines", "1", "7");
        assertRefused(List.of("  "), "mrz-empty");
    }

    private static void assertRefused(List<String> lines, String code, String... parameters) {
        assertThatThrownBy(() -> read(lines.toArray(String[]::new)))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.violations()).anySatisfy(violation -> {
                            assertThat(violation.code()).isEqualTo(code);
                            assertThat(violation.parameters()).containsExactly(parameters);
                        }));
    }

    @ParameterizedTest
    @CsvSource({
        "260302, 2026-03-02",
        "260303, 1926-03-03",
        "88<<<<, 1988",
        "8806<<, 1988-06",
        "000229, 2000-02-29",
        "27<<<<, 1927"
    })
    void aBirthLiesInThePastAndUnknownPartsStayUnknown(String yymmdd, String expected) {
        assertThat(read(FIRST, withBirth(yymmdd)).birthDate()).hasToString(expected);
    }

    private static String withBirth(String yymmdd) {
        return SECOND.substring(0, 13) + yymmdd + MrzCheck.digit(yymmdd) + SECOND.substring(20);
    }

    @Test
    void aFullNameFieldMayHaveLostNamesAndASingleNameIsASurname() {
        Mrz cut = read("P<INDVENKATANARASIMHARAJUVARIPETA<<SRINIVASA", SECOND.replace("UZB", "IND"));
        assertThat(cut.namesMayBeCut()).isTrue();
        Mrz single = read("P<IDNSUKARNO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", SECOND.replace("UZB", "IDN"));
        assertThat(single.surname()).isEqualTo("SUKARNO");
        assertThat(single.givenNames()).isEmpty();
        assertThat(single.namesMayBeCut()).isFalse();
    }

    @Test
    void aGermanPassportCarriesTheShortCode() {
        Mrz mrz = read(FIRST.replace("UZB", "D<<"), SECOND.replace("UZB", "D<<"));
        assertThat(mrz.nationality()).isEqualTo("DEU");
        assertThat(mrz.issuer()).isEqualTo("DEU");
    }

    @Test
    void whatIsWrittenIsReadBackAndEverySingleMistakeInTheSecondLineIsNoticed() {
        long seed = 9303L;
        RandomGenerator random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        for (int i = 0; i < 500; i++) {
            String surname = word(random, letters, 2 + random.nextInt(20));
            String given = word(random, letters, 1 + random.nextInt(12));
            String number = word(random, letters, 2) + (1_000_000 + random.nextInt(8_999_999));
            PartialDate birth = PartialDate.of(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(35_000)));
            LocalDate expires = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(5_000));
            List<String> lines = MrzWriter.passport(
                    "P",
                    "GEO",
                    surname,
                    given,
                    number,
                    "GEO",
                    birth,
                    Sex.FEMALE,
                    expires,
                    i % 2 == 0 ? "" : "0100" + i);
            assertThat(lines).as("seed %d, %d", seed, i).allMatch(line -> line.length() == 44);
            Mrz mrz = read(lines.get(0), lines.get(1));
            assertThat(mrz.isValid()).as("seed %d, %s", seed, lines).isTrue();
            assertThat(mrz.mended()).isEmpty();
            assertThat(mrz.surname()).isEqualTo(surname);
            assertThat(mrz.givenNames()).isEqualTo(given);
            assertThat(mrz.number()).isEqualTo(number);
            assertThat(mrz.birthDate()).isEqualTo(birth);
            assertThat(mrz.expires()).isEqualTo(expires);
            int at = random.nextInt(2, 9);
            char digit = lines.get(1).charAt(at);
            char other = digit == '9' ? '0' : (char) (digit + 1);
            String spoilt = lines.get(1).substring(0, at) + other + lines.get(1).substring(at + 1);
            assertThat(read(lines.get(0), spoilt).isValid())
                    .as("seed %d, %s", seed, spoilt)
                    .isFalse();
        }
    }

    private static String word(RandomGenerator random, String letters, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
