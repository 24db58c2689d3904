package lv.returnregister.entryban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.scenario.LocalNode;
import lv.returnregister.scenario.ScenarioPlayer;
import lv.returnregister.scenario.ScenarioResult;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerActs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be decided about a ban that has begun, and what follows from it. */
class EntryBanLifeTest extends RegisterTest {

    private static final String PERSON = "{surname: Singh, givenNames: Gurpreet, birthDate: 1998-06-06}";

    /** Left on 05.02.2026; the ban of so many months runs from the next day. */
    private static final String REMOVED = """
            id: ban-life
            road: law
            foreigner: {surname: SINGH, givenNames: GURPREET, birthDate: 1998-06-06, sex: M, nationality: IND}
            steps:
              - {at: "2026-02-02T09:00", by: vrs.officer, do: apprehend, with: {place: Valmiera, ground: illegal-work}}
              - {at: "2026-02-02T09:30", by: vrs.officer, do: do-not-detain, with: {reason: cooperates}}
              - {at: "2026-02-02T10:00", by: vrs.officer, do: assess, with: {nonRefoulement: none, familyLife: none, health: good}}
              - {at: "2026-02-02T11:10", by: vrs.officer, do: decide-return, with: {kind: removal-order, ban: {ground: risk-of-absconding, months: 48, territory: schengen}}}
              - {at: "2026-02-02T12:00", by: vrs.signatory, do: sign-decision, with: {approve: true}}
              - {at: "2026-02-02T13:00", by: vrs.officer, do: serve-decision, with: {means: in-person, language: pa, interpreter: true}}
              - at: 2026-02-05T20:00
                by: vrs.officer
                do: confirm-departure
                with: {at: 2026-02-05T09:00, crossingPoint: Lidosta Rīga, destination: IND, source: REIS}
                expect:
                  - ban: {status: in-force, from: 2026-02-06, until: 2030-02-05}
            """;

    /** A Minister's ban without end, from 19.03.2026. */
    private static final String MINISTERS = """
            id: ban-life
            road: law
            foreigner: {surname: SINGH, givenNames: GURPREET, birthDate: 1998-06-06, sex: M, nationality: IND}
            steps:
              - at: 2026-03-20T16:00
                by: minister.office
                do: impose-ban
                with: {ground: national-security, decisionNo: IM-77, decisionDate: 2026-03-19, months: indefinite, territory: schengen}
              - {at: "2026-03-23T09:00", by: pmlp.officer, do: impose-ban, with: {confirm: true}}
            """;

    @Autowired
    private LocalNode node;

    @Autowired
    private EntryBanChanges changes;

    @Autowired
    private OfficerActs acts;

    @Autowired
    private Officers officers;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @AfterEach
    void letTheClockRun() {
        node.releaseClock();
    }

    @Test
    void a_revoked_ban_counts_no_more_and_ends_the_case() throws IOException {
        CaseId caseId = met(REMOVED, """
                  - at: 2027-01-05T10:00
                    by: vrs.officer
                    do: review-ban
                    with: {outcome: revoke, reason: a victim of trafficking who cooperates}
                    expect:
                      - ban: {status: lifted}
                      - stage: closed
                      - check: {person: PERSON, answer: NO_HIT}
                      - letter: {kind: ban-shortened-or-revoked}
                      - deadline: {rule: ban-review, state: met}
                      - deadline: {rule: ban-review-3y, state: met}
                      - no: {deadline: {rule: ban-review, state: running}}
                      - no: {deadline: {rule: ban-review-3y, state: running}}
                      - no: {deadline: {rule: ban-change-entered}}
                  - at: 2027-01-06T10:00
                    by: vrs.officer
                    do: review-ban
                    with: {outcome: keep, reason: once more}
                    expect:
                      - refused: {reason: ban-not-in-force}
                """);

        assertThat(kept(caseId)).containsExactly("REVOKE IN_FORCE→LIFTED 2030-02-05→2030-02-05");
    }

    @Test
    void a_revocation_by_the_task_of_review_ends_the_case_too() throws IOException {
        met(REMOVED, """
                  - at: 2027-02-09T08:00
                    expect:
                      - deadline: {rule: ban-review, state: missed}
                      - task: {step: review-entry-ban, authority: VRS, state: open}
                  - at: 2027-02-09T09:00
                    by: vrs.officer
                    do: review-ban
                    with: {outcome: revoke}
                    expect:
                      - ban: {status: lifted}
                      - stage: closed
                      - no: {task: {step: review-entry-ban}}
                """);
    }

