package lv.returnregister.shared;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction collects and writes just before it commits, in one trip to the database instead of one for each. A
 * subclass is a bean of {@link TransactionScope}.
 *
 * @param <T> one thing to be written
 */
public abstract class BatchBeforeCommit<T> implements TransactionSynchronization {

    private final List<T> waiting = new ArrayList<>();
    private boolean written;

    protected BatchBeforeCommit() {
        TransactionSynchronizationManager.registerSynchronization(this);
    }

    /** Adds one more; what comes after the others were written is written at once. */
    public final void add(T one) {
        if (written) {
            write(List.of(one));
        } else {
            waiting.add(one);
        }
    }

    @Override
    public final void beforeCommit(boolean readOnly) {
        written = true;
        if (!waiting.isEmpty()) {
            write(waiting);
        }
    }

    /** Writes them within the transaction; never called with none. */
    protected abstract void write(List<T> all);
}
