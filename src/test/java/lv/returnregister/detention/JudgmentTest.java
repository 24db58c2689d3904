package lv.returnregister.detention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.returnregister.RegisterTest;
import lv.returnregister.scenario.LocalNode;
import lv.returnregister.scenario.ScenarioPlayer;
import lv.returnregister.scenario.ScenarioResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Expulsion as an additional sentence: the court has decided, VRS carries it out (Cabinet Regulation 122/2013, point 7). */
class JudgmentTest extends RegisterTest {

    private static final String PERSON = """
            id: judgment
            road: law
            foreigner: {surname: KASHVILI, givenNames: GIORGI, birthDate: 1982-04-14, sex: M, nationality: GEO}
            steps:
            """;

    private static final String SENTENCED = PERSON + """
              - at: 2026-01-12T10:00
                by: vrs.officer
                do: apprehend
                with: {place: Rīgas Centrālcietums, ground: court-expulsion, judgmentNo: K33-0101, judgmentDate: 2025-12-10, imprisonedOn: 2025-12-15, releaseOn: 2026-04-20}
            """;

    @Autowired
    private LocalNode node;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @AfterEach
    void letTheClockRun() {
        node.releaseClock();
    }

    @Test
    void nobody_asks_about_detention_in_prison_nor_for_a_return_decision_after_the_judgment() throws IOException {
        met(SENTENCED, """
                  - at: 2026-01-12T10:01
                    expect:
                      - no: {task: {step: decide-detention}}
                      - task: {step: assess-return, authority: VRS, state: open}
                      - no: {deadline: {rule: return-decision}}
                  - {at: "2026-04-07T10:00", by: vrs.officer, do: assess, with: {nonRefoulement: none, familyLife: none, health: good}}
                  - at: 2026-04-07T10:01
                    expect:
                      - no: {task: {step: draft-return-decision}}
                      - task: {step: prepare-removal, authority: VRS, state: open}
                      - stage: removal-preparation
                """);
    }

    @Test
    void the_prison_has_thirty_days_to_tell_and_a_late_notice_is_recorded_as_late() throws IOException {
        met(PERSON, """
                  - at: 2026-01-20T10:00
                    by: vrs.officer
                    do: apprehend
                    with: {place: Rīgas Centrālcietums, ground: court-expulsion, judgmentNo: K33-0101, judgmentDate: 2025-12-10, imprisonedOn: 2025-12-15}
                    expect:
                      - deadline: {rule: prison-notice, end: 2026-01-14, state: missed}
                """);
    }

    @Test
    void a_sentenced_foreigner_at_liberty_may_be_detained_and_a_judgment_needs_its_number_and_day() throws IOException {
        met(PERSON, """
                  - at: 2026-01-20T09:00
                    by: vrs.officer
                    do: apprehend
                    with: {place: Rīga, ground: court-expulsion, judgmentNo: K33-0101}
                    expect:
                      - refused: {reason: required}
                  - at: 2026-01-20T10:00
                    by: vrs.officer
                    do: apprehend
                    with: {place: Rīga, ground: court-expulsion, judgmentNo: K33-0101, judgmentDate: 2025-12-10}
                    expect:
                      - task: {step: decide-detention, state: open}
                      - no: {deadline: {rule: prison-notice}}
                  - at: 2026-01-20T10:30
                    by: vrs.officer
                    do: detain
                    with: {ground: risk-of-absconding, facility: Daugavpils, alternativesWhyNot: no address}
                    expect:
                      - stage: detained
                      - task: {step: assess-return, state: open}
                      - no: {task: {step: draft-return-decision}}
                """);
    }

