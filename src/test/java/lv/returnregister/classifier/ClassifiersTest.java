package lv.returnregister.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClassifiersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), LegalTime.ZONE);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Classifiers classifiers = new Classifiers(CLOCK);

    @ParameterizedTest
    @EnumSource(CodeList.class)
    void everyListIsThereInBothLanguagesAndFoundByItsCodeAndItsFile(CodeList list) {
        assertThat(classifiers.entries(list)).isNotEmpty();
        assertThat(classifiers.title(list).lv()).isNotBlank();
        assertThat(CodeList.of(list.code())).isEqualTo(list);
        assertThat(CodeList.of(list.file())).isEqualTo(list);
    }

    @ParameterizedTest
    @CsvSource({
        "VIOLATION, illegal-border-crossing, V01",
        "VIOLATION, no-valid-visa, V03",
        "VIOLATION, visa-overstay, V04",
        "VIOLATION, permit-expired, V06",
        "VIOLATION, illegal-work, V07",
        "VIOLATION, purpose-breach, V07",
        "VIOLATION, entry-despite-ban, V08",
        "VIOLATION, order-not-obeyed, V11",
        "DETENTION_GROUND, hides-identity, D01",
        "DETENTION_GROUND, risk-of-absconding, D02",
        "DETENTION_GROUND, illegal-border-crossing, D04",
        "DETENTION_GROUND, entry-despite-ban, D07",
        "RELEASE_REASON, court-refused, R03",
        "RELEASE_REASON, term-ended, R04",
        "RELEASE_REASON, asylum-regime, R06",
        "REMOVAL_FAILURE, captain-refused, F02",
        "ALTERNATIVE, report-in, A01",
        "ALTERNATIVE, documents-held, A02",
        "REPORTING_INTERVAL, twice-a-week, RI2",
        "UNIT, VRS Rīga, VRS-RIGA",
        "COMPLAINT_OUTCOME, upheld, UPH",
        "COMPLAINT_OUTCOME, repealed, ANN",
        "CUSTODY_PLACE, Daugavpils, P-DGP",
        "CUSTODY_PLACE, Mucenieki, P-MUC",
        "BORDER_CROSSING_POINT, Lidosta Rīga, RIX",
        "BORDER_CROSSING_POINT, terehova, TEREHOVA",
        "TERRITORY, schengen, SCH",
        "SEX, M, 1",
        "DEPARTURE_PROOF, escort-report, ESC"
    })
    void theWordsOfTheScenariosMeanTheirCodes(CodeList list, String word, String code) {
        assertThat(classifiers.entry(list, word).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "overstay, 2",
        "order-not-obeyed, 3",
        "illegal-entry, 4",
        "risk-of-absconding, 4",
        "repeated, 5",
        "threat, 6",
        "court-expulsion, 7",
        "national-security, 8",
        "persona-non-grata, 9"
    })
    void theGroundOfABanLeadsToItsRowOfTheTermTableAndToAListedGround(String word, String row) {
        ClassifierEntry entry = classifiers.entry(CodeList.BAN_CASE, word);
        assertThat(entry.attribute("row")).contains(row);
        assertThat(classifiers.find(
                        CodeList.BAN_GROUND, entry.attribute("ground").orElseThrow()))
                .isPresent();
    }

    @Test
    void everyCountryHasItsThreeLetterCodeAndItsLatvianName() {
        for (String alpha2 : Locale.getISOCountries()) {
            String alpha3 = Locale.of("", alpha2).getISO3Country();
            if (!alpha2.equals("AN")) {
                assertThat(classifiers.find(CodeList.COUNTRY, alpha3))
                        .as(alpha2)
                        .isPresent();
            }
        }
        assertThat(classifiers.label(CodeList.COUNTRY, "VNM").lv()).isEqualTo("Vjetnama");
        assertThat(classifiers.label(CodeList.COUNTRY, "RKS").lv()).isEqualTo("Kosova");
        assertThat(classifiers.find(CodeList.COUNTRY, "XXA")).isPresent();
    }

    @Test
    void aHistoricCountryIsKnownButNotOfferedToday() {
        assertThat(classifiers.find(CodeList.COUNTRY, "SUN")).isPresent();
        assertThat(classifiers.entries(CodeList.COUNTRY))
                .extracting(ClassifierEntry::code)
                .contains("UKR")
                .doesNotContain("SUN");
        assertThat(classifiers.entries(CodeList.COUNTRY, LocalDate.of(1985, 5, 1)))
                .extracting(ClassifierEntry::code)
                .contains("SUN");
        assertThatThrownBy(() -> classifiers.accept(CodeList.COUNTRY, "SUN", "nationality", TODAY))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.names("code-not-valid-then"))
                                .isTrue());
    }

    @Test
    void aUnitNamesItsAuthorityAndAnExistingParent() {
        for (ClassifierEntry unit : classifiers.allEntries(CodeList.UNIT)) {
            assertThat(unit.attribute("authority")).as(unit.code()).isPresent();
            unit.attribute("parent")
                    .ifPresent(parent -> assertThat(classifiers.find(CodeList.UNIT, parent))
                            .as(unit.code())
                            .isPresent());
        }
    }

    @Test
    void anUnknownCodeIsRefusedByTheNameOfItsField() {
        assertThatThrownBy(() -> classifiers.accept(CodeList.VIOLATION, "V99", "ground", TODAY))
                .isInstanceOfSatisfying(Rejection.class, rejection -> {
                    assertThat(rejection.violations().getFirst().code()).isEqualTo("code-unknown");
                    assertThat(rejection.violations().getFirst().field()).isEqualTo("ground");
                });
        assertThat(classifiers.label(CodeList.VIOLATION, "V99").lv()).isEqualTo("V99");
    }

    @Test
    void aListWithACodeTwiceOrWithoutATextStopsTheStart() {
        String head = "list: CL-SEX\ntitle: {lv: Dzimums, en: Sex}\nsource: test\nsure: S\nentries:\n";
        assertThatThrownBy(() -> ClassifierFile.read(
                        CodeList.SEX,
                        "sex.yaml",
                        head + "  - {code: '1', lv: a, en: b}\n  - {code: '1', lv: c, en: d}\n"))
                .hasMessageContaining("sex.yaml, 1: 1 occurs twice");
        assertThatThrownBy(
                        () -> ClassifierFile.read(CodeList.SEX, "sex.yaml", head + "  - {code: '1', lv: a, en: ' '}\n"))
                .hasMessageContaining("sex.yaml, 1 has no en");
        assertThatThrownBy(() -> ClassifierFile.read(
                        CodeList.SEX,
                        "sex.yaml",
                        head + "  - {code: '1', lv: a, en: b, word: [x]}\n"
                                + "  - {code: '2', lv: c, en: d, word: [X]}\n"))
                .hasMessageContaining("occurs twice");
        assertThatThrownBy(
                        () -> ClassifierFile.read(CodeList.UNIT, "sex.yaml", head + "  - {code: '1', lv: a, en: b}\n"))
                .hasMessageContaining("CL-ORG");
    }
}
