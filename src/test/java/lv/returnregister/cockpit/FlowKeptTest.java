package lv.returnregister.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.cockpit.ProcessFigures.ActivityTime;
import lv.returnregister.cockpit.ProcessFigures.Period;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.cockpit.ProcessFigures.Standing;
import lv.returnregister.cockpit.ProcessFigures.Which;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.ClockControl;
import lv.returnregister.workflow.Routing;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read models of the flow say what the engine's history says, whatever happens to a token. */
class FlowKeptTest extends CaseTest {

    private static final String PROCESS = "apprehendForeigner";
    private static final String ACTIVITY = "decideDetention";
    private static final Map<String, Object> AT_LIBERTY = Map.of("decision", "do-not-detain", "reason", "ir adrese");

    @Autowired
    private ProcessFigures figures;

    @Autowired
    private FlowRebuild rebuild;

    @Autowired
    private SpanKeeper spans;

    @Autowired
    private CaseProcesses processes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ClockControl clockControl;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void letTheClockRun() {
        stand(null);
    }

    @Test
    void what_is_kept_equals_what_the_history_of_the_engine_says() {
        // given cases whose tokens are claimed, released, done, moved, cancelled and handed to another unit
        CaseId done = found();
        claim(done);
        release(done);
        claim(done);
        act(guard(), done, "decide-detention", AT_LIBERTY);
        CaseId claimed = found();
        claim(claimed);
        CaseId movedBack = found();
        claim(movedBack);
        currentOfficer.asRegister(() -> processes.takeBack(movedBack, PROCESS, ACTIVITY, ACTIVITY, Routing.none()));
        CaseId cancelled = found();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(cancelled.toString())
                .rootProcessInstances()
                .list()
                .forEach(instance -> currentOfficer.asRegister(() -> {
                    runtime.deleteProcessInstance(instance.getId(), "test");
                    return true;
                }));
        CaseId elsewhere = found();
        currentOfficer.as(guard(), () -> {
            cases.decidedBy(elsewhere, Authority.PMLP, "PMLP-RIGA");
            return true;
        });
        act(guard(), elsewhere, "decide-detention", AT_LIBERTY);

        // then making the read models anew gives the same rows
        assertThat(rebuild.check())
                .hasSize(4)
                .allSatisfy(
                        model -> assertThat(model.differing()).as(model.model()).isZero());
        assertThat(visits(movedBack)).isEqualTo(1);
        assertThat(tokens(cancelled)).isZero();
        assertThat(tokens(elsewhere, "PMLP-RIGA")).isPositive();
    }

    @Test
    void a_token_that_goes_on_by_another_version_of_its_model_is_counted_there() {
        CaseId caseId = found();
        String key = "waiting" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        String first = deploy(key, "Gaida");
        currentOfficer.asRegister(() -> {
            processes.start(key, caseId, Routing.none());
            return true;
        });
        String second = deploy(key, "Gaida vēl");

        currentOfficer.asRegister(() -> {
            runtime.newMigration(runtime.createMigrationPlan(first, second)
                            .mapEqualActivities()
                            .build())
                    .processInstanceQuery(runtime.createProcessInstanceQuery().processDefinitionKey(key))
                    .execute();
            return true;
        });

        assertThat(asSupervisor(() -> figures.standing(Which.version(key, first), Scope.ALL)))
                .isEmpty();
        assertThat(asSupervisor(() -> figures.standing(Which.version(key, second), Scope.ALL)))
                .singleElement()
                .satisfies(place -> assertThat(place.running()).isEqualTo(1));
        assertThat(asSupervisor(() -> figures.process(key)).orElseThrow().versions())
                .extracting(ProcessFigures.Version::running)
                .containsExactly(1L, 0L);
        assertThat(differing(rebuild.check())).isZero();
    }

    private String deploy(String key, String name) {
        return repository
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
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .getFirst()
                .getId();
    }

