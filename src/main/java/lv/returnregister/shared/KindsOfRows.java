package lv.returnregister.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Learns with the turn in a case of which kinds it has rows: most cases have none of most kinds. */
@Component
class KindsOfRows implements ReadAtTurn {

    private final SingletonSupplier<String> query;

    KindsOfRows(ObjectProvider<CaseRows<?>> kinds) {
        this.query = SingletonSupplier.of(() -> kinds.orderedStream()
                .map(rows -> "('%1$s', exists (select 1 from %1$s where case_id = one.id))".formatted(rows.table()))
                .collect(Collectors.joining(
                        ", ",
                        "select kind from (select ?::uuid as id) one cross join lateral (values ",
                        ") known (kind, present) where present")));
    }

    @Override
    public String query() {
        return query.obtain();
    }

    @Override
    public void take(CaseId caseId, ResultSet rows) throws SQLException {
        Set<String> tables = new HashSet<>();
        while (rows.next()) {
            tables.add(rows.getString("kind"));
        }
        CaseRows.known(caseId, tables);
    }
}
