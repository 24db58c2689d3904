package lv.returnregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run bundle-key} makes keys once, shows the public one again, and says in words what it cannot do. */
class BundleKeyCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void keys_are_made_for_their_owner_alone_and_the_public_one_is_shown_again() throws IOException {
        Path file = folder.resolve("bundle.key");

        assertThat(run("bundle-key", file.toString())).isZero();

        String told = out.toString(StandardCharsets.UTF_8);
        String[] halves = Files.readString(file).strip().split(":", -1);
        assertThat(halves).hasSize(2);
        assertThat(told)
                .contains("REGISTER_BUNDLE_KEY_FILE=" + file, "REGISTER_BUNDLE_TRUSTED", halves[1])
                .doesNotContain(halves[0]);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        out.reset();
        assertThat(run("bundle-key", "--show", file.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(told);
    }

    @Test
    void a_file_that_is_there_is_not_written_over_and_one_without_keys_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "secret:words");

        assertThat(run("bundle-key", file.toString())).isEqualTo(25);
        assertThat(told()).contains("Atslēgas failā " + file + " nav ierakstītas", "No keys were put into " + file);
        assertThat(Files.readString(file)).isEqualTo("secret:words");

        assertThat(run("bundle-key", "--show", file.toString())).isEqualTo(26);
        assertThat(told())
                .contains("Failā " + file + " nav modeļu paku atslēgu", "There are no keys of bundles in " + file)
                .doesNotContain("secret:words");
    }

    @Test
    void a_folder_that_is_not_there_and_a_file_that_is_not_named_are_told() {
        Path file = folder.resolve("none").resolve("bundle.key");
        assertThat(run("bundle-key", file.toString())).isEqualTo(25);
        assertThat(told()).contains("No keys were put into " + file);

        assertThat(run("bundle-key")).isEqualTo(2);
        assertThat(told()).contains("FILE", "./run help");
    }

    private int run(String... arguments) {
        err.reset();
        return RegisterCommands.run(
                arguments,
                Map.of("REGISTER_DATA", folder.resolve("data").toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