    @Test
    void a_difference_is_found_and_mended_by_the_rebuild() {
        CaseId caseId = found();
        jdbc.sql("delete from cockpit_token where case_id = :case and kind = 'TASK'")
                .param("case", caseId.value())
                .update();

        assertThat(differing(rebuild.check())).isEqualTo(1);
        assertThat(differing(currentOfficer.asRegister(rebuild::rebuild))).isEqualTo(1);

        assertThat(differing(rebuild.check())).isZero();
        assertThat(tokens(caseId)).isPositive();
    }

    @Test
    void waiting_is_the_time_nobody_had_the_task_and_working_the_rest() {
        Instant begin = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        stand(begin);
        CaseId caseId = found();
        stand(begin.plus(Duration.ofHours(1)));
        claim(caseId);
        stand(begin.plus(Duration.ofHours(3)));
        release(caseId);
        stand(begin.plus(Duration.ofHours(4)));
        claim(caseId);
        stand(begin.plus(Duration.ofHours(5)));

        act(guard(), caseId, "decide-detention", AT_LIBERTY);

        Map<String, Object> visit = jdbc.sql("""
                select waited_ms, worked_ms, taken_at = :taken as first_taken, cancelled from cockpit_visit
                where case_id = :case and activity = :activity""")
                .param("taken", Timestamp.from(begin.plus(Duration.ofHours(1))))
                .param("case", caseId.value())
                .param("activity", ACTIVITY)
                .query()
                .singleRow();
        assertThat(visit)
                .containsEntry("waited_ms", Duration.ofHours(2).toMillis())
                .containsEntry("worked_ms", Duration.ofHours(3).toMillis())
                .containsEntry("first_taken", true)
                .containsEntry("cancelled", false);
    }

    @Test
    void closed_days_give_the_same_figures_as_the_visits_they_count() {
        // given a task done long ago, and one after a day that is partly in the period
        Instant now = clock.instant();
        stand(now.minus(Duration.ofDays(70)));
        CaseId caseId = found();
        stand(now.minus(Duration.ofDays(68)));
        act(guard(), caseId, "decide-detention", AT_LIBERTY);
        stand(null);
        jdbc.sql("delete from cockpit_closed").update();
        Period period = new Period(now.minus(Duration.ofDays(200)), now.plus(Duration.ofHours(1)));
        List<ActivityTime> open = times(period);

        // when the days are closed
        currentOfficer.asRegister(() -> {
            spans.close();
            return true;
        });

        // then nothing changes, neither the figures nor the comparison
        assertThat(open).isNotEmpty().isEqualTo(times(period));
        assertThat(differing(rebuild.check())).isZero();

        // and what ends in a closed day, because the clock was put back, counts at once
        stand(now.minus(Duration.ofDays(69)));
        CaseId late = found();
        act(guard(), late, "decide-detention", AT_LIBERTY);
        stand(null);
        assertThat(count(times(period))).isEqualTo(count(open) + 1);
    }

    @Test
    void what_stands_at_an_activity_is_counted_by_unit_and_by_owner() {
        long before = standing(Scope.OWN_UNIT).map(Standing::running).orElse(0L);
        long unclaimed = standing(Scope.OWN_UNIT).map(Standing::unclaimed).orElse(0L);

        found();
        claim(found());

        Standing own = standing(Scope.OWN_UNIT).orElseThrow();
        assertThat(own.running()).isEqualTo(before + 2);
        assertThat(own.unclaimed()).isEqualTo(unclaimed + 1);
        assertThat(own.activity().name().en()).isEqualTo("Decide on detention");
        assertThat(standing(Scope.AUTHORITY).orElseThrow().running()).isGreaterThanOrEqualTo(own.running());
    }

