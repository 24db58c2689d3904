package lv.returnregister.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;

/**
 * The rows of one kind that belong to the cases a transaction works on, read once for each case: the conditions, acts and
 * letters of a step all look at the same few.
 *
 * @param <T> the entity; it is managed by the transaction, so what is changed in it is seen here and written
 */
public abstract class CaseRows<T> {

    private static final PerTransaction<Map<UUID, Set<String>>> KNOWN = new PerTransaction<>(HashMap::new);

    private final EntityManager entities;
    private final Class<T> kind;
    private final String query;
    private final Comparator<T> newestFirst;
    private final PerTransaction<Map<UUID, List<T>>> ofCases = new PerTransaction<>(HashMap::new);

    /**
     * @param kind an entity with an attribute {@code caseId}
     * @param byAge orders rows from the oldest to the newest
     */
    protected CaseRows(EntityManager entities, Class<T> kind, Comparator<T> byAge) {
        this.entities = entities;
        this.kind = kind;
        this.query = "select row from " + kind.getName() + " row where row.caseId = :case";
        this.newestFirst = byAge.reversed();
    }

    /** Of these tables, and no other, the case has rows; nothing needs to be read of the others in this transaction. */
    static void known(CaseId caseId, Set<String> tables) {
        KNOWN.get().put(caseId.value(), tables);
    }

    /** Where the rows are kept. */
    final String table() {
        return kind.getAnnotation(Table.class).name();
    }

    /** All rows of a case, the newest first. */
    public final List<T> of(CaseId caseId) {
        List<T> rows = rows(caseId);
        return rows.size() < 2
                ? List.copyOf(rows)
                : rows.stream().sorted(newestFirst).toList();
    }

    /** The newest row of a case. */
    public final Optional<T> newest(CaseId caseId) {
        return newest(caseId, row -> true);
    }

    /** The newest row of a case of which this is true. */
    public final Optional<T> newest(CaseId caseId, Predicate<T> which) {
        return of(caseId).stream().filter(which).findFirst();
    }

    /** Keeps a new row. */
    public final T add(CaseId caseId, T row) {
        List<T> known = rows(caseId);
        entities.persist(row);
        known.add(row);
        return row;
    }

    /** Deletes a row at once, so that another can take its place. */
    protected final void delete(CaseId caseId, T row) {
        rows(caseId).remove(row);
        entities.remove(row);
        entities.flush();
    }

    /** Writes what was changed so far at once. */
    public final void flush() {
        entities.flush();
    }

    private List<T> rows(CaseId caseId) {
        return ofCases.get().computeIfAbsent(caseId.value(), this::read);
    }

    private List<T> read(UUID caseId) {
        Set<String> known = KNOWN.get().get(caseId);
        if (known != null && !known.contains(table())) {
            return new ArrayList<>();
        }
        // What this transaction has changed of them is already known here: nothing is to be written before they are
        // read.
        return new ArrayList<>(entities.createQuery(query, kind)
                .setParameter("case", caseId)
                .setHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                .getResultList());
    }
}
