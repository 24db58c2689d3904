package lv.returnregister;

import static org.assertj.core.api.Assertions.assertThat;

import lv.returnregister.access.Authority;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StartTest extends RegisterTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Officers officers;

    @Test
    void the_engine_lives_in_its_own_schema_of_the_same_database() {
        assertThat(engine.getManagementService()
                        .getTableName(org.camunda.bpm.engine.impl.persistence.entity.TaskEntity.class))
                .isEqualTo("camunda.ACT_RU_TASK");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isNotNegative();
    }

    @Test
    void a_password_is_kept_as_an_argon2id_hash() {
        officers.open("start.test", "noslēpums-2026", "Tests", Authority.VRS, "VRS-RIGA", Role.OFFICER);

        assertThat(officers.loadUserByUsername("start.test").getPassword()).startsWith("$argon2id$");
    }
}