    @Test
    void roads_repeated_work_and_flows_are_told() {
        CaseId caseId = found();
        currentOfficer.asRegister(() -> processes.takeBack(caseId, PROCESS, ACTIVITY, ACTIVITY, Routing.none()));
        act(guard(), caseId, "decide-detention", AT_LIBERTY);
        Period hour = Period.last(Duration.ofHours(1), clock.instant().plusSeconds(1));

        ProcessFigures.Variants roads = asSupervisor(() -> figures.variants(Which.allOf(PROCESS), hour, Scope.ALL, 10));
        assertThat(roads.most())
                .anySatisfy(road -> assertThat(road.path())
                        .extracting(ProcessFigures.Activity::id)
                        .containsExactly(ACTIVITY, ACTIVITY));
        assertThat(roads.most().stream()
                        .mapToLong(ProcessFigures.Variant::count)
                        .sum())
                .isLessThanOrEqualTo(roads.instances());
        assertThat(asSupervisor(() -> figures.rework(Which.allOf(PROCESS), hour, Scope.ALL)))
                .anySatisfy(rework -> assertThat(rework.activity().id()).isEqualTo(ACTIVITY));
        assertThat(asSupervisor(() -> figures.flows(Scope.ALL)))
                .anySatisfy(flow -> assertThat(flow.process()).isEqualTo("returnCase"));
        assertThat(asSupervisor(() -> figures.bottlenecks(null, hour, Scope.ALL)))
                .first()
                .satisfies(first -> assertThat(first.rank()).isEqualTo(1));
        assertThat(asSupervisor(() -> figures.handOvers(hour, Scope.ALL))).isNotNull();
    }

    @Test
    void a_hand_over_lasts_from_the_end_of_the_ones_task_until_the_other_takes_the_next() {
        // given a case of long ago: the State Border Guard's task ends, three hours later somebody of the Office takes
        // the next
        Instant end = Instant.parse("2019-05-07T09:00:00Z");
        CaseId caseId = CaseId.next();
        visit(caseId, Authority.VRS, end.minus(Duration.ofDays(2)), end);
        visit(caseId, Authority.PMLP, end.plus(Duration.ofHours(3)), end.plus(Duration.ofHours(5)));
        Period year = new Period(Instant.parse("2019-01-01T00:00:00Z"), Instant.parse("2019-12-01T00:00:00Z"));
        try {
            List<ProcessFigures.HandOver> open = asSupervisor(() -> figures.handOvers(year, Scope.AUTHORITY));
            assertThat(open).singleElement().satisfies(handOver -> {
                assertThat(handOver.from()).isEqualTo(Authority.VRS);
                assertThat(handOver.to()).isEqualTo(Authority.PMLP);
                assertThat(handOver.month()).isEqualTo(YearMonth.of(2019, 5));
                assertThat(handOver.times().sum()).isEqualTo(Duration.ofHours(3));
            });

            currentOfficer.asRegister(() -> {
                spans.close();
                return true;
            });

            assertThat(asSupervisor(() -> figures.handOvers(year, Scope.AUTHORITY)))
                    .isEqualTo(open);
            // The unit that takes over is the Office's, so it is no figure of this unit.
            assertThat(asSupervisor(() -> figures.handOvers(year, Scope.OWN_UNIT)))
                    .isEmpty();
        } finally {
            jdbc.sql("delete from cockpit_visit where case_id = :case")
                    .param("case", caseId.value())
                    .update();
            jdbc.sql("delete from cockpit_closed").update();
        }
    }

    private void visit(CaseId caseId, Authority authority, Instant taken, Instant ended) {
        jdbc.sql("""
                insert into cockpit_visit (id, instance_id, process, definition_id, activity, kind, case_id, authority, unit,
                    since, place, taken_at, ended_at, waited_ms, worked_ms, cancelled)
                values (:id, 'old', :process, 'old', :activity, 'TASK', :case, :authority, :unit, :since, 1, :taken, :ended, 0, 0,
                    false)""")
                .param("id", authority + caseId.toString())
                .param("process", PROCESS)
                .param("activity", ACTIVITY)
                .param("case", caseId.value())
                .param("authority", authority.name())
                .param("unit", authority + "-RIGA")
                .param("since", Timestamp.from(authority == Authority.VRS ? taken : taken.minus(Duration.ofHours(2))))
                .param("taken", Timestamp.from(taken))
                .param("ended", Timestamp.from(ended))
                .update();
    }