    @Test
    void a_review_that_keeps_the_ban_begins_both_terms_anew() throws IOException {
        CaseId caseId = met(REMOVED, """
                  - at: 2029-02-03T08:00
                    expect:
                      - deadline: {rule: ban-review-3y, state: missed}
                      - task: {step: review-entry-ban, state: open}
                  - at: 2029-02-05T09:00
                    by: vrs.officer
                    do: review-ban
                    with: {outcome: keep, reason: worked without a permit again in Lithuania}
                    expect:
                      - ban: {status: in-force, until: 2030-02-05}
                      - no: {task: {step: review-entry-ban}}
                      - deadline: {rule: ban-review, end: 2030-02-05, state: running}
                      - deadline: {rule: ban-review-3y, end: 2032-02-05, state: running}
                      - no: {letter: {kind: ban-shortened-or-revoked}}
                  - at: 2030-02-06T00:10
                    expect:
                      - ban: {status: expired}
                      - stage: closed
                      - no: {deadline: {rule: ban-review-3y, state: running}}
                """);

        assertThat(kept(caseId)).containsExactly("KEEP IN_FORCE→IN_FORCE 2030-02-05→2030-02-05");
    }

    @Test
    void a_review_without_a_task_closes_the_wait_for_the_next_one_only_when_that_passes() throws IOException {
        met(REMOVED, """
                  - {at: "2026-06-01T10:00", by: vrs.officer, do: review-ban, with: {outcome: keep, reason: nothing has changed}}
                  - at: 2027-02-10T10:00
                    expect:
                      - no: {task: {step: review-entry-ban}}
                      - deadline: {rule: ban-review, end: 2027-06-01, state: running}
                  - at: 2027-06-02T10:00
                    expect:
                      - task: {step: review-entry-ban, state: open}
                """);
    }

