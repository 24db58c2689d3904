package lv.returnregister.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the law demands for minors, families and vulnerable people. */
class ProtectionTest extends CaseTest {

    private static final String REPRESENTED = "unaccompanied-minor-represented";
    private static final String LAST_RESORT = "family-last-resort";
    private static final String RECEIVED = "minor-returned-to-someone";
    private static final String LIMITS = "ban-within-limits";
    private static final String SEEK = "appoint-representative";

    private static final Map<String, Object> DEPARTURE_ORDER =
            Map.of("kind", "departure-order", "days", 30, "imposeBan", false);

    @Autowired
    private EntryBans bans;

    @Test
    void a_birth_date_known_only_by_year_counts_for_the_child_near_eighteen() {
        // May still be seventeen, whatever the day this test runs on; a year older is certainly of age.
        int year = today().plusDays(1).getYear() - 18;

        CaseId perhaps = found(PartialDate.ofYear(year));
        CaseId certainly = found(PartialDate.ofYear(today().getYear() - 19));

        assertThat(steps(perhaps)).contains(SEEK);
        assertThat(steps(certainly)).doesNotContain(SEEK);
        assertThat(refusals(guard(), perhaps, "draft-return-decision", DEPARTURE_ORDER))
                .contains(REPRESENTED);
        assertThat(refusals(guard(), certainly, "draft-return-decision", DEPARTURE_ORDER))
                .doesNotContain(REPRESENTED);
    }

    @Test
    void who_turns_eighteen_today_is_of_age_and_who_does_tomorrow_is_not() {
        assertThat(steps(found(PartialDate.of(today().minusYears(18))))).doesNotContain(SEEK);
        assertThat(steps(found(PartialDate.of(today().minusYears(18).plusDays(1)))))
                .contains(SEEK);
    }

    @Test
    void without_a_birth_date_any_officer_may_say_that_it_is_a_child_alone() {
        CaseId caseId = found(null);
        assertThat(steps(caseId)).doesNotContain(SEEK);

        act(officer(Authority.VP), caseId, "record-vulnerability", Map.of("kind", "unaccompanied-minor"));

        assertThat(steps(caseId)).contains(SEEK);
    }

    @Test
    void an_adult_companion_answers_for_the_child_until_it_turns_out_that_the_child_is_alone() {
        CaseId caseId = found(child());

        act(guard(), caseId, "record-companion", Map.of("name", "Laila AHMADI", "link", "MOT"));
        assertThat(steps(caseId)).doesNotContain(SEEK);
        assertThat(refusals(guard(), caseId, "draft-return-decision", DEPARTURE_ORDER))
                .doesNotContain(REPRESENTED);

        act(guard(), caseId, "record-vulnerability", Map.of("kind", "unaccompanied-minor"));
        assertThat(steps(caseId)).contains(SEEK);
        assertThat(refusals(guard(), caseId, "draft-return-decision", DEPARTURE_ORDER))
                .contains(REPRESENTED);
    }

    @Test
    void a_brother_who_is_a_child_himself_does_not_answer_for_the_child() {
        CaseId caseId = found(child());

        act(guard(), caseId, "record-companion", Map.of("name", "Omid AHMADI", "link", "SIB", "child", true));

        assertThat(steps(caseId)).contains(SEEK);
    }

    @Test
    void minor_alone_among_the_kinds_means_that_an_adult_is_there() {
        CaseId caseId = found(child());

        act(guard(), caseId, "record-vulnerability", Map.of("kind", "minor"));

        assertThat(steps(caseId)).doesNotContain(SEEK);
        assertThat(refusals(guard(), caseId, "serve-return-decision", serve())).doesNotContain(REPRESENTED);
    }

