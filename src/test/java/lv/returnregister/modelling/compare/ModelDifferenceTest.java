package lv.returnregister.modelling.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.compare.Change.Kind;
import lv.returnregister.shell.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A difference names what changed as people name it, and also what no diagram shows. */
class ModelDifferenceTest {

    private static final Path BAN = Path.of("processes/entryban/decide-entry-ban.bpmn");
    private static final Path DETENTION = Path.of("processes/detention/detain-foreigner.bpmn");
    private static final Path TERM = Path.of("processes/entryban/entry-ban-term.dmn");
    private static final Path FORM = Path.of("forms/decide-entry-ban/impose-entry-ban.form");
    private static final Path LETTER = Path.of("src/main/resources/letters/departure-order_lv.html");

    private final ModelDifference difference = new ModelDifference(new Messages());

    @Test
    @DisplayName("a changed condition is told at the flow between the two steps it joins")
    void conditionsAreTold() {
        List<Change> changes = changed(ModelKind.PROCESS, BAN, "${banState == 'proposed'}", "${banState == 'drafted'}");

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.element()).isEqualTo("whatNowToSignEntryBan");
            assertThat(change.sentence().lv())
                    .isEqualTo("Ceļam «parakstīt: Kas jādara? → Parakstīt ieceļošanas aizliegumu» mainās nosacījums:"
                            + " bija «${banState == 'proposed'}», būs «${banState == 'drafted'}».");
            assertThat(change.sentence().en())
                    .isEqualTo("Flow “sign: What is to be done? → Sign the entry ban”: condition changes from"
                            + " “${banState == 'proposed'}” to “${banState == 'drafted'}”.");
        });
    }

    @Test
    @DisplayName("form, assignment, deadline rule, timer and called step are told though no diagram shows them")
    void whatNoDiagramShowsIsTold() {
        assertThat(lv(changed(
                        ModelKind.PROCESS,
                        DETENTION,
                        "camunda:formKey=\"detain-foreigner/apply-to-court\"",
                        "camunda:formKey=\"detain-foreigner/other\" camunda:candidateGroups=\"VRS.OFFICER\"")))
                .containsExactlyInAnyOrder(
                        "Amatpersonas uzdevumam «Iesniegt pieteikumu tiesai» mainās veidlapa: bija"
                                + " «detain-foreigner/apply-to-court», būs «detain-foreigner/other».",
                        "Amatpersonas uzdevumam «Iesniegt pieteikumu tiesai» turpmāk ir izpildītāju grupas:"
                                + " «VRS.OFFICER».");
        assertThat(lv(changed(ModelKind.PROCESS, DETENTION, "value=\"court-application\"", "value=\"none\"")))
                .containsExactly("Amatpersonas uzdevumam «Iesniegt pieteikumu tiesai» mainās termiņa norma:"
                        + " bija «court-application», būs «none».");
        assertThat(lv(changed(ModelKind.PROCESS, DETENTION, "${detentionTermOverAt}", "${courtApplicationDueAt}")))
                .containsExactly("Robežas notikumam «Aizturēšanas termiņš beidzies» mainās taimera brīdis:"
                        + " bija «${detentionTermOverAt}», būs «${courtApplicationDueAt}».");
        assertThat(lv(changed(
                        ModelKind.PROCESS, DETENTION, "${detainForeigner.recordTermOver(", "${detainForeigner.other(")))
                .containsExactly("Automātiskajai darbībai «Atzīmēt termiņa beigas» mainās izsaucamais solis: bija"
                        + " «${detainForeigner.recordTermOver(execution.processBusinessKey)}», būs"
                        + " «${detainForeigner.other(execution.processBusinessKey)}».");
    }

    @Test
    @DisplayName("listeners, asynchronous work, messages and interruption are told")
    void technicalPartsAreTold() {
        assertThat(lv(changed(
                        ModelKind.PROCESS,
                        DETENTION,
                        "<bpmn:serviceTask id=\"recordTermOver\"",
                        "<bpmn:serviceTask camunda:asyncBefore=\"true\" id=\"recordTermOver\"")))
                .containsExactly("Automātiskajai darbībai «Atzīmēt termiņa beigas» turpmāk ir jauna transakcija pirms"
                        + " tam: «jā».");
        assertThat(lv(changed(
                        ModelKind.PROCESS,
                        DETENTION,
                        "<bpmn:extensionElements>\n        <camunda:properties>\n          <camunda:property"
                                + " name=\"nameEn\" value=\"Foreigner detained\"/>",
                        "<bpmn:extensionElements>\n        <camunda:executionListener event=\"start\""
                                + " expression=\"${x.y()}\"/><camunda:properties>\n          <camunda:property"
                                + " name=\"nameEn\" value=\"Foreigner detained\"/>")))
                .containsExactly("Sākuma notikumam «Ārzemnieks aizturēts» turpmāk ir klausītājs «start»:"
                        + " «event=start, expression=${x.y()}».");
        assertThat(lv(changed(ModelKind.PROCESS, DETENTION, "name=\"termAmended\"", "name=\"otherMessage\"")))
                .containsExactly("Ziņojumam «termAmended» mainās nosaukums: bija «termAmended», būs «otherMessage».");
        assertThat(lv(changed(
                        ModelKind.PROCESS,
                        DETENTION,
                        "attachedToRef=\"applyToCourt\" cancelActivity=\"false\"",
                        "attachedToRef=\"applyToCourt\"")))
                .containsExactly("Robežas notikumam «Pieteikuma termiņš beidzies» atkrīt darbības pārtraukšana"
                        + " (bija «nē»).");
    }

    @Test
    @DisplayName("a new step is told with everything it does, a removed one with its name")
    void stepsComeAndGo() {
        String step = "<bpmn:serviceTask id=\"added\" name=\"Jauns solis\" camunda:expression=\"${a.b()}\"/>";
        String with = read(BAN).replace("<bpmn:endEvent id=\"banDecided\"", step + "<bpmn:endEvent id=\"banDecided\"");

        assertThat(difference.between(ModelKind.PROCESS, read(BAN), with))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.ADDED);
                    assertThat(change.element()).isEqualTo("added");
                    assertThat(change.sentence().lv())
                            .isEqualTo("Nāk klāt automātiska darbība «Jauns solis» – izsaucamais solis: «${a.b()}».");
                });
        assertThat(difference.between(ModelKind.PROCESS, with, read(BAN)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.REMOVED);
                    assertThat(change.element()).isEqualTo("added");
                    assertThat(change.sentence().lv()).isEqualTo("Atkrīt automātiska darbība «Jauns solis».");
                });
    }

    @Test
    @DisplayName("a drawing that only looks otherwise is one sentence")
    void theDrawingIsOneSentence() {
        assertThat(difference.between(
                        ModelKind.PROCESS, read(DETENTION), read(DETENTION).replace("x=\"150\"", "x=\"160\"")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.MOVED);
                    assertThat(change.element()).isNull();
                    assertThat(change.sentence().lv()).startsWith("Citādi izskatās tikai zīmējums");
                });
    }

    @Test
    @DisplayName("the order in which a choice tries its conditions is told, other orders mean nothing")
    void theOrderOfConditionsIsTold() {
        String text = read(BAN);
        int first = text.indexOf("    <bpmn:sequenceFlow id=\"whatNowToImposeEntryBan\"");
        int second = text.indexOf("    <bpmn:sequenceFlow id=\"whatNowToSignEntryBan\"");
        int third = text.indexOf("    <bpmn:sequenceFlow id=\"whatNowToIsBanImposed\"");
        String swapped = text.substring(0, first)
                + text.substring(second, third)
                + text.substring(first, second)
                + text.substring(third);

        assertThat(difference.between(ModelKind.PROCESS, text, swapped))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.MOVED);
                    assertThat(change.element()).isEqualTo("whatNow");
                    assertThat(change.sentence().lv())
                            .isEqualTo("Izvēlē «Kas jādara?» nosacījumus pārbauda citā secībā: Kas jādara? → Parakstīt"
                                    + " ieceļošanas aizliegumu, Kas jādara? → Noteikt ieceļošanas aizliegumu.");
                });
    }

    @Test
    @DisplayName("a cell of a decision table is told by row and column, and found by its id")
    void cellsAreTold() {
        assertThat(changed(ModelKind.DECISION, TERM, "<text>60</text>", "<text>48</text>"))
                .first()
                .satisfies(change -> {
                    assertThat(change.element()).isEqualTo("falseVisaDataHighestMonthsAnswer");
                    assertThat(change.sentence().lv())
                            .isEqualTo("Rindai «4. Konsulārā departamenta vai pārstāvniecības lēmums…»"
                                    + " mainās kolonna «Lielākais, mēneši»: bija «60», būs «48».");
                    assertThat(change.sentence().en())
                            .startsWith("Row “4: ")
                            .endsWith(": column “highestMonths” changes from “60” to “48”.");
                });
    }

    @Test
    @DisplayName("validity of a row is told in days, hit policy and order of the rows too")
    void validityPolicyAndOrderAreTold() {
        assertThat(lv(changed(
                        ModelKind.DECISION,
                        TERM,
                        "&gt;= date(\"2011-06-16\")",
                        "[date(\"2011-06-16\")..date(\"2026-12-31\")]")))
                .first()
                .satisfies(sentence -> assertThat(sentence)
                        .endsWith(
                                "mainās spēkā esamība: bija «no 16.06.2011.», būs «no 16.06.2011. līdz 31.12.2026.»."));
        assertThat(lv(changed(ModelKind.DECISION, TERM, "hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"")))
                .containsExactly("Lēmumu tabulai «Ieceļošanas aizlieguma termiņš» mainās rindu izvēle:"
                        + " bija «FIRST», būs «UNIQUE».");
        String text = read(TERM);
        int first = text.indexOf("      <rule id=\"courtExpulsion\"");
        int second = text.indexOf("      <rule id=\"nationalSecurity\"");
        int third = text.indexOf("      <rule id=\"personaNonGrata\"");
        String swapped = text.substring(0, first)
                + text.substring(second, third)
                + text.substring(first, second)
                + text.substring(third);
        assertThat(difference.between(ModelKind.DECISION, text, swapped))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.MOVED);
                    assertThat(change.sentence().lv()).contains("pārceļas no", "atbild pirmā rinda, kas atbilst");
                });
    }

    @Test
    @DisplayName("a field is told by what it asks: limits, choices, conditions, sources")
    void fieldsAreTold() {
        assertThat(lv(changed(ModelKind.FORM, FORM, "\"max\": 120", "\"max\": 60")))
                .containsExactly("Laukam «Termiņš, mēneši» mainās lielākā vērtība: bija «120», būs «60».");
        assertThat(lv(changed(ModelKind.FORM, FORM, "\"label\": \"Noteikt\"", "\"label\": \"Noteikt aizliegumu\"")))
                .containsExactly("Laukam «Vai noteikt ieceļošanas aizliegumu?» mainās izvēle: bija «Noteikt»,"
                        + " būs «Noteikt aizliegumu».");
        assertThat(lv(changed(ModelKind.FORM, FORM, "\"=impose != true\"", "\"=impose = false\"")))
                .first()
                .isEqualTo("Laukam «Aizlieguma pamats» mainās paslēpšanas nosacījums: bija «=impose != true»,"
                        + " būs «=impose = false».");
        assertThat(lv(changed(ModelKind.FORM, FORM, "\"codeList\": \"ban-cases\"", "\"codeList\": \"countries\"")))
                .containsExactly("Laukam «Aizlieguma pamats» mainās kodu saraksts: bija «ban-cases», būs «countries».");
        assertThat(lv(changed(
                        ModelKind.FORM,
                        FORM,
                        "\"validate\": {\n        \"required\": true\n      }",
                        "\"validate\": {\n        \"required\": false\n      }")))
                .first()
                .isEqualTo("Laukam «Vai noteikt ieceļošanas aizliegumu?» atkrīt atbildes obligātums (bija «jā»).");
    }

    @Test
    @DisplayName("a letter is told by paragraph under its heading, also what is not read")
    void paragraphsAreTold() {
        assertThat(lv(changed(
                        ModelKind.LETTER,
                        LETTER,
                        "Paziņošanas dienu termiņā neieskaita.",
                        "Paziņošanas dienu ieskaita.")))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence)
                        .startsWith("Sadaļā «Termiņš» mainās rindkopa: bija «Paziņošanas dienu termiņā neieskaita."));
        assertThat(lv(changed(
                        ModelKind.LETTER,
                        LETTER,
                        "th:unless=\"${letter.banTerm}\"",
                        "th:unless=\"${letter.banReason}\"")))
                .singleElement()
                .satisfies(
                        sentence -> assertThat(sentence).startsWith("Sadaļā «Nolemju» mainās tas, ko tekstā nelasa"));
        assertThat(lv(changed(ModelKind.LETTER, LETTER, "  <h2>Sekas</h2>\n", "")))
                .contains("Sadaļā «Sekas» atkrīt rindkopa «Sekas».");
    }

    @Test
    @DisplayName("a text that cannot be read is compared line by line, never refused")
    void unreadableTextsAreCompared() {
        List<Change> changes = difference.between(ModelKind.PROCESS, "<a>\n<b/>\n</a>", "<a>\n<c>\n</a>");

        assertThat(lv(changes))
                .containsExactly(
                        "Vienu no versijām nevar nolasīt kā modeli, tāpēc tās salīdzina rindu pa rindai.",
                        "Mainās rinda: bija «<b/>», būs «<c>».");
        assertThat(difference.between(ModelKind.FORM, "{", "[]")).isNotEmpty();
        assertThat(difference.sideBySide(ModelKind.DECISION, "<", "<a/>")).isNotEmpty();
    }

    @Test
    @DisplayName("an outside entity is not fetched: a document type makes a model unreadable")
    void outsideEntitiesAreNotFetched() {
        String text = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";

        assertThat(difference
                        .between(ModelKind.PROCESS, "<a/>", text)
                        .getFirst()
                        .sentence()
                        .en())
                .startsWith("One of the versions cannot be read");
    }

    @Test
    @DisplayName("fields and paragraphs stand side by side, what was replaced beside what replaces it")
    void sidesAreAligned() {
        List<Pair> pairs =
                difference.sideBySide(ModelKind.FORM, read(FORM), read(FORM).replace("\"max\": 120", "\"max\": 60"));

        assertThat(pairs).filteredOn(pair -> !pair.same()).singleElement().satisfies(pair -> {
            assertThat(pair.before()).isNotNull();
            assertThat(pair.before().lv().strip()).isEqualTo("lielākā vērtība: 120");
            assertThat(pair.after()).isNotNull();
            assertThat(pair.after().en().strip()).isEqualTo("largest value: 60");
        });
    }

    private List<Change> changed(ModelKind kind, Path file, String from, String to) {
        String text = read(file);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        return difference.between(kind, text, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private static List<String> lv(List<Change> changes) {
        return changes.stream().map(change -> change.sentence().lv()).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
