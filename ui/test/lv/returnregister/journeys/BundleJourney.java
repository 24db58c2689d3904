package lv.returnregister.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Models leave in a bundle and come back; a bundle somebody changed on the way is refused. */
class BundleJourney extends BrowserJourney {

    private static final String KEEPER = "paku.administrators";

    @TempDir
    private Path folder;

    @BeforeAll
    static void officers() {
        account(KEEPER, Authority.PMLP, "PMLP", Role.ADMINISTRATOR);
    }

    @Test
    void a_bundle_comes_back_as_it_left_and_an_altered_one_is_refused_in_words_and_nothing_is_stored()
            throws IOException {
        // Given a bundle of a process and what it needs
        Page keeper = desk(KEEPER);
        open(keeper, "models/bundle");
        keeper.locator("vaadin-grid vaadin-grid-cell-content vaadin-checkbox")
                .nth(1)
                .click();
        keeper.locator("#write-bundle").click();
        Download download =
                keeper.waitForDownload(() -> keeper.locator("#take-bundle").click());
        Path bundle = folder.resolve("register-models.zip");
        download.saveAs(bundle);
        int versions = versions();

        // When it comes back, there is nothing to change
        choose(keeper, bundle);
        keeper.getByText("viss jau ir tāpat").first().waitFor();

        // When one model in it was changed, it is refused with the name of its file
        choose(keeper, altered(bundle));
        keeper.getByText("pēc parakstīšanas ir mainīta").first().waitFor();
        assertThat(keeper.getByText("viss jau ir tāpat").count()).isZero();
        assertThat(versions()).isEqualTo(versions);
    }

    private static void choose(Page page, Path file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
    }

    private static int versions() {
        return bean(JdbcClient.class)
                .sql("select count(*) from modelling_version")
                .query(Integer.class)
                .single();
    }

    private Path altered(Path bundle) throws IOException {
        Path other = folder.resolve("altered.zip");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(bundle));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(in.readAllBytes());
                if (entry.getName().endsWith(".bpmn")) {
                    out.write("<!-- -->".getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
        return Files.write(other, bytes.toByteArray());
    }
}
