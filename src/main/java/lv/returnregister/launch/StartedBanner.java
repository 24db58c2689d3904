package lv.returnregister.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** What a person reads in the terminal when the Register is up: address, sign-in names, data folder, how to begin anew. */
final class StartedBanner {

    private static final String RULE = "─".repeat(72);

    private StartedBanner() {}

    static void print(ApplicationContext application, LaunchSettings settings, Duration took, PrintStream out) {
        Environment environment = application.getEnvironment();
        String port = environment.getProperty("local.server.port", Integer.toString(settings.port()));
        List<String> lines = new ArrayList<>();
        lines.add(RULE);
        lines.add("  Reģistrs darbojas · The Register is running   http://localhost:" + port + "/");
        if (!"production".equals(environment.getProperty("register.environment"))) {
            for (SignInHint hint : application.getBeansOfType(SignInHint.class).values()) {
                hint.lines().forEach(line -> lines.add("    " + line));
            }
        }
        lines.add("  " + place(settings));
        lines.add("  Žurnāls · Log: " + shorten(settings.data().resolve("logs/register.log")));
        lines.add("  Apturēt · Stop: Ctrl-C"
                + (settings.databaseUrl().isEmpty() ? "     No jauna · Begin anew: ./run reset" : ""));
        lines.add("  (%d.%d s)".formatted(took.toSeconds(), took.toMillisPart() / 100));
        lines.add(RULE);
        lines.forEach(out::println);
        out.flush();
    }

    private static String place(LaunchSettings settings) {
        return settings.databaseUrl()
                .map(url -> "Datubāze · Database: " + url.replaceFirst("\\?.*", ""))
                .orElseGet(() -> "Dati · Data: " + shorten(settings.data()));
    }

    private static String shorten(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
