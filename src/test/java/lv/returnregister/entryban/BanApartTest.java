package lv.returnregister.entryban;

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

/** Bans that the return decision does not carry: beside it, after it, without a return case, and those of others. */
class BanApartTest extends RegisterTest {

    private static final String PERSON = """
            id: ban-apart
            road: law
            foreigner: {surname: MOROZOVA, givenNames: STEPANIDA, birthDate: 1971-08-14, sex: F, nationality: RUS}
            steps:
            """;

    private static final String SERVED = PERSON + """
              - {at: "2026-03-02T10:00", by: vrs.officer, do: apprehend, with: {place: Rīga, ground: visa-overstay, overstayDays: 20}}
              - {at: "2026-03-02T10:10", by: vrs.officer, do: do-not-detain, with: {reason: has an address}}
              - {at: "2026-03-02T10:20", by: vrs.officer, do: assess, with: {nonRefoulement: none, familyLife: none, health: good}}
              - {at: "2026-03-02T10:30", by: vrs.officer, do: decide-return, with: {kind: departure-order, days: 15}}
              - {at: "2026-03-02T11:30", by: vrs.signatory, do: sign-decision, with: {approve: true}}
              - {at: "2026-03-02T12:30", by: vrs.officer, do: serve-decision, with: {means: in-person, language: ru}}
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
    void a_ban_on_a_person_abroad_is_signed_by_another_and_runs_from_the_decision() throws IOException {
        met(PERSON, """
                  - at: 2026-03-20T16:20
                    by: pmlp.officer
                    do: impose-ban
                    with: {ground: threat, months: 84, territory: schengen, reason: organised smuggling}
                    expect:
                      - task: {step: sign-entry-ban, authority: PMLP, state: open}
                      - ban: {status: proposed}
                  - {at: "2026-03-20T16:30", by: pmlp.officer, do: sign-decision, with: {approve: true}, expect: [{refused: {safeguard: decision-signed-by-another}}]}
                  - {at: "2026-03-23T09:00", by: pmlp.signatory, do: sign-decision, with: {approve: true}}
                  - at: 2026-03-23T09:01
                    expect:
                      - ban: {status: in-force, from: 2026-03-23, until: 2033-03-23}
                      - deadline: {rule: ban-review-3y, state: running}
                      - check: {person: {surname: Morozova, givenNames: Stepanida, birthDate: 1971-08-14}, answer: HIT}
                """);
    }

    @Test
    void the_same_person_in_latvia_is_banned_from_the_departure_on() throws IOException {
        met(SERVED, """
                  - {at: "2026-03-05T20:00", by: vrs.officer, do: confirm-departure, with: {at: "2026-03-05T13:00", crossingPoint: Lidosta Rīga, destination: RUS, source: REIS}, expect: [{stage: closed}]}
                  - {at: "2026-03-06T09:00", by: pmlp.officer, do: impose-ban, with: {ground: threat, months: 60, territory: schengen, abroad: false}, expect: [{task: {step: sign-entry-ban, authority: PMLP}}]}
                  - at: 2026-03-06T10:00
                    by: pmlp.signatory
                    do: sign-decision
                    with: {approve: true}
                    expect:
                      - ban: {status: awaiting-departure}
                      - no: {ban: {status: in-force}}
                  - at: 2026-03-09T10:00
                    by: pmlp.officer
                    do: confirm-departure
                    with: {at: "2026-03-08T13:00", crossingPoint: Lidosta Rīga, destination: RUS, source: REIS}
                    expect:
                      - ban: {status: in-force, from: 2026-03-09, until: 2031-03-08}
                """);
    }

    @Test
    void a_draft_sent_back_may_be_dropped_and_the_case_of_the_ban_ends() throws IOException {
        met(PERSON, """
                  - {at: "2026-03-20T16:20", by: vrs.officer, do: impose-ban, with: {ground: threat, months: 84, territory: schengen}}
                  - {at: "2026-03-20T16:30", by: vrs.signatory, do: sign-decision, with: {approve: false, reason: no facts}, expect: [{task: {step: impose-entry-ban, authority: VRS, state: open}}]}
                  - at: 2026-03-20T17:00
                    by: vrs.officer
                    do: impose-ban
                    with: {impose: false, reason: no facts}
                    expect:
                      - stage: closed
                      - no: {ban: {}}
                """);
    }

    @Test
    void a_ban_beside_the_decision_that_is_signed_only_after_the_departure_runs_from_it() throws IOException {
        met(SERVED, """
                  - at: 2026-03-03T12:30
                    by: vrs.officer
                    do: impose-ban
                    with: {ground: overstay, days: 30, territory: schengen}
                    expect:
                      - task: {step: sign-entry-ban, authority: VRS, state: open}
                      - ban: {status: proposed, ground: overstay}
                  - {at: "2026-03-03T12:31", by: vrs.officer, do: impose-ban, with: {ground: overstay, days: 30, territory: schengen}, expect: [{refused: {reason: ban-drafted-already}}]}
                  - {at: "2026-03-05T20:00", by: vrs.officer, do: confirm-departure, with: {at: "2026-03-05T13:00", crossingPoint: Lidosta Rīga, destination: RUS, source: REIS}}
                  - at: 2026-03-06T12:35
                    by: vrs.signatory
                    do: sign-decision
                    with: {approve: true}
                    expect:
                      - ban: {status: in-force, from: 2026-03-06, until: 2026-04-04}
                      - letter: {kind: entry-ban-notice}
                  - {at: "2026-03-07T09:00", by: vrs.officer, do: impose-ban, with: {ground: threat, months: 60, territory: schengen}, expect: [{refused: {reason: ban-imposed-already}}]}
                  - {at: "2026-04-05T00:10", expect: [{ban: {status: expired}}, {stage: closed}]}
                """);
    }

    @Test
    void a_ban_in_days_or_months_keeps_within_the_limits_of_its_row() throws IOException {
        met(SERVED.substring(0, SERVED.indexOf("  - {at: \"2026-03-02T10:30\"")), """
                  - {at: "2026-03-02T10:25", by: vrs.officer, do: decide-return, with: {kind: departure-order, days: 15, ban: {ground: overstay, days: 29, territory: schengen}}, expect: [{refused: {safeguard: ban-within-limits}}]}
                  - {at: "2026-03-02T10:26", by: vrs.officer, do: decide-return, with: {kind: departure-order, days: 15, ban: {ground: overstay, days: 1097, territory: schengen}}, expect: [{refused: {safeguard: ban-within-limits}}]}
                  - {at: "2026-03-02T10:27", by: vrs.officer, do: decide-return, with: {kind: departure-order, days: 15, ban: {ground: overstay, months: 37, territory: schengen}}, expect: [{refused: {safeguard: ban-within-limits}}]}
                  - {at: "2026-03-02T10:28", by: vrs.officer, do: decide-return, with: {kind: departure-order, days: 15, ban: {ground: overstay, months: 1, days: 30, territory: schengen}}, expect: [{refused: {reason: months-or-days}}]}
                  - {at: "2026-03-02T10:29", by: vrs.officer, do: decide-return, with: {kind: departure-order, days: 15, ban: {ground: court-expulsion, months: 36, territory: schengen}}, expect: [{refused: {safeguard: ban-only-with-basis}}]}
                  - {at: "2026-03-02T10:30", by: vrs.officer, do: decide-return, with: {kind: departure-order, days: 15, ban: {ground: overstay, days: 30, territory: schengen}}}
                  - {at: "2026-03-02T11:30", by: vrs.signatory, do: sign-decision, with: {approve: true}, expect: [{letter: {kind: departure-order}}]}
                  - {at: "2026-03-02T12:30", by: vrs.officer, do: serve-decision, with: {means: in-person, language: ru}}
                  - {at: "2026-03-03T09:00", by: vrs.officer, do: impose-ban, with: {ground: threat, months: 60, territory: schengen}, expect: [{refused: {reason: ban-imposed-already}}]}
                  - at: 2026-03-24T20:00
                    by: vrs.officer
                    do: confirm-departure
                    with: {at: "2026-03-24T13:00", crossingPoint: Lidosta Rīga, destination: RUS, source: REIS}
                    expect:
                      - ban: {status: in-force, from: 2026-03-25, until: 2026-04-23}
                """);
    }

    @Test
    void decisions_of_others_are_entered_by_number_and_day_and_by_the_authority_that_may() throws IOException {
        met(PERSON, """
                  - {at: "2026-03-20T16:00", by: pmlp.officer, do: impose-ban, with: {ground: false-data, months: 24, territory: latvia}, expect: [{refused: {safeguard: ban-only-with-basis}}]}
                  - {at: "2026-03-20T16:01", by: vrs.officer, do: impose-ban, with: {ground: false-data, months: 24, territory: latvia, decisionNo: KD-7, decisionDate: 2026-03-19}, expect: [{refused: {safeguard: ban-only-with-basis}}]}
                  - {at: "2026-03-20T16:02", by: pmlp.officer, do: impose-ban, with: {ground: false-data, months: 61, territory: latvia, decisionNo: KD-7, decisionDate: 2026-03-19}, expect: [{refused: {safeguard: ban-within-limits}}]}
                  - {at: "2026-03-20T16:03", by: pmlp.officer, do: impose-ban, with: {ground: threat, months: indefinite, territory: schengen}, expect: [{refused: {safeguard: ban-within-limits}}]}
                  - at: 2026-03-20T16:05
                    by: pmlp.officer
                    do: impose-ban
                    with: {ground: false-data, months: 24, territory: latvia, decisionNo: KD-7, decisionDate: 2026-03-19}
                    expect:
                      - no: {task: {step: sign-entry-ban}}
                      - ban: {status: in-force, from: 2026-03-19, until: 2028-03-19}
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