    @Test
    void a_representative_may_be_named_by_either_authority_and_ends_the_search() {
        CaseId caseId = found(child());

        act(
                officer(Authority.PMLP),
                caseId,
                SEEK,
                Map.of("name", "Ludzas novada bāriņtiesa", "office", "orphans-court"));

        assertThat(steps(caseId)).doesNotContain(SEEK);
        assertThat(refusals(guard(), caseId, "draft-return-decision", DEPARTURE_ORDER))
                .doesNotContain(REPRESENTED);
        // Replaced later, without a task.
        act(guard(), caseId, SEEK, Map.of("name", "Anna Ozola", "office", "guardian"));
        assertThat(steps(caseId)).doesNotContain(SEEK);
    }

    @Test
    void a_representative_is_offered_for_a_minor_only_and_the_rest_to_everybody() {
        CaseId minor = found(child());
        act(guard(), minor, SEEK, Map.of("name", "Ludzas novada bāriņtiesa", "office", "orphans-court"));
        CaseId other = found(adult());

        assertThat(currentOfficer.as(guard(), () -> acts.anyTimeSteps(minor)))
                .contains(SEEK, "record-vulnerability", "record-companion");
        assertThat(currentOfficer.as(guard(), () -> acts.anyTimeSteps(other)))
                .contains("record-vulnerability", "record-companion")
                .doesNotContain(SEEK);
    }

    @Test
    void a_corrected_birth_date_begins_and_ends_the_search_for_a_representative() {
        CaseId caseId = found(PartialDate.of(today().minusYears(30)));
        assertThat(steps(caseId)).doesNotContain(SEEK);

        correctBirthDate(caseId, today().minusYears(16));
        assertThat(steps(caseId)).contains(SEEK);

        correctBirthDate(caseId, today().minusYears(26));
        assertThat(steps(caseId)).doesNotContain(SEEK);
    }

    @Test
    void a_draft_against_a_child_alone_is_not_signed_but_may_be_sent_back() {
        CaseId caseId = found(PartialDate.of(today().minusYears(30)));
        assess(caseId);
        act(guard(), caseId, "draft-return-decision", DEPARTURE_ORDER);
        correctBirthDate(caseId, today().minusYears(16));

        assertThat(refusals(signatory(), caseId, "sign-return-decision", Map.of("approve", true)))
                .containsExactly(REPRESENTED);
        act(signatory(), caseId, "sign-return-decision", Map.of("approve", false, "reason", "nav pārstāvja"));

        assertThat(steps(caseId)).contains("draft-return-decision");
    }

    @Test
    void a_child_alone_is_removed_only_to_somebody_who_confirmed_it() {
        CaseId caseId = found(child());
        act(guard(), caseId, SEEK, Map.of("name", "Ludzas novada bāriņtiesa", "office", "ORP"));
        removalOrderServed(caseId);
        Map<String, Object> removal = Map.of("crossingPoint", "Lidosta Rīga", "destination", "AFG", "transport", "AIR");
        Map<String, Object> prepared = Map.of("document", "held", "country", "AFG", "fitToTravel", true);

        act(guard(), caseId, "prepare-removal", prepared);
        assertThat(refusals(guard(), caseId, "carry-out-removal", removal)).contains(RECEIVED);

        act(guard(), caseId, "prepare-removal", with(prepared, "receiver", "family", "receivedBy", "Laila AHMADI"));
        assertThat(refusals(guard(), caseId, "carry-out-removal", removal)).contains(RECEIVED);

        act(
                guard(),
                caseId,
                "prepare-removal",
                with(prepared, "receiver", "family", "receivedBy", "Laila AHMADI", "receptionConfirmed", true));
        assertThat(refusals(guard(), caseId, "carry-out-removal", removal)).doesNotContain(RECEIVED, REPRESENTED);
    }

    @Test
    void a_reception_is_confirmed_only_by_somebody_named() {
        CaseId caseId = found(child());

        assertThat(refusals(
                        guard(),
                        caseId,
                        "prepare-removal",
                        Map.of("document", "held", "country", "AFG", "receptionConfirmed", true)))
                .containsExactly("required", "required", "removal-needs-served-decision");
    }