    @Test
    void after_prison_detained_removed_at_the_second_try_and_the_table_proposes_the_courts_ban() throws IOException {
        met(SENTENCED, """
                  - at: 2026-04-20T09:00
                    by: vrs.officer
                    do: detain
                    with: {ground: risk-of-absconding, facility: Daugavpils, alternativesWhyNot: no address}
                    expect:
                      - deadline: {rule: detention-by-authority, end: 2026-04-30T09:00}
                  - {at: "2026-04-20T11:00", by: vrs.officer, do: assess, with: {nonRefoulement: none, familyLife: none, health: good}, expect: [{stage: detained}]}
                  - {at: "2026-04-21T10:00", by: vrs.officer, do: prepare-removal, with: {document: held, country: GEO, escort: E3, monitorTold: true, fitToTravel: true}}
                  - {at: "2026-04-21T12:00", by: vrs.officer, do: announce-removal, with: {startsAt: "2026-04-22T10:00", language: ka}, expect: [{letter: {kind: notice-of-planned-removal}}]}
                  - {at: "2026-04-22T10:10", by: vrs.officer, do: remove, with: {crossingPoint: Lidosta Rīga, destination: GEO, transport: AIR}}
                  - {at: "2026-04-22T11:10", by: vrs.officer, do: removal-failed, with: {reason: captain-refused}, expect: [{task: {step: prepare-removal, state: open}}]}
                  - {at: "2026-04-22T12:00", by: vrs.officer, do: prepare-removal, with: {document: held, country: GEO, escort: E3, monitorTold: true, fitToTravel: true}}
                  - {at: "2026-04-22T12:30", by: vrs.officer, do: announce-removal, with: {startsAt: "2026-04-23T10:00", language: ka}}
                  - {at: "2026-04-23T10:10", by: vrs.officer, do: remove, with: {crossingPoint: Lidosta Rīga, destination: GEO, transport: AIR}}
                  - at: 2026-04-23T21:00
                    by: vrs.officer
                    do: confirm-departure
                    with: {at: 2026-04-23T13:00, crossingPoint: Lidosta Rīga, destination: GEO, source: escort-report}
                    expect:
                      - task: {step: impose-entry-ban, state: open}
                  - at: 2026-04-24T09:00
                    by: vrs.officer
                    do: impose-ban
                    with: {ground: court-expulsion, decisionNo: K33-9999, months: 60, territory: schengen}
                    expect:
                      - refused: {safeguard: ban-only-with-basis}
                  - at: 2026-04-24T09:05
                    by: vrs.officer
                    do: impose-ban
                    with: {ground: court-expulsion, months: 60, territory: schengen}
                    expect:
                      - ban: {status: in-force, from: 2026-04-24, until: 2031-04-23}
                      - letter: {kind: entry-ban-notice}
                      - no: {task: {step: sign-entry-ban}}
                """);
    }

    @Test
    void a_foreigner_with_a_departure_order_who_is_sentenced_is_removed_on_the_judgment() throws IOException {
        met(PERSON, """
                  - {at: "2026-03-02T09:00", by: vrs.officer, do: apprehend, with: {place: Rīga, ground: visa-overstay}}
                  - {at: "2026-03-02T09:10", by: vrs.officer, do: do-not-detain, with: {reason: has an address}}
                  - {at: "2026-03-02T09:20", by: vrs.officer, do: assess, with: {nonRefoulement: none, familyLife: none, health: good}}
                  - {at: "2026-03-02T09:30", by: vrs.officer, do: decide-return, with: {kind: departure-order, days: 20}}
                  - {at: "2026-03-02T10:00", by: vrs.signatory, do: sign-decision, with: {approve: true}}
                  - {at: "2026-03-02T11:00", by: vrs.officer, do: serve-decision, with: {means: in-person, language: ka}}
                  - {at: "2026-03-03T09:00", by: vrs.officer, do: prepare-removal, with: {document: held, country: GEO, escort: E1, monitorTold: true, fitToTravel: true}, expect: [{refused: {safeguard: removal-needs-served-decision}}]}
                  - {at: "2026-03-10T09:00", by: vrs.officer, do: apprehend, with: {place: Rīgas Centrālcietums, ground: court-expulsion, judgmentNo: K33-0101, judgmentDate: 2026-03-09, imprisonedOn: 2026-03-09}}
                  - at: 2026-03-10T10:00
                    by: vrs.officer
                    do: assess
                    with: {nonRefoulement: none, familyLife: none, health: good}
                    expect:
                      - deadline: {rule: voluntary-departure, state: cancelled}
                      - task: {step: prepare-removal, state: open}
                  - {at: "2026-03-11T09:00", by: vrs.officer, do: prepare-removal, with: {document: held, country: GEO, escort: E1, monitorTold: true, fitToTravel: true}}
                """);
    }

    @Test
    void without_an_assessment_that_finds_no_risk_a_judgment_is_not_carried_out() throws IOException {
        met(SENTENCED, """
                  - {at: "2026-04-07T10:00", by: vrs.officer, do: assess, with: {nonRefoulement: risk, familyLife: none, health: good}}
                  - {at: "2026-04-08T10:00", by: vrs.officer, do: prepare-removal, with: {document: held, country: GEO, escort: E3, monitorTold: true, fitToTravel: true}}
                  - {at: "2026-04-19T12:00", by: vrs.officer, do: announce-removal, with: {startsAt: "2026-04-20T10:00", language: ka}}
                  - at: 2026-04-20T10:10
                    by: vrs.officer
                    do: remove
                    with: {crossingPoint: Lidosta Rīga, destination: GEO, transport: AIR}
                    expect:
                      - refused: {safeguard: non-refoulement-assessed}
                """);
    }

    private void met(String beginning, String further) throws IOException {
        ScenarioPlayer player = new ScenarioPlayer();
        Path file = Files.writeString(folder.resolve("case.yaml"), beginning + further);
        node.empty();
        ScenarioResult result = player.play(player.read(file), node);
        assertThat(result.isMet()).as(String.join("\n", result.report())).isTrue();
    }
}
