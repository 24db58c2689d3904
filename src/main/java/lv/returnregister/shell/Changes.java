package lv.returnregister.shell;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import lv.returnregister.shared.PerTransaction;
import lv.returnregister.shared.WritesBeforeCommit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open screens on every node that something changed. The message travels by PostgreSQL's NOTIFY, so it leaves with
 * the commit of the change, reaches all nodes, and is never sent for a change that was rolled back.
 */
@Component
public class Changes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final String CHANNEL = "register_changes";
    private static final String NOTIFY = "select pg_notify(?, message) from unnest(?::text[]) as message";
    private static final int WAIT_MILLIS = 1000;

    private final JdbcTemplate jdbc;
    private final WritesBeforeCommit writes;
    private final DataSource dataSource;
    private final Map<String, Set<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private final PerTransaction<Set<String>> announced = new PerTransaction<>(LinkedHashSet::new);
    private volatile boolean running;

    Changes(JdbcTemplate jdbc, WritesBeforeCommit writes, DataSource dataSource) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.dataSource = dataSource;
    }

    /**
     * Announces a change; it goes out when the transaction commits, once however often it is announced in it.
     *
     * @param topic what kind of list or page it concerns
     * @param key what exactly, without any personal data
     */
    public void publish(String topic, String key) {
        String message = topic + ":" + key;
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            jdbc.execute(NOTIFY, (PreparedStatementCallback<Boolean>) statement -> {
                statement.setString(1, CHANNEL);
                statement.setObject(2, new String[] {message});
                return statement.execute();
            });
            return;
        }
        Set<String> messages = announced.get();
        boolean first = messages.isEmpty();
        messages.add(message);
        if (first) {
            writes.prepare(() -> {
                writes.add(NOTIFY, CHANNEL, messages.toArray(String[]::new));
                messages.clear();
            });
        }
    }

    /**
     * Hears the changes of a topic, made on any node, until the returned handle is run.
     *
     * @param listener gets the key; called on a thread of its own, it must be quick
     */
    public Runnable subscribe(String topic, Consumer<String> listener) {
        Set<Consumer<String>> ofTopic = listeners.computeIfAbsent(topic, name -> ConcurrentHashMap.newKeySet());
        ofTopic.add(listener);
        return () -> ofTopic.remove(listener);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("register-changes").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (running) {
                    PGNotification[] notifications = postgres.getNotifications(WAIT_MILLIS);
                    if (notifications != null) {
                        for (PGNotification notification : notifications) {
                            tell(notification.getParameter());
                        }
                    }
                }
                statement.execute("unlisten " + CHANNEL);
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("Live updates are interrupted: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void tell(String message) {
        int colon = message.indexOf(':');
        listeners.getOrDefault(message.substring(0, colon), Set.of()).forEach(listener -> {
            try {
                listener.accept(message.substring(colon + 1));
            } catch (RuntimeException e) {
                LOG.debug("A screen could not take a live update", e);
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
