package lv.returnregister.shared;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Something that every act in a case looks at first; it comes with the turn, see {@link CaseTurn}. */
public interface ReadAtTurn {

    /** One query without a semicolon, with one {@code ?} for the case's id. */
    String query();

    /** Remembers for the transaction what the query gave. */
    void take(CaseId caseId, ResultSet rows) throws SQLException;
}
