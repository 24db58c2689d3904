package lv.returnregister.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.Fact;
import lv.returnregister.cockpit.CockpitFigures.Scope;
import lv.returnregister.cockpit.IncidentDesk.Failure;
import lv.returnregister.cockpit.IncidentDesk.Group;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Operation;
import lv.returnregister.workflow.Routing;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What failed is seen, understood, mended and tried again; nothing is lost and nobody else's is shown. */
class IncidentTest extends CaseTest {

    private final String process = NoticeModels.newKey();

    @Autowired
    private IncidentDesk incidents;

    @Autowired
    private OperationDesk operations;

    @Autowired
    private Batches batches;

    @Autowired
    private BatchWorker worker;

    @Autowired
    private CaseProcesses processes;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Test
    void a_failed_job_is_explained_with_the_limits_it_endangers() {
        CaseId caseId = failing();

        Group group = group(supervisor("one"));

        assertThat(group.activity()).isEqualTo("sendNotice");
        assertThat(group.explained().help()).isEqualTo("variable");
        assertThat(group.explained().variable()).isEqualTo("channel");
        assertThat(group.explained().cause().lv()).contains("channel");
        assertThat(group.failures()).extracting(failure -> failure.sheet().id()).containsExactly(caseId);
        assertThat(group.endangered()).isNotEmpty().allMatch(DeadlineView::statutory);
    }

    @Test
    void failures_of_one_cause_are_one_group_and_their_number_is_that_of_the_list() {
        deploy();
        fail(caseOf("PIRMA"));
        fail(caseOf("OTRA"));

        assertThat(group(supervisor("one")).failures()).hasSize(2);
        assertThat(as(supervisor("one"), () -> incidents.byProcess(Scope.AUTHORITY)))
                .containsEntry(process, 2);
    }

    @Test
    void another_authority_sees_no_failure_of_a_case_that_is_not_its_own() {
        failing();

        assertThat(as(officer("sv.pmlp", Authority.PMLP, Role.SUPERVISOR), () -> incidents.groups(Scope.AUTHORITY)))
                .noneMatch(group -> group.process().equals(process));
    }

    @Test
    void an_officer_without_the_right_retries_nothing() {
        failing();
        Group group = group(supervisor("one"));

        assertThat(catchThrowable(() -> as(
                        officer("sv.officer", Authority.VRS, Role.OFFICER),
                        () -> incidents.retry(group.id(), jobs(group)))))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void a_retry_that_fails_again_says_why_and_leaves_everything_as_it_was() {
        CaseId caseId = failing();
        Group group = group(supervisor("one"));

        UUID batch = as(supervisor("one"), () -> incidents.retry(group.id(), jobs(group)));
        worker.work(10);

        Batch done = as(supervisor("one"), () -> batches.find(batch));
        assertThat(done.state()).isEqualTo(Batch.State.FINISHED);
        assertThat(done.failed()).isEqualTo(1);
        assertThat(as(supervisor("one"), () -> batches.items(batch)).getFirst().why())
                .anyMatch(why -> why.code().equals("engine-fault"));
        assertThat(group(supervisor("one")).failures()).hasSize(1);
        assertThat(steps(caseId)).doesNotContain("check-departure");
    }

    @Test
    void once_the_wrong_value_is_mended_the_retry_lets_the_case_go_on() {
        CaseId caseId = failing();
        Group group = group(supervisor("one"));
        Failure failure = group.failures().getFirst();

        Operation mend = Operation.set(failure.instance(), "channel", "post");
        UUID asked = as(
                        supervisor("one"),
                        () -> operations.propose(caseId, mend, "vērtība pazuda", operations.preview(caseId, mend)))
                .id();
        as(supervisor("two"), () -> {
            operations.decide(asked, true, null);
            return true;
        });
        as(supervisor("one"), () -> incidents.retry(group.id(), jobs(group)));
        worker.work(10);

        assertThat(steps(caseId)).contains("check-departure");
        assertThat(as(supervisor("one"), () -> incidents.groups(Scope.AUTHORITY)))
                .noneMatch(other -> other.process().equals(process));
        assertThat(as(supervisor("one"), () -> cases.timeline(caseId)))
                .filteredOn(fact -> fact.kind().equals("operation-done"))
                .extracting(Fact::details)
                .anyMatch(details -> details.get("operationValue").equals("channel = post"));
    }

    @Test
    void a_note_written_over_a_colleagues_newer_one_is_refused() {
        failing();
        Group group = group(supervisor("one"));

        as(supervisor("one"), () -> {
            incidents.annotate(group.id(), group.version(), "zvanīts administratoram", "sv.one");
            return true;
        });

        Rejection refused = catchThrowableOfType(
                Rejection.class,
                () -> as(supervisor("two"), () -> {
                    incidents.annotate(group.id(), group.version(), "cits", null);
                    return true;
                }));
        assertThat(refused.names("incident-changed")).isTrue();
        assertThat(group(supervisor("two")).note()).isEqualTo("zvanīts administratoram");
        assertThat(group(supervisor("two")).owner()).isEqualTo("sv.one");
    }

    @Test
    void a_group_that_is_settled_meanwhile_is_said_to_be_gone() {
        Rejection refused = catchThrowableOfType(
                Rejection.class, () -> as(supervisor("one"), () -> incidents.retry(UUID.randomUUID(), List.of())));

        assertThat(refused.names("incident-gone")).isTrue();
    }

    private CaseId failing() {
        deploy();
        CaseId caseId = caseOf("PROBA");
        fail(caseId);
        return caseId;
    }

    private void deploy() {
        repository
                .createDeployment()
                .addString(process + ".bpmn", NoticeModels.sentLater(process))
                .deploy();
    }

    private CaseId caseOf(String surname) {
        PersonData person = PersonData.named(surname, "PETERIS").ofNationality("IND");
        return as(
                officer("sv.officer", Authority.VRS, Role.OFFICER),
                () -> detentions
                        .apprehend(
                                persons.record(person), ApprehendForeigner.of("Rīga", "illegal-work", null, null, null))
                        .id());
    }

    /** The job is tried as often as the engine tries it. */
    private void fail(CaseId caseId) {
        currentOfficer.asRegister(() -> {
            processes.start(process, caseId, Routing.of("noticeDueAt", Date.from(clock.instant())));
            return true;
        });
        Job job = management
                .createJobQuery()
                .processDefinitionKey(process)
                .withRetriesLeft()
                .list()
                .getFirst();
        while (management.createJobQuery().jobId(job.getId()).withRetriesLeft().count() > 0) {
            catchThrowable(() -> currentOfficer.asRegister(() -> {
                management.executeJob(job.getId());
                return true;
            }));
        }
    }

    private Group group(Officer supervisor) {
        return as(supervisor, () -> incidents.groups(Scope.AUTHORITY)).stream()
                .filter(group -> group.process().equals(process))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> jobs(Group group) {
        return group.failures().stream().map(Failure::jobId).toList();
    }

    private Officer supervisor(String name) {
        return officer("sv." + name, Authority.VRS, Role.SUPERVISOR);
    }

    private <T> T as(Officer officer, java.util.concurrent.Callable<T> work) {
        return currentOfficer.as(officer, work);
    }
}
