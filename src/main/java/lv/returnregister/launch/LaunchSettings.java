package lv.returnregister.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the surroundings ask for, read from environment variables.
 *
 * @param data folder of the Register's own files: embedded PostgreSQL, logs; absolute
 * @param databaseUrl JDBC address of an outside PostgreSQL, or empty for the embedded one
 * @param user user of the outside PostgreSQL
 * @param password password of that user
 * @param port TCP port of the web server; 0 lets the system choose
 */
public record LaunchSettings(Path data, Optional<String> databaseUrl, String user, String password, int port) {

    /** The port of the web server where none is asked for. */
    public static final int DEFAULT_PORT = 8080;

    private static final String JDBC = "jdbc:postgresql:";

    /**
     * Reads {@code REGISTER_DATA}, {@code REGISTER_DB_URL}, {@code REGISTER_DB_USER}, {@code REGISTER_DB_PASSWORD} or
     * {@code REGISTER_DB_PASSWORD_FILE}, and {@code SERVER_PORT}.
     *
     * @throws StartFailure when a value cannot be used
     */
    public static LaunchSettings from(Map<String, String> environment) {
        Path data = Path.of(environment.getOrDefault("REGISTER_DATA", "data"))
                .toAbsolutePath()
                .normalize();
        Optional<String> url = value(environment, "REGISTER_DB_URL").map(LaunchSettings::jdbc);
        return new LaunchSettings(
                data,
                url,
                value(environment, "REGISTER_DB_USER").orElse("register"),
                password(environment),
                port(environment));
    }

    /** The same settings with another data folder. */
    LaunchSettings withData(Path folder) {
        return new LaunchSettings(folder, databaseUrl, user, password, port);
    }

    private static String jdbc(String url) {
        if (url.startsWith(JDBC)) {
            return url;
        }
        if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
            return JDBC + url.substring(url.indexOf("//"));
        }
        throw new StartFailure(StartFailure.Kind.SETTINGS, "REGISTER_DB_URL", JDBC + "//host:5432/register");
    }

    private static String password(Map<String, String> environment) {
        Optional<String> file = value(environment, "REGISTER_DB_PASSWORD_FILE");
        if (file.isEmpty()) {
            return value(environment, "REGISTER_DB_PASSWORD").orElse("");
        }
        try {
            return Files.readString(Path.of(file.get())).strip();
        } catch (IOException e) {
            throw new StartFailure(StartFailure.Kind.SETTINGS, e, "REGISTER_DB_PASSWORD_FILE", "a readable file");
        }
    }

    private static int port(Map<String, String> environment) {
        String text = value(environment, "SERVER_PORT").orElse(String.valueOf(DEFAULT_PORT));
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new StartFailure(StartFailure.Kind.SETTINGS, e, "SERVER_PORT", "1–65535");
        }
        throw new StartFailure(StartFailure.Kind.SETTINGS, "SERVER_PORT", "1–65535");
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