    @Test
    void a_minor_or_a_family_is_not_detained_without_reason_and_best_interests() {
        Map<String, Object> bare = Map.of(
                "decision", "detain",
                "ground", "illegal-border-crossing",
                "facility", "Daugavpils",
                "alternativesWhyNot", "nav adreses");
        CaseId minor = found(child());
        CaseId singleParent = found(adult());
        act(guard(), singleParent, "record-vulnerability", Map.of("kind", "single-parent"));
        CaseId couple = found(adult());
        act(guard(), couple, "record-companion", Map.of("name", "Mina KARIMI", "link", "CHI", "child", true));
        CaseId alone = found(adult());
        act(guard(), alone, "record-companion", Map.of("name", "Sara KARIMI", "link", "SPO"));

        for (CaseId family : List.of(minor, singleParent, couple)) {
            assertThat(refusals(guard(), family, "decide-detention", bare)).containsExactly(LAST_RESORT);
            act(guard(), family, "decide-detention", with(bare, "bestInterests", "izvērtētas, ģimene paliek kopā"));
        }
        act(guard(), alone, "decide-detention", bare);
    }

    @Test
    void nobody_weighs_best_interests_to_leave_a_child_at_liberty() {
        CaseId caseId = found(child());

        act(guard(), caseId, "decide-detention", Map.of("decision", "do-not-detain", "reason", "krīzes centrs"));

        assertThat(steps(caseId)).contains("assess-return");
    }

    @Test
    void a_vulnerability_may_be_recorded_while_the_foreigner_is_detained() {
        CaseId caseId = found(adult());
        act(
                guard(),
                caseId,
                "decide-detention",
                Map.of(
                        "decision", "detain",
                        "ground", "illegal-border-crossing",
                        "facility", "Daugavpils",
                        "alternativesWhyNot", "nav adreses"));

        act(guard(), caseId, "record-vulnerability", Map.of("kind", "pregnant", "since", "2026-01-10"));

        assertThat(currentOfficer.as(guard(), () -> cases.timeline(caseId))).anySatisfy(fact -> {
            assertThat(fact.kind()).isEqualTo("vulnerability-recorded");
            assertThat(fact.details())
                    .containsEntry("vulnerability", "vulnerabilities/PRG")
                    .containsEntry("since", "10.01.2026.");
        });
    }

    @Test
    void a_vulnerability_that_begins_tomorrow_or_is_on_no_list_is_refused() {
        CaseId caseId = found(adult());

        assertThat(refusals(
                        guard(),
                        caseId,
                        "record-vulnerability",
                        Map.of("kind", "pregnant", "since", today().plusDays(1).toString())))
                .containsExactly("in-the-future");
        assertThat(refusals(guard(), caseId, "record-vulnerability", Map.of("kind", "tired")))
                .containsExactly("code-unknown");
    }

    @Test
    void a_signatory_records_no_protection_and_the_police_name_no_representative() {
        CaseId caseId = found(child());

        assertThat(refusals(signatory(), caseId, "record-vulnerability", Map.of("kind", "illness")))
                .contains("right-missing");
        assertThat(refusals(officer(Authority.VP), caseId, SEEK, Map.of("name", "Anna Ozola", "office", "guardian")))
                .contains("right-missing");
    }

    @Test
    void for_a_minor_or_a_victim_of_trafficking_a_ban_may_be_lower_but_never_beyond_its_row() {
        CaseId minor = found(child());
        CaseId victim = found(adult());
        act(guard(), victim, "record-vulnerability", Map.of("kind", "trafficking-victim"));
        CaseId other = found(adult());

        for (CaseId lenient : List.of(minor, victim)) {
            assertThat(refusals(guard(), lenient, "draft-return-decision", ban("illegal-entry", 6)))
                    .doesNotContain(LIMITS);
            assertThat(refusals(guard(), lenient, "draft-return-decision", ban("threat", 120)))
                    .contains(LIMITS);
        }
        assertThat(refusals(guard(), other, "draft-return-decision", ban("illegal-entry", 6)))
                .contains(LIMITS);
        assertThat(refusals(guard(), other, "draft-return-decision", ban("threat", 120)))
                .doesNotContain(LIMITS);
    }

