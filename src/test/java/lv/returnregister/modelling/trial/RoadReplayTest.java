package lv.returnregister.modelling.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.Replay.Outcome;
import lv.returnregister.modelling.trial.Replay.Touched;
import lv.returnregister.modelling.trial.RoadReplay.Difference;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.ProcessModels;
import lv.returnregister.workflow.ProcessShape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A changed process is laid over the roads of ended cases: what would be otherwise, and what cannot be known. */
class RoadReplayTest extends RegisterTest {

    private static final String PROCESS = "takeDecision";
    private static final List<String> ROAD =
            List.of("draftReturnDecision", "signReturnDecision", "issueReturnDecision");

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

    private final String variant = UUID.randomUUID().toString();

    @AfterEach
    void theRoadIsGone() {
        jdbc.sql("delete from cockpit_instance where variant = :variant")
                .param("variant", variant)
                .update();
        jdbc.sql("delete from cockpit_variant where id = :variant")
                .param("variant", variant)
                .update();
    }

    @Test
    void the_same_drawing_makes_no_difference() {
        Difference difference = compare(text());

        assertThat(difference.after()).isEmpty();
        assertThat(difference.why()).isEmpty();
    }

    @Test
    void a_step_that_is_gone_is_named() {
        Difference difference = compare(text().replace("signReturnDecision", "signAnew"));

        assertThat(difference.before()).containsEntry("signReturnDecision", "✓");
        assertThat(difference.after()).containsEntry("signReturnDecision", "–");
    }

    @Test
    void a_step_that_would_have_come_between_is_named() {
        Difference difference = compare(text().replace(
                        "<bpmn:sequenceFlow id=\"draftReturnDecisionToSignReturnDecision\""
                                + " sourceRef=\"draftReturnDecision\" targetRef=\"signReturnDecision\"/>",
                        "<bpmn:userTask id=\"checkAgain\"/>"
                                + "<bpmn:sequenceFlow id=\"draftReturnDecisionToSignReturnDecision\""
                                + " sourceRef=\"draftReturnDecision\" targetRef=\"checkAgain\"/>"
                                + "<bpmn:sequenceFlow id=\"checkAgainToSign\" sourceRef=\"checkAgain\""
                                + " targetRef=\"signReturnDecision\"/>")
                .replace(
                        "<bpmn:outgoing>draftReturnDecisionToSignReturnDecision</bpmn:outgoing>",
                        "<bpmn:outgoing>draftReturnDecisionToSignReturnDecision</bpmn:outgoing>")
                .replace(
                        "<bpmn:userTask id=\"checkAgain\"/>",
                        "<bpmn:userTask id=\"checkAgain\"><bpmn:incoming>draftReturnDecisionToSignReturnDecision"
                                + "</bpmn:incoming><bpmn:outgoing>checkAgainToSign</bpmn:outgoing></bpmn:userTask>")
                .replace(
                        "<bpmn:incoming>draftReturnDecisionToSignReturnDecision</bpmn:incoming>\n      <bpmn:outgoing>"
                                + "signReturnDecisionToIsSigned",
                        "<bpmn:incoming>checkAgainToSign</bpmn:incoming>\n      <bpmn:outgoing>"
                                + "signReturnDecisionToIsSigned"));

        assertThat(difference.before()).containsExactly(java.util.Map.entry("checkAgain", "–"));
        assertThat(difference.after()).containsExactly(java.util.Map.entry("checkAgain", "✓"));
    }

    @Test
    void a_way_that_is_closed_is_named() {
        Difference difference = compare(text().replace(
                        "sourceRef=\"isSigned\" targetRef=\"issueReturnDecision\"",
                        "sourceRef=\"isSigned\" targetRef=\"decisionTaken\""));

        assertThat(difference.after()).containsEntry("signReturnDecision → issueReturnDecision", "–");
    }

    @Test
    void another_role_or_time_limit_of_a_step_is_named() {
        Difference difference = compare(text().replace(
                        "<camunda:property name=\"role\" value=\"signatory\"/>",
                        "<camunda:property name=\"role\" value=\"head\"/>"));

        assertThat(difference.before()).containsEntry("signReturnDecision: role", "signatory");
        assertThat(difference.after()).containsEntry("signReturnDecision: role", "head");
    }

    @Test
    void which_way_a_changed_condition_leads_is_said_to_be_unknown() {
        Difference difference = compare(text().replace("${approved}", "${approved == 'yes'}"));

        assertThat(difference.after()).isEmpty();
        assertThat(difference.why())
                .containsExactly(Violation.state("replay-condition", "signReturnDecision → issueReturnDecision"));
    }

    @Test
    void ended_cases_are_listed_with_what_would_have_been_otherwise_and_cancelled_ones_are_left_out() {
        UUID ended = instance(false);
        UUID cancelled = instance(true);

        UUID id = currentOfficer.as(
                administrator(),
                () -> whatIf.begin(
                        new ModelRef(ModelKind.PROCESS, PROCESS),
                        text().replace("value=\"signatory\"", "value=\"head\""),
                        LocalDate.of(2026, 6, 1)));
        while (worker.work(50) > 0) {
            // until nothing waits
        }

        assertThat(currentOfficer.as(administrator(), () -> whatIf.find(id)).isRunning())
                .isFalse();
        List<Touched> touched = currentOfficer.as(administrator(), () -> whatIf.touched(id, true, 0, 10_000));
        assertThat(touched)
                .filteredOn(row -> row.caseId().value().equals(ended))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.lawful()).isEqualTo(Outcome.VALUES);
                    assertThat(row.before().says()).isEqualTo(String.join(" → ", ROAD));
                    assertThat(row.byLaw()).isNotNull();
                    assertThat(row.byLaw().values()).containsEntry("signReturnDecision: role", "head");
                });
        assertThat(touched).noneMatch(row -> row.caseId().value().equals(cancelled));
    }

    private UUID instance(boolean cancelled) {
        UUID caseId = UUID.randomUUID();
        String definition = currentOfficer.as(administrator(), () -> models.newest(PROCESS));
        jdbc.sql("insert into cockpit_variant (id, path) values (:id, :path) on conflict do nothing")
                .param("id", variant)
                .param("path", ROAD.toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into cockpit_instance (id, process, definition_id, case_id, authority, unit, started_at, ended_at,
                    cancelled, variant)
                values (:id, :process, :definition, :case, 'VRS', 'VRS-LUDZA', :at, :at, :cancelled, :variant)""")
                .param("id", UUID.randomUUID().toString())
                .param("process", PROCESS)
                .param("definition", definition)
                .param("case", caseId)
                .param("at", java.sql.Timestamp.from(Instant.parse("2026-01-05T08:00:00Z")))
                .param("cancelled", cancelled)
                .param("variant", variant)
                .update();
        return caseId;
    }

    private static Difference compare(String draft) {
        return RoadReplay.compare(ProcessShape.read(PROCESS, text()), ProcessShape.read(PROCESS, draft), ROAD);
    }

    private static String text() {
        try {
            return Files.readString(Path.of("processes/returndecision/take-decision.bpmn"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
