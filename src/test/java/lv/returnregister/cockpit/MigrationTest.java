package lv.returnregister.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.cockpit.MigrationDesk.Candidate;
import lv.returnregister.cockpit.MigrationDesk.Filter;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.ModelMigrations.Plan;
import lv.returnregister.workflow.ModelMigrations.Version;
import lv.returnregister.workflow.Routing;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Running cases go over to a changed process; those that cannot are named beforehand and stay whole. */
class MigrationTest extends CaseTest {

    private static final int CASES = 500;
    private static final int FAILING = 3;

    private final String process = NoticeModels.newKey();

    @Autowired
    private MigrationDesk migrations;

    @Autowired
    private Batches batches;

    @Autowired
    private BatchWorker worker;

    @Autowired
    private CaseProcesses processes;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void of_five_hundred_cases_the_three_that_cannot_be_taken_over_are_named_by_the_rehearsal_and_by_the_migration() {
        // given five hundred cases on version 1, three of them at a place version 2 does not have
        deploy(NoticeModels.before(process));
        List<CaseId> stuck = begin(CASES, FAILING);
        deploy(NoticeModels.after(process));
        Plan plan = plan();
        List<String> instances = candidates(plan);
        assertThat(instances).hasSize(CASES);

        // when it is rehearsed
        UUID rehearsal = as("one", () -> migrations.rehearse(plan, instances));
        worker.work(CASES + 1);

        // then the three are named, and every case is as before
        assertThat(failed(rehearsal)).containsExactlyInAnyOrderElementsOf(stuck);
        assertThat(running(1)).isEqualTo(CASES);

        // when it is done, with the approval of a second supervisor
        UUID migration = as("one", () -> migrations.migrate(plan, instances, "jaunā kārtība"));
        assertThat(worker.work(CASES + 1)).isZero();
        as("two", () -> {
            batches.decide(migration, true, null);
            return true;
        });
        worker.work(CASES + 1);

        // then exactly those three stay, with the cause; the others go on by version 2
        Batch done = as("one", () -> batches.find(migration));
        assertThat(done.state()).isEqualTo(Batch.State.FINISHED);
        assertThat(done.done()).isEqualTo(CASES - FAILING);
        assertThat(failed(migration)).containsExactlyInAnyOrderElementsOf(stuck);
        assertThat(as("one", () -> batches.items(migration)).subList(0, FAILING))
                .flatExtracting(Batch.Item::why)
                .extracting(Violation::code, Violation::parameters)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("migration-no-place", List.of("answerAwaited")));
        assertThat(running(1)).isEqualTo(FAILING);
        assertThat(running(2)).isEqualTo(CASES - FAILING);
        // and the inbox shows what version 2 asks
        assertThat(jdbc.sql("select count(*) from inbox_task where process = :process and title_en = 'Check and tell'")
                        .param("process", process)
                        .query(Integer.class)
                        .single())
                .isEqualTo(CASES - FAILING);
    }

    @Test
    void a_migrated_case_says_so_with_reason_and_both_names() {
        deploy(NoticeModels.before(process));
        begin(1, 0);
        deploy(NoticeModels.after(process));
        Plan plan = plan();
        CaseId caseId = as("one", () -> migrations.candidates(plan.source(), Filter.all()))
                .getFirst()
                .running()
                .caseId();

        UUID migration = as("one", () -> migrations.migrate(plan, candidates(plan), "jaunā kārtība"));
        as("two", () -> {
            batches.decide(migration, true, null);
            return true;
        });
        worker.work(10);

        assertThat(as("one", () -> cases.timeline(caseId)))
                .filteredOn(fact -> fact.kind().equals("operation-done"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.details())
                        .containsEntry("operation", "migrate")
                        .containsEntry("reason", "jaunā kārtība")
                        .containsEntry("proposedBy", "migration.one")
                        .containsEntry("decidedBy", "migration.two"));
    }

    @Test
    void a_mapping_that_makes_one_question_another_is_refused_before_anything_begins() {
        deploy(NoticeModels.before(process));
        begin(1, 0);
        deploy(NoticeModels.after(process));
        Plan plan = plan();
        Plan wrong = new Plan(plan.source(), plan.target(), Map.of("checkDeparture", "sendNotice"));

        Rejection refused = catchThrowableOfType(
                Rejection.class, () -> as("one", () -> migrations.migrate(wrong, candidates(plan), "jaunā kārtība")));

        assertThat(refused.names("migration-other-step")).isTrue();
        assertThat(running(1)).isEqualTo(1);
    }

    @Test
    void a_subset_is_picked_by_where_the_cases_stand() {
        deploy(NoticeModels.before(process));
        List<CaseId> stuck = begin(3, 1);
        deploy(NoticeModels.after(process));

        List<Candidate> found =
                as("one", () -> migrations.candidates(plan().source(), new Filter(null, "answerAwaited")));

        assertThat(found).extracting(candidate -> candidate.sheet().id()).containsExactlyElementsOf(stuck);
        assertThat(as("one", () -> migrations.candidates(plan().source(), new Filter("VRS-LUDZA", null))))
                .isEmpty();
    }

    @Test
    void an_unknown_process_is_told_as_such() {
        Rejection refused =
                catchThrowableOfType(Rejection.class, () -> as("one", () -> migrations.versions("nowhere")));

        assertThat(refused.names("model-unknown")).isTrue();
    }

    private List<CaseId> begin(int count, int failing) {
        Officer guard = officer("migration.guard", Authority.VRS, Role.OFFICER);
        List<CaseId> stuck = new ArrayList<>();
        currentOfficer.as(guard, () -> {
            PersonId person = persons.record(PersonData.named("PROBA", "ANNA").ofNationality("IND"));
            for (int number = 0; number < count; number++) {
                CaseId caseId = cases.open(CaseKind.RETURN, person, Authority.VRS, "VRS-RIGA", Authority.VRS)
                        .id();
                boolean abroad = number < failing;
                processes.start(process, caseId, Routing.of("abroad", abroad));
                if (abroad) {
                    stuck.add(caseId);
                }
            }
            return true;
        });
        return stuck;
    }

    private void deploy(String model) {
        repository.createDeployment().addString(process + ".bpmn", model).deploy();
    }

    private Plan plan() {
        List<Version> versions = as("one", () -> migrations.versions(process));
        return as(
                "one",
                () -> migrations.propose(
                        versions.getLast().id(), versions.getFirst().id()));
    }

    private List<String> candidates(Plan plan) {
        return as("one", () -> migrations.candidates(plan.source(), Filter.all())).stream()
                .map(candidate -> candidate.running().instance())
                .toList();
    }

    private List<CaseId> failed(UUID batch) {
        return as("one", () -> batches.items(batch)).stream()
                .filter(item -> item.verdict() == Batch.Verdict.FAILED)
                .map(Batch.Item::caseId)
                .toList();
    }

    private int running(int version) {
        return as("one", () -> migrations.versions(process)).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow()
                .running();
    }

    private <T> T as(String name, Callable<T> work) {
        return currentOfficer.as(officer("migration." + name, Authority.VRS, Role.SUPERVISOR), work);
    }
}
