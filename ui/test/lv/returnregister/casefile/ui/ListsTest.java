package lv.returnregister.casefile.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.person.PersonView;
import lv.returnregister.person.ui.PersonListView;
import lv.returnregister.person.ui.PersonPage;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.shell.ui.KeysetList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases, persons and the one search box. */
class ListsTest extends ScreenTest {

    @Autowired
    private JdbcClient jdbc;

    private Officer guard;
    private String surname;
    private CaseView file;

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
    void aCase() {
        guard = officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER);
        surname = "X" + unlikeAnyOther() + "ENKO";
        file = found(guard, surname);
    }

    @Test
    void cases_are_found_by_number_last_digits_and_person() {
        for (String asked : new String[] {file.number(), surname, "Elshan%20" + surname, surname + "%2023.09.1991."}) {
            open(guard, CaseListView.ROUTE + "?q=" + asked);
            assertThat(cases()).as(asked).extracting(CaseView::id).contains(file.id());
        }
        open(guard, CaseListView.ROUTE + "?q=" + surname + "&state=closed");
        assertThat(cases()).isEmpty();
        open(guard, CaseListView.ROUTE + "?q=" + surname + "&state=open&stage=apprehended&authority=VRS");
        assertThat(cases()).hasSize(1);
        open(guard, CaseListView.ROUTE + "?q=" + surname + "&held=yes");
        assertThat(cases()).isEmpty();
    }

    @Test
    void the_whole_number_of_a_case_leads_straight_to_it() {
        open(guard, "search?q=" + file.number());

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("case/" + file.id());
    }

    @Test
    void the_search_finds_person_and_case() {
        open(guard, "search?q=" + surname);

        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("case/" + file.id(), "person/" + file.personId());
    }

    @Test
    void the_police_finds_persons_but_no_cases() {
        open(officer(Authority.VP, "VP", Role.OFFICER), "search?q=" + surname);

        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("person/" + file.personId())
                .doesNotContain("case/" + file.id());
    }

    @Test
    @SuppressWarnings("unchecked")
    void persons_are_listed_and_a_look_at_one_is_recorded() {
        open(guard, PersonListView.ROUTE + "?q=" + surname);
        assertThat(((KeysetList<PersonView, ?>) _get(KeysetList.class)).rows())
                .extracting(PersonView::id)
                .containsExactly(file.personId());

        go("person/" + file.personId());

        assertThat(_find(PersonPage.class)).hasSize(1);
        assertThat(jdbc.sql("select officer from audit_entry where action = 'person-viewed' and person_id = :person")
                        .param("person", file.personId().value())
                        .query(String.class)
                        .list())
                .containsExactly(guard.signInName());
    }

    @Test
    void an_auditor_reads_cases_but_does_not_search_persons() {
        Officer auditor = officer(Authority.PMLP, "PMLP", Role.AUDITOR);

        open(auditor, CaseListView.ROUTE);
        assertThat(_find(CaseListView.class)).hasSize(1);
        open(auditor, PersonListView.ROUTE);
        assertThat(_find(AccessDeniedPage.class)).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static java.util.List<CaseView> cases() {
        return ((KeysetList<CaseView, ?>) _get(KeysetList.class)).rows();
    }
}
