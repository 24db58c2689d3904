package lv.returnregister.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction writes just before it commits – trail, timeline, read models, announcements – in one trip to the
 * database: PostgreSQL takes several statements with their parameters at once. All of it or nothing is written.
 */
@Component
public class WritesBeforeCommit {

    private final JdbcTemplate jdbc;
    private final PerTransaction<Collected> collected = new PerTransaction<>(Collected::new);

    public WritesBeforeCommit(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a statement to the others, or executes it now when they were written already. The very same one is executed
     * once.
     *
     * @param sql one statement with a {@code ?} for each value, without a semicolon
     * @throws IllegalStateException without a transaction
     */
    public void add(String sql, @Nullable Object... values) {
        collected.get().add(new Write(sql, Arrays.asList(values)));
    }

    /** Has this run just before the statements are executed, so that it can add its own; now when they were already. */
    public void prepare(Runnable lastAdditions) {
        collected.get().prepare(lastAdditions);
    }

    private void execute(Collection<Write> writes) {
        String sql = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        jdbc.execute(sql, (PreparedStatementCallback<Boolean>) statement -> {
            int place = 0;
            for (Write write : writes) {
                for (Object value : write.values()) {
                    place++;
                    statement.setObject(place, value);
                }
            }
            return statement.execute();
        });
    }

    private record Write(String sql, List<@Nullable Object> values) {}

    private final class Collected implements TransactionSynchronization {

        private final List<Runnable> preparations = new ArrayList<>();
        private final Collection<Write> writes = new LinkedHashSet<>();
        private boolean written;

        Collected() {
            TransactionSynchronizationManager.registerSynchronization(this);
        }

        void prepare(Runnable preparation) {
            if (written) {
                preparation.run();
            } else {
                preparations.add(preparation);
            }
        }

        void add(Write write) {
            if (written) {
                execute(List.of(write));
            } else {
                writes.add(write);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            for (int next = 0; next < preparations.size(); next++) {
                preparations.get(next).run();
            }
            written = true;
            if (!writes.isEmpty()) {
                execute(writes);
            }
        }
    }
}
