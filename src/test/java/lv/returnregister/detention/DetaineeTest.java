package lv.returnregister.detention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.Fact;
import lv.returnregister.deadline.DeadlineState;
import lv.returnregister.deadline.DeadlineView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.detention.domain.CareRecords.Search;
import lv.returnregister.detention.domain.CustodyPlaces.Occupancy;
import lv.returnregister.detention.domain.Keeping;
import lv.returnregister.person.PersonData;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a detained foreigner is owed, where they are kept and for how long there. */
class DetaineeTest extends CaseTest {

    private static final List<String> OWED = List.of(
            "explain-rights",
            "inform-others",
            "record-health-check",
            "record-search",
            "list-belongings",
            "keep-temporarily");
    private static final Map<String, Object> RELEASE = Map.of("reason", "R07");

    @Autowired
    private DetaineeCare care;

    @Autowired
    private Belongings belongings;

    @Autowired
    private TemporaryKeeping keeping;

    @Autowired
    private Placements placements;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void what_a_detainee_is_owed_is_offered_while_they_are_detained_and_to_nobody_else() {
        CaseId free = found(adult());
        assertThat(offered(free)).doesNotContainAnyElementsOf(OWED);
        assertThat(refusals(free, "explain-rights", Map.of("language", "en", "signature", "signed")))
                .containsExactly("not-detained");

        CaseId caseId = detained("Mucenieki");
        assertThat(offered(caseId)).containsAll(OWED).doesNotContain("return-belongings");

        act(caseId, "release-person", RELEASE);
        assertThat(offered(caseId)).doesNotContainAnyElementsOf(OWED);
    }

    @Test
    void a_refused_signature_is_noted_and_legal_aid_that_was_asked_for_stands_on_the_timeline() {
        CaseId caseId = detained("Mucenieki");

        act(
                caseId,
                "explain-rights",
                Map.of("language", "ru", "signature", "refused", "refusal", "gaida advokātu", "legalAidAsked", true));

        assertThat(read(() -> care.information(caseId))).singleElement().satisfies(told -> {
            assertThat(told.signed()).isFalse();
            assertThat(told.refusal()).isEqualTo("gaida advokātu");
            assertThat(told.language()).isEqualTo("ru");
        });
        assertThat(kinds(caseId)).contains("rights-explained-unsigned", "legal-aid-asked");
    }

    @Test
    void nothing_is_done_with_a_detainee_before_the_detention_or_in_the_future() {
        CaseId caseId = detained("Mucenieki");
        Map<String, Object> check = Map.of("outcome", "fit", "examiner", "feldšere");

        assertThat(refusals(caseId, "record-health-check", with(check, "checkedAt", in(Duration.ofHours(-1)))))
                .containsExactly("before-detention");
        assertThat(refusals(caseId, "record-health-check", with(check, "checkedAt", in(Duration.ofHours(1)))))
                .containsExactly("in-the-future");
        act(caseId, "record-health-check", with(check, "checkedAt", in(Duration.ZERO)));

        assertThat(kinds(caseId)).contains("health-fit");
    }

    @Test
    void the_consulate_of_an_asylum_seeker_is_not_told_but_their_wish_is_noted_and_relatives_may_be() {
        CaseId caseId = detained("Mucenieki");
        Map<String, Object> told =
                Map.of("addressee", "consulate", "outcome", "informed", "contact", "Indijas vēstniecība");
        assertThat(refusals(caseId, "inform-others", Map.of("addressee", "consulate", "outcome", "informed")))
                .containsExactly("required");
        act(caseId, "inform-others", told);
        act(caseId, "apply-asylum", Map.of());

        assertThat(refusals(caseId, "inform-others", told)).containsExactly("consulate-not-for-asylum-seeker");
        act(caseId, "inform-others", Map.of("addressee", "consulate", "outcome", "not-wished"));
        act(caseId, "inform-others", Map.of("addressee", "relatives", "outcome", "informed", "contact", "brālis"));

        assertThat(kinds(caseId)).contains("consulate-informed", "consulate-not-wished", "relatives-informed");
    }

    @Test
    void who_is_not_fit_to_be_kept_brings_the_review_of_detention_at_once() {
        CaseId caseId = detained("Mucenieki");
        assertThat(steps(caseId)).doesNotContain("review-detention");

        act(caseId, "record-health-check", Map.of("outcome", "not-fit", "examiner", "ārsts"));
        act(caseId, "record-health-check", Map.of("outcome", "not-fit", "examiner", "cits ārsts"));

        assertThat(steps(caseId)).containsOnlyOnce("review-detention");
    }

