package lv.returnregister.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Wrong facts are corrected by two people, and what follows from a fact follows the right one. */
class CorrectionTest extends CaseTest {

    private static final String APPROVE = "approve-correction";
    private static final Map<String, Object> YES = Map.of("approve", true);
    private static final Map<String, Object> DETAINED = Map.of(
            "decision",
            "detain",
            "ground",
            "illegal-border-crossing",
            "facility",
            "Daugavpils",
            "alternativesWhyNot",
            "nav dzīvesvietas",
            "bestInterests",
            "izvērtētas");

    @Autowired
    private Deadlines deadlines;

    @Test
    void nothing_changes_before_a_second_person_approves() {
        CaseId caseId = found();

        act(officer("one"), caseId, "correct", birthDate("1990-04-12", "1991-04-12"));

        assertThat(recorded(caseId, "1990-04-12")).isTrue();
        assertThat(steps(caseId)).contains(APPROVE);
        assertThat(refusals(officer("one"), caseId, APPROVE, YES)).containsExactly("correction-approved-by-another");

        act(supervisor(), caseId, APPROVE, YES);

        assertThat(recorded(caseId, "1991-04-12")).isTrue();
        assertThat(steps(caseId)).doesNotContain(APPROVE);
    }

    @Test
    void both_values_and_the_reason_stay_on_the_timeline() {
        CaseId caseId = found();
        act(officer("one"), caseId, "correct", birthDate("1990-04-12", "1991"));
        act(officer("two"), caseId, APPROVE, YES);

        List<Fact> timeline = currentOfficer.as(supervisor(), () -> cases.timeline(caseId));

        assertThat(timeline.stream().filter(fact -> fact.kind().equals("data-corrected")))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.recordedBy()).isEqualTo("correction.two");
                    assertThat(fact.details())
                            .containsEntry("correctedFact", "birthDate")
                            .containsEntry("valueBefore", "12.04.1990.")
                            .containsEntry("valueAfter", "1991")
                            .containsEntry("reason", "dzimšanas apliecība");
                });
        assertThat(currentOfficer.as(
                        supervisor(),
                        () -> persons.corrections(cases.find(caseId).personId())))
                .hasSize(1);
    }

    @Test
    void a_correction_turned_down_changes_nothing_and_its_proposer_may_take_it_back() {
        CaseId caseId = found();
        act(officer("one"), caseId, "correct", birthDate("1990-04-12", "1991"));

        act(officer("one"), caseId, APPROVE, Map.of("approve", false, "reason", "pārrakstīšanās"));

        assertThat(recorded(caseId, "1990-04-12")).isTrue();
        assertThat(steps(caseId)).doesNotContain(APPROVE);
    }

    @Test
    void every_reason_against_a_proposal_is_told_at_once() {
        CaseId caseId = found();
        assertThat(refusals(officer("one"), caseId, "correct", birthDate("1989", "2999")))
                .containsExactly("not-the-recorded-value", "birth-date-in-future");
        assertThat(refusals(officer("one"), caseId, "correct", birthDate("12.04.1990.", "1990-04-12")))
                .containsExactly("nothing-to-correct");
        assertThat(refusals(
                        officer("one"), caseId, "correct", Map.of("fact", "weather", "to", "rain", "reason", "laiks")))
                .containsExactly("fact-not-correctable");
        assertThat(refusals(officer("one"), caseId, "correct", Map.of("fact", "surname", "to", " ", "reason", "kļūda")))
                .containsExactly("required");

        act(officer("one"), caseId, "correct", birthDate("1990-04-12", "1991"));
        assertThat(refusals(officer("two"), caseId, "correct", birthDate("1990-04-12", "1992")))
                .containsExactly("correction-waits");
    }

    @Test
    void a_fact_that_changed_since_the_proposal_is_not_overwritten() {
        CaseId caseId = found();
        act(officer("one"), caseId, "correct", birthDate("1990-04-12", "1991"));
        currentOfficer.as(officer("two"), () -> {
            persons.correctBirthDate(cases.find(caseId).personId(), PartialDate.ofYear(1985), "pase");
            return true;
        });

        assertThat(refusals(supervisor(), caseId, APPROVE, YES)).containsExactly("correction-overtaken");
        assertThat(recorded(caseId, "1985")).isTrue();
    }

    @Test
    void every_fact_of_a_person_can_be_corrected() {
        Map<String, String> right = Map.ofEntries(
                Map.entry("surname", "SAIDOVS"),
                Map.entry("givenNames", "TIMURS"),
                Map.entry("nativeName", "Саидов Тимур"),
                Map.entry("patronymic", "OLEGOVICH"),
                Map.entry("birthDate", "1991-01"),
                Map.entry("sex", "F"),
                Map.entry("nationality", "TJK"),
                Map.entry("nationalityType", "SUB"),
                Map.entry("euFamilyMember", "true"),
                Map.entry("birthCountry", "UZB"),
                Map.entry("birthPlace", "Dušanbe"),
                Map.entry("personalCode", "120490-12345"));
        CaseId caseId = found();

        right.forEach((fact, value) -> {
            act(officer("one"), caseId, "correct", Map.of("fact", fact, "to", value, "reason", "pase"));
            act(supervisor(), caseId, APPROVE, YES);
        });

        PersonData now = currentOfficer.as(
                supervisor(), () -> persons.of(cases.find(caseId).personId()).data());
        assertThat(now.surname()).isEqualTo("SAIDOVS");
        assertThat(now.nationalities()).containsExactly("TJK");
        assertThat(now.euFamilyMember()).isTrue();
        assertThat(now.birthCountry()).isEqualTo("UZB");
        assertThat(now.personalCode()).isEqualTo("120490-12345");
    }

    @Test
    void a_detainee_who_may_be_under_fourteen_is_to_be_released_at_once() {
        CaseId caseId = found();
        act(officer("one"), caseId, "decide-detention", DETAINED);
        // May still be thirteen, whatever the day this test runs on.
        int year = today().plusDays(1).getYear() - 14;

        act(officer("one"), caseId, "correct", birthDate("1990-04-12", Integer.toString(year)));
        assertThat(steps(caseId)).contains("apply-to-court").doesNotContain("release-person");
        act(supervisor(), caseId, APPROVE, YES);

        assertThat(steps(caseId)).contains("release-person").doesNotContain("apply-to-court");
        assertThat(currentOfficer.as(officer("one"), () -> deadlines.running(caseId, "detention-by-authority")))
                .isEmpty();
        assertThat(refusals(officer("one"), caseId, "apply-to-court", Map.of("months", 1)))
                .contains("detention-not-under-14");
    }

    @Test
    void a_detainee_who_turns_out_to_be_sixteen_stays_detained() {
        CaseId caseId = found();
        act(officer("one"), caseId, "decide-detention", DETAINED);

        act(
                officer("one"),
                caseId,
                "correct",
                birthDate("1990-04-12", today().minusYears(16).toString()));
        act(supervisor(), caseId, APPROVE, YES);

        assertThat(steps(caseId)).contains("apply-to-court", "appoint-representative");
    }

    @Test
    void the_police_propose_and_do_not_approve() {
        CaseId caseId = found();
        act(made("police", Authority.VP, Role.OFFICER), caseId, "correct", birthDate("1990-04-12", "1991"));

        assertThat(refusals(made("police.2", Authority.VP, Role.OFFICER), caseId, APPROVE, YES))
                .contains("right-missing");
        act(made("office", Authority.PMLP, Role.SUPERVISOR), caseId, APPROVE, YES);

        assertThat(recorded(caseId, "1991")).isTrue();
    }

    private CaseId found() {
        PersonData person =
                PersonData.named("SAIDOV", "TIMUR").ofNationality("RUS").born(PartialDate.parse("1990-04-12"));
        return found(officer("one"), person, "Daugavpils", "illegal-border-crossing");
    }

    private static Map<String, Object> birthDate(String from, String to) {
        return Map.of("fact", "birthDate", "from", from, "to", to, "reason", "dzimšanas apliecība");
    }

    private boolean recorded(CaseId caseId, String birthDate) {
        return currentOfficer.as(
                supervisor(),
                () -> PartialDate.parse(birthDate)
                        .equals(persons.of(cases.find(caseId).personId()).data().birthDate()));
    }

    private LocalDate today() {
        return LegalTime.day(clock.instant());
    }

    private Officer officer(String name) {
        return made(name, Authority.VRS, Role.OFFICER);
    }

    private Officer supervisor() {
        return made("supervisor", Authority.VRS, Role.SUPERVISOR);
    }

    private Officer made(String name, Authority authority, Role role) {
        return officer("correction." + name, authority, role);
    }
}
