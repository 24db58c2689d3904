package lv.returnregister.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Learns with the turn in a case of which kinds it has rows: most cases have none of most kinds, and one row of most
 * others. The tables' triggers count.
 */
@Component
class KindsOfRows implements ReadAtTurn {

    private final SingletonSupplier<Map<String, CaseRows<?>>> kinds;

    KindsOfRows(ObjectProvider<CaseRows<?>> kinds) {
        this.kinds = SingletonSupplier.of(() -> kinds.orderedStream()
                .filter(kind -> !kind.inEveryCase())
                .collect(Collectors.toMap(CaseRows::table, Function.identity())));
    }

    @Override
    public String query() {
        return "select kind, number from shared_case_rows where case_id = ? and number > 0 order by kind";
    }

    @Override
    public void take(CaseId caseId, ResultSet rows) throws SQLException {
        Map<CaseRows<?>, Integer> number = new LinkedHashMap<>();
        while (rows.next()) {
            number.put(kinds.obtain().get(rows.getString("kind")), rows.getInt("number"));
        }
        CaseRows.known(caseId, new KnownRows(number));
    }
}
