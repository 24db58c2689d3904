package lv.returnregister.detention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.Fact;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.detention.domain.Alternative;
import lv.returnregister.scenario.LocalNode;
import lv.returnregister.scenario.ScenarioPlayer;
import lv.returnregister.scenario.ScenarioResult;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.Messages;
import lv.returnregister.workflow.OfficerActs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Alternatives to detention, further detention, and the complaint to the regional court: each case told step by step. */
class DetentionLawTest extends RegisterTest {

    private static final String FOUND = """
              - {at: "2026-05-04T12:00", by: vrs.officer, do: apprehend, with: {place: Rīga, ground: illegal-work}}
            """;

    private static final String DETAINED = FOUND + """
              - {at: "2026-05-04T12:30", by: vrs.officer, do: detain, with: {ground: risk-of-absconding, facility: Daugavpils, alternativesWhyNot: no address}}
            """;

    private static final String ASKED = DETAINED + """
              - {at: "2026-05-11T10:00", by: vrs.officer, do: apply-to-court, with: {months: 2}}
            """;

    private static final String ALLOWED = ASKED + """
              - {at: "2026-05-13T15:00", by: vrs.officer, do: court-decides, with: {outcome: detain, until: "2026-07-13T15:00", receivedAt: "2026-05-13T15:20"}}
            """;

    private static final String REFUSED_AND_RELEASED = ASKED + """
              - {at: "2026-05-13T15:00", by: vrs.officer, do: court-decides, with: {outcome: refuse, receivedAt: "2026-05-13T15:20"}}
              - {at: "2026-05-13T16:00", by: vrs.officer, do: release, with: {reason: court-refused}}
            """;

    private static final String ORDER_SERVED = """
              - {at: "2026-05-05T10:00", by: vrs.officer, do: assess, with: {nonRefoulement: none, familyLife: none, health: good}}
              - {at: "2026-05-05T11:00", by: vrs.officer, do: decide-return, with: {kind: removal-order, ban: none}}
              - {at: "2026-05-05T12:00", by: vrs.signatory, do: sign-decision, with: {approve: true}}
              - {at: "2026-05-05T13:00", by: vrs.officer, do: serve-decision, with: {means: in-person, language: en}}
            """;

    @TempDir
    private Path folder;

    @Autowired
    private LocalNode node;

    @Autowired
    private Alternatives alternatives;

    @Autowired
    private Detentions detentions;

    @Autowired
    private OfficerActs acts;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Classifiers classifiers;

    @Autowired
    private CurrentOfficer currentOfficer;

    private final ScenarioPlayer player = new ScenarioPlayer();

    @AfterEach
    void letTheClockRun() {
        node.releaseClock();
    }

    @Test
    void after_a_court_refused_nobody_is_detained_again_without_new_facts() throws Exception {
        holds(REFUSED_AND_RELEASED + """
              - at: "2026-05-20T10:00"
                by: vrs.officer
                do: detain
                with: {ground: hides-identity, facility: Mucenieki, alternativesWhyNot: no document}
                expect:
                  - refused: {safeguard: re-detention-needs-new-facts}
                  - refused: {reason: no-new-facts}
                  - stage: at-liberty
              - at: "2026-05-20T11:00"
                by: vrs.officer
                do: detain
                with: {ground: hides-identity, facility: Mucenieki, alternativesWhyNot: no document, newFacts: a second passport was found}
                expect:
                  - stage: detained
                  - deadline: {rule: detention-ceiling, end: "2026-11-11T07:30", derivation: [2026-05-04, 2026-05-13]}
            """);
    }

