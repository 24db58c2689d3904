package lv.returnregister.cockpit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.cockpit.ProcessFigures.Activity;
import lv.returnregister.cockpit.ProcessFigures.Kind;
import lv.returnregister.cockpit.ProcessFigures.Outcome;
import lv.returnregister.cockpit.ProcessFigures.Times;
import lv.returnregister.cockpit.ProcessFigures.Variant;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.EmptyState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where time goes, on the screen of a supervisor. */
class FlowViewTest extends ScreenTest {

    private Officer supervisor;
    private Officer guard;

    @BeforeEach
    void aUnitOfItsOwn() {
        String unit = "VRS-T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        supervisor = officer(Authority.VRS, unit, Role.SUPERVISOR);
        guard = officer(Authority.VRS, unit, Role.OFFICER);
    }

    @Test
    void only_a_supervisor_sees_it() {
        open(supervisor, FlowView.ROUTE);
        assertThat(_find(FlowView.class)).hasSize(1);

        open(guard, FlowView.ROUTE);
        assertThat(_find(AccessDeniedPage.class)).hasSize(1);
    }

    @Test
    void a_unit_that_has_done_nothing_yet_is_told_so_in_each_card() {
        open(supervisor, FlowView.ROUTE);

        assertThat(_find(_get(FlowView.class), Card.class)).hasSize(4);
        assertThat(_find(_get(FlowView.class), H2.class))
                .extracting(H2::getText)
                .contains("Sastrēgumi", "Nodošana otrai iestādei", "Biežākie ceļi", "Atkārtots darbs");
        assertThat(_find(FlowChart.class)).isEmpty();
    }

    @Test
    void a_process_nobody_deployed_is_told() {
        open(supervisor, FlowView.ROUTE + "?process=noSuchProcess");

        assertThat(_get(_get(FlowView.class), EmptyState.class).getElement().getTextRecursively())
                .contains("noSuchProcess");
    }

    @Test
    void a_step_that_follows_itself_is_told_once_with_how_often() {
        List<Activity> path = Stream.of("Aptauja", "Lēmums", "Lēmums", "Lēmums", "Aptauja")
                .map(name -> new Activity(name, LocalizedText.of(name, name), Kind.TASK))
                .toList();
        Variant road = new Variant(
                path,
                Outcome.COMPLETED,
                3,
                0.5,
                new Times(Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4)));

        assertThat(FlowView.steps(road)).containsExactly("Aptauja", "Lēmums ×3", "Aptauja");
    }
}