    @Test
    void no_ban_is_proposed_for_a_minor_who_is_removed() {
        CaseId minor = found(child());
        act(guard(), minor, SEEK, Map.of("name", "Ludzas novada bāriņtiesa", "office", "ORP"));
        removalOrderServed(minor);
        CaseId other = found(adult());
        removalOrderServed(other);

        assertThat(currentOfficer.asRegister(() -> bans.isBanProposed(minor))).isFalse();
        assertThat(currentOfficer.asRegister(() -> bans.isBanProposed(other))).isTrue();
    }

    @Test
    void once_the_child_has_left_nobody_seeks_a_representative() {
        CaseId caseId = found(child());
        assertThat(steps(caseId)).contains(SEEK);

        act(
                guard(),
                caseId,
                "confirm-departure",
                Map.of(
                        "at",
                                LegalTime.at(clock.instant())
                                        .toLocalDateTime()
                                        .withNano(0)
                                        .toString(),
                        "crossingPoint", "Lidosta Rīga",
                        "destination", "AFG",
                        "source", "EES"));

        assertThat(steps(caseId)).doesNotContain(SEEK);
    }

    private void removalOrderServed(CaseId caseId) {
        act(guard(), caseId, "decide-detention", Map.of("decision", "do-not-detain", "reason", "krīzes centrs"));
        assess(caseId);
        act(guard(), caseId, "draft-return-decision", Map.of("kind", "removal-order", "imposeBan", false));
        act(signatory(), caseId, "sign-return-decision", Map.of("approve", true));
        act(guard(), caseId, "serve-return-decision", serve());
    }

    private void assess(CaseId caseId) {
        if (steps(caseId).contains("decide-detention")) {
            act(guard(), caseId, "decide-detention", Map.of("decision", "do-not-detain", "reason", "ir adrese"));
        }
        act(
                guard(),
                caseId,
                "assess-return",
                Map.of("nonRefoulement", "none", "familyLife", "māte Kabulā", "health", "laba"));
    }

    private static Map<String, Object> serve() {
        return Map.of("means", "in-person", "language", "fa", "interpreter", true);
    }

    private static Map<String, Object> ban(String ground, int months) {
        return Map.of(
                "kind",
                "removal-order",
                "imposeBan",
                true,
                "ban",
                Map.of("ground", ground, "months", months, "territory", "schengen"));
    }

    private static Map<String, Object> with(Map<String, Object> answer, Object... more) {
        Map<String, Object> both = new HashMap<>(answer);
        for (int i = 0; i < more.length; i += 2) {
            both.put((String) more[i], more[i + 1]);
        }
        return both;
    }

    private CaseId found(@Nullable PartialDate birthDate) {
        PersonData unborn = PersonData.named("AHMADI", "NASIR").ofNationality("AFG");
        PersonData person = birthDate == null ? unborn : unborn.born(birthDate);
        return found(guard(), person, "Ludzas novads", "illegal-border-crossing");
    }

    private void correctBirthDate(CaseId caseId, LocalDate to) {
        currentOfficer.as(guard(), () -> {
            persons.correctBirthDate(cases.find(caseId).personId(), PartialDate.of(to), "dzimšanas apliecība");
            return true;
        });
    }

    private PartialDate child() {
        return PartialDate.of(today().minusYears(16));
    }

    private PartialDate adult() {
        return PartialDate.of(today().minusYears(30));
    }

    private LocalDate today() {
        return LegalTime.day(clock.instant());
    }

    private Officer guard() {
        return officer(Authority.VRS);
    }

    private Officer officer(Authority authority) {
        return made(authority, Role.OFFICER);
    }

    private Officer signatory() {
        return made(Authority.VRS, Role.SIGNATORY);
    }

    private Officer made(Authority authority, Role role) {
        return officer("protection." + authority + "." + role, authority, role);
    }
}
