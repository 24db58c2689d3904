package lv.returnregister.entryban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Rights;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.BanLength;
import lv.returnregister.entryban.EntryBanCheck.Verdict;
import lv.returnregister.entryban.domain.CaseBans;
import lv.returnregister.entryban.domain.EntryBan;
import lv.returnregister.person.DocumentData;
import lv.returnregister.person.IdentityMatch;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** "Is there an entry ban against this person?" – the answers the scenarios expect, and which bans count. */
class EntryBanCheckTest extends RegisterTest {

    @Autowired
    private EntryBanCheck check;

    @Autowired
    private EntryBanQueries queries;

    @Autowired
    private CaseBans bans;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Persons persons;

    @Autowired
    private Rights rights;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final java.util.List<EntryBan> made = new java.util.ArrayList<>();

    @AfterEach
    void takeBansAway() {
        made.forEach(ban -> jdbc.sql("delete from entryban_ban where id = ?")
                .param(ban.id())
                .update());
    }

    @Test
    void the_same_name_and_full_birth_date_is_a_hit() {
        given(PersonData.named("NGUYEN", "VAN DUC").born("1995-03-02"), BanStatus.IN_FORCE, 36);

        assertThat(asked(PersonData.named("Nguyen", "Van Duc").born("1995-03-02")))
                .isEqualTo(Verdict.HIT);
    }

