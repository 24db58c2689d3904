package lv.returnregister.shared;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction collects and writes just before it commits, in one trip to the database instead of one for each.
 *
 * @param <T> one thing to be written
 */
public abstract class BatchBeforeCommit<T> {

    private final PerTransaction<Batch> batch = new PerTransaction<>(Batch::new);

    /** Adds one more; what comes after the others were written is written at once. */
    public final void add(T one) {
        batch.get().add(one);
    }

    /** Writes them within the transaction; never called with none. */
    protected abstract void write(List<T> all);

    private final class Batch implements TransactionSynchronization {

        private final List<T> waiting = new ArrayList<>();
        private boolean written;

        Batch() {
            TransactionSynchronizationManager.registerSynchronization(this);
        }

        void add(T one) {
            if (written) {
                write(List.of(one));
            } else {
                waiting.add(one);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            if (!waiting.isEmpty()) {
                write(waiting);
            }
        }
    }
}
