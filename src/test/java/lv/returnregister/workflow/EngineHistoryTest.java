package lv.returnregister.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine writes down what the flow of cases is made anew from, and nothing else; lists are the Register's own. */
class EngineHistoryTest extends CaseTest {

    private static final Map<String, Object> AT_LIBERTY = Map.of("decision", "do-not-detain", "reason", "ir adrese");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void activities_that_wait_or_do_something_are_kept_with_their_task_and_nothing_of_gateways_events_and_values() {
        // given a case whose first task was done
        CaseId caseId = found();
        act(guard(), caseId, "decide-detention", AT_LIBERTY);

        // then the engine's history has its activities, that of the task ended
        List<Map<String, Object>> kept =
                jdbc.sql("""
                select a.act_type_ as type, a.act_id_ as activity, a.task_id_ as task, a.end_time_ as ended
                from camunda.act_hi_actinst a join camunda.act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
                where p.business_key_ = :case""").param("case", caseId.toString()).query().listOfRows();
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(ActivityTypes.matters((String) row.get("type")))
                        .as(String.valueOf(row))
                        .isTrue());
        assertThat(kept)
                .filteredOn("activity", "decideDetention")
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("task")).isNotNull();
                    assertThat(row.get("ended")).isNotNull();
                });

        // and nothing of its tasks, routing values and groups
        for (String table : List.of("act_hi_taskinst", "act_hi_varinst", "act_hi_detail")) {
            assertThat(rows(
                            "select count(*) from camunda." + table + " h join camunda.act_hi_procinst p"
                                    + " on p.proc_inst_id_ = h.proc_inst_id_ where p.business_key_ = :case",
                            caseId))
                    .as(table)
                    .isZero();
        }
        assertThat(rows("""
                select count(*) from camunda.act_ru_identitylink l join camunda.act_ru_task t on t.id_ = l.task_id_
                join camunda.act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_ where p.business_key_ = :case""", caseId)).isZero();
    }

    @Test
    void a_step_that_was_done_is_told_from_one_that_is_not_due() {
        CaseId caseId = found();
        act(guard(), caseId, "decide-detention", AT_LIBERTY);

        assertThat(refusals(guard(), caseId, "decide-detention", AT_LIBERTY)).contains("task-already-completed");
        assertThat(refusals(guard(), caseId, "carry-out-removal", Map.of()))
                .contains("step-not-due")
                .doesNotContain("task-already-completed");
    }

    @Test
    void no_index_is_kept_of_tenants_the_register_does_not_have() {
        assertThat(jdbc.sql("""
                        select indexname from pg_indexes where schemaname = 'camunda' and indexdef ~* '\\(tenant_id_\\)'""").query(String.class).list()).isEmpty();
    }

    private Officer guard() {
        return officer("history.guard", Authority.VRS, Role.OFFICER);
    }

    private CaseId found() {
        return found(guard(), PersonData.named("VĒSTURE", "ANNA").ofNationality("IND"), "Rīga", "illegal-work");
    }

    private long rows(String sql, CaseId caseId) {
        return jdbc.sql(sql).param("case", caseId.toString()).query(Long.class).single();
    }
}
