package lv.returnregister.entryban.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.BanLength;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.ui.CasePage;
import lv.returnregister.entryban.BanStatus;
import lv.returnregister.entryban.EntryBanChanges;
import lv.returnregister.entryban.EntryBanQueries;
import lv.returnregister.entryban.ReviewEntryBan;
import lv.returnregister.entryban.domain.CaseBans;
import lv.returnregister.entryban.domain.EntryBan;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.workflow.ui.FormView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of entry bans and the check, as officers meet them. */
class EntryBanViewsTest extends ScreenTest {

    @Autowired
    private CaseBans bans;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private EntryBanChanges changes;

    @Autowired
    private java.time.Clock clock;

    private Officer guard;
    private String surname;
    private EntryBan imposed;
    private String number;

    /** Letters at random: the tests share one register, and like names would be taken for one person. */
    private static String unlikeAnyOther() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(18)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit <= '9' ? digit - '0' + 'G' : digit - 'a' + 'A')))
                .collect(java.util.stream.Collectors.joining());
    }

    @BeforeEach
    void aBannedPerson() {
        guard = officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER);
        surname = "W" + unlikeAnyOther() + "EK";
        CaseView file = found(guard, surname);
        number = file.number();
        EntryBan ban = new EntryBan(
                file.id(),
                file.personId(),
                BanStatus.IN_FORCE,
                "order-not-obeyed",
                BanLength.months(36),
                "schengen",
                Authority.VRS,
                "VRS",
                file.number() + "-A",
                LocalDate.of(2026, 1, 5),
                guard.signInName(),
                clock.instant());
        ban.startAfterDeparture(LegalTime.day(clock.instant()).minusDays(3));
        keep(ban);
        imposed = ban;
    }

    private void keep(EntryBan ban) {
        transactions.executeWithoutResult(inTransaction -> bans.add(ban.caseId(), ban));
    }

    @Test
    void the_police_may_check_but_not_read_the_list() {
        Officer police = officer(Authority.VP, "VP", Role.OFFICER);

        open(police, EntryBanCheckView.ROUTE);
        assertThat(_find(EntryBanCheckView.class)).hasSize(1);
        open(police, EntryBanListView.ROUTE);
        assertThat(_find(AccessDeniedPage.class)).hasSize(1);
    }

    @Test
    void a_ban_without_a_case_is_imposed_from_its_own_page_and_told_what_it_lacks() {
        open(guard, EntryBanListView.ROUTE);
        _click(_get(Button.class, spec -> spec.withText("Jauns aizliegums")));
        assertThat(_find(NewBanView.class)).hasSize(1);
        type(_get(TextField.class, spec -> spec.withLabel("Uzvārds")), surname + "X");
        type(_get(TextField.class, spec -> spec.withLabel("Vārds (vārdi)")), "Nobody");
        FormView form = _get(FormView.class);
        form.setAnswer(Map.of("impose", "true", "ground", "threat", "territory", "schengen"));

        form.handIn();
        assertThat(form.getElement().getTextRecursively()).contains("Termiņš, mēneši");

        form.setAnswer(Map.of("months", 84));
        form.handIn();
        assertThat(_find(CasePage.class)).hasSize(1);
    }

    @Test
    void the_check_answers_unmistakably() {
        open(guard, EntryBanCheckView.ROUTE);
        ask(surname, "Elshan", "23.09.1991.");
        assertThat(_get(H2.class, spec -> spec.withText("AIZLIEGUMS SPĒKĀ"))).isNotNull();

        ask("Elshan", surname, "23.09.1991.");
        assertThat(_get(H2.class, spec -> spec.withText("JĀPĀRBAUDA"))).isNotNull();

        ask(surname, "Elshan", "23.09.1961.");
        assertThat(_get(H2.class, spec -> spec.withText("AIZLIEGUMA NAV"))).isNotNull();
    }

    @Test
    void an_answer_never_stands_beside_another_question() {
        open(guard, EntryBanCheckView.ROUTE);
        ask(surname, "Elshan", "23.09.1991.");

        type(_get(TextField.class, spec -> spec.withLabel("Uzvārds")), "Somebody");

        assertThat(_find(H2.class, spec -> spec.withText("AIZLIEGUMS SPĒKĀ"))).isEmpty();
    }

    @Test
    void a_right_zone_is_answered_at_once_a_misread_one_only_at_a_press_and_with_a_warning() {
        String right = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
        open(guard, EntryBanCheckView.ROUTE);
        type(_get(TextArea.class), right);
        assertThat(_get(H2.class, spec -> spec.withText("AIZLIEGUMA NAV"))).isNotNull();
        assertThat(_find(Note.class)).isEmpty();

        type(_get(TextArea.class), right.replace("C36U", "C35U"));
        assertThat(_find(H2.class, spec -> spec.withText("AIZLIEGUMA NAV"))).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Pārbaudīt")));
        assertThat(_find(Note.class)).hasSize(1);
    }

    @Test
    void the_list_is_searched_and_filtered_by_the_address() {
        open(guard, EntryBanListView.ROUTE + "?q=elshan+" + surname.toLowerCase(Locale.ROOT));
        assertThat(rows()).hasSize(1);
        assertThat(_get(TextField.class, spec -> spec.withPlaceholder("Vārds, dokuments vai numurs"))
                        .getValue())
                .contains("elshan");

        go(EntryBanListView.ROUTE + "?q=" + surname + "&status=suspended");
        assertThat(rows()).isEmpty();
        assertThat(_find(Select.class)).anyMatch(select -> select.getValue() == BanStatus.SUSPENDED);
        go(EntryBanListView.ROUTE + "?q=" + surname + "&territory=schengen&authority=VRS&status=in-force");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void a_ministers_ban_that_is_not_entered_yet_begins_on_the_day_of_its_decision() {
        CaseView file = found(guard, "M" + unlikeAnyOther() + "EK");
        keep(new EntryBan(
                file.id(),
                file.personId(),
                BanStatus.PROPOSED,
                "national-security",
                null,
                "schengen",
                Authority.PMLP,
                "interior",
                "IM-7",
                LocalDate.of(2026, 1, 5),
                guard.signInName(),
                clock.instant()));

        open(guard, "case/" + file.id() + "?tab=ban");

        assertThat(_get(Div.class, spec -> spec.withAttribute("data-tab", "ban"))
                        .getElement()
                        .getTextRecursively())
                .contains("05.01.2026. (lēmuma diena)", "iekšlietu ministrs")
                .doesNotContain("interior", "izceļošanas");
    }

    @Test
    void the_case_shows_what_was_decided_about_its_ban_with_what_stood_before() {
        EntryBan ban = imposed;
        LocalDate before = java.util.Objects.requireNonNull(ban.validUntil());
        LocalDate until = before.minusMonths(12);
        as(guard, () -> {
            changes.review(ban.caseId(), new ReviewEntryBan("shorten", until, "apprecējies", null, null, null));
            return changes.of(ban.caseId());
        });

        open(guard, "case/" + ban.caseId() + "?tab=ban");

        assertThat(_get(Div.class, spec -> spec.withAttribute("data-tab", "ban"))
                        .getElement()
                        .getTextRecursively())
                .contains(
                        "MK 122, 5.14. p.",
                        "saīsināts",
                        LegalTime.write(before) + " → " + LegalTime.write(until),
                        number + "-P1",
                        "apprecējies",
                        "Jāpārskata līdz",
                        "24 mēn.");
    }

    private static void ask(String name, String given, String born) {
        type(_get(TextField.class, spec -> spec.withLabel("Uzvārds")), name);
        type(_get(TextField.class, spec -> spec.withLabel("Vārds (vārdi)")), given);
        type(_get(TextField.class, spec -> spec.withLabel("Dzimšanas datums")), born);
        _click(_get(Button.class, spec -> spec.withText("Pārbaudīt")));
    }

    @SuppressWarnings("unchecked")
    private static java.util.List<EntryBanQueries.Row> rows() {
        return ((KeysetList<EntryBanQueries.Row, ?>) _get(KeysetList.class)).rows();
    }

    private static <T> void type(HasValue<?, T> field, T value) {
        field.setValue(value);
    }
}
