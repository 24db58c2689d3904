package lv.returnregister.cockpit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.cockpit.ProcessFigures;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.cockpit.ProcessFigures.Which;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.shell.ui.EmptyState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One process on the screen of a supervisor: the drawing and the table tell the same, and the address says what. */
class ProcessViewTest extends ScreenTest {

    @Autowired
    private ProcessFigures figures;

    private String unit;
    private Officer supervisor;
    private Officer guard;

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = "VRS-T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        supervisor = officer(Authority.VRS, unit, Role.SUPERVISOR);
        guard = officer(Authority.VRS, unit, Role.OFFICER);
    }

    @Test
    void only_a_supervisor_sees_it() {
        open(supervisor, ProcessView.ROUTE);
        assertThat(_find(ProcessView.class)).hasSize(1);

        open(guard, ProcessView.ROUTE);
        assertThat(_find(AccessDeniedPage.class)).hasSize(1);
    }

    @Test
    void what_stands_at_an_activity_is_on_the_drawing_in_the_table_and_heard() {
        found(guard, "GURUNG");
        found(guard, "YUSUPOV");

        open(supervisor, ProcessView.ROUTE + "?show=now");

        ProcessView view = _get(ProcessView.class);
        assertThat(view.map().rows())
                .extracting(row -> row.activity().id() + " " + row.running())
                .containsExactly("apprehendForeigner 2");
        assertThat(view.map().diagram().figures().get("apprehendForeigner").text())
                .isEqualTo("2");
        assertThat(view.table().getListDataView().getItems())
                .isEqualTo(view.map().rows());
        assertThat(_find(view.map().diagram(), ListItem.class))
                .extracting(item -> item.getElement().getTextRecursively())
                .containsExactly("Pārkāpuma konstatēšana – 2");
    }

    @Test
    void the_table_tells_the_figures_of_the_scope_and_process_that_are_asked_for() {
        found(guard, "GURUNG");

        open(supervisor, ProcessView.ROUTE + "?process=apprehendForeigner&scope=authority&show=now");

        List<String> expected = as(
                supervisor,
                () -> figures.standing(Which.allOf("apprehendForeigner"), Scope.AUTHORITY).stream()
                        .map(row -> row.activity().id() + " " + row.running())
                        .toList());
        assertThat(expected).isNotEmpty();
        assertThat(_get(ProcessView.class).map().rows())
                .filteredOn(row -> row.running() > 0)
                .extracting(row -> row.activity().id() + " " + row.running())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_process_or_version_nobody_deployed_is_told_and_the_choices_stay() {
        open(supervisor, ProcessView.ROUTE + "?process=noSuchProcess");
        assertThat(said()).contains("noSuchProcess");
        assertThat(_find(Select.class)).isNotEmpty();

        open(supervisor, ProcessView.ROUTE + "?version=9999");
        assertThat(said()).contains("returnCase · v9999");

        go(ProcessView.ROUTE);
        assertThat(_find(_get(ProcessMap.class), EmptyState.class)).isEmpty();
    }

    private String said() {
        return _get(_get(ProcessMap.class), EmptyState.class).getElement().getTextRecursively();
    }

    @Test
    void the_address_says_how_the_table_is_sorted_and_which_activity_is_marked() {
        found(guard, "GURUNG");

        open(supervisor, ProcessView.ROUTE + "?sort=running&dir=desc&activity=apprehendForeigner");

        ActivityTable table = _get(ActivityTable.class);
        assertThat(table.getSortOrder())
                .extracting(order -> order.getSorted().getKey() + " " + order.getDirection())
                .containsExactly("running DESCENDING");
        assertThat(table.asSingleSelect().getValue().activity().id()).isEqualTo("apprehendForeigner");
    }

    @Test
    void each_measure_can_be_chosen_and_the_part_of_time_only_where_time_is_told() {
        open(supervisor, ProcessView.ROUTE + "?show=now");
        assertThat(pressed()).contains("Tagad").doesNotContain("gaida");

        open(supervisor, ProcessView.ROUTE + "?show=median&time=working");
        assertThat(pressed()).contains("Mediāna", "strādā");
    }

    private static List<String> pressed() {
        return _find(NativeButton.class).stream()
                .filter(button -> "true".equals(button.getElement().getAttribute("aria-pressed")))
                .map(NativeButton::getText)
                .toList();
    }

    @Test
    void both_kinds_of_file_are_offered() {
        open(supervisor, ProcessView.ROUTE);

        assertThat(_find(_get(ExportMenu.class), Anchor.class))
                .extracting(Anchor::getText)
                .containsExactly("CSV – teksts ar semikoliem", "XLSX – izklājlapa");
    }
}
