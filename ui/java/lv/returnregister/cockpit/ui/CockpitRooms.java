package lv.returnregister.cockpit.ui;

import lv.returnregister.cockpit.DeadlineBoard;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.shell.KeyHint;
import lv.returnregister.shell.NavigationEntry;
import lv.returnregister.shell.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the cockpit into the frame. */
@Configuration(proxyBeanMethods = false)
class CockpitRooms {

    @Bean
    NavigationEntry cockpitRoom() {
        return NavigationEntry.of(NavigationGroup.MANAGEMENT, "cockpit.title", CockpitView.ROUTE, 10, "cockpit.use");
    }

    @Bean
    NavigationEntry deadlineBoardRoom(DeadlineBoard board) {
        return NavigationEntry.of(
                        NavigationGroup.MANAGEMENT, "deadline-board.title", DeadlineBoardView.ROUTE, 20, "cockpit.use")
                .withBadge(() -> {
                    DeadlineBoard.Counts counts = board.counts(DeadlineBoard.Filter.of(Scope.OWN_UNIT));
                    return (int) (counts.breached() + counts.day());
                });
    }

    @Bean
    KeyHint deadlineBoardOpenKey() {
        return new KeyHint("Enter", "deadline-board.keys.open", 210);
    }

    @Bean
    KeyHint deadlineBoardMoveKeys() {
        return new KeyHint("J + K", "deadline-board.keys.move", 200);
    }

    @Bean
    KeyHint deadlineBoardGiveKey() {
        return new KeyHint("N", "deadline-board.keys.give", 220);
    }

    @Bean
    NavigationEntry incidentsRoom() {
        return NavigationEntry.of(
                NavigationGroup.MANAGEMENT, "incidents.title", IncidentsView.ROUTE, 40, "cockpit.use");
    }

    @Bean
    NavigationEntry operationsRoom() {
        return NavigationEntry.of(
                NavigationGroup.MANAGEMENT, "operations.title", OperationsView.ROUTE, 50, "case.operate");
    }
}
