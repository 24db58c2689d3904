package lv.returnregister.cockpit.ui;

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