    @Test
    void a_served_decision_is_no_new_fact_against_a_court_that_refused() throws Exception {
        holds(ASKED + ORDER_SERVED.replace("2026-05-05", "2026-05-14").replaceFirst("^", """
              - {at: "2026-05-13T15:00", by: vrs.officer, do: court-decides, with: {outcome: refuse, receivedAt: "2026-05-13T15:20"}}
              - {at: "2026-05-13T16:00", by: vrs.officer, do: release, with: {reason: court-refused}}
            """) + """
              - at: "2026-05-15T10:00"
                by: vrs.officer
                do: detain
                with: {ground: risk-of-absconding, facility: Mucenieki, alternativesWhyNot: none}
                expect:
                  - refused: {safeguard: re-detention-needs-new-facts}
              - {at: "2026-05-16T10:00", by: vrs.officer, do: prepare-removal, with: {document: held, country: IND, escort: E1, monitorTold: true, fitToTravel: true}}
              - {at: "2026-05-16T11:00", by: vrs.officer, do: announce-removal, with: {startsAt: "2026-05-17T08:00", language: en}}
              - {at: "2026-05-17T08:00", by: vrs.officer, do: remove, with: {crossingPoint: Lidosta Rīga, destination: IND, transport: AIR}}
              - {at: "2026-05-17T09:00", by: vrs.officer, do: removal-failed, with: {reason: captain-refused}}
              - at: "2026-05-17T10:00"
                by: vrs.officer
                do: detain
                with: {ground: risk-of-absconding, facility: Mucenieki, alternativesWhyNot: resisted}
                expect:
                  - stage: detained
            """);
    }

    @Test
    void who_was_left_at_liberty_may_be_detained_once_the_order_is_served() throws Exception {
        holds(FOUND + """
              - {at: "2026-05-04T12:30", by: vrs.officer, do: do-not-detain, with: {reason: cooperates}}
              - at: "2026-05-04T12:40"
                by: vrs.officer
                do: detain
                with: {ground: risk-of-absconding, facility: Mucenieki, alternativesWhyNot: none}
                expect:
                  - refused: {reason: task-already-completed}
                  - refused: {reason: no-new-facts}
            """ + ORDER_SERVED + """
              - at: "2026-05-09T10:00"
                by: vrs.officer
                do: detain
                with: {ground: risk-of-absconding, facility: Mucenieki, alternativesWhyNot: hides}
                expect:
                  - stage: detained
                  - task: {step: apply-to-court, authority: VRS}
                  - deadline: {rule: detention-by-authority, end: "2026-05-19T10:00"}
            """);
    }

    @Test
    void ten_days_without_a_court_are_not_begun_anew_at_once() throws Exception {
        holds(DETAINED + """
              - {at: "2026-05-14T12:31", expect: [{task: {step: release-person}}]}
              - {at: "2026-05-14T12:40", by: vrs.officer, do: release, with: {reason: term-ended}}
              - at: "2026-05-14T12:45"
                by: vrs.officer
                do: detain
                with: {ground: risk-of-absconding, facility: Mucenieki, alternativesWhyNot: none}
                expect:
                  - refused: {reason: no-new-facts}
                  - stage: at-liberty
            """);
    }

    @Test
    void release_during_the_preparation_of_a_removal_leaves_the_case_there() throws Exception {
        holds(DETAINED + ORDER_SERVED + """
              - {at: "2026-05-06T13:00", by: vrs.officer, do: prepare-removal, with: {document: held, country: IND, escort: E1, monitorTold: true, fitToTravel: true}}
              - at: "2026-05-06T14:00"
                by: vrs.officer
                do: release
                with: {reason: health}
                expect:
                  - stage: removal-preparation
                  - letter: {kind: release-note}
              - at: "2026-05-06T15:00"
                by: vrs.officer
                do: detain
                with: {ground: risk-of-absconding, facility: Mucenieki, alternativesWhyNot: left the hospital}
                expect: [{stage: detained}]
              - {at: "2026-05-07T15:00", by: vrs.officer, do: release, with: {reason: health}, expect: [{stage: removal-preparation}]}
            """);
    }

