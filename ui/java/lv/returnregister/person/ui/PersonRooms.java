package lv.returnregister.person.ui;

import lv.returnregister.shell.NavigationEntry;
import lv.returnregister.shell.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the persons into the frame. */
@Configuration(proxyBeanMethods = false)
class PersonRooms {

    @Bean
    NavigationEntry personListRoom() {
        return NavigationEntry.of(NavigationGroup.WORK, "persons.title", PersonListView.ROUTE, 30, "person.search");
    }
}
