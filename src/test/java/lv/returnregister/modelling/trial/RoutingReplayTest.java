package lv.returnregister.modelling.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.modelling.trial.Replay.Outcome;
import lv.returnregister.modelling.trial.Replay.Touched;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.workflow.ProcessModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A changed routing of tasks shows who would have got which task of the last year. */
class RoutingReplayTest extends RegisterTest {

    @Autowired
    private WhatIf whatIf;

    @Autowired
    private ReplayWorker worker;

    @Autowired
    private ProcessModels models;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String instance = UUID.randomUUID().toString();

    @AfterEach
    void theTasksAreGone() {
        jdbc.sql("delete from cockpit_visit where instance_id = :instance")
                .param("instance", instance)
                .update();
    }

    @Test
    void a_task_of_the_last_year_that_others_would_have_got_is_listed_and_one_that_stays_is_not() throws IOException {
        UUID signed = task("signReturnDecision", Duration.ofDays(20));
        UUID drafted = task("draftReturnDecision", Duration.ofDays(10));
        UUID longAgo = task("signReturnDecision", Duration.ofDays(500));
        UUID forgotten =
                task("signReturnDecision", Duration.ofDays(5), "takeDecision:0:a-version-the-engine-has-no-more");

        UUID id = currentOfficer.as(
                administrator(), () -> whatIf.begin(RoutingReplay.TABLE, draft(), LegalTime.day(clock.instant())));
        while (worker.work(50) > 0) {
            // until nothing waits
        }

        assertThat(currentOfficer.as(administrator(), () -> whatIf.find(id)).fault())
                .isNull();
        List<Touched> touched = currentOfficer.as(administrator(), () -> whatIf.touched(id, true, 0, 10_000));
        assertThat(touched)
                .filteredOn(row -> row.caseId().value().equals(signed))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.lawful()).isEqualTo(Outcome.VALUES);
                    assertThat(row.before().values())
                            .containsEntry("candidateGroup", "VRS.signatory")
                            .containsEntry("task", "signReturnDecision");
                    assertThat(row.byLaw()).isNotNull();
                    assertThat(row.byLaw().values()).containsEntry("candidateGroup", "VRS.head");
                });
        // Of a version that is gone nothing can be said, and it does not hold the others up
        assertThat(touched)
                .filteredOn(row -> row.caseId().value().equals(forgotten))
                .singleElement()
                .satisfies(row -> assertThat(row.lawful()).isEqualTo(Outcome.UNKNOWN));
        assertThat(touched)
                .noneMatch(row -> Set.of(drafted, longAgo).contains(row.caseId().value()));
    }

    private UUID task(String activity, Duration ago) {
        return task(activity, ago, currentOfficer.as(administrator(), () -> models.newest("takeDecision")));
    }

    private UUID task(String activity, Duration ago, String definition) {
        UUID caseId = UUID.randomUUID();
        Instant at = clock.instant().minus(ago);
        jdbc.sql("""
                insert into cockpit_visit (id, instance_id, process, definition_id, activity, kind, case_id, authority, unit,
                    since, place, ended_at, waited_ms, worked_ms, cancelled)
                values (:id, :instance, 'takeDecision', :definition, :activity, 'TASK', :case, 'VRS', 'VRS-LUDZA',
                    :at, 1, :at, 0, 0, false)""")
                .param("id", UUID.randomUUID().toString())
                .param("instance", instance)
                .param("definition", definition)
                .param("activity", activity)
                .param("case", caseId)
                .param("at", Timestamp.from(at))
                .update();
        return caseId;
    }

    private static String draft() throws IOException {
        return Files.readString(Path.of("processes/casefile/task-routing.dmn"))
                .replace("<text>\"VRS.signatory\"</text>", "<text>\"VRS.head\"</text>");
    }

    private static Officer administrator() {
        return new Officer(
                "models.administrator",
                "A. Kalniņa",
                Authority.PMLP,
                "PMLP",
                Role.ADMINISTRATOR,
                Set.of("models.read", "models.edit", "law.compare"));
    }
}
