package lv.returnregister.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.content.ContentFile;
import lv.returnregister.content.RegisterContent;
import lv.returnregister.person.DocumentData;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.PersonReport;
import lv.returnregister.person.Persons;
import lv.returnregister.person.Sex;
import lv.returnregister.shared.PersonId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A person is told everything that the Register holds about them, and the trail says that they were. */
class DataSubjectReportTest extends RegisterTest {

    private static final Officer ANSWERING = officer("person.report", "person.search", "case.read");

    @Autowired
    private PersonReport reports;

    @Autowired
    private Persons persons;

    @Autowired
    private ContentFile content;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void reportNamesEveryItemOfTheRegulationInWordsAndIsRecorded() throws IOException {
        PersonId id = someone();

        PersonReport.File file = currentOfficer.as(ANSWERING, () -> reports.write(id));

        Map<String, String> texts = texts(file);
        String number = file.name().replace(".zip", "");
        assertThat(number).matches("PMLP-\\d{4}-DS-\\d{6}");
        assertThat(texts).containsOnlyKeys(number + ".pdf", number + "-en.pdf");
        assertThat(texts.get(number + ".pdf"))
                .contains(number, "uzvārds: BOBOEV", "dzimums: vīrietis", "12.04.1990.", "Tadžikistāna", "400123456");
        assertThat(texts.get(number + "-en.pdf"))
                .contains("surname: BOBOEV", "sex: male", "Tajikistan", "Data State Inspectorate");
        for (RegisterContent.Item item : content.content().items()) {
            assertThat(texts.get(number + ".pdf")).contains(item.number() + ". ");
        }
        assertThat(jdbc.sql("select subject from audit_entry where person_id = :id and action = 'person-report-issued'")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly(number);
    }

    @Test
    void whoHasNotTheRightGetsNoReport() {
        PersonId id = someone();

        assertThatThrownBy(() -> currentOfficer.as(officer("person.search", "case.read"), () -> reports.write(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void codesOfAListAreReadByIt() {
        RegisterContent register = content.content();
        List<String> reported = register.items().stream()
                .flatMap(item -> item.reported().stream())
                .toList();

        assertThat(reported).doesNotContain("person_photo.content").noneMatch(column -> column.endsWith("*"));
        assertThat(reported).containsAll(register.lists().keySet());
        assertThat(reported).containsAll(register.said().keySet());
    }

    private PersonId someone() {
        return currentOfficer.asRegister(() -> persons.record(PersonData.named("BOBOEV", "JAMSHED")
                .born("1990-04-12")
                .ofSex(Sex.MALE)
                .ofNationality("TJK")
                .with(DocumentData.passport("400123456", "TJK", null))));
    }

    private static Officer officer(String... rights) {
        return new Officer("pmlp.answers", "Ieva Kalniņa", Authority.PMLP, "PMLP", Role.OFFICER, Set.of(rights));
    }

    private static Map<String, String> texts(PersonReport.File file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                try (PDDocument pdf = Loader.loadPDF(zip.readAllBytes())) {
                    texts.put(
                            entry.getName(), new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "));
                }
            }
        }
        return texts;
    }
}