    @Test
    void a_contest_stays_in_sight_when_the_foreigner_is_detained_and_released() throws Exception {
        holds(FOUND + """
              - {at: "2026-05-04T12:30", by: vrs.officer, do: do-not-detain, with: {reason: cooperates}}
            """ + ORDER_SERVED + """
              - {at: "2026-05-06T10:00", by: vrs.officer, do: contest, with: {receivedAt: "2026-05-06T09:00"}, expect: [{stage: contested}]}
              - {at: "2026-05-06T11:00", by: vrs.officer, do: detain, with: {ground: risk-of-absconding, facility: Mucenieki, alternativesWhyNot: hides}, expect: [{stage: contested}]}
              - {at: "2026-05-07T11:00", by: vrs.officer, do: release, with: {reason: health}, expect: [{stage: contested}]}
            """);
    }

    @Test
    void an_alternative_answers_the_open_question_of_detention() throws Exception {
        holds(FOUND + """
              - at: "2026-05-04T12:30"
                by: vrs.officer
                do: impose-alternative
                with: {measure: documents-held, conditions: "passport FB123456"}
                expect:
                  - stage: alternative
                  - no: {task: {step: decide-detention}}
                  - task: {step: assess-return, authority: VRS}
                  - letter: {kind: alternative-to-detention}
              - at: "2026-05-05T12:30"
                by: vrs.officer
                do: detain
                with: {ground: risk-of-absconding, facility: Mucenieki, alternativesWhyNot: booked a bus to Germany}
                expect:
                  - stage: detained
                  - task: {step: apply-to-court}
            """);
    }

    @Test
    void detention_and_an_alternative_never_stand_beside_each_other() throws Exception {
        CaseId caseId = holds(DETAINED + """
              - at: "2026-05-06T10:00"
                by: vrs.officer
                do: impose-alternative
                with: {measure: report-in, interval: weekly, unit: VRS Rīga}
                expect:
                  - stage: alternative
                  - letter: {kind: release-note}
                  - no: {task: {step: apply-to-court}}
                  - deadline: {rule: detention-by-authority, state: cancelled}
                  - deadline: {rule: detention-ceiling, state: cancelled}
            """);

        assertThat(read(() -> detentions.of(caseId)))
                .singleElement()
                .satisfies(detention -> assertThat(detention.isRunning()).isFalse());
        assertThat(read(() -> alternatives.of(caseId)))
                .extracting(AlternativeView::alternative)
                .singleElement()
                .satisfies(measure -> {
                    assertThat(measure.isInForce()).isTrue();
                    assertThat(measure.measure()).isEqualTo("A01");
                    assertThat(measure.reportingInterval()).isEqualTo("RI4");
                    assertThat(measure.reportingUnit()).isEqualTo("VRS-RIGA");
                });
    }

    @Test
    void reports_and_breaches_are_kept_and_the_same_measure_is_replaced() throws Exception {
        CaseId caseId = holds(FOUND + """
              - {at: "2026-05-04T12:30", by: vrs.officer, do: report-in, expect: [{refused: {reason: no-alternative}}]}
              - {at: "2026-05-04T12:30", by: vrs.officer, do: breach-alternative, with: {what: did not come}, expect: [{refused: {reason: no-alternative}}]}
              - {at: "2026-05-04T12:30", by: vrs.officer, do: impose-alternative, with: {measure: report-in, interval: weekly}, expect: [{refused: {reason: required}}]}
              - {at: "2026-05-04T12:35", by: vrs.officer, do: impose-alternative, with: {measure: report-in, interval: weekly, unit: VRS Rīga}}
              - {at: "2026-05-04T12:40", by: vrs.officer, do: impose-alternative, with: {measure: documents-held}}
              - {at: "2026-05-11T10:00", by: vrs.officer, do: report-in}
              - {at: "2026-05-18T10:00", by: vrs.officer, do: breach-alternative, with: {what: did not report on 18.05.2026}, expect: [{stage: alternative}]}
              - {at: "2026-05-18T11:00", by: vrs.officer, do: impose-alternative, with: {measure: report-in, interval: every third hour, unit: the mayor's office}}
            """);

        List<AlternativeView> all = read(() -> alternatives.of(caseId));
        assertThat(all).hasSize(3);
        assertThat(all.getFirst().reports()).hasSize(1);
        assertThat(all.getFirst().breaches())
                .singleElement()
                .satisfies(breach -> assertThat(breach.what()).isEqualTo("did not report on 18.05.2026"));
        assertThat(all.getFirst().alternative().endReason()).isEqualTo("replaced");
        assertThat(all.getLast().alternative().reportingUnit()).isEqualTo("the mayor's office");
        assertThat(all.stream()
                        .map(AlternativeView::alternative)
                        .filter(Alternative::isInForce)
                        .map(Alternative::measure))
                .containsExactlyInAnyOrder("A01", "A02");
    }

