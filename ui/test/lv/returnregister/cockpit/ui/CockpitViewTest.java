package lv.returnregister.cockpit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseQueries;
import lv.returnregister.cockpit.CockpitFigures;
import lv.returnregister.cockpit.CockpitFigures.Scope;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxFilter;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.workflow.ProcessModels;
import lv.returnregister.workflow.ui.ProcessModelText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a supervisor sees, and that every number leads to exactly what it counts. */
class CockpitViewTest extends ScreenTest {

    @Autowired
    private CockpitFigures figures;

    @Autowired
    private Inbox inbox;

    @Autowired
    private CaseQueries cases;

    @Autowired
    private ProcessModels models;

    private String unit;
    private Officer supervisor;

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = "VRS-T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        supervisor = officer(Authority.VRS, unit, Role.SUPERVISOR);
        Officer guard = officer(Authority.VRS, unit, Role.OFFICER);
        found(guard, "GURUNG");
        found(guard, "YUSUPOV");
    }

    @Test
    void only_a_supervisor_sees_the_cockpit() {
        open(supervisor, CockpitView.ROUTE);
        assertThat(_find(CockpitView.class)).hasSize(1);

        open(officer(Authority.VRS, unit, Role.OFFICER), CockpitView.ROUTE);
        assertThat(_find(AccessDeniedPage.class)).hasSize(1);
    }

    @Test
    void every_stage_stands_on_an_activity_of_the_main_process() {
        as(supervisor, () -> {
            String model = models.xml(models.newest("returnCase"), ProcessModels.Kind.PROCESS);
            assertThat(ProcessModelText.of(model, Messages.LATVIAN).activities())
                    .extracting(ProcessModelText.Activity::id)
                    .containsAll(CockpitView.ACTIVITY_OF_STAGE.values());
            return true;
        });
    }

    @Test
    void the_numbers_are_those_of_the_own_unit_and_of_the_lists_behind_them() {
        as(supervisor, () -> {
            CockpitFigures.Numbers numbers = figures.numbers(Scope.UNIT);
            assertThat(numbers.openCases())
                    .isEqualTo(2)
                    .isEqualTo(cases.count(CaseQueries.Filter.all()
                            .withState(CaseQueries.State.OPEN)
                            .withUnit(unit)));
            for (CockpitFigures.StepCount step : figures.steps(Scope.UNIT)) {
                assertThat(step.open())
                        .isEqualTo(inbox.page(
                                        InboxFilter.of(InboxFilter.Scope.UNIT).withStep(step.step()), null, 500)
                                .tasks()
                                .size());
            }
            for (CockpitFigures.Pressing list : CockpitFigures.Pressing.values()) {
                int shown = figures.pressing(Scope.UNIT, list).size();
                assertThat(shown)
                        .isEqualTo(
                                switch (list) {
                                    case OVERDUE -> numbers.overdue();
                                    case WITHIN_DAY -> numbers.withinDay();
                                    case TARGETS -> numbers.targets();
                                });
            }
            assertThat(figures.stages(Scope.UNIT)).containsEntry("apprehended", 2);
            return true;
        });
    }
}
