package lv.returnregister.scenario;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.launch.ApplicationStart;
import lv.returnregister.launch.RegisterCommand;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./run scenario check FILE…} and {@code ./run scenario play FILE}. */
@Command(
        name = "scenario",
        description = "Izspēlē lietas no failiem · Play cases from files: check FILE…, play FILE.",
        subcommands = {ScenarioCommand.Check.class, ScenarioCommand.Play.class})
public final class ScenarioCommand implements RegisterCommand {

    private static final int NOT_MET = 1;
    private static final int USAGE = 2;

    private final ApplicationStart start;
    private final PrintStream out;

    @Spec
    private @Nullable CommandSpec spec;

    public ScenarioCommand(ApplicationStart start, PrintStream out) {
        this.start = start.withoutScreens();
        this.out = out;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "scenario check FILE… | scenario play FILE");
        }
        return USAGE;
    }

    /**
     * Plays each file on a throwaway database of its own cases and prints what was met.
     *
     * @return 0 when every expectation of every file is met
     */
    int check(List<Path> files) {
        ScenarioPlayer player = new ScenarioPlayer();
        Map<Path, ScenarioPlayer.Chain> readable = new LinkedHashMap<>();
        Map<Path, ScenarioResult> unreadable = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                readable.put(file, player.read(file));
            } catch (UnreadableScenario e) {
                unreadable.put(file, player.unreadable(file, e));
            }
        }
        if (readable.isEmpty()) {
            unreadable.values().forEach(this::print);
            return NOT_MET;
        }
        return start.onThrowawayDatabase(application -> {
            boolean met = unreadable.isEmpty();
            try (Nodes nodes = new Nodes(application, start.application())) {
                for (Path file : files) {
                    ScenarioPlayer.Chain chain = readable.get(file);
                    ScenarioResult result;
                    if (chain == null) {
                        result = unreadable.get(file);
                    } else {
                        ScenarioNode node = nodes.fitting(chain);
                        node.empty();
                        result = player.play(chain, node);
                    }
                    if (result != null) {
                        print(result);
                        met &= result.isMet();
                    }
                }
            }
            return met ? 0 : NOT_MET;
        });
    }

    /** Plays a file in the running Register, so that it can be watched there. */
    int play(Path file, int pauseSeconds) {
        ScenarioPlayer player = new ScenarioPlayer(line -> {
            out.println(line);
            pause(pauseSeconds);
        });
        ScenarioPlayer.Chain chain;
        try {
            chain = player.read(file);
        } catch (UnreadableScenario e) {
            print(player.unreadable(file, e));
            return NOT_MET;
        }
        return start.onOwnDatabase(application -> {
            if ("production".equals(application.getEnvironment().getProperty("register.environment"))) {
                out.println("Ražošanas vidē scenārijus neizspēlē · Scenarios are not played in production.");
                return NOT_MET;
            }
            try (Nodes nodes = new Nodes(application, start.application())) {
                ScenarioNode node = nodes.fitting(chain);
                ScenarioResult result;
                try {
                    result = player.play(chain, node);
                } finally {
                    node.releaseClock();
                }
                print(result);
                if (!result.caseId().isEmpty()) {
                    CaseId caseId = CaseId.of(result.caseId());
                    Callable<String> number = () ->
                            application.getBean(CaseFiles.class).find(caseId).number();
                    out.println("Lieta · Case " + application.getBean(CurrentOfficer.class).asRegister(number)
                            + ": http://localhost:" + start.settings().port() + "/case/" + caseId);
                }
                return result.isMet() ? 0 : NOT_MET;
            }
        });
    }

    private void print(ScenarioResult result) {
        result.report().forEach(out::println);
        out.flush();
    }

    private static void pause(int seconds) {
        try {
            Thread.sleep(seconds * 1000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The node in this process, and one that can be killed as soon as a file needs it. */
    private static final class Nodes implements AutoCloseable {

        private final ConfigurableApplicationContext application;
        private final Class<?> main;
        private final List<ScenarioNode> children = new ArrayList<>();

        Nodes(ConfigurableApplicationContext application, Class<?> main) {
            this.application = application;
            this.main = main;
        }

        ScenarioNode fitting(ScenarioPlayer.Chain chain) {
            if (!chain.crashes()) {
                return application.getBean(LocalNode.class);
            }
            if (children.isEmpty()) {
                children.add(child());
            }
            return children.getFirst();
        }

        private ScenarioNode child() {
            ConfigurableEnvironment environment = application.getEnvironment();
            return new ChildNode(
                    main,
                    Map.of(
                            "REGISTER_DB_URL",
                            environment.getRequiredProperty("spring.datasource.url"),
                            "REGISTER_DB_USER",
                            environment.getRequiredProperty("spring.datasource.username"),
                            "REGISTER_DB_PASSWORD",
                            environment.getRequiredProperty("spring.datasource.password")));
        }

        @Override
        public void close() {
            children.forEach(ScenarioNode::close);
        }
    }

    @Command(
            name = "check",
            description = "Izspēlē failus tukšā pagaidu datubāzē · Play files on an empty throwaway database.")
    static final class Check implements Callable<Integer> {

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files.")
        private List<Path> files = List.of();

        @ParentCommand
        private @Nullable ScenarioCommand scenario;

        @Override
        public Integer call() {
            return scenario == null ? USAGE : scenario.check(files);
        }
    }

    @Command(
            name = "play",
            description = "Izspēlē failu strādājošā Reģistrā · Play a file in the running Register, to be watched there.")
    static final class Play implements Callable<Integer> {

        @Parameters(arity = "1", paramLabel = "FILE", description = "A scenario file.")
        private Path file = Path.of("");

        @Option(
                names = "--pause",
                paramLabel = "SECONDS",
                defaultValue = "1",
                description = "Pause before each step (${DEFAULT-VALUE}).")
        private int pause;

        @ParentCommand
        private @Nullable ScenarioCommand scenario;

        @Override
        public Integer call() {
            return scenario == null ? USAGE : scenario.play(file, pause);
        }
    }
}