    @Test
    void departure_ends_every_alternative() throws Exception {
        CaseId caseId = holds(FOUND + """
              - {at: "2026-05-04T12:30", by: vrs.officer, do: impose-alternative, with: {measure: documents-held}}
            """ + ORDER_SERVED + """
              - {at: "2026-05-08T10:00", by: vrs.officer, do: confirm-departure, with: {at: "2026-05-07T10:00", crossingPoint: Lidosta Rīga, destination: IND, source: REIS}}
            """);

        assertThat(read(() -> alternatives.of(caseId)))
                .extracting(view -> view.alternative().endReason())
                .containsExactly("departed");
    }

    @Test
    void a_complaint_won_means_release_at_once() throws Exception {
        CaseId caseId = holds(ALLOWED + """
              - at: "2026-05-14T10:00"
                by: vrs.officer
                do: complain-detention
                expect:
                  - deadline: {rule: detention-complaint, state: met}
                  - stage: detained
              - {at: "2026-05-14T11:00", by: vrs.officer, do: complain-detention, expect: [{refused: {reason: complaint-made-already}}]}
              - at: "2026-05-18T10:00"
                by: vrs.officer
                do: court-decides-complaint
                with: {outcome: repealed}
                expect:
                  - task: {step: release-person, authority: VRS, state: open}
                  - no: {task: {step: apply-to-court}}
                  - deadline: {rule: detention-by-court, state: cancelled}
                  - deadline: {rule: court-application, state: cancelled}
              - {at: "2026-05-18T10:30", by: vrs.officer, do: release, with: {reason: court-refused}, expect: [{stage: at-liberty}, {letter: {kind: release-note}}]}
              - at: "2026-05-18T11:30"
                by: vrs.officer
                do: detain
                with: {ground: risk-of-absconding, facility: Mucenieki, alternativesWhyNot: again}
                expect:
                  - refused: {safeguard: re-detention-needs-new-facts}
            """);

        assertThat(read(() -> cases.timeline(caseId)))
                .extracting(Fact::kind)
                .contains("complaint-decided-repealed", "detention-ground-gone");
    }

    @Test
    void a_complaint_lost_changes_nothing() throws Exception {
        holds(ALLOWED + """
              - {at: "2026-05-14T10:00", by: vrs.officer, do: complain-detention, with: {receivedAt: "2026-05-14T09:00"}}
              - at: "2026-05-18T10:00"
                by: vrs.officer
                do: court-decides-complaint
                with: {outcome: upheld}
                expect:
                  - stage: detained
                  - no: {task: {step: release-person}}
                  - deadline: {rule: detention-by-court, end: "2026-07-13T15:00", state: running}
              - {at: "2026-05-18T11:00", by: vrs.officer, do: court-decides-complaint, with: {outcome: repealed}, expect: [{refused: {reason: no-complaint}}]}
            """);
    }

    @Test
    void a_late_complaint_needs_the_renewal_of_its_term() throws Exception {
        holds(ALLOWED + """
              - at: "2026-05-15T15:21"
                by: vrs.officer
                do: complain-detention
                expect:
                  - refused: {reason: complaint-too-late}
                  - deadline: {rule: detention-complaint, state: missed}
              - {at: "2026-05-16T11:00", by: vrs.officer, do: complain-detention, with: {termRenewed: true}}
            """);
    }

