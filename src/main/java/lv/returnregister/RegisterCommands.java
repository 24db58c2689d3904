package lv.returnregister;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import lv.returnregister.bench.BenchCommand;
import lv.returnregister.demodata.DemoDataCommand;
import lv.returnregister.launch.ApplicationStart;
import lv.returnregister.launch.BundleKeyCommand;
import lv.returnregister.launch.CockpitRebuildCommand;
import lv.returnregister.launch.LaunchSettings;
import lv.returnregister.launch.RegisterCommand;
import lv.returnregister.launch.RehearseCommand;
import lv.returnregister.launch.ResetCommand;
import lv.returnregister.launch.ServeCommand;
import lv.returnregister.scenario.ScenarioCommand;
import lv.returnregister.scenario.ScenarioNodeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./run}; the one place where they are listed. */
final class RegisterCommands {

    private RegisterCommands() {}

    /** All commands, in the order in which {@code help} shows them. */
    private static List<RegisterCommand> all(ApplicationStart start, PrintStream out) {
        return List.of(
                new ServeCommand(start),
                new ScenarioCommand(start, out),
                new BenchCommand(start, out),
                new DemoDataCommand(start, out),
                new CockpitRebuildCommand(start, out),
                new BundleKeyCommand(out),
                new ResetCommand(start),
                new RehearseCommand(start),
                new ScenarioNodeCommand(start));
    }

    /**
     * Carries out the command the arguments name; none means {@code serve}.
     *
     * @return the exit code; 2 for a command or an option that does not exist
     */
    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        ApplicationStart.quietUntilSpringLogs();
        LaunchSettings settings;
        try {
            settings = LaunchSettings.from(environment);
        } catch (RuntimeException e) {
            return ApplicationStart.fail(e, LaunchSettings.from(Map.of()), err);
        }
        LaunchSettings known = settings;
        ApplicationStart start = new ApplicationStart(RegisterApplication.class, known, out);
        CommandLine line = new CommandLine(new Root());
        all(start, out).forEach(line::addSubcommand);
        line.addSubcommand(new CommandLine.HelpCommand());
        line.setParameterExceptionHandler((unfit, given) -> {
            boolean unknown = unfit.getCommandLine() == line && given.length > 0;
            err.println(
                    unknown
                            ? "Nav tādas komandas: " + given[0] + " · There is no command " + given[0] + "."
                            : unfit.getMessage() + ".");
            err.println("./run help: visas komandas · all commands");
            return 2;
        });
        line.setExecutionExceptionHandler((thrown, used, given) -> ApplicationStart.fail(thrown, known, err));
        return line.execute(arguments.length == 0 ? new String[] {"serve"} : arguments);
    }

    @Command(
            name = "./run",
            synopsisSubcommandLabel = "[command]",
            header = "Atgriezto ārzemnieku un ieceļošanas aizliegumu reģistrs"
                    + " · Register of Returned Foreigners and Entry Bans",
            footer = {
                "",
                "SERVER_PORT            port of the web server (8080)",
                "REGISTER_DATA          folder of the embedded database and the logs (./data)",
                "REGISTER_DB_URL        outside PostgreSQL 17 instead of the embedded one: jdbc:postgresql://host/name",
                "REGISTER_DB_USER       its user (register)",
                "REGISTER_DB_PASSWORD   its password; or the file it stands in: REGISTER_DB_PASSWORD_FILE",
                "REGISTER_ENVIRONMENT   test, training or production (test)",
                "REGISTER_BUNDLE_KEY    keys bundles of models are signed with, or REGISTER_BUNDLE_KEY_FILE; see bundle-key",
                "REGISTER_BUNDLE_TRUSTED public keys bundles are taken from, or REGISTER_BUNDLE_TRUSTED_FILE",
                "REGISTER_QUICK_START   no: build without the start-up cache",
                "REGISTER_JAVA_OPTS     further options for Java, for example -Xmx2g"
            })
    private static final class Root {}
}
