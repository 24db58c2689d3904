package lv.returnregister.detention.domain;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where detained foreigners were placed; written once, never changed. */
@Repository
public class PlacementRecords {

    private final JdbcClient jdbc;

    public PlacementRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a placement. */
    public void add(Placement placement) {
        jdbc.sql("""
                insert into detention_placement (id, case_id, detention_id, place, placed_at, recorded_at, recorded_by)
                values (:id, :case, :detention, :place, :placed, :recorded, :by)""")
                .param("id", Ids.next())
                .param("case", placement.caseId().value())
                .param("detention", placement.detentionId())
                .param("place", placement.place())
                .param("placed", Timestamp.from(placement.placedAt()))
                .param("recorded", Timestamp.from(placement.recordedAt()))
                .param("by", placement.recordedBy())
                .update();
    }

    /** Every placement of a case, oldest first. */
    public List<Placement> of(CaseId caseId) {
        return jdbc.sql("select * from detention_placement where case_id = :case order by placed_at, id")
                .param("case", caseId.value())
                .query((row, line) -> new Placement(
                        caseId,
                        row.getObject("detention_id", UUID.class),
                        row.getString("place"),
                        row.getTimestamp("placed_at").toInstant(),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by")))
                .list();
    }
}
