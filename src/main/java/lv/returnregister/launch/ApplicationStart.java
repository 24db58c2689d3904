package lv.returnregister.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the application for a command and stops it again, always in this order: first the application, then its
 * database. That is why Spring's own shutdown hook is off.
 */
public final class ApplicationStart {

    /** Work on a running application; the result is handed on. */
    @FunctionalInterface
    public interface Work<T> {
        T with(ConfigurableApplicationContext application) throws Exception;
    }

    private static final List<String> SCREEN_CONFIGURATIONS = List.of(
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
            "com.vaadin.flow.spring.VaadinScopesConfig");

    private final Class<?> application;
    private final LaunchSettings settings;
    private final PrintStream out;
    private final boolean screens;

    /** @param application the class Spring starts from */
    public ApplicationStart(Class<?> application, LaunchSettings settings, PrintStream out) {
        this(application, settings, out, true);
    }

    private ApplicationStart(Class<?> application, LaunchSettings settings, PrintStream out, boolean screens) {
        this.application = application;
        this.settings = settings;
        this.out = out;
        this.screens = screens;
    }

    /** The same without a web server, for commands whose screens nobody opens: quicker, and no port is taken. */
    public ApplicationStart withoutScreens() {
        return new ApplicationStart(application, settings, out, false);
    }

    /** The class Spring starts from; its main method carries out the commands. */
    public Class<?> application() {
        return application;
    }

