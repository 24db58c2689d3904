package lv.returnregister.shared;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Acts of one case take turns, so that the second of two officers sees what the first has done and is told so. With the
 * turn comes what every act looks at first, in the same trip to the database.
 *
 * <p>What follows in the transaction reads and writes by key, hundreds of statements of it, and the server is told to keep
 * one plan for each and to go by an index: left to itself it plans many of them anew every time, which takes it longer than
 * the work, or keeps a plan made while a table was nearly empty and reads all of it, with every row that was deleted since.
 */
@Component
public class CaseTurn {

    private static final String LOCK = """
            select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true),
                pg_advisory_xact_lock(hashtextextended(?, 0))""";

    private final JdbcTemplate jdbc;
    private final SingletonSupplier<List<ReadAtTurn>> reads;

    public CaseTurn(JdbcTemplate jdbc, ObjectProvider<ReadAtTurn> reads) {
        this.jdbc = jdbc;
        this.reads = SingletonSupplier.of(() -> reads.orderedStream().toList());
    }

    /** Waits until no other transaction acts in the case; the turn ends with the transaction. */
    public void take(CaseId caseId) {
        List<ReadAtTurn> all = reads.obtain();
        // A query is executed after the lock was given, and so sees what its last owner has committed.
        String sql = Stream.concat(Stream.of(LOCK), all.stream().map(ReadAtTurn::query))
                .collect(Collectors.joining(";\n"));
        jdbc.execute(sql, (PreparedStatementCallback<Boolean>) statement -> {
            read(statement, caseId, all);
            return true;
        });
    }

    private static void read(PreparedStatement statement, CaseId caseId, List<ReadAtTurn> all) throws SQLException {
        statement.setString(1, caseId.toString());
        for (int read = 0; read < all.size(); read++) {
            statement.setObject(read + 2, caseId.value());
        }
        statement.execute();
        for (ReadAtTurn read : all) {
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                read.take(caseId, rows);
            }
        }
    }
}
