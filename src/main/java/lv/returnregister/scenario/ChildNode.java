package lv.returnregister.scenario;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.scenario.Scenario.Expectation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Register in a process of its own: a Java runtime with the same class path, the command {@code scenario-node} and an
 * outside database. One request and one answer a line, as JSON. Killing it is a real kill −9.
 */
public final class ChildNode implements ScenarioNode {

    private static final long STOP_SECONDS = 20;
    private static final int LAST_LINES = 15;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Class<?> application;
    private final Map<String, String> environment;
    private final Path log;
    private Process process;
    private BufferedWriter requests;
    private BufferedReader answers;

    /**
     * Starts the process and waits until it answers.
     *
     * @param application the class whose main method carries out the commands
     * @param environment where the database is: {@code REGISTER_DB_URL}, {@code REGISTER_DB_USER}, {@code
     *     REGISTER_DB_PASSWORD} and whatever else the launcher reads
     */
    public ChildNode(Class<?> application, Map<String, String> environment) {
        this.application = application;
        this.environment = Map.copyOf(environment);
        try {
            this.log = Files.createTempFile("scenario-node", ".log");
            this.process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.requests = requests(process);
        this.answers = answers(process);
        awaitReady();
    }

    /**
     * One line to the node.
     *
     * @param work {@code empty}, {@code play}, {@code look} or {@code release-clock}
     */
    record Request(
            String work,
            @Nullable Act act,
            @Nullable String caseId,
            @Nullable Map<String, String> cases,
            @Nullable Expectation expectation) {}

    /** One line from the node; {@code fault} says what went wrong with the request itself. */
    record Answer(
            @Nullable Played played,
            @Nullable Finding finding,
            @Nullable String fault) {}

    @Override
    public void empty() {
        ask(new Request("empty", null, null, null, null));
    }

    @Override
    public Played play(Act act) {
        return Objects.requireNonNull(
                ask(new Request("play", act, null, null, null)).played());
    }

    @Override
    public Finding look(@Nullable String caseId, Map<String, String> cases, Expectation expectation) {
        return Objects.requireNonNull(
                ask(new Request("look", null, caseId, cases, expectation)).finding());
    }

    @Override
    public void releaseClock() {
        ask(new Request("release-clock", null, null, null, null));
    }

    @Override
    public void crash() {
        process.destroyForcibly();
        try {
            process.waitFor();
            process = launch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requests = requests(process);
        answers = answers(process);
        awaitReady();
    }

    /** Process number of the node that runs now. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            requests.close();
        } catch (IOException e) {
            // A node that is gone already has nothing left to hear.
            process.destroyForcibly();
        }
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer ask(Request request) {
        try {
            requests.write(json.writeValueAsString(request));
            requests.newLine();
            requests.flush();
            String line = answers.readLine();
            if (line == null) {
                throw died();
            }
            Answer answer = json.readValue(line, Answer.class);
            if (answer.fault() != null) {
                throw new IllegalStateException("The node: " + answer.fault());
            }
            return answer;
        } catch (IOException e) {
            throw died();
        }
    }

    private void awaitReady() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw died();
            }
        } catch (IOException e) {
            throw died();
        }
    }

    private IllegalStateException died() {
        String said;
        try {
            List<String> lines = Files.readAllLines(log);
            said = String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            said = String.valueOf(e.getMessage());
        }
        return new IllegalStateException("The node's process ended by itself:\n" + said);
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-D")
                        || argument.startsWith("-Xmx")
                        || argument.startsWith("--enable-native-access")
                        || argument.startsWith("-XX:AOTCache="))
                .forEach(command::add);
        // What the runtime itself has to say, such as of a cache that does not fit, must not stand among the answers.
        command.addAll(List.of("-Xlog:disable", "-Xlog:all=warning:stderr"));
        // An empty entry would stand for the folder the command was typed in.
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        CodeSource source = application.getProtectionDomain().getCodeSource();
        URL place = source == null ? null : source.getLocation();
        if (place != null && place.toString().contains("!")) {
            // An application inside an executable jar is started by the jar's own launcher.
            command.addAll(List.of("-jar", classPath));
        } else {
            command.addAll(List.of("-cp", classPath, application.getName()));
        }
        command.add(ScenarioNodeCommand.NAME);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder.start();
    }

    private static BufferedWriter requests(Process process) {
        return process.outputWriter(StandardCharsets.UTF_8);
    }

    private static BufferedReader answers(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }
}
