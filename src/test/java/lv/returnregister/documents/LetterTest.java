package lv.returnregister.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.documents.domain.LetterCatalogue;
import lv.returnregister.documents.domain.LetterData;
import lv.returnregister.documents.domain.LetterWriter;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Rejection;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters say what they were given, in both languages, on A4, with their own fonts. */
class LetterTest {

    private static final LetterCatalogue CATALOGUE = new LetterCatalogue();
    private static final LetterWriter WRITER = new LetterWriter(CATALOGUE, PublishedTemplates.NONE);
    private static final LocalDate DATE = LocalDate.of(2026, 3, 2);

    static Stream<String> kinds() {
        return CATALOGUE.kinds().stream().map(LetterKind::kind);
    }

    @Test
    void everyLetterOfTheScenariosExists() {
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        "detention-record",
                        "departure-order",
                        "removal-order",
                        "entry-ban-notice",
                        "ban-shortened-or-revoked",
                        "notice-of-planned-removal",
                        "extension",
                        "shortened-term",
                        "assistance",
                        "decision-on-contest",
                        "alternative-to-detention",
                        "release-note",
                        "application-to-court",
                        "postponement",
                        "embassy-request",
                        "notice-to-ombudsman",
                        "hand-over-record",
                        "data-subject-report");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void sampleGivesEveryPlaceholder(String kind) {
        assertThat(LetterSamples.of(kind))
                .containsOnlyKeys(CATALOGUE.kind(kind).fields().stream()
                        .map(LetterField::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void latvianOriginalCarriesEveryValue(String kind) throws IOException {
        carriesEveryValue(kind, Locale.of("lv"), "uzbeku valoda");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void englishTranslationCarriesEveryValueAndSaysThatItIsOne(String kind) throws IOException {
        String text = carriesEveryValue(kind, Locale.ENGLISH, "Uzbek");
        assertThat(text).contains("Translation");
    }

    private static String carriesEveryValue(String kind, Locale version, String language) throws IOException {
        Map<String, Object> sample = LetterSamples.of(kind);
        byte[] pdf = write(kind, sample, version);
        keepForTheEye(kind + "_" + version.getLanguage(), pdf);
        boolean english = version.equals(Locale.ENGLISH);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = squeeze(withoutFeet(read(document)));
            assertThat(text).doesNotContain("#");
            assertThat(text)
                    .contains(
                            "VRS-2026-IR-000123",
                            squeeze(CATALOGUE.kind(kind).title().in(version)),
                            language);
            sample.forEach((name, value) -> {
                if (CATALOGUE.kind(kind).fields().stream()
                        .noneMatch(field -> field.name().equals(name) && field.type() == LetterField.Type.WORD)) {
                    for (String part : LetterSamples.texts(value, english)) {
                        assertThat(text).as("%s of %s", name, kind).contains(squeeze(part));
                    }
                    if (value instanceof LocalDate day && !english) {
                        assertThat(text).contains(LegalTime.write(day));
                    }
                    if (value instanceof Instant minute && !english) {
                        assertThat(text).contains(LegalTime.write(minute));
                    }
                }
            });
            for (LetterField field : CATALOGUE.kind(kind).fields()) {
                if (field.type() == LetterField.Type.WORD && !field.name().equals("contestRoad")) {
                    LocalizedText word = field.codes().get((String) sample.get(field.name()));
                    assertThat(text).as(field.name()).contains(squeeze(word.in(version)));
                }
            }
            for (LetterKind.Citation citation : CATALOGUE.kind(kind).citations()) {
                String condition = citation.conditionName();
                if (condition != null && !sample.get(condition).equals(citation.conditionCode())) {
                    continue;
                }
                assertThat(text).contains(squeeze(citation.text().in(version)));
            }
            return text;
        }
    }

    @Test
    void everyLetterOfTheLatvianAlphabetIsReadBack() throws IOException {
        String alphabet = "AĀBCČDEĒFGĢHIĪJKĶLĻMNŅOPRSŠTUŪVZŽ aābcčdeēfgģhiījkķlļmnņoprsštuūvzž fi fl ffi ft fj tt";
        Map<String, Object> sample = LetterSamples.of("departure-order");
        sample.put("facts", alphabet);
        try (PDDocument document = Loader.loadPDF(write("departure-order", sample, Locale.of("lv")))) {
            assertThat(squeeze(read(document))).contains(squeeze(alphabet));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void letterIsA4WithEmbeddedFontsLanguageAndTitle(String kind) throws IOException {
        try (PDDocument document = Loader.loadPDF(write(kind, LetterSamples.of(kind), Locale.of("lv")))) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isBetween(594f, 596f);
                assertThat(page.getMediaBox().getHeight()).isBetween(841f, 843f);
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("lv");
            assertThat(document.getDocumentInformation().getTitle())
                    .contains(CATALOGUE.kind(kind).title().lv());
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8"))
                    .contains("pdfaid:part", "pdfaid:conformance");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void letterIsWrittenWithNothingButWhatMustBeGiven(String kind) throws IOException {
        Map<String, Object> least = LetterSamples.of(kind);
        CATALOGUE.kind(kind).fields().stream()
                .filter(field -> field.need() == LetterField.Need.NEVER || field.need() == LetterField.Need.WITH)
                .forEach(field -> least.remove(field.name()));
        for (Locale version : List.of(Locale.of("lv"), Locale.ENGLISH)) {
            byte[] pdf = write(kind, least, version);
            keepForTheEye(kind + "_least_" + version.getLanguage(), pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(read(document)).doesNotContain("null");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachMissingPlaceholderIsRefusedByName(String kind) {
        for (LetterField field : CATALOGUE.kind(kind).fields()) {
            Map<String, Object> sample = LetterSamples.of(kind);
            sample.remove(field.name());
            List<String> faults = new ArrayList<>();
            try {
                LetterData.of(CATALOGUE.kind(kind), sample);
            } catch (UnfitLetterData refusal) {
                faults.addAll(refusal.faults());
            }
            if (field.need() == LetterField.Need.NEVER) {
                assertThat(faults).isEmpty();
            } else if (field.need() != LetterField.Need.WHEN
                    || field.conditionCode().equals(sample.get(field.conditionName()))) {
                assertThat(faults).containsExactly("missing placeholder '" + field.name() + "'");
            }
        }
    }

    @Test
    void unknownPlaceholderIsRefusedByName() {
        Map<String, Object> sample = LetterSamples.of("departure-order");
        sample.put("voluntaryDay", 15);
        assertThatThrownBy(() -> LetterData.of(CATALOGUE.kind("departure-order"), sample))
                .isInstanceOf(UnfitLetterData.class)
                .hasMessageContaining("departure-order")
                .hasMessageContaining("unknown placeholder 'voluntaryDay'");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        Map<String, Object> sample = LetterSamples.of("departure-order");
        sample.put("voluntaryDays", "fifteen");
        sample.put("banTerritory", "moon");
        sample.remove("facts");
        assertThatThrownBy(() -> LetterData.of(CATALOGUE.kind("departure-order"), sample))
                .hasMessageContaining("'voluntaryDays' takes DAYS")
                .hasMessageContaining("'banTerritory' takes one of [latvia, schengen], not 'moon'")
                .hasMessageContaining("missing placeholder 'facts'");
    }

    @Test
    void unknownKindIsRefusedNamingTheKindsThereAre() {
        assertThatThrownBy(() -> CATALOGUE.kind("postcard"))
                .hasMessageContaining("postcard")
                .hasMessageContaining("departure-order");
    }

    @Test
    void unknownLanguageIsRefused() {
        assertThatThrownBy(() -> WRITER.write(
                        LetterData.of(CATALOGUE.kind("departure-order"), LetterSamples.of("departure-order")),
                        "VRS-2026-IR-000123",
                        DATE,
                        "qqq",
                        Locale.of("lv")))
                .hasMessageContaining("qqq");
    }

    @Test
    void characterThatTheFontsCannotShowIsRefusedNamingTheField() {
        Map<String, Object> sample = LetterSamples.of("departure-order");
        sample.put("facts", "Ārzemnieks 王");
        assertThatThrownBy(() -> write("departure-order", sample, Locale.of("lv")))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refusal -> assertThat(refusal.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.code()).isEqualTo("letter-character");
                                    assertThat(violation.field()).isEqualTo("facts");
                                    assertThat(violation.parameters()).containsExactly("王");
                                }));
    }

    @Test
    void nameInAScriptTheFontsLackIsLeftOutBesideTheLatinOne() throws IOException {
        Map<String, Object> sample = LetterSamples.of("departure-order");
        sample.put("personOriginalName", "王小明");
        try (PDDocument document = Loader.loadPDF(write("departure-order", sample, Locale.of("lv")))) {
            assertThat(read(document)).contains("KARIMOV RUSTAM").doesNotContain("#");
        }
    }

    @Test
    void markupInAValueIsOnlyText() throws IOException {
        Map<String, Object> sample = LetterSamples.of("departure-order");
        sample.put("facts", "<b>5 < 7 & \"x\"</b> ${letter.number}\u0000");
        try (PDDocument document = Loader.loadPDF(write("departure-order", sample, Locale.of("lv")))) {
            assertThat(read(document)).contains("<b>5 < 7 & \"x\"</b> ${letter.number}");
        }
    }

    @Test
    void aRemovalOnAJudgmentIsTellingOfTheCourtAndOfNoOrderToContest() {
        Map<String, Object> sample = LetterSamples.of("notice-of-planned-removal");
        sample.put("order", "judgment");
        assertThat(text("notice-of-planned-removal", sample))
                .contains("tiesas spriedums ar papildsodu", "kriminālprocesa kārtībā")
                .doesNotContain("Lēmums par piespiedu izraidīšanu ir apstrīdams");
    }

    @Test
    void aBanOfACourtIsAppealedWithItsJudgment() {
        Map<String, Object> sample = LetterSamples.of("entry-ban-notice");
        sample.put("contestRoad", "judgment");
        sample.remove("contestUntil");
        sample.put("banTerm", Period.ofDays(30));
        assertThat(text("entry-ban-notice", sample)).contains("kopā ar spriedumu", "30 dienas");
    }

    @Test
    void countedWordsFollowTheNumber() {
        Map<String, Object> sample = LetterSamples.of("departure-order");
        sample.put("voluntaryDays", 21);
        sample.put("banTerm", Period.ofYears(1));
        assertThat(text("departure-order", sample)).contains("21 diena ", "12 mēneši");
    }

    /** The text as the eye meets it, line by line. */
    private static String read(PDDocument document) throws IOException {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setSortByPosition(true);
        return reader.getText(document);
    }

    private static String text(String kind, Map<String, Object> values) {
        try (PDDocument document = Loader.loadPDF(write(kind, values, Locale.of("lv")))) {
            return squeeze(read(document));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] write(String kind, Map<String, Object> values, Locale version) {
        return WRITER.write(LetterData.of(CATALOGUE.kind(kind), values), "VRS-2026-IR-000123", DATE, "uz", version);
    }

    /** Without the lines at the foot of each page, which would stand in the middle of a sentence. */
    private static String withoutFeet(String text) {
        return text.lines()
                .filter(line ->
                        !line.matches(".*(lieta|case) (VRS|PMLP)-2026-\\d{5}.*|\\d\\. lapa no \\d|Page \\d of \\d"))
                .collect(Collectors.joining("\n"));
    }

    /** Text wraps at line ends: compare it with every run of white space as one space. */
    private static String squeeze(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static void keepForTheEye(String name, byte[] pdf) throws IOException {
        Path folder = Path.of("target", "letters");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