    @Test
    void a_shortened_ban_of_three_years_or_less_has_no_duty_of_review_left() throws IOException {
        CaseId caseId = met(REMOVED, """
                  - at: 2026-06-01T10:00
                    by: vrs.officer
                    do: review-ban
                    with: {outcome: shorten, until: 2029-02-06, reason: repaid the costs}
                    expect:
                      - ban: {status: in-force, until: 2029-02-06}
                      - deadline: {rule: ban-review-3y, end: 2029-06-01, state: running}
                  - at: 2026-06-02T10:00
                    by: vrs.officer
                    do: review-ban
                    with: {outcome: shorten, until: 2029-02-05, reason: repaid the costs}
                    expect:
                      - ban: {until: 2029-02-05, months: 36}
                      - no: {deadline: {rule: ban-review-3y, state: running}}
                      - letter: {kind: ban-shortened-or-revoked}
                """);

        assertThat(kept(caseId))
                .containsExactly(
                        "SHORTEN IN_FORCE→IN_FORCE 2029-02-06→2029-02-05",
                        "SHORTEN IN_FORCE→IN_FORCE 2030-02-05→2029-02-06");
        assertThat(jdbc.sql("select decision_no from entryban_change where case_id = :case order by recorded_at")
                        .param("case", caseId.value())
                        .query(String.class)
                        .list())
                .allSatisfy(number -> assertThat(number).matches("VRS-2026-\\d{5}-P[12]"))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_ban_ends_on_the_shortened_day_even_while_its_review_waits() throws IOException {
        met(REMOVED, """
                  - {at: "2026-06-01T10:00", by: vrs.officer, do: review-ban, with: {outcome: shorten, until: 2027-07-15, reason: married a Latvian citizen}}
                  - at: 2027-06-02T10:00
                    expect:
                      - task: {step: review-entry-ban, state: open}
                  - at: 2027-07-15T23:59
                    expect:
                      - ban: {status: in-force}
                      - check: {person: PERSON, answer: HIT}
                  - at: 2027-07-16T00:01
                    expect:
                      - ban: {status: expired}
                      - stage: closed
                      - no: {task: {step: review-entry-ban}}
                """);
    }

    @Test
    void a_ban_may_be_shortened_to_today_but_not_to_a_day_that_is_past() throws IOException {
        met(REMOVED, """
                  - at: 2026-06-02T10:00
                    by: vrs.officer
                    do: review-ban
                    with: {outcome: shorten, until: 2026-06-01, reason: no longer needed}
                    expect:
                      - refused: {reason: ban-ends-too-early}
                      - ban: {status: in-force, until: 2030-02-05}
                  - {at: "2026-06-02T10:05", by: vrs.officer, do: review-ban, with: {outcome: shorten, until: 2026-06-02, reason: no longer needed}}
                  - at: 2026-06-03T00:01
                    expect:
                      - ban: {status: expired, until: 2026-06-02}
                      - stage: closed
                """);
    }

    @Test
    void a_review_never_makes_a_ban_longer_and_says_so_with_every_other_reason() throws IOException {
        met(REMOVED, """
                  - at: 2026-06-01T10:00
                    by: pmlp.officer
                    do: review-ban
                    with: {outcome: shorten, until: 2030-02-06, reason: hides}
                    expect:
                      - refused: {safeguard: ban-within-limits}
                      - refused: {safeguard: owner-authority}
                      - refused: {reason: ban-not-shorter}
                """);
    }

    @Test
    void below_the_lowest_length_of_its_ground_a_ban_may_be_shortened_since_it_may_be_revoked() throws IOException {
        met(REMOVED, """
                  - at: 2026-06-01T10:00
                    by: vrs.officer
                    do: review-ban
                    with: {outcome: shorten, until: 2026-08-05, reason: a minor child in Latvia}
                    expect:
                      - ban: {status: in-force, until: 2026-08-05}
                """);
    }

    @Test
    void another_authority_neither_reviews_nor_suspends_nor_resumes() throws IOException {
        met(REMOVED, """
                  - {at: "2026-06-01T09:00", by: pmlp.officer, do: review-ban, with: {outcome: revoke}, expect: [{refused: {safeguard: owner-authority}}]}
                  - {at: "2026-06-01T09:01", by: pmlp.officer, do: suspend-ban, with: {court: Senāts}, expect: [{refused: {safeguard: owner-authority}}]}
                  - {at: "2026-06-01T09:02", by: vrs.officer, do: suspend-ban, with: {court: Senāts}}
                  - {at: "2026-06-01T09:03", by: pmlp.officer, do: resume-ban, expect: [{refused: {safeguard: owner-authority}}]}
                """);
    }

    @Test
    void only_a_ban_in_force_is_suspended_and_only_a_suspended_one_resumed() throws IOException {
        CaseId caseId = met(REMOVED, """
                  - {at: "2026-06-01T09:00", by: vrs.officer, do: resume-ban, expect: [{refused: {reason: ban-not-suspended}}]}
                  - at: 2026-06-01T09:05
                    by: vrs.officer
                    do: suspend-ban
                    expect:
                      - ban: {status: suspended, until: 2030-02-05}
                      - check: {person: PERSON, answer: NO_HIT}
                      - stage: ban-in-force
                  - {at: "2026-06-01T09:10", by: vrs.officer, do: suspend-ban, expect: [{refused: {reason: ban-not-in-force}}]}
                  - at: 2026-09-01T09:00
                    by: vrs.officer
                    do: resume-ban
                    with: {court: Administratīvā apgabaltiesa, decisionNo: A5500, decisionDate: 2026-08-31}
                    expect:
                      - ban: {status: in-force, until: 2030-02-05}
                      - check: {person: PERSON, answer: HIT}
                """);

        assertThat(kept(caseId))
                .containsExactly(
                        "RESUME SUSPENDED→IN_FORCE 2030-02-05→2030-02-05",
                        "SUSPEND IN_FORCE→SUSPENDED 2030-02-05→2030-02-05");
    }

    @Test
    void a_suspended_ban_may_be_shortened_and_ends_on_its_last_day() throws IOException {
        met(REMOVED, """
                  - {at: "2026-06-01T09:00", by: vrs.officer, do: suspend-ban, with: {court: Administratīvā rajona tiesa, decisionNo: A4200}}
                  - at: 2026-07-01T09:00
                    by: vrs.officer
                    do: review-ban
                    with: {outcome: shorten, until: 2026-12-31, reason: settled before the court}
                    expect:
                      - ban: {status: suspended, until: 2026-12-31}
                      - check: {person: PERSON, answer: NO_HIT}
                  - at: 2027-01-01T00:01
                    expect:
                      - ban: {status: expired}
                      - stage: closed
                """);
    }

    @Test
    void before_the_departure_there_is_nothing_to_review_or_suspend() throws IOException {
        String served = REMOVED.substring(0, REMOVED.indexOf("  - at: 2026-02-05T20:00"));

        met(served, """
                  - {at: "2026-02-03T09:00", by: vrs.officer, do: review-ban, with: {outcome: revoke}, expect: [{refused: {reason: ban-not-in-force}}]}
                  - {at: "2026-02-03T09:01", by: vrs.officer, do: suspend-ban, expect: [{refused: {reason: ban-not-in-force}}]}
                """);
    }

    @Test
    void a_ban_without_end_is_shortened_to_a_day_and_then_ends_on_it() throws IOException {
        CaseId caseId = met(MINISTERS, """
                  - at: 2027-05-04T10:00
                    by: pmlp.officer
                    do: review-ban
                    with: {outcome: shorten, until: 2028-03-31, reason: the threat grew less, decisionNo: IM-90, decisionDate: 2027-04-30, receivedAt: 2027-05-03T15:00}
                    expect:
                      - ban: {status: in-force, until: 2028-03-31}
                      - deadline: {rule: ban-change-entered, end: 2027-05-05, state: met}
                      - no: {deadline: {rule: ban-review-3y, state: running}}
                      - letter: {kind: ban-shortened-or-revoked}
                  - at: 2028-04-01T00:01
                    expect:
                      - ban: {status: expired}
                      - stage: closed
                      - check: {person: PERSON, answer: NO_HIT}
                """);

        assertThat(kept(caseId)).containsExactly("SHORTEN IN_FORCE→IN_FORCE null→2028-03-31");
        assertThat(jdbc.sql("select decided_by || ' ' || decision_no || ' ' || decision_date from entryban_change")
                        .query(String.class)
                        .single())
                .isEqualTo("interior IM-90 2027-04-30");
    }

    @Test
    void a_change_decided_by_others_and_entered_late_is_marked_so() throws IOException {
        met(MINISTERS, """
                  - at: 2027-06-10T10:00
                    by: pmlp.officer
                    do: review-ban
                    with: {outcome: revoke, decisionNo: IM-90, receivedAt: 2027-06-03T15:00}
                    expect:
                      - ban: {status: lifted}
                      - deadline: {rule: ban-change-entered, end: 2027-06-04, state: missed}
                      - stage: closed
                """);
    }

    @Test
    void what_contradicts_itself_is_refused() throws IOException {
        met(REMOVED, """
                  - {at: "2026-06-01T09:00", by: vrs.officer, do: review-ban, with: {outcome: shorten, reason: married}, expect: [{refused: {reason: required}}]}
                  - {at: "2026-06-01T09:01", by: vrs.officer, do: review-ban, with: {outcome: keep}, expect: [{refused: {reason: required}}]}
                  - {at: "2026-06-01T09:02", by: vrs.officer, do: review-ban, with: {outcome: revoke, until: 2027-01-01}, expect: [{refused: {reason: until-only-when-shortened}}]}
                  - {at: "2026-06-01T09:03", by: vrs.officer, do: review-ban, with: {outcome: lengthen}, expect: [{refused: {reason: not-among-choices}}]}
                  - {at: "2026-06-01T09:04", by: vrs.officer, do: review-ban, with: {outcome: revoke, receivedAt: 2026-06-02T09:00}, expect: [{refused: {reason: in-the-future}}]}
                """);
    }

    @Test
    void an_officer_is_offered_what_fits_the_ban() throws IOException {
        String served = REMOVED.substring(0, REMOVED.indexOf("  - at: 2026-02-05T20:00"));

        assertThat(offered(met(served, "")))
                .doesNotContain("review-entry-ban", "suspend-entry-ban", "resume-entry-ban");
        assertThat(offered(met(REMOVED, "")))
                .contains("review-entry-ban", "suspend-entry-ban")
                .doesNotContain("resume-entry-ban");
        assertThat(offered(met(REMOVED, "  - {at: \"2026-06-01T09:00\", by: vrs.officer, do: suspend-ban}\n")))
                .contains("review-entry-ban", "resume-entry-ban")
                .doesNotContain("suspend-entry-ban");
    }

    private List<String> offered(CaseId caseId) {
        Officer officer = officers.find("vrs.officer").orElseThrow();
        return currentOfficer.as(officer, () -> acts.anyTimeSteps(caseId));
    }

    private List<String> kept(CaseId caseId) {
        return currentOfficer.asRegister(() -> changes.of(caseId)).stream()
                .map(change -> change.kind() + " " + change.statusBefore() + "→" + change.statusAfter() + " "
                        + change.untilBefore() + "→" + change.untilAfter())
                .toList();
    }

    private CaseId met(String before, String steps) throws IOException {
        Path file = Files.writeString(folder.resolve("ban-life.yaml"), before + steps.replace("PERSON", PERSON));
        ScenarioPlayer player = new ScenarioPlayer();
        node.empty();
        ScenarioResult result = player.play(player.read(file), node);
        assertThat(result.isMet()).as(String.join("\n", result.report())).isTrue();
        return CaseId.of(result.caseId());
    }
}
