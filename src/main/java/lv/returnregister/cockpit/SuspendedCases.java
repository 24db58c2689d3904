package lv.returnregister.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PerTransaction;
import lv.returnregister.shared.ReadAtTurn;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StandingStill;
import lv.returnregister.workflow.StepGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** In a suspended case no step is done: its processes would not hear of it. Read with the turn, so that asking costs nothing. */
@Component
class SuspendedCases implements StepGuard, StandingStill, ReadAtTurn {

    private final JdbcClient jdbc;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;
    private final PerTransaction<Map<CaseId, Boolean>> known = new PerTransaction<>(HashMap::new);

    SuspendedCases(JdbcClient jdbc, CurrentOfficer currentOfficer, Clock clock) {
        this.jdbc = jdbc;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    @Override
    public List<Violation> violations(String step, CaseId caseId, @Nullable Object answer) {
        return is(caseId) ? List.of(Violation.state("case-suspended")) : List.of();
    }

    @Override
    public boolean offers(String step, CaseId caseId) {
        return !is(caseId);
    }

    @Override
    public String query() {
        return "select 1 from cockpit_suspension where case_id = ?";
    }

    @Override
    public void take(CaseId caseId, ResultSet rows) throws SQLException {
        known.get().put(caseId, rows.next());
    }

    @Override
    public boolean is(CaseId caseId) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? known.get().computeIfAbsent(caseId, this::read)
                : read(caseId);
    }

    void begin(CaseId caseId, String reason) {
        jdbc.sql("""
                insert into cockpit_suspension (case_id, reason, by, since) values (:case, :reason, :by, :now)
                on conflict (case_id) do nothing""")
                .param("case", caseId.value())
                .param("reason", reason)
                .param("by", currentOfficer.get().signInName())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        known.get().put(caseId, true);
    }

    void end(CaseId caseId) {
        jdbc.sql("delete from cockpit_suspension where case_id = :case")
                .param("case", caseId.value())
                .update();
        known.get().put(caseId, false);
    }

    private boolean read(CaseId caseId) {
        return jdbc.sql("select count(*) from cockpit_suspension where case_id = :case")
                        .param("case", caseId.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
