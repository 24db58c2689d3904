package lv.returnregister.casefile.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposed corrections of facts and what was decided on them; nothing is ever deleted. */
@Repository
public class ProposedCorrections {

    private final JdbcClient jdbc;

    public ProposedCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A correction that waits for a second person.
     *
     * @param fact word of the fact
     * @param before the value recorded when it was proposed
     * @param after the right value
     * @param proposedBy sign-in name of the officer
     */
    public record Waiting(UUID id, String fact, String before, String after, String reason, String proposedBy) {}

    /** Keeps a proposal. */
    public void propose(
            CaseId caseId, String fact, String before, String after, String reason, Instant at, String officer) {
        jdbc.sql("""
                insert into casefile_correction
                    (id, case_id, fact, value_before, value_after, reason, proposed_at, proposed_by)
                values (:id, :case, :fact, :before, :after, :reason, :at, :by)""")
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("fact", fact)
                .param("before", before)
                .param("after", after)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", officer)
                .update();
    }

    /** The correction that waits in a case; there is at most one. */
    public Optional<Waiting> waiting(CaseId caseId) {
        return jdbc.sql("""
                select id, fact, value_before, value_after, reason, proposed_by from casefile_correction
                where case_id = :case and decided_at is null""")
                .param("case", caseId.value())
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("fact"),
                        row.getString("value_before"),
                        row.getString("value_after"),
                        row.getString("reason"),
                        row.getString("proposed_by")))
                .optional();
    }

    /** Keeps what a second person said. */
    public void decide(UUID id, boolean approved, @Nullable String answer, Instant at, String officer) {
        jdbc.sql("""
                update casefile_correction
                set approved = :approved, answer = :answer, decided_at = :at, decided_by = :by where id = :id""")
                .param("approved", approved)
                .param("answer", answer)
                .param("at", Timestamp.from(at))
                .param("by", officer)
                .param("id", id)
                .update();
    }
}