    @Test
    void a_search_by_the_other_sex_or_of_a_minor_without_anybody_beside_is_kept_and_marked() {
        CaseId grown = detained("Mucenieki");
        act(grown, "record-search", Map.of("sameSex", true, "found", "pase"));
        act(grown, "record-search", Map.of("sameSex", false, "searcher", "J. Ozols"));
        assertThat(read(() -> care.searches(grown))).extracting(Search::regular).containsExactlyInAnyOrder(true, false);
        assertThat(kinds(grown)).contains("searched", "searched-irregularly");

        CaseId minor = detain(
                found(adult().born(LegalTime.day(clock.instant()).minusYears(16).toString())), "Mucenieki");
        act(minor, "record-search", Map.of("sameSex", true));
        act(minor, "record-search", Map.of("sameSex", true, "present", "bāriņtiesas pārstāve"));
        assertThat(read(() -> care.searches(minor))).extracting(Search::regular).containsExactlyInAnyOrder(false, true);
    }

    @Test
    void belongings_are_returned_with_the_release_or_by_a_step_of_their_own_after_it() {
        CaseId together = detained("Mucenieki");
        act(together, "list-belongings", Map.of("items", "tālrunis, soma", "cash", new BigDecimal("120.50")));
        assertThat(offered(together)).contains("return-belongings");
        act(together, "release-person", with(RELEASE, "belongingsReturned", true));
        assertThat(offered(together)).doesNotContain("return-belongings");
        assertThat(kinds(together)).contains("released", "belongings-returned");

        CaseId later = detained("Mucenieki");
        act(later, "list-belongings", Map.of("items", "pulkstenis"));
        act(later, "release-person", RELEASE);
        assertThat(offered(later)).contains("return-belongings");
        act(later, "return-belongings", Map.of("note", "siksniņa bojāta"));

        assertThat(read(() -> belongings.of(later))).singleElement().satisfies(list -> {
            assertThat(list.isHeld()).isFalse();
            assertThat(list.returnNote()).isEqualTo("siksniņa bojāta");
        });
        assertThat(refusals(later, "return-belongings", Map.of())).containsExactly("no-belongings");
    }

    @Test
    void nobody_gets_a_bed_that_another_detainee_has_until_that_one_leaves() {
        String bed = "12-" + CaseId.next().toString().substring(24);
        CaseId first = detained("Daugavpils");
        CaseId second = detained("Daugavpils");
        act(first, "place-detainee", Map.of("facility", "Daugavpils", "bed", bed));

        assertThat(refusals(second, "place-detainee", Map.of("facility", "Daugavpils", "bed", bed)))
                .containsExactly("bed-taken");
        act(second, "place-detainee", Map.of("facility", "Mucenieki", "bed", bed));
        act(first, "release-person", RELEASE);
        act(second, "place-detainee", Map.of("facility", "Daugavpils", "bed", bed));

        assertThat(read(() -> placements.of(second)).getLast().bed()).isEqualTo(bed);
    }

    @Test
    void of_a_minute_the_clocks_show_twice_a_placement_means_the_one_after_the_present_placement() {
        // given a foreigner who is held at 03:50 of the summer time, twenty minutes before the clocks go back
        CaseId caseId = detained("Daugavpils");
        heldSince(caseId, "2025-10-26T00:50:00Z");

        // when the officer writes 03:20, which came before it and after it
        act(caseId, "place-detainee", Map.of("facility", "Mucenieki", "placedAt", "2025-10-26T03:20"));

        // then the later minute is meant
        assertThat(read(() -> placements.of(caseId)).getLast().placedAt())
                .isEqualTo(Instant.parse("2025-10-26T01:20:00Z"));
    }

