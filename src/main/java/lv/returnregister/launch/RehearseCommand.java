package lv.returnregister.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import picocli.CommandLine.Command;

/**
 * Comes up on a throwaway database, shows the sign-in page to itself and ends: the Java runtime writes down meanwhile
 * what a start needs, and later starts are quicker for it.
 */
@Command(name = "rehearse", hidden = true, description = "Start and stop once on a throwaway database.")
public final class RehearseCommand implements RegisterCommand {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final ApplicationStart start;

    public RehearseCommand(ApplicationStart start) {
        this.start = start;
    }

    @Override
    public Integer call() {
        return start.onThrowawayDatabase(application -> {
            String port = application.getEnvironment().getRequiredProperty("local.server.port");
            try (HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(LIMIT)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()) {
                int status = get(client, "http://127.0.0.1:" + port + "/login");
                return status < 500 ? 0 : 1;
            }
        });
    }

    private static int get(HttpClient client, String address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT).GET().build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