    @Test
    void an_amended_term_runs_from_the_regional_courts_decision_to_its_end() throws Exception {
        holds(ALLOWED + """
              - {at: "2026-05-14T10:00", by: vrs.officer, do: complain-detention}
              - {at: "2026-05-18T09:00", by: vrs.officer, do: court-decides-complaint, with: {outcome: amended}, expect: [{refused: {reason: required}}]}
              - {at: "2026-05-18T09:30", by: vrs.officer, do: court-decides-complaint, with: {outcome: amended, until: "2026-08-13T15:00"}, expect: [{refused: {reason: not-before-present-term}}]}
              - at: "2026-05-18T10:00"
                by: vrs.officer
                do: court-decides-complaint
                with: {outcome: amended, until: "2026-06-13T15:00"}
                expect:
                  - deadline: {rule: detention-by-court, end: "2026-06-13T15:00", state: running}
                  - deadline: {rule: court-application, end: "2026-06-11T15:00", state: running}
                  - task: {step: apply-to-court}
              - at: "2026-06-13T15:01"
                expect:
                  - task: {step: release-person}
                  - deadline: {rule: detention-by-court, end: "2026-06-13T15:00", state: missed}
            """);
    }

    @Test
    void a_complaint_needs_a_decision_of_the_court() throws Exception {
        holds(DETAINED + """
              - {at: "2026-05-05T10:00", by: vrs.officer, do: complain-detention, expect: [{refused: {reason: no-court-decision}}]}
              - {at: "2026-05-05T10:00", by: vrs.officer, do: court-decides-complaint, with: {outcome: upheld}, expect: [{refused: {reason: no-complaint}}]}
            """);
    }

    @Test
    void custody_is_not_decided_on_before_the_police_hand_the_foreigner_over() throws Exception {
        holds("""
              - {at: "2026-05-04T12:00", by: police.officer, do: apprehend, with: {place: Rīga, ground: illegal-work}}
              - at: "2026-05-04T12:30"
                by: vrs.officer
                do: detain
                with: {ground: risk-of-absconding, facility: Daugavpils, alternativesWhyNot: no address}
                expect:
                  - refused: {reason: person-not-handed-over}
              - {at: "2026-05-04T12:30", by: vrs.officer, do: impose-alternative, with: {measure: documents-held}, expect: [{refused: {reason: person-not-handed-over}}]}
            """);
    }

    @Test
    void the_second_answer_changes_nothing_whatever_it_says() throws Exception {
        holds(DETAINED + """
              - at: "2026-05-04T12:30"
                by: vrs.officer.2
                do: do-not-detain
                with: {reason: ticket for tomorrow}
                expect:
                  - refused: {reason: task-already-completed}
                  - stage: detained
            """);
    }

    @Test
    void only_what_fits_how_custody_stands_is_offered() throws Exception {
        CaseId caseId = holds(ALLOWED + """
              - {at: "2026-05-14T10:00", by: vrs.officer, do: complain-detention}
            """);

        assertThat(read(() -> acts.anyTimeSteps(caseId)))
                .contains("impose-alternative", "court-decides-complaint")
                .doesNotContain("report-in", "breach-alternative", "complain-detention", "decide-detention");
    }

    @Test
    void every_occasion_of_a_further_detention_is_a_fact_the_register_records() {
        Messages messages = new Messages();
        assertThat(classifiers.entries(CodeList.DETENTION_OCCASION))
                .hasSizeGreaterThan(4)
                .allSatisfy(occasion -> {
                    assertThat(messages.find(Messages.LATVIAN, "fact." + occasion.word()))
                            .isPresent();
                    assertThat(occasion.attribute("afterRefusal")).isPresent();
                });
    }

    /** Plays the steps on an empty register and demands that each expectation is met. */
    private CaseId holds(String steps) throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), """
                id: detention-case
                road: law
                foreigner: {surname: PROBA, givenNames: JANIS, birthDate: 1990-01-01, sex: M, nationality: IND}
                steps:
                """ + steps.indent(2));
        node.empty();

        ScenarioResult result = player.play(player.read(file), node);

        assertThat(result.isMet()).as(String.join("\n", result.report())).isTrue();
        return CaseId.of(result.caseId());
    }

    private <T> T read(java.util.concurrent.Callable<T> question) {
        return currentOfficer.asRegister(question);
    }
}
