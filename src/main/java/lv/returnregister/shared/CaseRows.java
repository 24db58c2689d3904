package lv.returnregister.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows of one kind that belong to the cases a transaction works on, read once for each case: the conditions, acts and
 * letters of a step all look at the same few.
 *
 * @param <T> the entity; it is managed by the transaction, so what is changed in it is seen here and written
 */
public abstract class CaseRows<T> {

    private final PerTransaction<Map<UUID, List<T>>> ofCases = new PerTransaction<>(HashMap::new);

    /** The rows of a case, in the order of {@link #read}. */
    protected final List<T> rows(CaseId caseId) {
        return ofCases.get().computeIfAbsent(caseId.value(), id -> new ArrayList<>(read(id)));
    }

    /** Notes a row that was saved in this transaction. */
    protected final void added(CaseId caseId, T row) {
        rows(caseId).add(row);
    }

    /** Reads the rows of a case. */
    protected abstract List<T> read(UUID caseId);
}
