package lv.returnregister.returndecision.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.returndecision.AssessReturn;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.PerTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was weighed before a decision; every assessment is kept, the newest counts. */
@Repository
public class Assessments {

    private final JdbcClient jdbc;
    private final PerTransaction<Map<CaseId, Optional<Assessment>>> newest = new PerTransaction<>(HashMap::new);

    public Assessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An assessment as it was made. */
    public record Assessment(Instant at, String assessedBy, AssessReturn content) {}

    public void add(CaseId caseId, Instant at, String officer, AssessReturn content) {
        jdbc.sql("""
                insert into returndecision_assessment
                    (id, case_id, at, assessed_by, non_refoulement, family_life, health, best_interests,
                     valid_permit_elsewhere, readmission, threat, manifestly_unfounded, risk_of_absconding)
                values (:id, :case, :at, :by, :risk, :family, :health, :interests,
                    :permit, :readmission, :threat, :unfounded, :absconding)""")
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("at", Timestamp.from(at))
                .param("by", officer)
                .param("risk", content.nonRefoulement())
                .param("family", content.familyLife())
                .param("health", content.health())
                .param("interests", content.bestInterests())
                .param("permit", Boolean.TRUE.equals(content.validPermitElsewhere()))
                .param("readmission", Boolean.TRUE.equals(content.readmission()))
                .param("threat", Boolean.TRUE.equals(content.threat()))
                .param("unfounded", Boolean.TRUE.equals(content.manifestlyUnfounded()))
                .param("absconding", Boolean.TRUE.equals(content.riskOfAbsconding()))
                .update();
        newest.get().remove(caseId);
    }

    public Optional<Assessment> newest(CaseId caseId) {
        return newest.get().computeIfAbsent(caseId, this::read);
    }

    private Optional<Assessment> read(CaseId caseId) {
        return jdbc.sql("""
                select * from returndecision_assessment where case_id = :case order by at desc, id desc limit 1""")
                .param("case", caseId.value())
                .query((row, number) -> new Assessment(
                        row.getTimestamp("at").toInstant(),
                        row.getString("assessed_by"),
                        new AssessReturn(
                                row.getString("non_refoulement"),
                                row.getString("family_life"),
                                row.getString("health"),
                                row.getString("best_interests"),
                                row.getBoolean("valid_permit_elsewhere"),
                                row.getBoolean("readmission"),
                                row.getBoolean("threat"),
                                row.getBoolean("manifestly_unfounded"),
                                row.getBoolean("risk_of_absconding"))))
                .optional();
    }
}
