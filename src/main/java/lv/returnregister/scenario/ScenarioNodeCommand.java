package lv.returnregister.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import lv.returnregister.launch.ApplicationStart;
import lv.returnregister.launch.RegisterCommand;
import lv.returnregister.scenario.ChildNode.Answer;
import lv.returnregister.scenario.ChildNode.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

/** The other end of {@link ChildNode}: answers requests, one a line, until its input ends. */
@Command(
        name = ScenarioNodeCommand.NAME,
        hidden = true,
        description = "Play scenario steps told on the standard input, as JSON.")
public final class ScenarioNodeCommand implements RegisterCommand {

    static final String NAME = "scenario-node";

    private final ApplicationStart start;
    private final JsonMapper json = JsonMapper.builder().build();

    public ScenarioNodeCommand(ApplicationStart start) {
        this.start = start.withoutScreens();
    }

    @Override
    public Integer call() {
        PrintStream answers = System.out;
        // The standard output carries answers and nothing else.
        System.setOut(System.err);
        return start.onOwnDatabase(application -> {
            ScenarioNode node = application.getBean(LocalNode.class);
            BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            say(answers, new Answer(null, null, null));
            serve(requests, answers, node);
            return 0;
        });
    }

    private void serve(BufferedReader requests, PrintStream answers, ScenarioNode node) throws IOException {
        while (true) {
            String line = requests.readLine();
            if (line == null) {
                return;
            }
            say(answers, answer(line, node));
        }
    }

    private Answer answer(String line, ScenarioNode node) {
        try {
            Request request = json.readValue(line, Request.class);
            return switch (request.work()) {
                case "empty" -> {
                    node.empty();
                    yield new Answer(null, null, null);
                }
                case "release-clock" -> {
                    node.releaseClock();
                    yield new Answer(null, null, null);
                }
                case "play" -> new Answer(node.play(Objects.requireNonNull(request.act())), null, null);
                case "look" ->
                    new Answer(
                            null,
                            node.look(request.caseId(), given(request.cases()), Objects.requireNonNull(request.expectation())),
                            null);
                default -> new Answer(null, null, "unknown work " + request.work());
            };
        } catch (RuntimeException e) {
            return new Answer(null, null, e.toString());
        }
    }

    private void say(PrintStream answers, Answer answer) {
        byte[] line = (json.writeValueAsString(answer) + "\n").getBytes(StandardCharsets.UTF_8);
        answers.write(line, 0, line.length);
        answers.flush();
    }

    private static Map<String, String> given(@Nullable Map<String, String> cases) {
        return cases == null ? Map.of() : cases;
    }
}
