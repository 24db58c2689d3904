package lv.returnregister.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.CaseOperations.Instance;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Operation;
import lv.returnregister.workflow.Operation.Kind;
import lv.returnregister.workflow.Routing;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a suspended case should have heard is not lost. */
class SuspendedCaseTest extends CaseTest {

    private final String process = NoticeModels.newKey();

    @Autowired
    private OperationDesk operations;

    @Autowired
    private CaseProcesses processes;

    @Autowired
    private RepositoryService repository;

    @Test
    void a_message_that_comes_while_the_case_is_suspended_is_told_when_it_goes_on() {
        // given a case whose process waits for an answer, and is suspended
        repository
                .createDeployment()
                .addString(process + ".bpmn", NoticeModels.before(process))
                .deploy();
        CaseId caseId = currentOfficer.as(officer("stand.guard", Authority.VRS, Role.OFFICER), () -> {
            CaseId opened = cases.open(
                            CaseKind.RETURN,
                            persons.record(PersonData.named("PROBA", "ANNA").ofNationality("IND")),
                            Authority.VRS,
                            "VRS-RIGA",
                            Authority.VRS)
                    .id();
            processes.start(process, opened, Routing.of("abroad", true));
            return opened;
        });
        perform(caseId, Kind.SUSPEND);

        // when the answer comes
        boolean awaited =
                currentOfficer.asRegister(() -> processes.tell(caseId, "noticeAnswered", Routing.of("abroad", false)));

        // then nothing goes on
        assertThat(awaited).isTrue();
        assertThat(running(caseId)).isTrue();

        // until the case is let go on
        perform(caseId, Kind.RESUME);
        assertThat(running(caseId)).isFalse();
    }

    private void perform(CaseId caseId, Kind kind) {
        Operation operation = Operation.whole(kind, instance(caseId).id());
        OperationDesk.Proposal asked = as(
                "one", () -> operations.propose(caseId, operation, "pārbaude", operations.preview(caseId, operation)));
        if (asked.isWaiting()) {
            as("two", () -> {
                operations.decide(asked.id(), true, null);
                return true;
            });
        }
    }

    private boolean running(CaseId caseId) {
        return instance(caseId).running();
    }

    private Instance instance(CaseId caseId) {
        return as("one", () -> operations.instances(caseId)).getFirst();
    }

    private <T> T as(String name, java.util.concurrent.Callable<T> work) {
        return currentOfficer.as(officer("stand." + name, Authority.VRS, Role.SUPERVISOR), work);
    }
}
