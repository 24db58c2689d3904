package lv.returnregister.returndecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.Fact;
import lv.returnregister.departure.CarryOutRemoval;
import lv.returnregister.departure.Departures;
import lv.returnregister.entryban.AnnounceMinistersBan;
import lv.returnregister.entryban.EntryBanDecisions;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.entryban.ImposeEntryBan;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.workflow.HeldSteps;
import lv.returnregister.workflow.HeldSteps.Held;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step is refused wherever it is tried: by the service behind it, by the engine, by the Register itself. */
class StepGateTest extends ReturnCaseTest {

    @Autowired
    private Departures departures;

    @Autowired
    private EntryBans bans;

    @Autowired
    private EntryBanDecisions banDecisions;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HeldSteps heldSteps;

    @Test
    void a_service_called_past_the_officers_door_refuses_what_the_law_forbids() {
        CaseId caseId = served(REMOVAL_ORDER);
        act(guard(), caseId, "prepare-removal", PREPARED);

        Rejection rejection = catchThrowableOfType(
                Rejection.class,
                () -> currentOfficer.as(guard(), () -> {
                    departures.carryOut(caseId, new CarryOutRemoval("Lidosta Rīga", "IND", "AIR"));
                    return true;
                }));

        assertThat(rejection.names("told-before-removal")).isTrue();
        assertThat(steps(caseId)).contains("announce-removal");
    }

    @Test
    void the_engine_completes_no_task_whose_step_was_not_let_through() {
        CaseId caseId = served(REMOVAL_ORDER);
        String task = openTasks.of(caseId).getFirst().taskId();

        ProcessEngineException refused = catchThrowableOfType(
                ProcessEngineException.class,
                () -> currentOfficer.as(guard(), () -> {
                    tasks.complete(task);
                    return true;
                }));

        assertThat(refused).hasRootCauseInstanceOf(Rejection.class);
        assertThat(refused).rootCause().hasMessageContaining("step-past-door");
        assertThat(steps(caseId)).containsExactly("prepare-removal");
    }

    @Test
    void the_register_holds_its_own_step_while_a_condition_fails_and_does_it_afterwards() {
        CaseId caseId = found("illegal-work");
        act(guard(), caseId, "decide-detention", Map.of("decision", "do-not-detain", "reason", "ir adrese"));
        assess(caseId);
        act(guard(), caseId, "draft-return-decision", REMOVAL_ORDER);
        act(guard(), caseId, "assess-return", Map.of("nonRefoulement", "risk", "familyLife", "none", "health", "good"));

        act(signatory(), caseId, "sign-return-decision", Map.of("approve", true));

        assertThat(held(caseId))
                .extracting(Held::step, Held::conditions)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "issue-return-decision", List.of("non-refoulement-assessed")));
        assertThat(steps(caseId)).doesNotContain("serve-return-decision");
        assertThat(facts(caseId)).contains("signed-removal-order", "step-held");

        assess(caseId);

        assertThat(held(caseId)).isEmpty();
        assertThat(steps(caseId)).contains("serve-return-decision");
        assertThat(facts(caseId)).contains("held-step-done");
    }

    @Test
    void a_service_that_opens_the_case_of_a_ban_asks_before_it_imposes_one() {
        Officer minister = new Officer(
                "gate.minister",
                "Test",
                Authority.MINISTER,
                "MINISTER",
                Role.OFFICER,
                rights.of(Authority.MINISTER, Role.OFFICER));
        Rejection announced = catchThrowableOfType(
                Rejection.class,
                () -> currentOfficer.as(
                        minister,
                        () -> bans.announce(
                                persons.record(
                                        PersonData.named("PROBA", "JANIS").ofNationality("IND")),
                                new AnnounceMinistersBan(
                                        "persona-non-grata",
                                        null,
                                        "1-77",
                                        LegalTime.day(clock.instant()),
                                        null,
                                        "schengen"))));
        Rejection imposed = catchThrowableOfType(
                Rejection.class,
                () -> currentOfficer.as(
                        guard(),
                        () -> banDecisions.imposeAlone(
                                PersonData.named("PROBA", "ANNA").ofNationality("LTU"),
                                new ImposeEntryBan(
                                        true, "overstay", 6, null, null, "schengen", "ilgi", null, null, null, true))));

        assertThat(announced.names("schengen-ban-appealable")).isTrue();
        assertThat(imposed.names("free-movement")).isTrue();
    }

    private List<Held> held(CaseId caseId) {
        return currentOfficer.as(guard(), () -> heldSteps.of(caseId));
    }

    private List<String> facts(CaseId caseId) {
        return currentOfficer.as(
                guard(), () -> cases.timeline(caseId).stream().map(Fact::kind).toList());
    }
}