    /** Until Spring sets the logging up, only warnings are for the terminal. */
    public static void quietUntilSpringLogs() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
    }

    public LaunchSettings settings() {
        return settings;
    }

    /**
     * Serves officers until the process is told to end (Ctrl-C, SIGTERM).
     *
     * @throws StartFailure when the start does not succeed
     */
    public int serve() throws InterruptedException {
        long began = System.nanoTime();
        requireFreePort();
        out.println(
                settings.databaseUrl().isPresent()
                        ? "Pieslēdzas datubāzei · Connecting to the database …"
                        : "Palaiž datubāzi · Starting the database …");
        Running running = new Running(Database.open(settings));
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (!running.isClosed()) {
                                out.println();
                                out.println("Aptur · Stopping …");
                                running.stop();
                            }
                            ended.countDown();
                        },
                        "stop"));
        EmbeddedDatabase embedded = running.database.embedded();
        if (embedded != null && embedded.wasTakenOver()) {
            out.println(
                    "Pārņem datubāzi, kas palikusi no pārtraukta darba · Taking over the database left by a killed run.");
        }
        out.println("Palaiž Reģistru · Starting the Register …");
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("server.port", settings.port());
        ConfigurableApplicationContext context;
        try {
            context = start(running, own);
        } catch (StartFailure e) {
            if (running.isStopping()) {
                // Ctrl-C before the start was through is no failure to tell about.
                ended.await();
                return 0;
            }
            throw e;
        }
        if (!running.isStopping()) {
            StartedBanner.print(context, settings, Duration.ofNanos(System.nanoTime() - began), out);
        }
        ended.await();
        return 0;
    }

    /**
     * Runs work on the Register's own database, beside a Register that may be serving on it. This node runs no timers and
     * listens on the loopback address only.
     */
    public <T> T onOwnDatabase(Work<T> work) {
        return on(() -> Database.open(settings), work);
    }

    /** Runs work on an empty throwaway database. */
    public <T> T onThrowawayDatabase(Work<T> work) {
        return on(() -> Database.throwaway(settings), work);
    }

    /** As {@link #onThrowawayDatabase}, on a database that waits for the disk as a real installation's does. */
    public <T> T onMeasuredDatabase(Work<T> work) {
        return on(() -> Database.measured(settings), work);
    }

    private <T> T on(Supplier<Database> database, Work<T> work) {
        try (Running running = new Running(database.get())) {
            Thread hook = new Thread(running::close, "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            Map<String, Object> own = new LinkedHashMap<>();
            own.put("server.port", 0);
            own.put("server.address", "127.0.0.1");
            own.put("register.jobs.enabled", false);
            if (!screens) {
                // Vaadin's own configuration asks for a web server without looking whether there is one.
                own.put("spring.autoconfigure.exclude", String.join(",", SCREEN_CONFIGURATIONS));
            }
            T result = work.with(start(running, own));
            running.close();
            Runtime.getRuntime().removeShutdownHook(hook);
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes what the Register keeps in its data folder. */
    void erase() {
        EmbeddedDatabase.erase(settings.data());
    }

    /**
     * Says why a command could not be carried out: the sentence to {@code err}, everything else to a file.
     *
     * @return the exit code
     */
    public static int fail(Throwable thrown, LaunchSettings settings, PrintStream err) {
        StartFailure failure = StartFailures.explain(thrown, settings);
        err.println();
        err.println(failure.latvian());
        err.println(failure.english());
        Path trace = settings.data().resolve("logs/start-failure.log");
        try {
            Path folder = trace.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(trace, StandardCharsets.UTF_8))) {
                thrown.printStackTrace(writer);
            }
            if (failure.kind() == StartFailure.Kind.OTHER) {
                err.println("Sīkāk · Details: " + trace);
            }
        } catch (IOException e) {
            // Nowhere to write: the sentence is what the person needs; the trace follows only where it adds to it.
            if (failure.kind() == StartFailure.Kind.OTHER) {
                thrown.printStackTrace(err);
            }
        }
        err.flush();
        return failure.kind().exitCode();
    }

    private ConfigurableApplicationContext start(Running running, Map<String, Object> own) {
        Map<String, Object> properties = new LinkedHashMap<>(running.database.properties());
        // A migration this build does not know means a newer version has been here: refuse, do not look away.
        properties.put("spring.flyway.ignore-migration-patterns", "");
        properties.put(
                "logging.file.name",
                settings.data().resolve("logs/register.log").toString());
        properties.put("logging.logback.rollingpolicy.max-history", 14);
        // A failed start is told by fail(); its trace goes to a file.
        properties.put("logging.level.org.springframework.boot.SpringApplication", "off");
        properties.put("logging.level.org.springframework.boot.diagnostics", "off");
        if (Boolean.getBoolean("register.quiet-console")) {
            properties.put("logging.threshold.console", "off");
        }
        SpringApplication spring = new SpringApplication(application);
        spring.setDefaultProperties(properties);
        // What the command itself decides, for instance not to run timers, stands above the file of settings.
        spring.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", own)));
        if (!screens) {
            spring.setWebApplicationType(WebApplicationType.NONE);
        }
        spring.setRegisterShutdownHook(false);
        // From here on it has to be closed before its database, even while the last runners are at work.
        spring.addListeners((ApplicationListener<ContextRefreshedEvent>) event -> {
            if (event.getApplicationContext() instanceof ConfigurableApplicationContext refreshed) {
                running.application = refreshed;
            }
        });
        try {
            return spring.run();
        } catch (RuntimeException e) {
            StartFailure failure = StartFailures.explain(e, settings);
            if (!running.isStopping()) {
                running.close();
            }
            throw failure;
        }
    }

    /** Before anything is started: a taken port is the commonest mistake and is known at once. */
    private void requireFreePort() {
        if (settings.port() == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.port()));
        } catch (IOException e) {
            throw StartFailures.portTaken(settings.port(), e);
        }
    }

    /** What runs, to be closed once, whoever comes first: the command's end or the process's. */
    private static final class Running implements AutoCloseable {

        private final Database database;
        private final AtomicBoolean closed = new AtomicBoolean();
        private volatile boolean stopping;
        private volatile @Nullable ConfigurableApplicationContext application;

        Running(Database database) {
            this.database = database;
        }

        /** Closes because the process is ending. */
        void stop() {
            stopping = true;
            close();
        }

        boolean isStopping() {
            return stopping;
        }

        boolean isClosed() {
            return closed.get();
        }

        @Override
        public void close() {
            if (!closed.compareAndSet(false, true)) {
                return;
            }
            ConfigurableApplicationContext context = application;
            try {
                if (context != null) {
                    context.close();
                }
            } finally {
                database.close();
            }
        }
    }
}