    @Test
    void an_unknown_process_or_version_is_refused() {
        assertThatThrownBy(() -> asSupervisor(() -> figures.standing(Which.allOf("noSuch"), Scope.ALL)))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> asSupervisor(() -> figures.standing(Which.version(PROCESS, "noSuch"), Scope.ALL)))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void a_median_is_at_most_five_percent_beside_the_exact_one() {
        long seed = 20261126;
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
        for (int round = 0; round < 50; round++) {
            long[] millis = random.longs(1 + random.nextInt(200), 1000, 400_000_000_000L)
                    .sorted()
                    .toArray();
            Histogram histogram = new Histogram();
            for (long duration : millis) {
                histogram.add(bucket(duration), 1, duration);
            }
            long exact = millis[(int) Math.ceil(0.5 * millis.length) - 1];
            assertThat((double) histogram.times().median().toMillis())
                    .as("seed %d, round %d", seed, round)
                    .isCloseTo(exact, within(exact * 0.05));
        }
    }

    private int bucket(long millis) {
        return jdbc.sql("select cockpit_bucket(:ms)")
                .param("ms", millis)
                .query(Integer.class)
                .single();
    }

    private Optional<Standing> standing(Scope scope) {
        return asSupervisor(() -> figures.standing(Which.allOf(PROCESS), scope)).stream()
                .filter(place -> place.activity().id().equals(ACTIVITY))
                .findFirst();
    }

    private List<ActivityTime> times(Period period) {
        return asSupervisor(() -> figures.times(Which.allOf(PROCESS), period, Scope.ALL));
    }

    private static long count(List<ActivityTime> times) {
        return times.stream()
                .filter(time -> time.activity().id().equals(ACTIVITY))
                .mapToLong(ActivityTime::count)
                .sum();
    }

    private static long differing(List<FlowRebuild.Compared> found) {
        return found.stream().mapToLong(FlowRebuild.Compared::differing).sum();
    }

    private <T> T asSupervisor(Callable<T> work) {
        return currentOfficer.as(officer("flow.supervisor", Authority.VRS, Role.SUPERVISOR), work);
    }

    private CaseId found() {
        return found(guard(), PersonData.named("PLŪSMA", "ANNA").ofNationality("IND"), "Rīga", "illegal-work");
    }

    private void claim(CaseId caseId) {
        currentOfficer.as(guard(), () -> {
            acts.claim(openTasks.of(caseId).getFirst().taskId());
            return true;
        });
    }

    private void release(CaseId caseId) {
        currentOfficer.as(guard(), () -> {
            acts.release(openTasks.of(caseId).getFirst().taskId());
            return true;
        });
    }

    private long tokens(CaseId caseId) {
        return jdbc.sql("select count(*) from cockpit_token where case_id = :case")
                .param("case", caseId.value())
                .query(Long.class)
                .single();
    }

    private long tokens(CaseId caseId, String unit) {
        return jdbc.sql("select count(*) from cockpit_token where case_id = :case and unit = :unit")
                .param("case", caseId.value())
                .param("unit", unit)
                .query(Long.class)
                .single();
    }

    private long visits(CaseId caseId) {
        return jdbc.sql(
                        "select count(*) from cockpit_visit where case_id = :case and activity = :activity and cancelled")
                .param("case", caseId.value())
                .param("activity", ACTIVITY)
                .query(Long.class)
                .single();
    }

    private void stand(@Nullable Instant moment) {
        currentOfficer.asRegister(() -> {
            clockControl.standAt(moment);
            return true;
        });
    }

    private Officer guard() {
        return officer("flow.officer", Authority.VRS, Role.OFFICER);
    }
}
