package lv.returnregister.cockpit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through batches, item by item. An item is locked while it is worked on and its verdict is written before the lock
 * is gone: a node that dies leaves it waiting for another one, and what it had done of it is either whole or nothing. One
 * item that fails keeps no other from being worked on.
 */
@Component
public class BatchWorker {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);

    private final Batches batches;
    private final Map<String, BatchWork> works;
    private final CurrentOfficer currentOfficer;
    private final TransactionTemplate transaction;

    BatchWorker(
            Batches batches,
            ObjectProvider<BatchWork> works,
            CurrentOfficer currentOfficer,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.works = works.stream().collect(Collectors.toMap(BatchWork::kind, Function.identity()));
        this.currentOfficer = currentOfficer;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Works on what waits, the oldest batch first, as the Register.
     *
     * @param most no more than so many items
     * @return how many items came out, well or not
     */
    public int work(int most) {
        return currentOfficer.asRegister(() -> {
            int worked = 0;
            while (worked < most && Boolean.TRUE.equals(transaction.execute(status -> one()))) {
                worked++;
            }
            return worked;
        });
    }

    private boolean one() {
        Batch batch = batches.next().orElse(null);
        if (batch == null) {
            return false;
        }
        Optional<Batch.Item> item = batches.lock(batch);
        if (item.isEmpty()) {
            // Nothing waits, or another node has the last ones.
            return batches.finish(batch);
        }
        batches.settle(batch, item.get(), verdict(batch, item.get()));
        batches.finish(batch);
        return true;
    }

    private List<Violation> verdict(Batch batch, Batch.Item item) {
        try {
            BatchWork work = works.get(batch.kind());
            if (work == null) {
                return List.of(Violation.state("batch-kind", batch.kind()));
            }
            work.work(batch, item);
            return List.of();
        } catch (Rejection rejection) {
            return rejection.violations();
        } catch (RuntimeException fault) {
            LOG.warn("Item {} of batch {} failed", item.position(), batch.id(), fault);
            return List.of(Violation.state(
                    "engine-fault", fault.getClass().getSimpleName(), String.valueOf(fault.getMessage())));
        }
    }
}
