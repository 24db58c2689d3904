package lv.returnregister.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A value of which every transaction has its own, made when it is first asked for and forgotten when the transaction ends,
 * such as rows already read in it.
 */
public final class PerTransaction<T> {

    private final Supplier<T> maker;

    public PerTransaction(Supplier<T> maker) {
        this.maker = maker;
    }

    /**
     * The value of the current transaction.
     *
     * @throws IllegalStateException when there is none
     */
    public T get() {
        Held<T> held = held();
        if (held == null) {
            held = new Held<>(this, maker.get());
            TransactionSynchronizationManager.registerSynchronization(held);
            TransactionSynchronizationManager.bindResource(this, held);
        }
        return held.value;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Held<T> held() {
        return (Held<T>) TransactionSynchronizationManager.getResource(this);
    }

    /** Goes with its transaction when another one comes between. */
    private static final class Held<T> implements TransactionSynchronization {

        private final PerTransaction<T> owner;
        private final T value;

        Held(PerTransaction<T> owner, T value) {
            this.owner = owner;
            this.value = value;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(owner);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(owner, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }
    }
}
