package lv.returnregister.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;

/** Every failure a person can mend is told in one sentence, in Latvian and in English, with an exit code of its own. */
class StartFailuresTest {

    @TempDir
    static Path shared;

    private static EmbeddedDatabase server;

    @TempDir
    Path data;

    @BeforeAll
    static void start() {
        server = EmbeddedDatabase.start(shared);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_taken_port_is_named_with_its_number_before_anything_is_started() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            ApplicationStart start =
                    new ApplicationStart(Object.class, settings(Map.of("SERVER_PORT", String.valueOf(port))), quiet());

            StartFailure failure = catchThrowableOfType(StartFailure.class, start::serve);

            assertThat(failure.kind()).isEqualTo(StartFailure.Kind.PORT_TAKEN);
            assertThat(failure.kind().exitCode()).isEqualTo(10);
            assertThat(failure.english()).contains("Port " + port + " is already in use");
            assertThat(failure.latvian()).contains("Ports " + port + " jau ir aizņemts");
            assertThat(data.resolve("postgresql")).doesNotExist();
        }
    }

    @Test
    void a_port_snatched_during_the_start_is_told_in_the_same_way() {
        StartFailure failure = explain(new IllegalStateException(new PortInUseException(8080)));

        assertThat(failure.kind()).isEqualTo(StartFailure.Kind.PORT_TAKEN);
        assertThat(failure.english()).contains("8080", "SERVER_PORT=8081");
    }

    @Test
    void a_wrong_password_is_told_with_the_user() {
        StartFailure failure = open(Map.of(
                "REGISTER_DB_URL", server.jdbcUrl(), "REGISTER_DB_USER", "register", "REGISTER_DB_PASSWORD", "wrong"));

        assertThat(failure.kind()).isEqualTo(StartFailure.Kind.DATABASE_PASSWORD);
        assertThat(failure.kind().exitCode()).isEqualTo(12);
        assertThat(failure.english()).contains("password of user register", "REGISTER_DB_PASSWORD");
    }

    @Test
    void the_password_may_stand_in_a_file() throws Exception {
        Path file = Files.writeString(data.resolve("secret"), server.password() + "\n");

        try (Database database = Database.open(
                settings(Map.of("REGISTER_DB_URL", server.jdbcUrl(), "REGISTER_DB_PASSWORD_FILE", file.toString())))) {
            assertThat(database.properties()).containsEntry("spring.datasource.password", server.password());
        }
    }

    @Test
    void a_database_that_does_not_answer_is_told_with_its_address_but_without_its_parameters() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        StartFailure failure =
                open(Map.of("REGISTER_DB_URL", "jdbc:postgresql://127.0.0.1:" + free + "/register?password=secret"));

        assertThat(failure.kind()).isEqualTo(StartFailure.Kind.DATABASE_UNREACHABLE);
        assertThat(failure.kind().exitCode()).isEqualTo(11);
        assertThat(failure.english()).contains("127.0.0.1:" + free).doesNotContain("secret");
    }

    @Test
    void a_database_that_is_not_there_is_told() {
        StartFailure failure = open(Map.of(
                "REGISTER_DB_URL",
                server.jdbcUrl().replaceFirst("/register$", "/elsewhere"),
                "REGISTER_DB_PASSWORD",
                server.password()));

        assertThat(failure.kind()).isEqualTo(StartFailure.Kind.DATABASE_MISSING);
    }

    @Test
    void a_database_of_a_newer_version_is_refused_with_the_unknown_migration() throws Exception {
        Path known = Files.createDirectories(data.resolve("known"));
        Files.writeString(known.resolve("V010__first.sql"), "create table newer_first (id int);");
        Path newer = Files.createDirectories(data.resolve("newer"));
        Files.copy(known.resolve("V010__first.sql"), newer.resolve("V010__first.sql"));
        Files.writeString(newer.resolve("V999__later.sql"), "create table newer_later (id int);");
        migrate(newer, "newer");

        Throwable thrown = catchThrowable(() -> migrate(known, "newer"));

        StartFailure failure = explain(thrown);
        assertThat(failure.kind()).isEqualTo(StartFailure.Kind.DATABASE_NEWER);
        assertThat(failure.kind().exitCode()).isEqualTo(13);
        assertThat(failure.english()).contains("newer version", "migration 999");
    }

    @Test
    void a_migration_changed_after_it_was_applied_is_told() throws Exception {
        Path before = Files.createDirectories(data.resolve("before"));
        Files.writeString(before.resolve("V010__first.sql"), "create table differs_first (id int);");
        migrate(before, "differs");
        Files.writeString(before.resolve("V010__first.sql"), "create table differs_first (id bigint);");

        StartFailure failure = explain(catchThrowable(() -> migrate(before, "differs")));

        assertThat(failure.kind()).isEqualTo(StartFailure.Kind.DATABASE_DIFFERS);
        assertThat(failure.english()).contains("migration 010");
    }

    @Test
    void a_user_without_rights_is_told() throws Exception {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create role reader login password 'reader'");
        }
        Throwable thrown = catchThrowable(() -> {
            try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), "reader", "reader");
                    var statement = connection.createStatement()) {
                statement.execute("create schema refused");
            }
        });

        assertThat(explain(thrown).kind()).isEqualTo(StartFailure.Kind.DATABASE_RIGHTS);
    }

    @Test
    void a_full_disk_is_told_whether_java_or_postgresql_met_it() {
        assertThat(explain(new IOException("/data/x: No space left on device")).kind())
                .isEqualTo(StartFailure.Kind.DISK_FULL);
        assertThat(explain(new IllegalStateException(new SQLException("could not extend file", "53100")))
                        .kind()
                        .exitCode())
                .isEqualTo(14);
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_told() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "");

        StartFailure failure = open(Map.of("REGISTER_DATA", file.resolve("data").toString()));

        assertThat(failure.kind()).isEqualTo(StartFailure.Kind.DATA_FOLDER_NOT_WRITABLE);
        assertThat(failure.kind().exitCode()).isEqualTo(15);
        assertThat(failure.english()).contains(file.toString(), "REGISTER_DATA");
    }

    @Test
    void a_setting_that_cannot_be_used_is_named() {
        for (Map<String, String> wrong : List.of(
                Map.of("SERVER_PORT", "eighty"),
                Map.of("SERVER_PORT", "70000"),
                Map.of("REGISTER_DB_URL", "mysql://host/register"),
                Map.of("REGISTER_DB_PASSWORD_FILE", data.resolve("missing").toString()))) {
            StartFailure failure = catchThrowableOfType(StartFailure.class, () -> LaunchSettings.from(wrong));

            assertThat(failure.kind()).isEqualTo(StartFailure.Kind.SETTINGS);
            assertThat(failure.english()).contains(wrong.keySet());
        }
    }

    @Test
    void what_nobody_foresaw_is_told_by_its_innermost_message_and_written_down() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int code = ApplicationStart.fail(
                new IllegalStateException("outer", new IllegalArgumentException("the inner reason")),
                settings(Map.of()),
                new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("The Register did not start: the inner reason.")
                .doesNotContain("at lv.returnregister");
        assertThat(data.resolve("logs/start-failure.log")).content().contains("at lv.returnregister");
    }

    @Test
    void exit_codes_tell_the_reasons_apart() {
        assertThat(Arrays.stream(StartFailure.Kind.values()).map(StartFailure.Kind::exitCode))
                .doesNotHaveDuplicates()
                .allMatch(code -> code > 0 && code < 126);
    }

    private static void migrate(Path folder, String schema) {
        Flyway.configure()
                .dataSource(server.jdbcUrl(), server.user(), server.password())
                .locations("filesystem:" + folder)
                .defaultSchema(schema)
                .schemas(schema)
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }

    private StartFailure open(Map<String, String> environment) {
        return catchThrowableOfType(
                StartFailure.class, () -> Database.open(settings(environment)).close());
    }

    private StartFailure explain(Throwable thrown) {
        return StartFailures.explain(thrown, settings(Map.of()));
    }

    private LaunchSettings settings(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.putIfAbsent("REGISTER_DATA", data.toString());
        return LaunchSettings.from(all);
    }

    private static PrintStream quiet() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }
}
