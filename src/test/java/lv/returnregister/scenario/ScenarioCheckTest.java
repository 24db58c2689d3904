package lv.returnregister.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.RegisterApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed: what it prints, and the exit code that tells a script. */
class ScenarioCheckTest {

    private static final String MINISTERS_BAN = "src/test/resources/scenarios/m08-ministers-ban.yaml";

    @TempDir
    private Path folder;

    private record Ended(int code, List<String> lines) {}

    @Test
    void one_unmet_expectation_among_met_ones_makes_the_command_fail() throws Exception {
        Path wrong = write("wrong.yaml", """
                id: wrong-example
                foreigner: {surname: TESTA, givenNames: PERSONA, birthDate: 1990, sex: F, nationality: UKR}
                steps:
                  - at: 2026-03-02T10:15
                    by: vrs.officer
                    do: apprehend
                    with: {place: Rīga, ground: no-valid-visa}
                    expect:
                      - stage: apprehended
                      - stage: detained
                """);
        Path broken = write("broken.yaml", "id: broken\nsteps:\n  - {at: someday}\n");

        Ended ended = check(MINISTERS_BAN, wrong.toString(), broken.toString());

        assertThat(ended.lines())
                .endsWith(
                        "met ministers-ban (5 expectations)",
                        "NOT MET wrong-example (1 of 2)",
                        "  line 10: stage: detained – found: apprehended",
                        "NOT MET broken (0 of 0)",
                        "  line 3: unreadable date \"someday\": expected a time such as 2026-03-02T10:15");
        assertThat(ended.code()).isNotZero();
    }

    @Test
    void met_expectations_make_the_command_succeed() throws Exception {
        Ended ended = check(MINISTERS_BAN);

        assertThat(ended.lines()).endsWith("met ministers-ban (5 expectations)");
        assertThat(ended.code()).isZero();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Ended check(String... files) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.isEmpty())
                        .collect(Collectors.joining(File.pathSeparator)),
                RegisterApplication.class.getName(),
                "scenario",
                "check"));
        command.addAll(List.of(files));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors.txt").toFile());
        builder.environment().put("REGISTER_DATA", folder.resolve("data").toString());
        builder.environment().remove("REGISTER_DB_URL");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(
                process.exitValue(),
                Files.readAllLines(output, StandardCharsets.UTF_8).stream()
                        .filter(line ->
                                line.startsWith("met ") || line.startsWith("NOT MET ") || line.startsWith("  line "))
                        .toList());
    }
}
