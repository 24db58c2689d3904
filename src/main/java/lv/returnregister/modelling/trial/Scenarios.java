package lv.returnregister.modelling.trial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The scenarios kept with each model, those of the release first. */
@Service
@Transactional
public class Scenarios {

    private final ShippedScenarios shipped;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditLog audit;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    Scenarios(
            ShippedScenarios shipped,
            JdbcClient jdbc,
            JsonMapper json,
            AuditLog audit,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.shipped = shipped;
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** Those of a model: of the release in its order, then those recorded here by name. */
    @PreAuthorize("hasAuthority('models.read')")
    @Transactional(readOnly = true)
    public List<Scenario> of(ModelRef model) {
        List<Scenario> kept = jdbc.sql("""
                select * from modelling_scenario where kind = :kind and model_key = :key order by name""")
                .param("kind", model.kind().name())
                .param("key", model.key())
                .query(this::scenario)
                .list();
        return Stream.concat(shipped.of(model).stream(), kept.stream()).toList();
    }

    /** Keeps a scenario; an earlier one of the same name is replaced. */
    @PreAuthorize("hasAuthority('models.edit')")
    public void keep(KeepScenario command) {
        jdbc.sql("""
                insert into modelling_scenario (id, kind, model_key, name, given, expected, kept_by, kept_at)
                values (:id, :kind, :key, :name, cast(:given as jsonb), cast(:expected as jsonb), :by, :at)
                on conflict (kind, model_key, name) do update set given = excluded.given, expected = excluded.expected,
                    kept_by = excluded.kept_by, kept_at = excluded.kept_at""")
                .param("id", Ids.next())
                .param("kind", command.model().kind().name())
                .param("key", command.model().key())
                .param("name", command.name())
                .param("given", json.writeValueAsString(command.given()))
                .param("expected", json.writeValueAsString(command.expected()))
                .param("by", currentOfficer.get().signInName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.act(
                "modelling.scenario-kept",
                command.model().toString(),
                Map.of("name", command.name(), "given", command.given(), "expected", command.expected()));
    }

    /** Removes a scenario that was recorded here; one of the release stays. */
    @PreAuthorize("hasAuthority('models.edit')")
    public void remove(Scenario scenario) {
        UUID id = scenario.id();
        if (id == null
                || jdbc.sql("delete from modelling_scenario where id = :id")
                                .param("id", id)
                                .update()
                        == 0) {
            throw new Rejection(Violation.state("scenario-gone"));
        }
        audit.act(
                "modelling.scenario-removed",
                scenario.model().toString(),
                Map.of("name", scenario.name().lv(), "given", scenario.given(), "expected", scenario.expected()));
    }

    private Scenario scenario(ResultSet row, int number) throws SQLException {
        String name = row.getString("name");
        return new Scenario(
                row.getObject("id", UUID.class),
                new ModelRef(ModelKind.valueOf(row.getString("kind")), row.getString("model_key")),
                LocalizedText.of(name, name),
                json.readValue(row.getString("given"), Scenario.Given.class),
                json.readValue(row.getString("expected"), Scenario.Expected.class),
                row.getString("kept_by"));
    }
}
