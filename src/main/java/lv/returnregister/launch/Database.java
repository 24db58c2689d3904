package lv.returnregister.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The database the application works on: an outside PostgreSQL, the embedded one of the data folder, or a throwaway. */
public final class Database implements AutoCloseable {

    private static final int OLDEST_SERVER = 170000;
    private static final long LEAST_ROOM_BYTES = 200L * 1024 * 1024;

    private final String url;
    private final String user;
    private final String password;
    private final @Nullable EmbeddedDatabase embedded;

    private Database(String url, String user, String password, @Nullable EmbeddedDatabase embedded) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.embedded = embedded;
    }

    /**
     * The Register's own database: {@code REGISTER_DB_URL} where it is set, else the embedded one. It answers when this
     * method returns.
     *
     * @throws StartFailure when it does not
     */
    public static Database open(LaunchSettings settings) {
        if (settings.databaseUrl().isPresent()) {
            String url = settings.databaseUrl().get();
            check(url, settings);
            return new Database(url, settings.user(), settings.password(), null);
        }
        checkRoom(settings.data());
        return of(EmbeddedDatabase.start(settings.data()));
    }

    /** An empty embedded database which disappears on close; for checks. */
    public static Database throwaway(LaunchSettings settings) {
        return of(EmbeddedDatabase.throwaway(settings.data().resolve("programs"), false));
    }

    /** As {@link #throwaway}, but as durable as a real installation's, since what is measured shall be what people get. */
    static Database measured(LaunchSettings settings) {
        return of(EmbeddedDatabase.throwaway(settings.data().resolve("programs"), true));
    }

    private static Database of(EmbeddedDatabase embedded) {
        return new Database(embedded.jdbcUrl(), embedded.user(), embedded.password(), embedded);
    }

    /** Settings for Spring: where the database is and how to enter. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", user);
        properties.put("spring.datasource.password", password);
        return properties;
    }

    /** The embedded server, or null where an outside one is used. */
    @Nullable
    EmbeddedDatabase embedded() {
        return embedded;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    /** Asks the outside server at once, instead of waiting for a pool to give up. */
    private static void check(String url, LaunchSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "10");
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            int version = versionNumber(connection);
            if (version < OLDEST_SERVER) {
                throw new StartFailure(
                        StartFailure.Kind.DATABASE_TOO_OLD,
                        connection.getMetaData().getDatabaseProductVersion());
            }
        } catch (SQLException e) {
            throw StartFailures.explain(e, settings);
        }
    }

    private static int versionNumber(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("show server_version_num")) {
            return found.next() ? Integer.parseInt(found.getString(1)) : 0;
        }
    }

    private static void checkRoom(Path data) {
        try {
            Files.createDirectories(data);
            Path probe = Files.createTempFile(data, "probe", null);
            Files.delete(probe);
            if (Files.getFileStore(data).getUsableSpace() < LEAST_ROOM_BYTES) {
                throw new StartFailure(StartFailure.Kind.DISK_FULL, data);
            }
        } catch (IOException e) {
            boolean full = e.getMessage() != null && e.getMessage().contains("No space left");
            throw new StartFailure(
                    full ? StartFailure.Kind.DISK_FULL : StartFailure.Kind.DATA_FOLDER_NOT_WRITABLE, e, data);
        }
    }
}
