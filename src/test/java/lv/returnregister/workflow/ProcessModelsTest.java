package lv.returnregister.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Rights;
import lv.returnregister.access.Role;
import lv.returnregister.workflow.ProcessModels.Model;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the list of models says of them. */
class ProcessModelsTest extends RegisterTest {

    @Autowired
    private ProcessModels models;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Autowired
    private Rights rights;

    @Test
    void cases_that_go_on_by_an_earlier_version_of_a_model_are_counted_with_those_of_the_newest() {
        String key = "waiting" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        deploy(key, "Gaida");
        runtime.startProcessInstanceByKey(key);
        runtime.startProcessInstanceByKey(key);

        deploy(key, "Gaida vēl");
        runtime.startProcessInstanceByKey(key);

        assertThat(latest(key).version()).isEqualTo(2);
        assertThat(latest(key).running()).isEqualTo(3);
    }

    private Model latest(String key) {
        Officer administrator = new Officer(
                "models.test",
                "Test",
                Authority.PMLP,
                "PMLP",
                Role.ADMINISTRATOR,
                rights.of(Authority.PMLP, Role.ADMINISTRATOR));
        return currentOfficer.as(administrator, models::latest).stream()
                .filter(model -> model.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void deploy(String key, String name) {
        repository
                .createDeployment()
                .addString(key + ".bpmn", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:waiting">
                          <message id="%1$sMessage" name="%1$sGoesOn"/>
                          <process id="%1$s" name="%2$s" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <startEvent id="begun"/>
                            <sequenceFlow id="toWait" sourceRef="begun" targetRef="waits"/>
                            <receiveTask id="waits" messageRef="%1$sMessage"/>
                            <sequenceFlow id="toEnd" sourceRef="waits" targetRef="done"/>
                            <endEvent id="done"/>
                          </process>
                        </definitions>
                        """.formatted(key, name))
                .deploy();
    }
}
