package lv.returnregister.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes the embedded database, after asking; the next start begins with an empty one. */
@Command(name = "reset", description = "Remove the data folder, after asking; the next start begins anew.")
public final class ResetCommand implements RegisterCommand {

    private static final Set<String> YES = Set.of("yes", "y", "jā", "ja", "j");

    private final ApplicationStart start;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    public ResetCommand(ApplicationStart start) {
        this.start = start;
    }

    @Override
    public Integer call() throws IOException {
        LaunchSettings settings = start.settings();
        if (settings.databaseUrl().isPresent()) {
            System.err.println(
                    "REGISTER_DB_URL: ārēju datubāzi šī komanda neaiztiek · an outside database is not touched by this command.");
            return 2;
        }
        if (!yes && !confirmed(settings)) {
            System.out.println("Nekas nav mainīts · Nothing was changed.");
            return 1;
        }
        start.erase();
        System.out.println("Dzēsts · Removed: " + settings.data());
        return 0;
    }

    private static boolean confirmed(LaunchSettings settings) throws IOException {
        System.out.print("Dzēst visus datus · Remove all data: " + settings.data() + "? [jā/yes] ");
        System.out.flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
