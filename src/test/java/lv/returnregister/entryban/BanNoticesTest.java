package lv.returnregister.entryban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.Fact;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.person.CorrectPerson;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.PersonFact;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bans of others are told and entered within a working day each (Cabinet Regulation 122/2013, points 9–11). */
class BanNoticesTest extends CaseTest {

    @Autowired
    private EntryBanDecisions decisions;

    @Autowired
    private Deadlines deadlines;

    @Test
    void a_ban_of_a_minister_that_pmlp_enters_from_paper_meets_both_clocks_by_the_entry() {
        // given a decision that was told two hours ago on paper, on the day it was made
        String told = inHours(-2);
        CaseId caseId = entered("national-security", LocalDateTime.parse(told).toLocalDate(), told);

        // then it was told in time, and entered in time by this very act
        assertThat(clock(caseId, "minister-ban-told").state()).isEqualTo(DeadlineState.MET);
        assertThat(clock(caseId, "minister-ban-entered").state()).isEqualTo(DeadlineState.MET);
        assertThat(clock(caseId, "minister-ban-told").rule().citation().lv()).isEqualTo("MK noteikumi Nr. 122, 9. p.");
        assertThat(clock(caseId, "minister-ban-entered").rule().citation().lv())
                .isEqualTo("MK noteikumi Nr. 122, 10. p.");
    }

    @Test
    void a_notice_that_lay_for_a_month_was_entered_late_and_the_late_telling_is_seen() {
        CaseId caseId = entered("persona-non-grata", today().minusDays(60), inHours(-30 * 24));

        assertThat(clock(caseId, "minister-ban-told").doneInTime()).isFalse();
        assertThat(clock(caseId, "minister-ban-entered").doneInTime()).isFalse();
    }

    @Test
    void a_ban_of_a_court_has_the_clock_of_its_judgment_and_none_of_a_minister() {
        CaseId caseId = entered("court-expulsion", today(), null);

        assertThat(clock(caseId, "court-ban-entered").state()).isEqualTo(DeadlineState.MET);
        assertThat(rules(caseId)).doesNotContain("minister-ban-told", "minister-ban-entered");
    }

    @Test
    void missing_data_that_were_told_are_entered_on_the_page_of_the_person_and_that_meets_the_clock() {
        // given a ban of a Minister
        CaseId caseId = entered("national-security", today(), null);

        // when the Minister's office tells what was missing
        act(office(), caseId, "record-missing-data", Map.of("what", "dzimšanas datums", "knownOn", today().toString()));

        // then it was told in time, and PMLP has a working day
        assertThat(clock(caseId, "missing-data-told").state()).isEqualTo(DeadlineState.MET);
        assertThat(clock(caseId, "missing-data-entered").state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(clock(caseId, "missing-data-entered").rule().citation().lv())
                .isEqualTo("MK noteikumi Nr. 122, 11. p.");

        // when the data are entered
        currentOfficer.as(office(), () -> {
            persons.correct(new CorrectPerson(
                    cases.find(caseId).personId(), PersonFact.BIRTH_DATE, "1971-08-14", "ministra paziņojums"));
            return true;
        });

        // then
        assertThat(clock(caseId, "missing-data-entered").state()).isEqualTo(DeadlineState.MET);
        assertThat(facts(caseId)).contains("missing-data-told", "missing-data-entered");
    }

    @Test
    void a_second_notice_does_not_give_more_time_for_the_first() {
        CaseId caseId = entered("national-security", today(), null);
        act(
                office(),
                caseId,
                "record-missing-data",
                Map.of("what", "vārds", "knownOn", today().toString(), "receivedAt", inHours(-1)));
        DeadlineView first = clock(caseId, "missing-data-entered");

        act(office(), caseId, "record-missing-data", Map.of("what", "uzvārds", "knownOn", today().toString()));

        assertThat(clock(caseId, "missing-data-entered").id()).isEqualTo(first.id());
    }

    @Test
    void nothing_is_missing_of_a_ban_that_the_authorities_decide_themselves_nor_of_a_court() {
        CaseId own = entered("threat", null, null);
        CaseId court = entered("court-expulsion", today(), null);

        for (CaseId caseId : new CaseId[] {own, court}) {
            assertThat(refusals(
                            office(),
                            caseId,
                            "record-missing-data",
                            Map.of("what", "vārds", "knownOn", today().toString())))
                    .containsExactly("no-ban-of-others");
            assertThat(currentOfficer.as(office(), () -> acts.anyTimeSteps(caseId)))
                    .doesNotContain("record-missing-data");
        }
    }

    @Test
    void a_notice_cannot_come_before_what_it_tells() {
        CaseId caseId = entered("national-security", today(), null);

        assertThat(refusals(
                        office(),
                        caseId,
                        "record-missing-data",
                        Map.of("what", "vārds", "knownOn", today().toString(), "receivedAt", inHours(-48))))
                .containsExactly("received-before-known");
        assertThat(refusals(
                        office(),
                        caseId,
                        "record-missing-data",
                        Map.of("what", "vārds", "knownOn", today().plusDays(1).toString())))
                .contains("in-the-future");
        assertThat(refusals(
                        office(),
                        caseId,
                        "record-missing-data",
                        Map.of("what", "vārds", "knownOn", today().toString(), "receivedAt", inHours(48))))
                .contains("in-the-future");
    }

    private CaseId entered(String ground, @Nullable LocalDate decidedOn, @Nullable String receivedAt) {
        return currentOfficer.as(
                office(),
                () -> decisions
                        .imposeAlone(
                                PersonData.named("MOROZOVA", "STEPANIDA").ofNationality("RUS"),
                                new ImposeEntryBan(
                                        true,
                                        ground,
                                        months(ground),
                                        null,
                                        months(ground) == null ? true : null,
                                        "persona-non-grata".equals(ground) ? "latvia" : "schengen",
                                        "pamats",
                                        decidedOn == null ? null : "1-77",
                                        decidedOn,
                                        receivedAt == null ? null : LocalDateTime.parse(receivedAt),
                                        true))
                        .id());
    }

    /** A Minister's ban here has no end. */
    private static @Nullable Integer months(String ground) {
        return switch (ground) {
            case "threat" -> 84;
            case "court-expulsion" -> 36;
            default -> null;
        };
    }

    private DeadlineView clock(CaseId caseId, String rule) {
        return currentOfficer.as(office(), () -> deadlines.of(caseId)).stream()
                .filter(deadline -> deadline.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<String> rules(CaseId caseId) {
        return currentOfficer.as(office(), () -> deadlines.of(caseId)).stream()
                .map(DeadlineView::ruleId)
                .toList();
    }

    private List<String> facts(CaseId caseId) {
        return currentOfficer.as(
                office(), () -> cases.timeline(caseId).stream().map(Fact::kind).toList());
    }

    private LocalDate today() {
        return LegalTime.day(clock.instant());
    }

    private String inHours(int hours) {
        return LegalTime.at(clock.instant().plus(Duration.ofHours(hours)))
                .toLocalDateTime()
                .withNano(0)
                .toString();
    }

    private Officer office() {
        return officer("bans.told", Authority.PMLP, Role.OFFICER);
    }
}
