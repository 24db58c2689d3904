package lv.returnregister.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL 17 of the Register's own, kept in the data folder and durable: what was committed is on the disk.
 *
 * <p>Whoever holds the lock file of the folder owns the server and stops it when closing. The lock ends with the process
 * that holds it, however that ends; so a server whose owner was killed is recognised, taken over and used as it stands.
 * A second node on the same folder finds the lock held, uses the server of the first and leaves it running.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "register";
    private static final String DATABASE = "register";
    private static final String MAJOR = "17";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration GUEST_LIMIT = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;
    private static final long LOG_LIMIT_BYTES = 20L * 1024 * 1024;

    /** Folders owned by this process: closing a second channel on a lock file would let go of the first one's lock. */
    private static final Set<Path> OWNED_HERE = ConcurrentHashMap.newKeySet();

    private final Path cluster;
    private final Path log;
    private final boolean durable;
    private final PostgresPrograms programs;
    private final String password;
    private @Nullable FileChannel lockFile;
    private @Nullable FileLock lock;
    private int port;
    private boolean takenOver;
    private @Nullable Path throwaway;

    private EmbeddedDatabase(Path data, PostgresPrograms programs, boolean durable) throws IOException {
        Path folder = data.resolve("postgresql");
        this.cluster = folder.resolve(MAJOR);
        this.log = data.resolve("logs/postgresql.log");
        this.programs = programs;
        this.durable = durable;
        Files.createDirectories(folder);
        Files.createDirectories(data.resolve("logs"));
        if (OWNED_HERE.add(cluster)) {
            this.lockFile =
                    FileChannel.open(folder.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            this.lock = this.lockFile.tryLock();
            if (this.lock == null) {
                OWNED_HERE.remove(cluster);
            }
        }
        this.password = password(folder, lock != null);
    }

    /**
     * Brings the database of the data folder up, or finds it running.
     *
     * @param data the data folder; made where there is none
     * @throws StartFailure when the folder cannot be written or PostgreSQL does not start on it
     */
    public static EmbeddedDatabase start(Path data) {
        return start(data, data.resolve("programs"), true);
    }

    /**
     * An empty database in a temporary folder which disappears on {@link #close()}.
     *
     * @param programs folder where PostgreSQL's programs are unpacked or already lie
     * @param durable whether it waits for the disk at each commit, as a real one does; otherwise it is quick
     */
    public static EmbeddedDatabase throwaway(Path programs, boolean durable) {
        try {
            Path folder = Files.createTempDirectory("register");
            EmbeddedDatabase database = start(folder, programs, durable);
            database.throwaway = folder;
            return database;
        } catch (IOException e) {
            throw new StartFailure(
                    StartFailure.Kind.DATA_FOLDER_NOT_WRITABLE, e, System.getProperty("java.io.tmpdir", "tmp"));
        }
    }

    private static EmbeddedDatabase start(Path data, Path programs, boolean durable) {
        EmbeddedDatabase database = null;
        try {
            Files.createDirectories(data);
            database = new EmbeddedDatabase(data, PostgresPrograms.in(programs), durable);
            database.up();
            return database;
        } catch (IOException e) {
            release(database);
            if (e.getMessage() != null && e.getMessage().contains("No space left on device")) {
                throw new StartFailure(StartFailure.Kind.DISK_FULL, e, data);
            }
            throw new StartFailure(StartFailure.Kind.DATA_FOLDER_NOT_WRITABLE, e, data);
        } catch (StartFailure e) {
            release(database);
            throw e;
        }
    }

    /** Address for JDBC; the server listens on the loopback address only. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public String user() {
        return USER;
    }

    /** Made at the first start and kept beside the data, readable by the owner of the files only. */
    public String password() {
        return password;
    }

    /** TCP port; another one at every start of the server. */
    public int port() {
        return port;
    }

    /** Whether this process stops the server when it closes. */
    public boolean isOwner() {
        return lock != null;
    }

    /** Whether the server was still running from a process that had been killed. */
    public boolean wasTakenOver() {
        return takenOver;
    }

    /**
     * Stops the server if this process owns it: running statements are broken off, what was committed is kept. A guest only
     * lets go. May be called twice.
     */
    @Override
    public void close() {
        if (lock == null) {
            release(this);
            return;
        }
        try {
            Optional<Postmaster> running = Postmaster.of(cluster);
            if (running.isPresent()) {
                stop(running.get());
            }
            if (throwaway != null) {
                PostgresPrograms.delete(throwaway);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(this);
        }
    }

    /**
     * Removes database and logs of a data folder for good. The folder must not be in use.
     *
     * @throws StartFailure when a Register runs on it
     */
    static void erase(Path data) {
        try {
            if (Files.isDirectory(data.resolve("postgresql"))) {
                EmbeddedDatabase database =
                        new EmbeddedDatabase(data, PostgresPrograms.in(data.resolve("programs")), true);
                if (!database.isOwner()) {
                    release(database);
                    throw new StartFailure(StartFailure.Kind.DATA_FOLDER_IN_USE, data);
                }
                database.close();
            }
            // Only what the Register itself puts there: the folder may be one that holds other things too.
            for (String own : List.of("postgresql", "programs", "logs")) {
                PostgresPrograms.delete(data.resolve(own));
            }
            if (Files.isDirectory(data)) {
                try (var rest = Files.list(data)) {
                    if (rest.findAny().isPresent()) {
                        return;
                    }
                }
                Files.delete(data);
            }
        } catch (IOException e) {
            throw new StartFailure(StartFailure.Kind.DATA_FOLDER_NOT_WRITABLE, e, data);
        }
    }

    private void up() throws IOException {
        if (lock == null) {
            port = portOfTheOther();
        } else if (!takeOver()) {
            create();
            launch();
        }
        try {
            prepareDatabase();
        } catch (SQLException e) {
            if (lock != null) {
                Optional<Postmaster> running = Postmaster.of(cluster);
                if (running.isPresent()) {
                    stop(running.get());
                }
            }
            throw damaged(e.getMessage() == null ? "" : e.getMessage(), e);
        }
    }

    /** A guest waits until the owner's server answers. */
    private int portOfTheOther() throws IOException {
        long limit = System.nanoTime() + GUEST_LIMIT.toNanos();
        while (System.nanoTime() < limit) {
            Optional<Postmaster> running = Postmaster.of(cluster);
            if (running.isPresent() && running.get().isReady()) {
                return running.get().port();
            }
            pause();
        }
        throw new StartFailure(StartFailure.Kind.DATA_FOLDER_IN_USE, cluster);
    }

    private boolean takeOver() throws IOException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < limit) {
            Optional<Postmaster> running = Postmaster.of(cluster);
            if (running.isEmpty()) {
                // What is left of a machine that went down; its process number may belong to somebody else by now.
                Files.deleteIfExists(cluster.resolve(Postmaster.FILE));
                return false;
            }
            if (running.get().isReady()) {
                port = running.get().port();
                takenOver = true;
                return true;
            }
            pause();
        }
        return false;
    }

    private void create() throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(MAJOR)) {
                throw damaged("PostgreSQL " + found, null);
            }
            return;
        }
        if (Files.exists(cluster)) {
            throw damaged("PG_VERSION?", null);
        }
        Path fresh = cluster.resolveSibling(MAJOR + ".new");
        PostgresPrograms.delete(fresh);
        PostgresPrograms.Outcome outcome = programs.run(
                START_LIMIT,
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--pwfile=" + cluster.resolveSibling("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums",
                durable ? "--wal-segsize=16" : "--no-sync");
        if (outcome.exitCode() != 0) {
            throw damaged(lastWord(outcome.output()), null);
        }
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch() throws IOException {
        rotateLog();
        PostgresPrograms.Outcome outcome = new PostgresPrograms.Outcome(-1, "");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            port = freePort();
            long before = Files.exists(log) ? Files.size(log) : 0;
            outcome = programs.run(
                    START_LIMIT.plusSeconds(5),
                    "pg_ctl",
                    "start",
                    "--wait",
                    "--timeout=" + START_LIMIT.toSeconds(),
                    "--pgdata=" + cluster,
                    "--log=" + log,
                    "--options=" + options());
            if (outcome.exitCode() == 0) {
                return;
            }
            String said = Files.exists(log) ? tail(before) : outcome.output();
            if (said.contains("No space left on device")) {
                throw new StartFailure(StartFailure.Kind.DISK_FULL, cluster);
            }
            boolean mayPass = said.contains("Address already in use") || said.contains("is still in use");
            if (!mayPass || attempt == ATTEMPTS) {
                throw damaged(reason(said), null);
            }
            // The port was snatched, or the last processes of a killed server are still going.
            pause();
            pause();
        }
    }

    private String options() {
        String durability = durable ? "on" : "off";
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=" + durability,
                "-c synchronous_commit=" + durability,
                "-c full_page_writes=" + durability,
                "-c shared_buffers=256MB",
                "-c max_connections=100",
                "-c timezone=UTC",
                "-c log_timezone=UTC",
                "-c lc_messages=C");
    }

    private void prepareDatabase() throws SQLException {
        if (canConnect(DATABASE)) {
            return;
        }
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            boolean there;
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                there = found.next();
            }
            if (!there) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private boolean canConnect(String database) throws SQLException {
        try (Connection connection = connect(database)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if ("3D000".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    private void stop(Postmaster running) throws IOException {
        programs.run(
                STOP_LIMIT.plusSeconds(5),
                "pg_ctl",
                "stop",
                "--wait",
                "--mode=fast",
                "--timeout=" + STOP_LIMIT.toSeconds(),
                "--pgdata=" + cluster);
        if (running.isAlive()) {
            ProcessHandle.of(running.pid()).ifPresent(ProcessHandle::destroy);
        }
    }

    private StartFailure damaged(String reason, @Nullable Throwable cause) {
        return new StartFailure(StartFailure.Kind.DATA_FOLDER_DAMAGED, cause, cluster, reason);
    }

    /** The first line PostgreSQL marks as the reason, without its time and process number. */
    private static String reason(String said) {
        return said.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): *", ""))
                .findFirst()
                .orElseGet(() -> lastWord(said));
    }

    private static String lastWord(String output) {
        return output.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce("", (one, next) -> next);
    }

    private String tail(long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int start = (int) Math.min(from, all.length);
        return new String(all, start, all.length - start, StandardCharsets.UTF_8);
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, log.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password(Path folder, boolean owner) throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file) && owner) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path fresh = folder.resolve("password.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, HexFormat.of().formatHex(random));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        for (int attempt = 0; !Files.exists(file) && attempt < 50; attempt++) {
            pause();
        }
        return Files.readString(file).strip();
    }

    private static void release(@Nullable EmbeddedDatabase database) {
        if (database == null) {
            return;
        }
        try {
            if (database.lockFile != null) {
                database.lockFile.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (database.lock != null) {
                OWNED_HERE.remove(database.cluster);
            }
            database.lock = null;
            database.lockFile = null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
