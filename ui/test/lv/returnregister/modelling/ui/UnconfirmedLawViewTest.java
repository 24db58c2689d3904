package lv.returnregister.modelling.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Role;
import lv.returnregister.deadline.Certainty;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.modelling.ui.UnconfirmedLaw.Rule;
import lv.returnregister.modelling.ui.UnconfirmedLaw.Sort;
import lv.returnregister.safeguard.SafeguardTable;
import lv.returnregister.shell.ui.AccessDeniedPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody has read in the act itself is shown to administrators, every one of it, with what it is said to rest on. */
class UnconfirmedLawViewTest extends ScreenTest {

    @Autowired
    private DeadlineRules deadlines;

    @Autowired
    private SafeguardTable safeguards;

    @Test
    void every_safeguard_deadline_and_table_row_that_is_not_confirmed_is_listed_with_its_citation() {
        open(officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR), UnconfirmedLawView.ROUTE);

        List<Rule> rules = rules();
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.says()).isNotBlank();
            assertThat(rule.citation()).isNotBlank().isNotEqualTo("–");
        });
        assertThat(ids(rules, Sort.SAFEGUARD))
                .containsExactlyInAnyOrderElementsOf(safeguards.rows().entrySet().stream()
                        .filter(row -> "M".equals(row.getValue().sure()))
                        .map(row -> row.getKey())
                        .toList());
        assertThat(ids(rules, Sort.DEADLINE))
                .containsExactlyInAnyOrderElementsOf(deadlines.all().stream()
                        .filter(rule -> rule.sure() == Certainty.M)
                        .map(rule -> rule.id())
                        .toList());
        assertThat(ids(rules, Sort.TABLE_ROW))
                .contains("returnDecisionAuthority 2")
                .noneMatch(id -> id.startsWith("escortDepth"));
        assertThat(_get(UnconfirmedLawView.class).getElement().getTextRecursively())
                .contains(String.valueOf(rules.size()));
    }

    @Test
    void officers_need_not_doubt_the_law() {
        open(officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER), UnconfirmedLawView.ROUTE);

        assertThat(_find(AccessDeniedPage.class)).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static List<Rule> rules() {
        return ((Grid<Rule>) _get(Grid.class)).getListDataView().getItems().toList();
    }

    private static List<String> ids(List<Rule> rules, Sort sort) {
        return rules.stream().filter(rule -> rule.sort() == sort).map(Rule::id).toList();
    }
}
