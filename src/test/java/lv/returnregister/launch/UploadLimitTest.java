package lv.returnregister.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.documents.FilesOfCases;
import lv.returnregister.modelling.bundle.ModelBundles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.env.Environment;

/** One setting says how large a document or a bundle of models may be; every door on its way has it. */
class UploadLimitTest extends RegisterTest {

    private static final String SETTING = "REGISTER_FILE_MEBIBYTES";

    @Autowired
    private FilesOfCases files;

    @Autowired
    private ModelBundles bundles;

    @Autowired
    private MultipartProperties multipart;

    @Autowired
    private Environment settings;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Test
    void the_servlet_container_takes_what_the_register_takes() {
        int most = settings.getRequiredProperty("register.files.most-mebibytes", Integer.class);

        assertThat(currentOfficer.asRegister(() -> files.limits().mebibytes())).isEqualTo(most);
        Officer administrator =
                new Officer("limits", "limits", Authority.PMLP, "PMLP", Role.ADMINISTRATOR, Set.of("models.read"));
        assertThat(currentOfficer.as(administrator, () -> bundles.limits().mebibytes()))
                .isEqualTo(most);
        assertThat(multipart.getMaxFileSize().toMegabytes()).isEqualTo(most);
        assertThat(multipart.getMaxRequestSize().toMegabytes()).isEqualTo(most);
    }

    @Test
    void the_reverse_proxy_has_the_same_setting_with_the_same_value_and_tells_it_in_latvian() throws IOException {
        String compose = Files.readString(Path.of("docker-compose.yml"));
        String proxy = Files.readString(Path.of("src/docker/register.conf.template"));

        assertThat(Files.readString(Path.of("src/main/resources/application.yaml")))
                .contains("most-mebibytes: ${" + SETTING + ":25}");
        assertThat(compose).contains(SETTING + ": ${" + SETTING + ":-25}");
        assertThat(compose.split("<<: \\*files", -1)).hasSize(3);
        assertThat(proxy)
                .contains(
                        "client_max_body_size ${" + SETTING + "}m;",
                        "error_page 413 @too-large;",
                        "Drīkst būt ne vairāk kā ${" + SETTING + "} MB. Nekas nav saglabāts");
    }
}
