package lv.returnregister.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lv.returnregister.RegisterTest;
import lv.returnregister.documents.domain.DocumentStore;
import lv.returnregister.documents.domain.LetterCatalogue;
import lv.returnregister.documents.domain.LetterData;
import lv.returnregister.documents.domain.LetterWriter;
import lv.returnregister.documents.domain.Numbering;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/** What was issued is kept, numbered without gaps and handed out only unchanged. */
@WithMockUser(authorities = {"case.read", "case.work"})
class DocumentsTest extends RegisterTest {

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentStore store;

    @Autowired
    private LetterCatalogue catalogue;

    @Autowired
    private LetterWriter writer;

    @Autowired
    private Numbering numbering;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void issuedLetterIsKeptWithNumberLanguageAndHash() throws Exception {
        CaseId caseId = CaseId.next();

        DocumentView letter = issue(caseId, "departure-order", "uz");

        int year = LegalTime.day(clock.instant()).getYear();
        assertThat(letter.number()).matches("VRS-" + year + "-IR-\\d{6}");
        assertThat(letter.language()).isEqualTo("uz");
        assertThat(letter.title().lv()).isEqualTo("Izbraukšanas rīkojums");
        assertThat(letter.mediaType()).isEqualTo("application/pdf");
        assertThat(letter.state()).isEqualTo(DocumentView.State.AWAITING);
        byte[] bytes = documents.content(letter.id()).bytes();
        DocumentView written = documents.find(letter.id());
        assertThat(documents.of(caseId)).containsExactly(written);
        assertThat(written.state()).isEqualTo(DocumentView.State.WRITTEN);
        assertThat(written.number()).isEqualTo(letter.number());
        assertThat(bytes).hasSize((int) written.size());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(written.sha256());
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(letter.number(), "uzbeku valoda");
        }
    }

    @Test
    void translationIsKeptBesideTheOriginal() throws Exception {
        DocumentView letter = issue(CaseId.next(), "removal-order", "vi");

        DocumentContent translation = documents.translation(letter.id());

        assertThat(translation.fileName()).isEqualTo(letter.number() + "-en.pdf");
        try (PDDocument pdf = Loader.loadPDF(translation.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(letter.number(), "Removal order", "Vietnamese");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void letterWrittenAfterTheCommitIsTheOneOfTheValuesGivenBefore(String kind) {
        DocumentView letter = issue(CaseId.next(), kind, "uk");
        LetterData given = LetterData.of(catalogue.kind(kind), LetterSamples.of(kind));
        LocalDate day = LegalTime.day(letter.createdAt());

        assertThat(store.toWrite(1000)).contains(letter.id());
        LetterPress.write(store, letter.id());

        assertThat(store.toWrite(1000)).doesNotContain(letter.id());
        assertThat(documents.content(letter.id()).bytes())
                .isEqualTo(writer.write(given, letter.number(), day, "uk", LetterWriter.LATVIAN));
        assertThat(documents.translation(letter.id()).bytes())
                .isEqualTo(writer.write(given, letter.number(), day, "uk", Locale.ENGLISH));
    }

    static List<String> kinds() {
        return new LetterCatalogue().kinds().stream().map(LetterKind::kind).toList();
    }

    @Test
    void letterThatCannotBeWrittenIsSeenWithItsReasonAndWrittenLater() {
        CaseId caseId = CaseId.next();
        DocumentView letter = issue(caseId, "departure-order", "uz");
        spoil(letter, "Pacific");
        LetterPress.write(store, letter.id());

        assertThat(documents.of(caseId)).singleElement().satisfies(failed -> {
            assertThat(failed.state()).isEqualTo(DocumentView.State.FAILED);
            assertThat(failed.failure()).contains("Pacific");
        });
        assertThat(store.toWrite(1000)).doesNotContain(letter.id());
        assertThatThrownBy(() -> documents.content(letter.id()))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refusal -> assertThat(refusal.names("document-not-written"))
                                .isTrue());

        spoil(letter, "VRS");
        LetterPress.write(store, letter.id());

        assertThat(documents.find(letter.id())).satisfies(written -> {
            assertThat(written.state()).isEqualTo(DocumentView.State.WRITTEN);
            assertThat(written.failure()).isNull();
        });
    }

    @Test
    void twoNodesWriteALetterOnce() throws Exception {
        DocumentView letter = issue(CaseId.next(), "removal-order", "vi");

        List<Callable<Boolean>> nodes = List.of(() -> store.write(letter.id()), () -> store.write(letter.id()));
        int written = 0;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> node : both.invokeAll(nodes)) {
                written += node.get() ? 1 : 0;
            }
        }
        assertThat(written).isEqualTo(1);
    }

    @Test
    void valuesOfALetterNotWrittenYetCannotBeChanged() {
        DocumentView letter = issue(CaseId.next(), "extension", "uk");

        assertThatThrownBy(() -> jdbc.sql("update documents_document set letter_values = '{}' where id = :id")
                        .param("id", letter.id().value())
                        .update())
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update documents_document set content = '\\x00' where id = :id",
                "update documents_document set title_lv = 'x' where id = :id",
                "delete from documents_document where id = :id"
            })
    void keptDocumentCanBeNeitherChangedNorDeleted(String sql) {
        DocumentView letter = issue(CaseId.next(), "extension", "uk");
        documents.content(letter.id());

        assertThatThrownBy(() -> jdbc.sql(sql).param("id", letter.id().value()).update())
                .hasMessageContaining("append-only");
    }

    @Test
    void documentAlteredBehindTheRegisterIsNotHandedOut() {
        DocumentView letter = issue(CaseId.next(), "entry-ban-notice", "vi");
        documents.content(letter.id());
        alter("content", letter);
        alter("translation", letter);

        assertThatThrownBy(() -> documents.content(letter.id()))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refusal -> assertThat(refusal.names("document-altered")).isTrue());
        assertThatThrownBy(() -> documents.translation(letter.id()))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refusal -> assertThat(refusal.names("document-altered")).isTrue());
    }

    @Test
    void documentThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> documents.content(DocumentId.next()))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refusal -> assertThat(refusal.names("document-unknown")).isTrue());
    }

    @Test
    void letterWithAMissingPlaceholderIsNotIssuedAndTakesNoNumber() {
        CaseId caseId = CaseId.next();
        Map<String, Object> values = LetterSamples.of("departure-order");
        values.remove("facts");

        assertThatThrownBy(() -> documents.issue(caseId, "departure-order", "uz", values, "vrs.officer"))
                .isInstanceOf(UnfitLetterData.class)
                .hasMessageContaining("facts");
        assertThat(documents.of(caseId)).isEmpty();
    }

    @Test
    void numbersOfAnAuthorityAndYearHaveNoGapsWhenManyIssueAtOnceAndSomeGiveUp() throws Exception {
        LocalDate day = LocalDate.of(1999, 12, 31);
        List<Callable<String>> attempts = IntStream.range(0, 40)
                .mapToObj(attempt -> (Callable<String>) () -> transaction.execute(status -> {
                    String number = numbering.next("TEST", "IR", day);
                    if (attempt % 4 == 0) {
                        status.setRollbackOnly();
                        return "";
                    }
                    return number;
                }))
                .toList();
        List<String> numbers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (Future<String> number : many.invokeAll(attempts)) {
                if (!number.get().isEmpty()) {
                    numbers.add(number.get());
                }
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 30)
                        .mapToObj("TEST-1999-IR-%06d"::formatted)
                        .toList());
    }

    @Test
    void everyYearBeginsAtOne() {
        String number = transaction.execute(status -> numbering.next("TEST", "PI", LocalDate.of(1998, 1, 1)));
        assertThat(number).isEqualTo("TEST-1998-PI-000001");
    }

    private DocumentView issue(CaseId caseId, String kind, String language) {
        return documents.issue(caseId, kind, language, LetterSamples.of(kind), "vrs.officer");
    }

    private void spoil(DocumentView letter, String authority) {
        untriggered(
                "update documents_document set letter_values = jsonb_set(letter_values, '{authority}', '\"" + authority
                        + "\"') where id = :id",
                letter);
    }

    private void alter(String column, DocumentView letter) {
        untriggered(
                "update documents_document set " + column + " = overlay(" + column
                        + " placing '\\xff'::bytea from 100 for 1) where id = :id",
                letter);
    }

    private void untriggered(String sql, DocumentView letter) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table documents_document disable trigger documents_document_append_only")
                    .update();
            jdbc.sql(sql).param("id", letter.id().value()).update();
            jdbc.sql("alter table documents_document enable trigger documents_document_append_only")
                    .update();
        });
    }
}
