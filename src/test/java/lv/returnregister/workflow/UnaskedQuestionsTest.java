package lv.returnregister.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine no longer asks the database, because the Register has none of it, it indeed has none of. */
class UnaskedQuestionsTest extends CaseTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @ParameterizedTest(name = "no {0}")
    @CsvSource({
        "task of a task, act_ru_task where parent_task_id_ is not null",
        "candidate of a task, act_ru_identitylink where task_id_ is not null",
        "value of a task, act_ru_variable where task_id_ is not null",
        "message told by a job, act_ru_job where handler_type_ = 'event'",
        "suspended version of a model, act_re_procdef where suspension_state_ <> 1"
    })
    void none_of_it_is_there_whatever_cases_have_been_through(String what, String rows) {
        found();

        assertThat(jdbc.sql("select count(*) from camunda." + rows)
                        .query(Long.class)
                        .single())
                .as(what)
                .isZero();
    }

    @Test
    void nobody_can_make_a_task_beside_the_models() {
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).isStandaloneTasksEnabled())
                .isFalse();
    }

    private CaseId found() {
        Officer guard = officer("questions.guard", Authority.VRS, Role.OFFICER);
        return found(guard, PersonData.named("JAUTĀJUMS", "ANNA").ofNationality("IND"), "Rīga", "illegal-work");
    }
}