    @Test
    void nobody_was_placed_in_the_hour_the_clocks_skip_by_whatever_door() {
        CaseId caseId = detained("Daugavpils");
        heldSince(caseId, "2025-03-29T10:00:00Z");
        PlaceDetainee skipped = new PlaceDetainee("Mucenieki", null, LocalDateTime.of(2025, 3, 30, 3, 20));

        assertThat(refusals(caseId, "place-detainee", Map.of("facility", "Mucenieki", "placedAt", "2025-03-30T03:20")))
                .contains("moment-skipped");
        assertThatThrownBy(() -> read(() -> {
                    placements.place(caseId, skipped);
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection ->
                                assertThat(rejection.names("moment-skipped")).isTrue());
        assertThat(read(() -> placements.of(caseId))).hasSize(1);
    }

    private void heldSince(CaseId caseId, String instant) {
        for (String table : List.of("detention_detention set started_at", "detention_placement set placed_at")) {
            jdbc.sql("update " + table + " = cast(:at as timestamptz) where case_id = :case")
                    .param("at", instant)
                    .param("case", caseId.value())
                    .update();
        }
    }

    @Test
    void the_beds_of_a_centre_come_from_the_list_and_everybody_placed_there_now_takes_one() {
        int before = occupied("P-MUC");
        CaseId caseId = detained("Mucenieki");
        assertThat(occupied("P-MUC")).isEqualTo(before + 1);

        act(caseId, "place-detainee", Map.of("facility", "P-DGP"));

        assertThat(occupied("P-MUC")).isEqualTo(before);
        assertThat(read(placements::occupancy)).extracting(Occupancy::beds).containsExactly(84, 84);
        assertThat(new Occupancy("P-MUC", 84, 84).isFull()).isTrue();
        assertThat(new Occupancy("P-MUC", 84, 84).isOver()).isFalse();
    }

    @Test
    void an_overfull_centre_is_told_on_the_timeline_and_refuses_nobody() {
        CaseId caseId = detained("Daugavpils");
        everyBedTaken("P-MUC");
        try {
            act(caseId, "place-detainee", Map.of("facility", "Mucenieki"));
            act(caseId, "place-detainee", Map.of("facility", "Daugavpils"));
        } finally {
            empty("P-MUC");
        }

        assertThat(facts(caseId))
                .filteredOn(fact -> fact.kind().equals("detainee-placed"))
                .extracting(fact -> fact.details().containsKey("overfull"))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void temporary_keeping_runs_48_hours_over_any_move_within_and_ends_with_the_move_to_a_centre() {
        CaseId caseId = detained("P-SPR");
        DeadlineView clockOfPlace = term(caseId);
        assertThat(Duration.between(clockOfPlace.startedAt(), clockOfPlace.endsAt()))
                .isBetween(Duration.ofHours(48).minusMinutes(1), Duration.ofHours(48));
        assertThat(steps(caseId)).containsOnlyOnce("place-detainee");

        act(caseId, "keep-temporarily", Map.of("ground", "may-flee", "healthAsked", true));
        assertThat(refusals(caseId, "keep-temporarily", Map.of("ground", "may-flee", "healthAsked", true)))
                .containsExactly("kept-already");
        act(caseId, "place-detainee", Map.of("facility", "P-SPV"));
        assertThat(term(caseId).startedAt()).isEqualTo(clockOfPlace.startedAt());
        assertThat(steps(caseId)).containsOnlyOnce("place-detainee");

        act(caseId, "place-detainee", Map.of("facility", "Mucenieki"));

        assertThat(term(caseId).state()).isEqualTo(DeadlineState.MET);
        assertThat(steps(caseId)).doesNotContain("place-detainee").contains("apply-to-court");
        assertThat(read(() -> keeping.of(caseId)))
                .singleElement()
                .satisfies(stay -> assertThat(stay.isRunning()).isFalse())
                .extracting(Keeping::ground)
                .isEqualTo("K02");
    }

    @Test
    void temporary_keeping_needs_premises_of_that_kind_and_the_question_about_health() {
        CaseId caseId = detained("Mucenieki");

        assertThat(refusals(caseId, "keep-temporarily", Map.of("ground", "danger", "healthAsked", false)))
                .containsExactly("health-not-asked");
        assertThat(refusals(caseId, "keep-temporarily", Map.of("ground", "danger", "healthAsked", true)))
                .containsExactly("required");
        assertThat(refusals(
                        caseId,
                        "keep-temporarily",
                        Map.of("ground", "danger", "healthAsked", true, "facility", "Daugavpils")))
                .containsExactly("not-keeping-premises");
        act(caseId, "keep-temporarily", Map.of("ground", "danger", "healthAsked", true, "facility", "P-SPD"));

        assertThat(term(caseId).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(steps(caseId)).contains("place-detainee");
    }

    @Test
    void release_ends_temporary_keeping_and_48_hours_gone_are_told() {
        CaseId caseId = detained("P-SPL");
        Instant passed = clock.instant().minus(Duration.ofMinutes(1));
        currentOfficer.asRegister(() -> {
            deadlines.startUntil(caseId, "temporary-keeping", passed.minus(Duration.ofHours(48)), passed);
            return deadlines.passOverdue();
        });
        assertThat(kinds(caseId)).contains("temporary-keeping-over");
        assertThat(steps(caseId)).contains("place-detainee", "apply-to-court");

        act(caseId, "release-person", RELEASE);

        assertThat(steps(caseId)).doesNotContain("place-detainee");
        assertThat(term(caseId).metAt()).isNotNull();
        assertThat(kinds(caseId)).contains("temporary-keeping-ended");
    }

    @Test
    void the_extended_ceiling_is_for_the_two_reasons_of_the_law_alone() {
        assertThat(court("no-cooperation").isPastSixMonths()).isTrue();
        assertThat(court("papers-delayed").isPastSixMonths()).isTrue();
        assertThat(court("other").isPastSixMonths()).isFalse();
        assertThat(court(null).isPastSixMonths()).isFalse();
    }

    private void everyBedTaken(String place) {
        jdbc.sql("""
                with held as (
                    insert into detention_detention
                        (id, case_id, started_at, unit, ground, facility, alternatives_why_not, term_ends_at)
                    select gen_random_uuid(), gen_random_uuid(), now(), 'test', 'D02', :place, 'test', now()
                    from generate_series(1, 84) returning id, case_id)
                insert into detention_placement (id, case_id, detention_id, place, placed_at, recorded_at, recorded_by)
                select gen_random_uuid(), case_id, id, :place, now(), now(), 'test' from held""").param("place", place).update();
    }

    private void empty(String place) {
        jdbc.sql("delete from detention_placement where recorded_by = 'test' and place = :place")
                .param("place", place)
                .update();
        jdbc.sql("delete from detention_detention where unit = 'test' and facility = :place")
                .param("place", place)
                .update();
    }

    private static RecordCourtDecision court(@Nullable String reason) {
        LocalDateTime at = LocalDateTime.of(2026, 5, 13, 15, 0);
        return new RecordCourtDecision("detain", at.plusMonths(2), reason, at, null);
    }

    private static PersonData adult() {
        return PersonData.named("PROBA", "PAULA").ofNationality("IND");
    }

    private CaseId detained(String facility) {
        return detain(found(adult()), facility);
    }

    private CaseId detain(CaseId caseId, String facility) {
        act(
                caseId,
                "decide-detention",
                Map.of(
                        "decision", "detain",
                        "ground", "risk-of-absconding",
                        "facility", facility,
                        "alternativesWhyNot", "slēpjas",
                        "bestInterests", "izvērtētas"));
        return caseId;
    }

    private CaseId found(PersonData person) {
        return read(() -> detentions
                .apprehend(persons.record(person), ApprehendForeigner.of("Rīga", "illegal-work", null, null, null))
                .id());
    }

    private int occupied(String place) {
        return read(placements::occupancy).stream()
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElseThrow()
                .occupied();
    }

    private DeadlineView term(CaseId caseId) {
        return read(() -> deadlines.of(caseId)).stream()
                .filter(term -> term.ruleId().equals("temporary-keeping") && term.state() != DeadlineState.CANCELLED)
                .findFirst()
                .orElseThrow();
    }

    private String in(Duration gap) {
        return LegalTime.at(clock.instant().plus(gap))
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static Map<String, Object> with(Map<String, Object> answer, String key, Object value) {
        Map<String, Object> whole = new HashMap<>(answer);
        whole.put(key, value);
        return whole;
    }

    private List<Fact> facts(CaseId caseId) {
        return read(() -> cases.timeline(caseId));
    }

    private List<String> kinds(CaseId caseId) {
        return facts(caseId).stream().map(Fact::kind).toList();
    }

    private List<String> offered(CaseId caseId) {
        return read(() -> acts.anyTimeSteps(caseId));
    }

    private void act(CaseId caseId, String step, Map<String, Object> answer) {
        act(guard(), caseId, step, answer);
    }

    private List<String> refusals(CaseId caseId, String step, Map<String, Object> answer) {
        return refusals(guard(), caseId, step, answer);
    }

    private <T> T read(Callable<T> act) {
        return currentOfficer.as(guard(), act);
    }

    private Officer guard() {
        return officer("detainee.guard", Authority.VRS, Role.OFFICER);
    }
}
