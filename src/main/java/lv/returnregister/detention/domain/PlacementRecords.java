package lv.returnregister.detention.domain;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where detained foreigners were placed; written once, never changed. */
@Repository
public class PlacementRecords {

    private final JdbcClient jdbc;

    /** Where somebody is now. */
    public record Present(
            CaseId caseId, String place, @Nullable String bed) {}

    public PlacementRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a placement. */
    public void add(Placement placement) {
        jdbc.sql("""
                insert into detention_placement (id, case_id, detention_id, place, bed, placed_at, recorded_at, recorded_by)
                values (:id, :case, :detention, :place, :bed, :placed, :recorded, :by)""")
                .param("id", Ids.next())
                .param("case", placement.caseId().value())
                .param("detention", placement.detentionId())
                .param("place", placement.place())
                .param("bed", placement.bed())
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
                        row.getString("bed"),
                        row.getTimestamp("placed_at").toInstant(),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by")))
                .list();
    }

    /** Where everybody who is detained now was placed last. */
    public List<Present> present() {
        return jdbc.sql("""
                        select distinct on (placement.case_id) placement.case_id, placement.place, placement.bed
                        from detention_placement placement
                        join detention_detention detention on detention.id = placement.detention_id
                        where detention.ended_at is null
                        order by placement.case_id, placement.placed_at desc, placement.id desc""")
                .query((row, line) -> new Present(
                        new CaseId(row.getObject("case_id", UUID.class)), row.getString("place"), row.getString("bed")))
                .list();
    }
}
