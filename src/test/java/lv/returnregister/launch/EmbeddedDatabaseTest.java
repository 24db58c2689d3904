package lv.returnregister.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database keeps what was committed, whatever happens to the process that started it. */
class EmbeddedDatabaseTest {

    @TempDir
    static Path shared;

    @TempDir
    Path data;

    @Test
    void what_was_committed_is_there_after_a_restart() throws Exception {
        try (EmbeddedDatabase first = start()) {
            execute(first, "create table kept (word text)", "insert into kept values ('Rēzekne')");
        }
        try (EmbeddedDatabase second = start()) {
            assertThat(read(second, "select word from kept")).isEqualTo("Rēzekne");
            assertThat(second.wasTakenOver()).isFalse();
        }
    }

    @Test
    void a_commit_waits_for_the_disk() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThat(read(database, "show fsync")).isEqualTo("on");
            assertThat(read(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(read(database, "show full_page_writes")).isEqualTo("on");
            assertThat(read(database, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void nobody_enters_without_the_password_and_only_the_owner_of_the_files_can_read_it() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guessed")
                            .close())
                    .isInstanceOf(SQLException.class);
            assertThat(read(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("postgresql/password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void closing_stops_the_server() throws Exception {
        EmbeddedDatabase database = start();
        long pid = postmaster();

        database.close();
        database.close();

        awaitEnd(pid);
        int port = database.port();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void a_server_left_by_a_killed_run_is_taken_over_with_what_it_had_committed() throws Exception {
        Process run = run();
        long pid = postmaster();
        run.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(pid))
                .as("PostgreSQL outlives a kill -9 of its owner")
                .isPresent();

        try (EmbeddedDatabase next = start()) {
            assertThat(next.wasTakenOver()).isTrue();
            assertThat(next.isOwner()).isTrue();
            assertThat(postmaster()).isEqualTo(pid);
            assertThat(read(next, "select word from kept")).isEqualTo("pirms pārtraukuma");
        }
        // The new owner stops it.
        awaitEnd(pid);
    }

    @Test
    void when_everything_was_killed_the_server_recovers_what_was_committed() throws Exception {
        Process run = run();
        long pid = postmaster();
        run.destroyForcibly().waitFor();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);

        try (EmbeddedDatabase next = start()) {
            assertThat(read(next, "select word from kept")).isEqualTo("pirms pārtraukuma");
            assertThat(postmaster()).isNotEqualTo(pid);
        }
    }

    @Test
    void a_process_number_that_now_belongs_to_another_program_is_not_taken_for_the_server() throws Exception {
        start().close();
        // After a restart of the machine the old file may name any process: here this test's own.
        Files.write(
                data.resolve("postgresql/17/postmaster.pid"),
                List.of(
                        String.valueOf(ProcessHandle.current().pid()),
                        "x",
                        "0",
                        "5432",
                        "",
                        "127.0.0.1",
                        "0 0",
                        "ready"));

        try (EmbeddedDatabase database = start()) {
            assertThat(read(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_second_node_uses_the_server_of_the_first_and_leaves_it_running() throws Exception {
        Process first = run();
        try {
            EmbeddedDatabase guest = start();
            assertThat(guest.isOwner()).isFalse();
            assertThat(read(guest, "select word from kept")).isEqualTo("pirms pārtraukuma");

            guest.close();

            assertThat(ProcessHandle.of(postmaster())).isPresent();
            assertThatThrownBy(() -> EmbeddedDatabase.erase(data))
                    .isInstanceOfSatisfying(
                            StartFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(StartFailure.Kind.DATA_FOLDER_IN_USE));
        } finally {
            first.destroy();
            first.waitFor(60, TimeUnit.SECONDS);
        }
        assertThat(data.resolve("postgresql/17/postmaster.pid"))
                .as("the first stops it when told to end")
                .doesNotExist();
    }

    @Test
    void a_folder_that_is_damaged_is_named_with_the_servers_own_reason() throws Exception {
        start().close();
        Files.write(data.resolve("postgresql/17/global/pg_control"), new byte[10]);

        assertThatThrownBy(this::start).isInstanceOfSatisfying(StartFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(StartFailure.Kind.DATA_FOLDER_DAMAGED);
            assertThat(failure.english()).contains("postgresql/17", "pg_control");
        });
    }

    @Test
    void a_folder_of_another_major_version_is_refused() throws Exception {
        Files.createDirectories(data.resolve("postgresql/17"));
        Files.writeString(data.resolve("postgresql/17/PG_VERSION"), "16\n");

        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(
                        StartFailure.class,
                        failure -> assertThat(failure.english()).contains("PostgreSQL 16"));
    }

    @Test
    void a_first_start_that_was_broken_off_is_begun_anew() throws Exception {
        Files.createDirectories(data.resolve("postgresql/17.new/base"));

        try (EmbeddedDatabase database = start()) {
            assertThat(read(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void erasing_leaves_what_is_not_the_registers() throws Exception {
        start().close();
        Files.writeString(data.resolve("notes.txt"), "mine");

        EmbeddedDatabase.erase(data);

        try (var rest = Files.list(data)) {
            assertThat(rest.map(path -> path.getFileName().toString())).containsExactly("notes.txt");
        }
    }

    @Test
    void a_throwaway_database_leaves_nothing_behind() throws Exception {
        Path folder;
        try (EmbeddedDatabase database = EmbeddedDatabase.throwaway(shared.resolve("programs"), false)) {
            folder = Path.of(read(database, "show data_directory"));
            assertThat(folder).exists();
        }
        assertThat(folder).doesNotExist();
    }

    private EmbeddedDatabase start() {
        try {
            // The programs are unpacked once for all tests.
            Path programs = data.resolve("programs");
            if (!Files.exists(programs)) {
                Files.createDirectories(shared.resolve("programs"));
                Files.createSymbolicLink(programs, shared.resolve("programs"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return EmbeddedDatabase.start(data);
    }

    /** A process that has ended stays in the process table until somebody asks for its result. */
    private static void awaitEnd(long pid) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    private long postmaster() throws Exception {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgresql/17/postmaster.pid")).getFirst());
    }

    /** A Register in a process of its own, which has committed a row; it ends when killed or told to. */
    private Process run() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Owner.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.equals("committed")) {
            line = said.readLine();
        }
        assertThat(line).isEqualTo("committed");
        return process;
    }

    /** The process that is killed. */
    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            execute(database, "create table kept (word text)", "insert into kept values ('pirms pārtraukuma')");
            System.out.println("committed");
            Thread.sleep(120_000);
        }
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String read(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
