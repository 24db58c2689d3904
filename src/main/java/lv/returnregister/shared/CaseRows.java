package lv.returnregister.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
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

    private static final PerTransaction<Map<UUID, KnownRows>> KNOWN = new PerTransaction<>(HashMap::new);

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

    /** Of these kinds, and no other, the case has rows; nothing needs to be read of the others in this transaction. */
    static void known(CaseId caseId, KnownRows rows) {
        KNOWN.get().put(caseId.value(), rows);
    }

    /** Whether every case has rows of this kind, so that nobody needs to count them. */
    protected boolean inEveryCase() {
        return false;
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
        Map<UUID, List<T>> read = ofCases.get();
        List<T> rows = read.get(caseId.value());
        if (rows == null) {
            KnownRows known = KNOWN.get().get(caseId.value());
            rows = known == null || known.has(this) ? read(caseId.value()) : new ArrayList<>();
            read.put(caseId.value(), rows);
        }
        return rows;
    }

    private void keep(UUID caseId, Object row) {
        ofCases.get().putIfAbsent(caseId, new ArrayList<>(List.of(kind.cast(row))));
    }

    private List<T> read(UUID caseId) {
        return new ArrayList<>(query(entities, query, kind, caseId));
    }

    /**
     * Reads something of a case that is one row, and with it the row of every kind of which the case has one: a step looks
     * at nearly all of them. Without the turn it is read alone.
     *
     * @param select what is wanted, such as {@code file, person}
     * @param from where it is found, as in a query
     * @param where which row it is, with {@code :case} for the case's id
     */
    public static void readTogether(EntityManager entities, CaseId caseId, String select, String from, String where) {
        KnownRows known = KNOWN.get().get(caseId.value());
        List<CaseRows<?>> singles = known == null ? List.of() : known.singles();
        StringJoiner selected = new StringJoiner(", ", "select ", "");
        StringJoiner sources = new StringJoiner(", ", " from ", "");
        StringJoiner conditions = new StringJoiner(" and ", " where ", "");
        selected.add(select);
        sources.add(from);
        conditions.add(where);
        for (int place = 0; place < singles.size(); place++) {
            selected.add("row" + place);
            sources.add(singles.get(place).kind.getName() + " row" + place);
            conditions.add("row" + place + ".caseId = :case");
        }
        String jpql = selected.toString() + sources + conditions;
        List<Object[]> found = query(entities, jpql, Object[].class, caseId.value());
        // None or several: somebody writes without the turn, and each kind is read by itself.
        if (found.size() == 1) {
            Object[] row = found.getFirst();
            int first = row.length - singles.size();
            for (int place = 0; place < singles.size(); place++) {
                singles.get(place).keep(caseId.value(), row[first + place]);
            }
        }
    }

    private static <R> List<R> query(EntityManager entities, String jpql, Class<R> result, UUID caseId) {
        // What this transaction has changed of the rows is already known here: nothing is to be written before they are
        // read.
        return entities.createQuery(jpql, result)
                .setParameter("case", caseId)
                .setHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                .getResultList();
    }
}