    @Test
    void swapped_names_have_to_be_compared() {
        given(PersonData.named("NGUYEN", "VAN DUC").born("1995-03-02"), BanStatus.IN_FORCE, 36);

        assertThat(asked(PersonData.named("VAN DUC", "NGUYEN").born("1995-03-02")))
                .isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void a_birth_date_known_in_part_has_to_be_compared() {
        givenMorozov();

        assertThat(asked(
                        PersonData.named("Morozov", "Stepan").born("1971-08-14").ofNationality("RUS")))
                .isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void cyrillic_latvian_and_mistyped_spellings_are_found() {
        givenMorozov();

        assertThat(asked(
                        PersonData.named("Морозов", "Степан").born("1971-08-14").ofNationality("RUS")))
                .isEqualTo(Verdict.POSSIBLE);
        assertThat(asked(PersonData.named("Morozovs", "Stepans").born("1971-08-14")))
                .isEqualTo(Verdict.POSSIBLE);
        assertThat(asked(PersonData.named("MOROZOV", "STIEPAN").born("1971-08-14")))
                .isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void a_namesake_of_another_year_is_no_hit() {
        givenMorozov();

        assertThat(asked(
                        PersonData.named("Morozov", "Stepan").born("1994-02-01").ofNationality("BLR")))
                .isEqualTo(Verdict.NO_HIT);
    }

    @Test
    void a_suspended_ban_does_not_count() {
        given(singh(), BanStatus.SUSPENDED, 48);

        assertThat(asked(singh())).isEqualTo(Verdict.NO_HIT);
    }

    @Test
    void a_ban_that_only_waits_for_the_departure_does_not_count() {
        given(singh(), BanStatus.AWAITING_DEPARTURE, 48);

        assertThat(asked(singh())).isEqualTo(Verdict.NO_HIT);
    }

    @Test
    void an_expired_ban_does_not_count_even_before_the_engine_has_ended_it() {
        LocalDate today = LegalTime.day(clock.instant());
        given(singh(), BanStatus.IN_FORCE, 12, today.minusMonths(12).minusDays(1));

        assertThat(asked(singh())).isEqualTo(Verdict.NO_HIT);
    }

    @Test
    void the_last_day_still_belongs_to_the_ban() {
        LocalDate today = LegalTime.day(clock.instant());
        given(singh(), BanStatus.IN_FORCE, 12, today.minusMonths(12));

        assertThat(asked(singh())).isEqualTo(Verdict.HIT);
    }

    @Test
    void on_the_evening_of_the_departure_the_ban_counts_already() {
        given(singh(), BanStatus.IN_FORCE, 36, LegalTime.day(clock.instant()));

        assertThat(asked(singh())).isEqualTo(Verdict.HIT);
    }

    @Test
    void the_same_document_with_a_compatible_name_is_a_hit_without_a_birth_date() {
        given(
                PersonData.named("OKAFOR", "CHINEDU")
                        .born("1999-07-07")
                        .with(DocumentData.passport("A07712345", "NGA", null)),
                BanStatus.IN_FORCE,
                36);

        assertThat(asked(PersonData.named("Okafor", "Chinedu").with(DocumentData.passport("A07712345", "NGA", null))))
                .isEqualTo(Verdict.HIT);
    }

    @Test
    void the_answer_names_ban_and_reasons() {
        given(singh(), BanStatus.IN_FORCE, 36);

        EntryBanCheck.Answer answer = as(officer("entry-ban.check"), () -> check.check(singh()));

        assertThat(answer.matches()).hasSize(1);
        assertThat(answer.matches().getFirst().territory()).isEqualTo("schengen");
        assertThat(answer.matches().getFirst().why().reasons())
                .contains(IdentityMatch.Reason.NAME_SAME, IdentityMatch.Reason.BIRTH_SAME);
    }

    @Test
    void every_question_is_recorded_with_its_answer() {
        String surname = "Rakstnieks" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

        asked(PersonData.named(surname, "Made Up"));

        assertThat(jdbc.sql("""
                        select subject from audit_entry
                        where action = 'entry-ban-checked' and details ->> 'surname' = :surname""").param("surname", surname).query(String.class).list())
                .containsExactly("NO_HIT");
    }

    @Test
    void without_the_right_nobody_is_answered() {
        assertThatThrownBy(() -> as(officer("case.read"), () -> check.check(singh())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_list_finds_names_in_any_order_and_spelling() {
        PersonId banned = given(PersonData.named("ZORINOV", "BRANISLAV").born("1980-05-05"), BanStatus.IN_FORCE, 36);

        for (String text : new String[] {
            "zorin", "Branislav Zorinov", "Zorinovs Branislavs", "Зоринов Бранислав", "ZORINOV 05.05.1980."
        }) {
            assertThat(listed(EntryBanQueries.Filter.all().withText(text)))
                    .as(text)
                    .extracting(EntryBanQueries.Row::personId)
                    .contains(banned);
        }
        assertThat(listed(EntryBanQueries.Filter.all().withText("zorinov").withStatus(BanStatus.SUSPENDED)))
                .isEmpty();
        assertThat(listed(EntryBanQueries.Filter.all().withText("zorinov").withTerritory("latvia")))
                .isEmpty();
        assertThat(listed(EntryBanQueries.Filter.all().withText("zorinov").withAuthority(Authority.PMLP)))
                .isEmpty();
    }

    @Test
    void the_list_finds_documents_and_numbers_of_decisions() {
        PersonId banned = given(
                PersonData.named("KASSIMOV", "DAMIR")
                        .born("1983-01-09")
                        .with(DocumentData.passport("N 1234-0987", "KAZ", null)),
                BanStatus.IN_FORCE,
                36);

        assertThat(listed(EntryBanQueries.Filter.all().withText("N12340987")))
                .extracting(EntryBanQueries.Row::personId)
                .contains(banned);
        assertThat(listed(EntryBanQueries.Filter.all().withText(made.getLast().decisionNo())))
                .extracting(EntryBanQueries.Row::personId)
                .contains(banned);
        assertThat(listed(EntryBanQueries.Filter.all().withText("%"))).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_double() {
        for (int i = 0; i < 7; i++) {
            given(PersonData.named("PAGINOV", "PETR").born("19" + (60 + i) + "-01-02"), BanStatus.IN_FORCE, 36);
        }
        EntryBanQueries.Filter filter = EntryBanQueries.Filter.all().withText("paginov");
        java.util.List<UUID> seen = new java.util.ArrayList<>();
        EntryBanQueries.Cursor cursor = null;
        do {
            EntryBanQueries.Cursor from = cursor;
            EntryBanQueries.Page page = as(officer("entry-ban.read"), () -> queries.page(filter, from, 3));
            page.rows().forEach(row -> seen.add(row.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().hasSize(7);
        assertThat(as(officer("entry-ban.read"), () -> queries.count(filter))).isEqualTo(7);
    }

    private java.util.List<EntryBanQueries.Row> listed(EntryBanQueries.Filter filter) {
        return as(officer("entry-ban.read"), () -> queries.page(filter, null, 50))
                .rows();
    }

    private void givenMorozov() {
        given(PersonData.named("MOROZOV", "STEPAN").born("1971-08").ofNationality("RUS"), BanStatus.IN_FORCE, null);
    }

    private static PersonData singh() {
        return PersonData.named("Singh", "Gurpreet").born("1998-06-06").with(DocumentData.ofNumber("Z5566778"));
    }

    private Verdict asked(PersonData person) {
        return as(officer("entry-ban.check"), () -> check.check(person)).verdict();
    }

    private PersonId given(PersonData person, BanStatus status, Integer months) {
        return given(person, status, months, LegalTime.day(clock.instant()).minusMonths(1));
    }

    private PersonId given(PersonData person, BanStatus status, Integer months, LocalDate departure) {
        PersonId id = as(officer("case.open"), () -> persons.record(person));
        EntryBan ban = new EntryBan(
                CaseId.next(),
                id,
                status,
                "order-not-obeyed",
                BanLength.given(months, null),
                "schengen",
                Authority.VRS,
                "VRS",
                "VRS-2026-T" + Math.abs(id.hashCode()),
                departure,
                "test",
                clock.instant());
        if (status == BanStatus.IN_FORCE) {
            ban.startAfterDeparture(departure);
        }
        made.add(transactions.execute(inTransaction -> bans.add(ban.caseId(), ban)));
        return id;
    }

    private Officer officer(String right) {
        return new Officer(
                "check.test",
                "Pārbaudītājs",
                Authority.VRS,
                "VRS-LUDZA",
                Role.OFFICER,
                rights.of(Authority.VRS, Role.OFFICER).contains(right) ? java.util.Set.of(right) : java.util.Set.of());
    }

    private <T> T as(Officer officer, Supplier<T> work) {
        return currentOfficer.as(officer, work::get);
    }
}
