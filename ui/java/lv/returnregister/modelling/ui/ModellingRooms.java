package lv.returnregister.modelling.ui;

import lv.returnregister.shell.NavigationEntry;
import lv.returnregister.shell.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the models into the frame. */
@Configuration(proxyBeanMethods = false)
class ModellingRooms {

    @Bean
    NavigationEntry modelListRoom() {
        return NavigationEntry.of(NavigationGroup.ADMINISTRATION, "models.title", LibraryView.ROUTE, 10, "models.read");
    }

    @Bean
    NavigationEntry unconfirmedLawRoom() {
        return NavigationEntry.of(
                NavigationGroup.ADMINISTRATION, "unconfirmed.title", UnconfirmedLawView.ROUTE, 20, "models.read");
    }
}
