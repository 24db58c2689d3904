package lv.returnregister.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the processes of a suspended case should have heard. */
@Component
class KeptMessages {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    KeptMessages(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A message as it was told. */
    record Kept(String message, Routing routing) {}

    /** A value with its kind, so that it is the same when it is read. */
    private record Typed(String type, String value) {}

    void keep(CaseId caseId, String message, Routing routing) {
        Map<String, Typed> values = new HashMap<>();
        routing.values()
                .forEach((name, value) ->
                        values.put(name, new Typed(RoutingValues.type(value), RoutingValues.written(value))));
        jdbc.sql("""
                insert into workflow_kept_message (id, case_id, message, routing, at)
                values (:id, :case, :message, cast(:routing as jsonb), :now)""")
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("message", message)
                .param("routing", json.writeValueAsString(values))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes all messages of a case, the oldest first. */
    List<Kept> take(CaseId caseId) {
        List<Kept> kept = jdbc.sql(
                        "select message, routing from workflow_kept_message where case_id = :case order by id")
                .param("case", caseId.value())
                .query((row, number) -> new Kept(row.getString("message"), routing(row.getString("routing"))))
                .list();
        jdbc.sql("delete from workflow_kept_message where case_id = :case")
                .param("case", caseId.value())
                .update();
        return kept;
    }

    private Routing routing(String values) {
        Routing routing = Routing.none();
        Map<String, Typed> typed = json.readValue(values, new TypeReference<Map<String, Typed>>() {});
        for (Map.Entry<String, Typed> one : typed.entrySet()) {
            routing = routing.and(
                    one.getKey(),
                    RoutingValues.read(one.getValue().type(), one.getValue().value()));
        }
        return routing;
    }
}
