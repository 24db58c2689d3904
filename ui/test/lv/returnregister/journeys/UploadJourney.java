package lv.returnregister.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.detention.Detentions;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.CaseId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A document of 200 MB on its way through the browser, the network and the real servlet container. */
class UploadJourney extends BrowserJourney {

    private static final String GUARD = "augsupielade.vrs";
    private static final long TWO_HUNDRED_MB = 200L * 1024 * 1024;
    private static final String REFUSED = "drīkst būt ne vairāk kā 25 MB";

    @TempDir
    private Path folder;

    private CaseId caseId;

    @BeforeAll
    static void officers() {
        account(GUARD, Authority.VRS, "VRS-RIGA", Role.OFFICER);
    }

    @BeforeEach
    void aCase() {
        caseId = bean(CurrentOfficer.class)
                .as(
                        bean(Officers.class).find(GUARD).orElseThrow(),
                        () -> bean(Detentions.class)
                                .apprehend(
                                        bean(Persons.class)
                                                .record(PersonData.named("SMAGA", "DATNE")
                                                        .ofNationality("IND")),
                                        ApprehendForeigner.of("Rīga", "illegal-work", null, null, null))
                                .id());
    }

    @Test
    void a_document_of_200_mb_is_refused_in_words_before_it_travels_and_nothing_is_stored() throws IOException {
        Page guard = documents();

        choose(guard, file("liela.pdf", TWO_HUNDRED_MB));

        assertThat(told(guard)).contains("liela.pdf", "25 MB");
        nothingIsLostNorStored(guard);
    }

    @Test
    void a_document_of_200_mb_that_travels_all_the_same_is_refused_by_the_server_in_words_and_nothing_is_stored()
            throws IOException {
        Page guard = documents();
        // A browser that does not know the limit.
        guard.locator("vaadin-upload").evaluate("upload => { upload.maxFileSize = Infinity; }");

        choose(guard, file("liela.pdf", TWO_HUNDRED_MB));

        assertThat(told(guard)).contains("„liela.pdf” ir 200 MB liela", REFUSED);
        nothingIsLostNorStored(guard);
    }

    @Test
    void a_document_as_large_as_may_be_is_stored() throws IOException {
        Page guard = documents();

        choose(guard, file("derigs.pdf", 25L * 1024 * 1024));
        await(
                "the file has come",
                () -> "Liecība".equals(title(guard))
                        && told(guard).isEmpty()
                        && guard.locator("vaadin-upload-file[complete]").count() == 1);
        button(guard, "Pievienot").click();

        await("the document is kept", () -> stored() == 1);
    }

    private Page documents() {
        Page guard = desk(GUARD);
        open(guard, "case/" + caseId + "?tab=documents");
        guard.locator("vaadin-upload").waitFor();
        Locator title = guard.locator(".rr-adding vaadin-text-field input").first();
        title.fill("Liecība");
        // Only a field that was left is told to the server; without a title it takes the name of the file.
        title.press("Tab");
        return guard;
    }

    private static void choose(Page page, Path file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
    }

    /** What the place of the file tells; empty while it tells nothing. */
    private static String told(Page page) {
        Locator fault = page.locator(".rr-file-fault");
        if (!fault.isVisible()) {
            try {
                fault.waitFor(new Locator.WaitForOptions().setTimeout(3_000));
            } catch (com.microsoft.playwright.TimeoutError e) {
                return "";
            }
        }
        return fault.textContent();
    }

    private void nothingIsLostNorStored(Page page) {
        assertThat(title(page)).isEqualTo("Liecība");
        assertThat(stored()).isZero();
        // The session goes on: the same form takes the next step.
        button(page, "Pievienot").click();
        await("the form still answers", () -> told(page).contains("Izvēlieties datni"));
    }

    private static String title(Page page) {
        return page.locator(".rr-adding vaadin-text-field input").first().inputValue();
    }

    private int stored() {
        return bean(JdbcClient.class)
                .sql("select count(*) from documents_file where case_id = :case")
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }

    /** A file that begins like a PDF; the rest of it takes no room on the disk. */
    private Path file(String name, long size) throws IOException {
        Path path = folder.resolve(name);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
            file.setLength(size);
        }
        return path;
    }
}
